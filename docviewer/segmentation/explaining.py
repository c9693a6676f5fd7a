"""Say in plain words, with the deciding numbers, why a segment starts at a line or why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.labels import Role
from docviewer.segmentation.going_on import FIRST_LINE, OTHER_SIZE, SHORT, reasons_to_part
from docviewer.segmentation.headings import WRAPPED_GAP

if TYPE_CHECKING:
    from docviewer.core.evidence import Evidence
    from docviewer.core.labels import Labels
    from docviewer.segmentation.headings import HeadingRule, Headings


def pt(points: float) -> str:
    """Return a length as `11.0 pt`."""
    return f"{points:.1f} pt"


def percent(share: float) -> str:
    """Return a share as `11.8 %`."""
    return f"{100 * share:.1f} %"


def times(factor: float, points: float, decimals: int = 1) -> str:
    """Return a multiple as `1.6 × 11.0 pt`."""
    return f"{factor:g} × {points:.{decimals}f} pt"


def compared(points: float, factor: float, unit: float, strict: bool = True) -> str:
    """Return `18.2 pt > 1.6 × 11.0 pt`, with decimals enough to see which is larger.

    Args:
        points: The left side, points.
        factor: How many units the right side is.
        unit: The unit, points.
        strict: Whether equal counts as not larger (`>`, `<=`) or as larger (`>=`, `<`).
    """
    larger = points > factor * unit if strict else points >= factor * unit - 1e-9
    sign = {(True, True): ">", (False, True): "<=", (True, False): ">=", (False, False): "<"}[larger, strict]
    decimals = 1 if abs(points - factor * unit) >= 0.1 else 3
    return f"{points:.{decimals}f} pt {sign} {times(factor, unit, decimals)}"


def explain_running(evidence: Evidence, line: int) -> str:
    """Say why a running line is set apart."""
    role = Role(int(evidence.features["running"][line]))
    top, page = float(evidence.lines.top[line]), int(evidence.lines.page[line]) + 1
    if evidence.features["repeats_title"][line]:
        why = "it repeats the title or first heading at the page's edge"
    elif evidence.features["number_alone"][line]:
        why = "a number alone at the page's edge"
    else:
        why = "on a page near by the like of it stands at the same height"
    return f"Set apart as a {role.label}: {why}, {pt(top)} from the top of page {page}."


def explain_heading(evidence: Evidence, labels: Labels, rule: HeadingRule, line: int) -> str:
    """Say why a line of a heading starts it or goes on with it."""
    size, body = float(evidence.lines.font_size[line]), evidence.scalars["body_size"]
    if not labels.starts[line]:
        step = abs(size - float(evidence.lines.font_size[line - 1]))
        gap, leading = float(evidence.features["gap"][line]), float(evidence.features["leading"][line])
        return (
            f"Goes on with the heading above: sizes differ by {step:.1f} pt <= {pt(rule.tolerance)}, "
            f"gap {compared(gap, WRAPPED_GAP, leading)}."
        )
    if size >= rule.ratio * body - 1e-9:
        why = f"size {compared(size, rule.ratio, body, strict=False)}, the body's size"
    else:
        why = f"bold and standing alone, size {pt(size)} >= the body's {pt(body)} - {pt(rule.tolerance)}"
    if labels.role[line] == Role.TITLE:
        return f"Starts the title: larger than every heading, and near the start; {why}."
    return f"Starts a heading of level {int(labels.level[line])}: {why}{_other_size(evidence, labels, rule, line)}."


def _other_size(evidence: Evidence, labels: Labels, rule: HeadingRule, line: int) -> str:
    """Say, where most headings of a level have another size than this one, that it ranks with them."""
    alike = (labels.role == Role.HEADING) & (labels.level == labels.level[line]) & labels.starts
    usual = float(np.median(evidence.lines.font_size[alike]))
    if abs(float(evidence.lines.font_size[line]) - usual) <= rule.tolerance:
        return ""
    return f"; ranked with those of {pt(usual)}, as nothing around it gives its size a level of its own"


def explain_not_heading(evidence: Evidence, headings: Headings, rule: HeadingRule, line: int) -> str:
    """Say why a line isn't a heading, as part of a sentence."""
    size, body = float(evidence.lines.font_size[line]), evidence.scalars["body_size"]
    at = np.flatnonzero(headings.too_long == line)
    if len(at):
        length = int(headings.block_length[at[0]])
        return f"it looks like a heading but its block has {length} lines > {rule.longest}, too many for one"
    if size >= rule.ratio * body - 1e-9:
        return f"size {pt(size)} would do for a heading, but it has too few letters or begins with a bullet"
    if rule.bold and evidence.lines.bold[line]:
        return (
            f"size {compared(size, rule.ratio, body, strict=False)}, the body's size, and bold but not standing alone"
        )
    return f"size {compared(size, rule.ratio, body, strict=False)}, the body's size"


def explain_set_apart(
    evidence: Evidence, labels: Labels, rule: HeadingRule | None, running_apart: bool, line: int
) -> str | None:
    """Say what all strategies say alike: of running lines, headings, and the text right after one.

    Args:
        evidence: The lines and their features.
        labels: Their labels.
        rule: What made the headings, or None where there are none.
        running_apart: Whether running lines are set apart.
        line: Index of the line asked about.

    Returns:
        The sentence, or None where the strategy itself decided.
    """
    if running_apart and evidence.features["running"][line]:
        return explain_running(evidence, line)
    if rule is not None and is_heading(labels, line):
        return explain_heading(evidence, labels, rule, line)
    before = line_before(evidence, running_apart, line)
    if before < 0:
        return "Starts a segment: the document's first line of text."
    if rule is not None and is_heading(labels, before) and labels.starts[line]:
        return f"Starts a segment: the line before is a heading (size {pt(float(evidence.lines.font_size[before]))})."
    return None


def explain_list_item(evidence: Evidence, line: int) -> str:
    """Say that a list mark starts an item."""
    mark = evidence.lines.texts[line].split()[0][:8]
    return f"Starts a list item: it begins with the list mark “{mark}”."


def is_heading(labels: Labels, line: int) -> bool:
    """Tell whether `line` is in a title or heading."""
    return int(labels.role[line]) in (Role.TITLE, Role.HEADING)


def line_before(evidence: Evidence, running_apart: bool, line: int) -> int:
    """Return the index of the line of text before, or -1."""
    return int(evidence.features["before"][line]) if running_apart else line - 1


def explain_new_column(evidence: Evidence, line: int, starts: bool) -> str:
    """Say at a column's first line why the paragraph goes on from the line before, or why it doesn't."""
    features, lines = evidence.features, evidence.lines
    where = "page" if features["first_of_page"][line] else "column"
    before = int(features["before"][line])
    room, fill = float(features["fits_before"][line]), float(features["fill"][before])
    reasons = [name for name, here in reasons_to_part(features, lines, np.array([line])).items() if here[0]]
    if not starts or not reasons:
        left = f"has room for {pt(room)} more than this line's first word" if room > 0 else "is full"
        full = f"the line before {left} (reaches {percent(fill)} of its column)"
        return f"{'Starts' if starts else 'Goes on'} at a new {where}: {full}, and nothing else parts them."
    step, size = abs(float(features["size_step"][line])), float(lines.font_size[line])
    sentence = {
        "size": f"size differs by {pt(step)} > {pt(OTHER_SIZE)} from the line before",
        "weight": "it or the line before is bold and stands alone",
        "list": "it begins with a list mark",
        "ended": f"the line before ends with a stop, {pt(room)} before it had to",
        "short": f"the line before reaches only {percent(fill)} of its column, < {percent(SHORT)}",
        "indented": f"indent {compared(float(features['indent'][line]), FIRST_LINE, size)}, and the line before stops",
    }[reasons[0]]
    return f"Starts a segment at a new {where}: {sentence}."
