"""Make segments of weighed evidence: boundaries first, then the headings among the blocks between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.labels import Flow, Labels, Role
from docviewer.segmentation.blocks import Blocks, blocks_of
from docviewer.segmentation.boundary_evidence import BIAS, WEIGHTS, BoundaryRule, boundary_pieces, weigh
from docviewer.segmentation.heading_evidence import (
    HEADING_BIAS,
    HEADING_WEIGHTS,
    LayoutHeadings,
    heading_pieces,
    may_be_headings,
)
from docviewer.segmentation.heading_levels import rank_headings
from docviewer.segmentation.section_levels import with_numbered_levels
from docviewer.segmentation.table_lines import with_whole_tables

if TYPE_CHECKING:
    from docviewer.core.evidence import Evidence
    from docviewer.core.lines import AnyArray, BoolArray

#: Headings whose sizes differ by no more (points) are of one level.
_SIZE_TOLERANCE = 0.5


@dataclass(frozen=True, slots=True)
class LayoutRule:
    """All thresholds of `layout`.

    Attributes:
        boundary: Of paragraphs.
        heading: Of headings.
        headings_apart: Whether headings are looked for.
        running_apart: Whether running lines are set apart from the text.
    """

    boundary: BoundaryRule
    heading: LayoutHeadings
    headings_apart: bool = True
    running_apart: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """What the evidence of n lines comes to: labels, the blocks of the text, which of them are headings."""

    labels: Labels
    blocks: Blocks
    heads: BoolArray

    def block_that_begins_at(self, line: int) -> int:
        """Return the number of the block whose first line this is, or -1."""
        block = int(np.searchsorted(self.blocks.first, line))
        return block if block < len(self.blocks) and self.blocks.first[block] == line else -1


def text_blocks(evidence: Evidence, rule: LayoutRule) -> Blocks:
    """Return the blocks of the text, headings and paragraphs alike."""
    flow, starts = _boundaries(evidence, rule)
    return blocks_of(starts, flow == Flow.BODY)


def _boundaries(evidence: Evidence, rule: LayoutRule) -> tuple[AnyArray, BoolArray]:
    """Return the flow of each line, and where segments start; (n,) each."""
    flow, starts = _flows(evidence, rule)
    total = weigh(boundary_pieces(evidence, rule.boundary), WEIGHTS, BIAS)
    starts |= (flow == Flow.BODY) & ((total > 0) | (evidence.features["previous"] < 0))
    return flow, starts


def weigh_lines(evidence: Evidence, rule: LayoutRule) -> Weighed:
    """Label the lines by what the evidence comes to."""
    features = evidence.features
    flow, starts = _boundaries(evidence, rule)
    text = flow == Flow.BODY
    blocks = blocks_of(starts, text)
    role = np.where(text, 0, features["apart"]).astype(np.int8)
    level = np.zeros(len(evidence), dtype=np.int8)
    if rule.boundary.lists:
        listed = features["list_item"] & starts & text
        role[listed], level[listed] = Role.LIST_ITEM, features["list_depth"][listed].clip(1)
    heads = np.zeros(len(blocks), dtype=bool)
    if rule.headings_apart and len(blocks):
        heads = weigh(heading_pieces(evidence, blocks, rule.heading), HEADING_WEIGHTS, HEADING_BIAS) > 0
        heads &= may_be_headings(evidence, blocks, rule.heading)
        _put_headings(evidence, blocks, heads, rule.heading, role, level)
    labels = with_whole_tables(Labels.from_starts(starts, role, level, flow), features["table"])
    return Weighed(labels, blocks, heads)


def _flows(evidence: Evidence, rule: LayoutRule) -> tuple[AnyArray, BoolArray]:
    """Return the flow of each line, and where segments begin whatever the evidence says; (n,) each.

    Running lines that aren't set apart are text, and the text behind them starts anew.
    """
    flow, begins = evidence.features["flow"], evidence.features["begins"]
    if rule.running_apart:
        return flow, begins & (flow != Flow.BODY)
    running = evidence.features["running"] > 0
    starts = begins & (flow != Flow.BODY) & ~running
    starts[1:] |= running[:-1] & ~running[1:] & (flow[1:] == Flow.BODY)
    return np.where(running, np.int8(Flow.BODY), flow), starts


def _put_headings(
    evidence: Evidence, blocks: Blocks, heads: BoolArray, rule: LayoutHeadings, role: AnyArray, level: AnyArray
) -> None:
    """Write roles and levels of the headings; in place."""
    if not heads.any():
        return
    first = blocks.first[heads]
    lines = blocks.lines[heads[blocks.of_line]]
    starts = np.isin(lines, first)
    levels = rank_headings(evidence, lines, starts, _SIZE_TOLERANCE, rule.ratio * evidence.scalars["body_size"])
    levels = with_numbered_levels(evidence, first, levels)
    level[first] = levels
    role[first] = np.where(levels == 0, Role.TITLE, Role.HEADING)
