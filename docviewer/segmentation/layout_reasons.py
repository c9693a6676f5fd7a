"""Say in words what each piece of evidence of `layout` is at a line, with its numbers and what it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.labels import Role
from docviewer.segmentation.boundary_evidence import BIAS, WEIGHTS, BoundaryRule, boundary_pieces, weigh
from docviewer.segmentation.explaining import compared, explain_running, pt
from docviewer.segmentation.heading_evidence import (
    HEADING_BIAS,
    HEADING_WEIGHTS,
    LayoutHeadings,
    heading_pieces,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docviewer.core.evidence import Evidence
    from docviewer.core.labels import Labels
    from docviewer.segmentation.blocks import Blocks

#: Pieces that count less aren't named; so many are named of each side.
_LEAST, _MOST = 0.05, 3
#: It is told why a block is no heading where the evidence comes so near.
_NEARLY = -1.5
_NAMES = {
    Role.TITLE: "the title",
    Role.HEADING: "a heading",
    Role.LIST_ITEM: "a list item",
    Role.PARAGRAPH: "a paragraph",
}
_APART = {
    Role.CAPTION: "its first words name what it stands under",
    Role.FOOTNOTE: "small print at the foot of its column that begins with a mark",
    Role.OTHER: "a sign or word of another size beside the text",
}


def explain_apart(evidence: Evidence, labels: Labels, line: int) -> str:
    """Say why a line isn't in the flow of the text."""
    role = Role(int(evidence.features["apart"][line]))
    if evidence.features["running"][line]:
        return explain_running(evidence, line)
    if labels.starts[line]:
        if role == Role.TABLE:
            return "Starts a table: rows and columns were found here; the text goes on past it."
        what = "a segment of its own" if role == Role.OTHER else f"a {role.label}"
        return f"Starts {what}: {_APART[role]}; the text goes on past it."
    return f"Goes on with the {role.label} above: nothing parts them."


def explain_boundary(evidence: Evidence, labels: Labels, rule: BoundaryRule, line: int) -> str:
    """Say what the evidence of a line of text comes to."""
    starts, role = bool(labels.starts[line]), Role(int(labels.role[line]))
    if evidence.features["previous"][line] < 0:
        return f"Starts {_named(labels, line)}: the first line of text."
    pieces = boundary_pieces(evidence, rule)
    total = float(weigh(pieces, WEIGHTS, BIAS)[line])
    worth = {name: WEIGHTS[name] * float(piece[line]) for name, piece in pieces.items()}
    said = _both_sides(worth, starts, lambda name: _BOUNDARY[name](evidence, rule, line), BIAS)
    verb = f"Starts {_named(labels, line)}" if starts else "Goes on"
    if not starts and role in (Role.TITLE, Role.HEADING):
        verb = f"Goes on with {_named(labels, line)}"
    return f"{verb}: {said}; evidence {total:+.1f} {'>' if total > 0 else '<='} 0."


def explain_heading_evidence(evidence: Evidence, blocks: Blocks, rule: LayoutHeadings, heads: bool, block: int) -> str:
    """Say what speaks for a block being a heading, or nearly, as a sentence; nothing where little does."""
    pieces = heading_pieces(evidence, blocks, rule)
    total = float(weigh(pieces, HEADING_WEIGHTS, HEADING_BIAS)[block])
    if total < _NEARLY:
        return ""
    if not heads and total > 0:
        return f"No heading: {int(blocks.count[block])} lines, more than {rule.longest}, or no words."
    worth = {name: HEADING_WEIGHTS[name] * float(piece[block]) for name, piece in pieces.items()}
    line = int(blocks.first[block])
    said = _both_sides(
        worth, total > 0, lambda name: _heading_words(evidence, blocks, rule, name, line, block), HEADING_BIAS
    )
    return f"{'Heading' if total > 0 else 'No heading'}: {said}; evidence {total:+.1f} {'>' if total > 0 else '<='} 0."


def _named(labels: Labels, line: int) -> str:
    role = Role(int(labels.role[line]))
    level = f" of level {int(labels.level[line])}" if role == Role.HEADING else ""
    return _NAMES.get(role, f"a {role.label}") + level


def _both_sides(worth: Mapping[str, float], positive: bool, say: Callable[[str], str], bias: float) -> str:
    """Name the largest pieces that speak for the decision, then those against it, each with what it counts."""
    sign = 1.0 if positive else -1.0
    ranked = sorted(worth, key=lambda name: -abs(worth[name]))
    for_it = [name for name in ranked if sign * worth[name] > _LEAST][:_MOST]
    against = [name for name in ranked if sign * worth[name] < -_LEAST][:_MOST]
    words = ", ".join(f"{say(name)} ({worth[name]:+.1f})" for name in for_it)
    if not words:
        words = f"nothing speaks {'against' if positive else 'for'} it strongly enough ({bias:+.1f} to begin with)"
    if against:
        words += "; against it " + ", ".join(f"{say(name)} ({worth[name]:+.1f})" for name in against)
    return words


def _value(evidence: Evidence, name: str, line: int) -> float:
    return float(evidence.features[name][line])


def _before(evidence: Evidence, line: int) -> int:
    return int(evidence.features["previous"][line])


def _gap_words(evidence: Evidence, rule: BoundaryRule, line: int) -> str:
    leading = _value(evidence, "leading", line)
    return f"gap {compared(_value(evidence, 'text_gap', line) * leading, rule.gap, leading)}"


def _room_words(evidence: Evidence, rule: BoundaryRule, line: int) -> str:
    room = _value(evidence, "room_here", line)
    if room <= rule.short:
        return f"the line before is full ({room:.1f} em left past the next word)"
    return f"the line before ends {room:.1f} em early"


def _full_words(evidence: Evidence, rule: BoundaryRule, line: int) -> str:
    return f"the line before is full ({_value(evidence, 'room', line):.1f} em left past the next word)"


def _short_in_column(evidence: Evidence, rule: BoundaryRule, line: int) -> str:
    return f"the line before leaves {_value(evidence, 'room', line):.1f} em of its column"


def _percent(evidence: Evidence, name: str) -> str:
    return f"{100 * evidence.scalars[name]:.0f} %"


def _open_words(evidence: Evidence, rule: BoundaryRule, line: int) -> str:
    return f"the line before ends with “{chr(int(evidence.features['end_mark'][_before(evidence, line)]))}”"


def _first_line_words(evidence: Evidence, rule: BoundaryRule, line: int) -> str:
    step = _value(evidence, "step", line)
    if not np.isfinite(step):
        step = _value(evidence, "indent", line) / max(float(evidence.lines.font_size[line]), 1e-6)
    return f"set in by {step:.1f} em as a first line is"


def _size_words(evidence: Evidence, rule: BoundaryRule, line: int) -> str:
    size = evidence.lines.font_size
    return f"size {pt(float(size[line]))} after {pt(float(size[_before(evidence, line)]))}"


def _style_words(evidence: Evidence, rule: BoundaryRule, line: int) -> str:
    return f"{_style(evidence, line)} after {_style(evidence, _before(evidence, line))}"


def _style(evidence: Evidence, line: int) -> str:
    bold, italic = evidence.lines.bold[line], evidence.lines.italic[line]
    return " ".join([*(["bold"] if bold else []), *(["italic"] if italic else [])]) or "regular"


def _list_words(evidence: Evidence, rule: BoundaryRule, line: int) -> str:
    return f"list mark “{(evidence.lines.texts[line].split() or [''])[0][:8]}”"


def _elsewhere_words(evidence: Evidence, rule: BoundaryRule, line: int) -> str:
    before, lines = _before(evidence, line), evidence.lines
    if lines.page[before] != lines.page[line]:
        return "a new page"
    return "a new column" if lines.column[before] != lines.column[line] else "something stands between"


_BOUNDARY: Mapping[str, Callable[[Evidence, BoundaryRule, int], str]] = {
    "gap": _gap_words,
    "usual_gap": _gap_words,
    "wide_gap": lambda evidence, _, line: f"{_value(evidence, 'text_gap', line):.1f} usual leadings",
    "unlike_gaps": lambda evidence, *_: f"{_percent(evidence, 'spaced')} of paragraphs here begin below white",
    "unlike_indents": lambda evidence, *_: f"{_percent(evidence, 'indented')} of paragraphs here begin set in",
    "full": _full_words,
    "full_here": _room_words,
    "ended": lambda *_: "the line before stops before it had to",
    "short": _room_words,
    "short_in_column": _short_in_column,
    "stop": lambda *_: "the line before ends with a stop",
    "no_stop": lambda *_: "the line before doesn't end with a stop",
    "open": _open_words,
    "lower": lambda *_: "begins with a lower-case letter",
    "lower_unended": lambda *_: "in mid-sentence",
    "first_line": _first_line_words,
    "first_line_stop": lambda *_: "the line before stops",
    "out": lambda evidence, _, line: f"set out by {-_value(evidence, 'step', line):.1f} em",
    "size": _size_words,
    "weight": _style_words,
    "slant": _style_words,
    "list": _list_words,
    "counts_on": lambda *_: "its mark counts on",
    "set_in": lambda evidence, _, line: f"a block set in by {_value(evidence, 'step', line):.1f} em",
    "contents": lambda *_: "below an entry of a contents list",
    "rows": lambda *_: "a row of several parts below another",
    "beside": lambda *_: "stands beside the line before",
    "one_heading": lambda *_: "set as the heading line above it",
    "elsewhere": _elsewhere_words,
    "elsewhere_unended": lambda *_: "the text before it is in mid-sentence",
}


def _heading_words(evidence: Evidence, blocks: Blocks, rule: LayoutHeadings, name: str, line: int, block: int) -> str:
    match name:
        case "larger":
            size = float(evidence.lines.font_size[line])
            return f"size {compared(size, rule.ratio, evidence.scalars['body_size'], strict=False)}, the body's size"
        case "long":
            return f"{int(blocks.sum_of(evidence.features['characters'])[block])} characters"
        case "lines":
            return f"{int(blocks.count[block])} lines"
        case "number" | "deep_number":
            return f"section number “{evidence.lines.texts[line].split()[0][:10]}”"
        case _:
            return _HEADING[name]


_HEADING = {
    "bold": "bold",
    "italic": "italic",
    "capitals": "in capitals",
    "stop": "ends with a stop",
    "open": "ends with a comma or the like",
    "alike": "other short blocks set alike are no headings",
    "sign": "begins with a sign of code",
    "colon": "ends with a colon",
    "space_above": "space above",
    "space_below": "space below",
    "text_follows": "text follows",
    "short": "short",
    "lower": "begins with a lower-case letter",
    "list": "list mark",
    "hangs": "text hangs under it",
    "set_in": "set in",
    "under_title": "right under a title",
    "leader": "dots lead to a page number",
    "beside": "a line stands beside it",
}
