"""From mentions to facts: who holds what, what is part of what, who oversees and reports to whom."""
