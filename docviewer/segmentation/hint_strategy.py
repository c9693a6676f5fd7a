"""What strategies have in common that follow what a source says of its own lines, and another strategy elsewhere."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from docviewer.core.labels import Role
from docviewer.core.parameters import Kind, Parameter, complete
from docviewer.segmentation.draft import no_lines
from docviewer.segmentation.hint_coverage import hint_coverage
from docviewer.segmentation.hinted import follow_hints, told_lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from docviewer.core.evidence import Evidence
    from docviewer.core.labels import Labels
    from docviewer.core.parameters import Value, Values
    from docviewer.core.strategy import Histogram, Strategy
    from docviewer.segmentation.hint_coverage import Coverage

#: Of another strategy: it must not follow the hints by itself.
_WITHOUT_HINTS: Values = MappingProxyType({"use_tags": False})
_NAMES = {Role.OTHER: "text of another kind"}


class HintStrategy:
    """Starts a segment where a block of the source begins.

    Args:
        fallbacks: Strategies that other lines may follow; the first is the default.
        more: Parameters beside which of them it is.

    Attributes:
        source: Of the hints that are followed, as `core.hints.TAGS`.
        blocks: What the source is made of, as "layout blocks".
        untold: What is so of a line that the source says nothing of, as "no layout block holds".
        block: What one of them is called, with room for its name, as "{} block".
    """

    source: str
    blocks: str
    untold: str
    block: str

    def __init__(self, fallbacks: Sequence[Strategy], more: Sequence[Parameter] = ()) -> None:
        self._fallbacks = {strategy.name: strategy for strategy in fallbacks}
        help_text = f"The strategy that decides about lines which {self.untold}."
        choices = tuple(self._fallbacks)
        rest = Parameter("rest", "The rest follows", help_text, Kind.CHOICE, choices[0], choices=choices)
        self.parameters: tuple[Parameter, ...] = (rest, *more)

    def label(self, evidence: Evidence, values: Values) -> Labels:
        """Label lines by their blocks, and the others by the strategy chosen."""
        given = complete(self.parameters, values)
        if not len(evidence):
            return no_lines()
        rest = self._rest(given)
        labels = rest.label(evidence, _values_of(rest))
        return follow_hints(evidence, labels) if self.is_followed(evidence, given) else labels

    def explain(self, evidence: Evidence, values: Values, line: int) -> str:
        """Name the block that decides about `line`, or say why the other strategy does."""
        given = complete(self.parameters, values)
        rest, hints = self._rest(given), evidence.hints
        if hints is None or not self.is_followed(evidence, given):
            return rest.explain(evidence, _values_of(rest), line)
        labels, told = self.label(evidence, values), told_lines(hints, len(evidence))
        first = int(labels.segment[line])
        if told[line]:
            role = Role(int(labels.role[line]))
            what = f"Starts {_NAMES.get(role, f'a {role.label}')}" if line == first else "Goes on"
            return f"{what}: {self.say_block(evidence, line, starts=line == first)}"
        if told[first]:
            named = self.block.format(hints.blocks[int(hints.of_line[first])].name)
            return f"Goes on: {self.untold} this line, but it stands amid the lines of one {named}."
        untold = self.untold[:1].upper() + self.untold[1:]
        return f"{untold} this line; {rest.title} decides. {rest.explain(evidence, _values_of(rest), line)}"

    def learned(self, evidence: Evidence) -> Mapping[str, Value]:
        """Return nothing: no parameter is learned."""
        return MappingProxyType({})

    def remark(self, evidence: Evidence, values: Values) -> str:
        """Say how much of the text the blocks cover, and what is wrong with them."""
        given = complete(self.parameters, values)
        if not len(evidence):
            return ""
        rest = self._rest(given).title
        if not self._has_blocks(evidence):
            return f"This document has no {self.blocks}; all of it follows {rest}."
        return self.say_coverage(hint_coverage(evidence), given, rest)

    def histograms(self, evidence: Evidence) -> tuple[Histogram, ...]:
        """Return nothing: no parameter cuts a feature."""
        return ()

    def is_followed(self, evidence: Evidence, given: Values) -> bool:
        """Tell whether the blocks are followed at all; `given` has all parameters."""
        return self._has_blocks(evidence)

    def say_block(self, evidence: Evidence, line: int, *, starts: bool) -> str:
        """Name the block that holds a line, which starts a segment or goes on."""
        raise NotImplementedError

    def say_coverage(self, coverage: Coverage, given: Values, rest: str) -> str:
        """Say how much of the text the blocks cover, and that `rest` has what is left."""
        raise NotImplementedError

    def _rest(self, given: Values) -> Strategy:
        return self._fallbacks[str(given["rest"])]

    def _has_blocks(self, evidence: Evidence) -> bool:
        hints = evidence.hints
        return hints is not None and hints.source == self.source and bool(told_lines(hints, len(evidence)).any())


def _values_of(rest: Strategy) -> Values:
    declared = {parameter.name for parameter in rest.parameters}
    return {name: value for name, value in _WITHOUT_HINTS.items() if name in declared}


def covered(share: float) -> str:
    """Say how much a share of the text is: all of it, or whole percent, never rounded to all or nothing."""
    if share >= 1:
        return "all of the text"
    return f"{in_percent(share)} of the text"


def in_percent(share: float) -> str:
    """Return a share in whole percent, never rounded to all or nothing."""
    whole = round(100 * share)
    return f"{min(max(whole, 1), 99) if 0 < share < 1 else whole} %"
