"""Score a segmentation by the truth of its document.

Texts are compared by their letters and digits. Lines of the truth are asked for where they are part of a title,
heading, paragraph, list item or caption; each is given to at most one found segment (`scored_lines`). Figures:

- boundary_f1: F1 over the gaps between consecutive lines of a page: does a segment end here?
- pair_f1: F1 over the pairs of lines of a page that are in one segment.
- v_measure: harmonic mean of homogeneity and completeness of the grouping of lines.
- para_recall: share of true paragraphs and list items with a found segment of at least 0.9 similar text, one to
  one; a paragraph over a page break is found by its part on the page or as a whole.
- para_prec: share of found segments with a line that was asked for that match a segment of the truth so.
- para_f1: harmonic mean of the two, the headline.
- head_p, head_r, head_f1: found beside true headings and titles of a page, one to one, at least 0.8 similar.
- lines_covered: share of lines that a found segment has.

Similarity is 1 - d / (m + n) of texts of m and n characters, d insertions and deletions apart (Indel distance).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from docviewer.core.scores import Figures, PageScore, RoleScore, Score
from docviewer.segmentation.score_counts import Gap, boundary_f1, f1, gaps, pair_f1, v_measure
from docviewer.segmentation.score_misses import misses_of
from docviewer.segmentation.scored_lines import BODY, HEADS, asked_for, found_in, owners

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from docviewer.core.scores import Truth
    from docviewer.core.segmented import SegmentedDocument
    from docviewer.segmentation.scored_lines import FoundSegment, TrueLine, Unit, UnitKey

_SAME_TEXT = 0.9
_SAME_HEADING = 0.8


@dataclass(slots=True)
class Match:
    """Truth and segmentation brought together.

    Attributes:
        lines: Lines that are asked for.
        units: True segments, one a page.
        found: Found segments.
        owner: Of each line, the index of the found segment that has it, or None.
        holds: Of each found segment, the units it has lines of.
        gaps: Between consecutive lines of a page.
        hits: Unit -> index of the found segment with its text.
        heads: Index of a true heading's unit -> index of the found heading; None where headings aren't judged.
    """

    lines: Sequence[TrueLine]
    units: dict[UnitKey, Unit]
    found: Sequence[FoundSegment]
    owner: Sequence[int | None]
    holds: dict[int, set[UnitKey]] = field(default_factory=lambda: defaultdict(set))
    gaps: list[Gap] = field(default_factory=list)
    hits: dict[UnitKey, int] = field(default_factory=dict)
    heads: dict[UnitKey, int] | None = None


def score(truth: Truth, document: SegmentedDocument) -> Score:
    """Judge `document` by `truth`; both are of the same file, and only pages that the truth tells of count."""
    return score_segments(truth, found_in(document))


def score_segments(truth: Truth, found: Sequence[FoundSegment]) -> Score:
    """Judge segments by `truth`, wherever they are from."""
    match = _matched(truth, found)
    return Score(_figures(match), _pages(match), _roles(match), misses_of(match))


def _matched(truth: Truth, found: Sequence[FoundSegment]) -> Match:
    lines, units = asked_for(truth)
    match = Match(lines, units, found, owners(lines, found))
    for line, owner in zip(lines, match.owner, strict=True):
        if owner is not None:
            match.holds[owner].add(line.unit)
    match.gaps = gaps([line.page for line in lines], [line.unit for line in lines], _groups(match))
    match.hits = _hits(match)
    match.heads = _headings(match) if truth.headings_ok else None
    return match


def _groups(match: Match) -> list[Hashable]:
    """Return the group each line is in by the segmentation; one that nobody has is a group of its own."""
    pairs = enumerate(zip(match.lines, match.owner, strict=True))
    return [(line.page, owner) if owner is not None else (line.page, None, n) for n, (line, owner) in pairs]


def _hits(match: Match) -> dict[UnitKey, int]:
    """Pair units and found segments of the same text, one to one: those that share a line first, then the likest."""
    on_page: dict[int, list[int]] = defaultdict(list)
    for index, segment in enumerate(match.found):
        for page in dict.fromkeys(page for page, _ in segment.pieces):
            on_page[page].append(index)
    edges = []
    for key, unit in match.units.items():
        for index in on_page[unit.page]:
            likeness = max(_similar(text, match.found[index].key, _SAME_TEXT) for text in unit.texts)
            if likeness >= _SAME_TEXT:
                # Of equals, the first by page and group as text wins: the figures are defined so.
                edges.append((key not in match.holds[index], -likeness, f"({key[0] + 1}, {key[1]!r})", key, index))
    edges.sort(key=lambda edge: edge[:3])
    hits: dict[UnitKey, int] = {}
    # Found segment -> group: a paragraph over a page break answers for each of its parts.
    used: dict[int, int | str] = {}
    for *_, key, index in edges:
        if key not in hits and used.get(index, key[1]) == key[1]:
            hits[key], used[index] = index, key[1]
    return hits


def _headings(match: Match) -> dict[UnitKey, int] | None:
    """Pair true and found headings, one to one; None if the truth has none."""
    wanted = [(key, unit) for key, unit in match.units.items() if unit.role in HEADS]
    if not wanted:
        return None
    free = set(said_headings(match))
    pairs: dict[UnitKey, int] = {}
    for key, unit in wanted:
        near = [index for index in free if match.found[index].page == unit.page]
        likeness, best = max(
            ((_similar(unit.own, match.found[i].key, _SAME_HEADING), i) for i in near), default=(0, -1)
        )
        if likeness >= _SAME_HEADING:
            free.discard(best)
            pairs[key] = best
    return pairs


def said_headings(match: Match) -> list[int]:
    """Return the found headings that have a line that is asked for."""
    return [index for index, segment in enumerate(match.found) if segment.role in HEADS and match.holds.get(index)]


def _similar(a: str, b: str, least: float) -> float:
    """Return the similarity of two texts, or 0 if it is less than `least`."""
    return Indel.normalized_similarity(a, b, score_cutoff=least)


def _figures(match: Match) -> Figures:
    wanted, found = [line.unit for line in match.lines], _groups(match)
    body = [key for key, unit in match.units.items() if unit.role in BODY]
    recall = sum(key in match.hits for key in body) / len(body) if body else None
    claimed, used = _claimed(match), set(match.hits.values())
    precision = sum(index in used for index in claimed) / len(claimed) if claimed else 0.0
    head_p = head_r = None
    if match.heads is not None:
        said = len(said_headings(match))
        head_p = len(match.heads) / said if said else 0.0
        head_r = len(match.heads) / sum(unit.role in HEADS for unit in match.units.values())
    return Figures(
        boundary_f1=boundary_f1(match.gaps),
        pair_f1=pair_f1(wanted, found),
        v_measure=v_measure(wanted, found),
        para_recall=recall,
        para_prec=precision,
        para_f1=None if recall is None else f1(recall, precision),
        head_p=head_p,
        head_r=head_r,
        head_f1=None if head_p is None or head_r is None else f1(head_p, head_r),
        lines_covered=sum(owner is not None for owner in match.owner) / max(len(match.owner), 1),
    )


def _claimed(match: Match) -> list[int]:
    return [index for index in range(len(match.found)) if match.holds.get(index)]


def _pages(match: Match) -> tuple[PageScore, ...]:
    body = [(key, unit) for key, unit in match.units.items() if unit.role in BODY]
    wanted = Counter(unit.page for _, unit in body)
    found = Counter(unit.page for key, unit in body if key in match.hits)
    used = set(match.hits.values())
    claimed = Counter(match.found[index].page for index in _claimed(match))
    right = Counter(match.found[index].page for index in _claimed(match) if index in used)
    of_page: dict[int, list[Gap]] = defaultdict(list)
    for gap in match.gaps:
        of_page[gap.page].append(gap)
    return tuple(
        PageScore(page, wanted[page], found[page], claimed[page], right[page], boundary_f1(of_page[page]))
        for page in sorted({unit.page for unit in match.units.values()})
    )


def _roles(match: Match) -> tuple[RoleScore, ...]:
    wanted: Counter[str] = Counter(unit.role for unit in match.units.values())
    found: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for key, index in match.hits.items():
        role, said = match.units[key].role, match.found[index].role
        found[role] += 1
        named[role] += role == said or {role, said} <= set(HEADS)
    return tuple(RoleScore(role, count, found[role], named[role]) for role, count in wanted.most_common())
