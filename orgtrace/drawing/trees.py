"""Trees that stay readable in a narrow terminal: the deeper one is, the narrower its guides."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text
from rich.tree import Tree

from orgtrace.drawing.words import WARN, Label

_GUIDES = {
    3: ("   ", "│  ", "├─ ", "└─ "),
    2: ("  ", "│ ", "├ ", "└ "),
    1: (" ", "│", "├", "└"),
    0: ("", "", "", ""),
}
_ASCII = {3: ("   ", "|  ", "+- ", "`- "), 2: ("  ", "| ", "+ ", "` "), 1: (" ", "|", "+", "`"), 0: ("", "", "", "")}

LONG = 12
"""How many children of one branch are drawn where a list is folded."""


@dataclass(slots=True)
class Branch:
    """A label and what hangs from it."""

    label: Text
    children: "list[Branch]" = field(default_factory=list)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Draw with guides that leave at least half of the width to the labels."""
        depth = _depth(self)
        width = max((each for each in _GUIDES if each * depth <= options.max_width / 2), default=0)
        yield _tree(self, width)


@dataclass(frozen=True, slots=True)
class Hung:
    """What hangs from an entity: another one, the marks of the link to it, and the keys of its statements."""

    id: str
    marks: Sequence[str] = ()
    keys: Sequence[str] = ()


def grown(root: str, labels: Mapping[str, Label], below: Mapping[str, Sequence[Hung]]) -> Branch:
    """A tree grown from a graph: what hangs in several places is drawn at one, and only named at the others."""
    top = Branch(labels[root].drawn())
    drawn, waiting = {root}, [(root, top)]
    while waiting:
        id, branch = waiting.pop()
        fresh = []
        for hung in below.get(id, ()):
            label = labels[hung.id]
            if hung.id in drawn:
                branch.children.append(Branch(label.elsewhere(hung.marks)))
                continue
            drawn.add(hung.id)
            child = Branch(label.drawn(hung.marks, hung.keys))
            branch.children.append(child)
            fresh.append((hung.id, child))
        waiting.extend(reversed(fresh))
    return top


def shortened(trees: list[Branch], *, unfolded: bool) -> list[Branch]:
    """The trees with their long lists folded, unless they are wanted whole."""
    return trees if unfolded else [folded(each, LONG) for each in trees]


def folded(branch: Branch, width: int) -> Branch:
    """The tree with at most `width` children drawn at each branch; a last one counts those that are not.

    A list is folded only where that saves more than the one line which says so.
    """
    waiting = [branch]
    while waiting:
        each = waiting.pop()
        if len(each.children) > width + 1:
            hidden = each.children[width:]
            below = sum(_size(child) for child in hidden) - len(hidden)
            each.children = [*each.children[:width], Branch(_folded_words(len(hidden), below))]
        waiting.extend(each.children)
    return branch


def _folded_words(hidden: int, below: int) -> Text:
    with_those = f", and {below:,} below them" if below else ""
    return Text(f"… {hidden:,} more here{with_those}: --all draws them", WARN)


def _size(branch: Branch) -> int:
    size, waiting = 0, [branch]
    while waiting:
        size += 1
        waiting.extend(waiting.pop().children)
    return size


def _depth(branch: Branch) -> int:
    depth, level = 0, branch.children
    while level:
        depth += 1
        level = [child for each in level for child in each.children]
    return depth


class _Tree(Tree):
    """A tree whose guides are as wide as it is told."""

    def __init__(self, label: Text, width: int) -> None:
        super().__init__(label, guide_style="dim")
        self.TREE_GUIDES = [_GUIDES[width]] * 3
        self.ASCII_GUIDES = _ASCII[width]


def _tree(branch: Branch, width: int) -> Tree:
    top: Tree = _Tree(branch.label, width)
    waiting: list[tuple[Tree, Iterable[Branch]]] = [(top, branch.children)]
    while waiting:
        tree, children = waiting.pop()
        waiting.extend((tree.add(child.label), child.children) for child in children)
    return top
