"""Match lines of an earlier reading, known by what they looked like, with the lines of another one.

First where the pages went: the shift that most of a page's long texts agree on. Then, on the page where a line should
be, the same text at the nearest place; then the same text on pages near by; then a place that overlaps with a text much
alike, or a text all but the same elsewhere on the page. Every line is matched once at most.
"""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from docviewer.core.line_keys import text_digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from docviewer.core.line_keys import LineKey, LineKeys
    from docviewer.core.work import LineAnchor

#: Texts so long tell where a page went; shorter ones than the second are looked for on their page only.
_TELLING, _SHORT = 12, 4
#: Pages on either side on which a text is looked for.
_NEAR = 3
#: How alike texts are (0..1) that stand at the same place, or elsewhere on the page; share of heights in common.
_ALIKE, _ALL_BUT_SAME, _SAME_PLACE = 0.6, 0.85, 0.4
#: Lines of one text on a page that are paired by place; more are paired by number.
_MOST_PAIRS = 4000


class LineMatches:
    """Which line each key is now.

    Args:
        anchors: Of whole lines, by key.
        keys: Of the lines of the new reading.
    """

    def __init__(self, anchors: Mapping[LineKey, LineAnchor | None], keys: LineKeys) -> None:
        self._anchors, self._keys, self._lines = anchors, keys, keys.lines
        self._taken: set[int] = set()
        self._by_text: dict[str, list[int]] | None = None
        self.found: dict[LineKey, int] = {}
        self.shifts = self._find_shifts()
        self._match_on_page()
        self._match_near_by()
        self._match_alike(_ALIKE, anywhere=False)
        self._match_alike(_ALL_BUT_SAME, anywhere=True)

    def shift(self, page: int) -> int:
        """Return how many pages further the content of a page stands now."""
        near = min(self.shifts, key=lambda known: (abs(known - page), known), default=None)
        return 0 if near is None else self.shifts[near]

    def _find_shifts(self) -> dict[int, int]:
        """Return the shift of each page that has texts long enough to tell; nothing where all keys are there."""
        if all(self._keys.line_of(key) >= 0 for key in self._anchors):
            return {}
        votes: dict[int, Counter[int]] = {}
        for key, anchor in self._anchors.items():
            lines = self._with_text(key.digest)
            if anchor is not None and len(anchor.text) >= _TELLING and len(lines) == 1:
                votes.setdefault(key.page, Counter())[int(self._lines.page[lines[0]]) - key.page] += 1
        return {page: min(counts, key=lambda shift: (-counts[shift], abs(shift))) for page, counts in votes.items()}

    def _match_on_page(self) -> None:
        groups: dict[tuple[int, str], list[LineKey]] = {}
        for key in self._anchors:
            groups.setdefault((key.page, key.digest), []).append(key)
        for (page, digest), old in groups.items():
            lines = self._on_page(page + self.shift(page), digest)
            for key, line in self._pairs(old, lines):
                self._take(key, line)

    def _pairs(self, old: list[LineKey], lines: list[int]) -> Iterator[tuple[LineKey, int]]:
        """Pair lines of one text, the nearest first; of two as near that of the same number."""
        if len(old) * len(lines) > _MOST_PAIRS:
            yield from ((key, lines[key.nth]) for key in old if key.nth < len(lines))
            return
        far = [
            (self._distance(key, line), abs(key.nth - nth), key, line) for key in old for nth, line in enumerate(lines)
        ]
        yield from ((key, line) for _, _, key, line in sorted(far))

    def _match_near_by(self) -> None:
        for key in self._open():
            anchor = self._anchors[key]
            if anchor is None or len(anchor.text.strip()) < _SHORT:
                continue
            page = key.page + self.shift(key.page)
            near = [
                (abs(int(self._lines.page[line]) - page), self._distance(key, line), line)
                for line in self._with_text(key.digest)
                if line not in self._taken and abs(int(self._lines.page[line]) - page) <= _NEAR
            ]
            if near:
                self._take(key, min(near)[-1])

    def _match_alike(self, least: float, *, anywhere: bool) -> None:
        """Match what stands at the same place (or `anywhere` on the page) with a text at least so much alike."""
        found: list[tuple[float, LineKey, int]] = []
        for key in self._open():
            anchor = self._anchors[key]
            if anchor is None:
                continue
            matcher = SequenceMatcher(None, "", " ".join(anchor.text.split()), autojunk=False)
            for line in self._page_lines(key.page + self.shift(key.page)):
                if line in self._taken or not (anywhere or self._at_place(anchor, line)):
                    continue
                matcher.set_seq1(" ".join(self._lines.texts[line].split()))
                if matcher.real_quick_ratio() >= least and matcher.quick_ratio() >= least:
                    found.append((-matcher.ratio(), key, line))
        for unlike, key, line in sorted(found):
            if -unlike >= least:
                self._take(key, line)

    def _take(self, key: LineKey, line: int) -> None:
        if key not in self.found and line not in self._taken:
            self.found[key] = line
            self._taken.add(line)

    def _open(self) -> list[LineKey]:
        return sorted(key for key in self._anchors if key not in self.found)

    def _distance(self, key: LineKey, line: int) -> float:
        anchor = self._anchors[key]
        if anchor is None:
            return 0.0
        x0, top, _, _ = anchor.box
        return round(abs(float(self._lines.x0[line]) - x0) + abs(float(self._lines.top[line]) - top), 2)

    def _at_place(self, anchor: LineAnchor, line: int) -> bool:
        x0, top, x1, bottom = anchor.box
        lines = self._lines
        common = min(bottom, float(lines.bottom[line])) - max(top, float(lines.top[line]))
        height = min(bottom - top, float(lines.bottom[line] - lines.top[line]))
        return common >= _SAME_PLACE * height and min(x1, float(lines.x1[line])) >= max(x0, float(lines.x0[line]))

    def _page_lines(self, page: int) -> Iterable[int]:
        first, last = self._lines.page.searchsorted([page, page + 1]).tolist()
        return range(first, last)

    def _on_page(self, page: int, digest: str) -> list[int]:
        found: list[int] = []
        key = next(iter(self._anchors))._replace(page=page, digest=digest, start=0)
        while (line := self._keys.line_of(key._replace(nth=len(found)))) >= 0:
            found.append(line)
        return found

    def _with_text(self, digest: str) -> list[int]:
        if self._by_text is None:
            self._by_text = {}
            for line, text in enumerate(self._lines.texts):
                self._by_text.setdefault(text_digest(text), []).append(line)
        return self._by_text.get(digest, [])
