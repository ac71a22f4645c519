"""The rules of the audit, in the order in which their findings are told: a new one is a file and a line here."""

from graph.query.audit import both_sides, nobody_oversees, overseer_below, oversight_circle
from graph.query.audit.rule import Rule

RULES: dict[str, Rule] = {
    rule.name: rule for rule in (both_sides.RULE, overseer_below.RULE, oversight_circle.RULE, nobody_oversees.RULE)
}
