"""Find captions: "Figure 3: ...", "Table 2. ...", "Abb. 4 ...", with the lines that they run on over.

A caption is known by its first words - the name of what it stands under and a number - and by beginning where a
paragraph could: "Figure 3 shows", or a reference wrapped to a line's start, is text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from docviewer.segmentation.endings import LOWER

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.core.lines import AnyArray, BoolArray, Lines

#: Names of what captions stand under, in the languages of Latin, Cyrillic and Greek script that are met most.
_NAMES = (
    "figure|figura|figur|fig|abbildung|abb|bild|table|tableau|tabelle|tabella|tabla|tabela|tabel|tabell|tab|chart|graph"
    "|diagram|exhibit|plate|map|illustration|schéma|grafik|gráfico|grafico|graphique|foto|photo|listing|scheme|box"
    "|рисунок|рис|таблица|табл|σχήμα|πίνακας"
)
_NUMBER = r"(?:\d+|[A-Z](?=[.\-–]?\d)|[IVX]+\b)(?:[.\-–]?\d+)*[a-z]?"
#: A name and a number; then a mark that ends them, or nothing more, or a word with a capital.
_CAPTION = re.compile(
    rf"(?:{_NAMES})\.?\s*{_NUMBER}(?:\s*[.:|)—–]|\s+-|\s*$|\s+[\"'“„«(]?[A-ZÄÖÜÉÀÁÍÓÚÇÑА-ЯΑ-Ω])", re.IGNORECASE
)
_CAPITAL = re.compile(rf"(?:{_NAMES})\.?\s*{_NUMBER}\s+[\"'“„«(]?[^\W\d_]", re.IGNORECASE)
_IDEOGRAPHIC = re.compile(r"[図图圖表]\s*[\d０-９一二三四五六七八九十]+(?:[.\-－．][\d０-９]+)*(?:\s*[:：.．、]|\s|$)")
_HEAD = 40
#: Lines of a caption stand at most so many usual leadings apart; it has no more lines than this.
_TOGETHER, _MOST_LINES = 1.3, 10
_ONE_SIZE = 0.3
#: A line that leaves room for so many sizes more than the next one's first word ended the caption.
_ENDS = 1.0


def find_captions(lines: Lines, features: Mapping[str, AnyArray]) -> tuple[BoolArray, BoolArray]:
    """Find captions.

    Returns:
        Which lines are in captions, and which of them begin one; bool (n,) each.
    """
    inside, begins = np.zeros((2, len(lines)), dtype=bool)
    for line in _candidates(lines, features):
        if inside[line] and not features["fits_above"][line] > 0:
            continue
        begins[line] = True
        inside[line : _end(lines, features, line)] = True
    return inside, begins


def names_a_caption(text: str) -> bool:
    """Tell whether a text begins as captions do."""
    head = text.strip()[:_HEAD]
    if _IDEOGRAPHIC.match(head):
        return True
    if not _CAPTION.match(head):
        return False
    word = _CAPITAL.match(head)
    return word is None or word[0][-1].isupper()


def _candidates(lines: Lines, features: Mapping[str, AnyArray]) -> list[int]:
    free = (features["running"] == 0) & (features["table"] < 0) & _may_begin(lines, features)
    return [i for i in np.flatnonzero(free).tolist() if names_a_caption(lines.texts[i])]


def _may_begin(lines: Lines, features: Mapping[str, AnyArray]) -> BoolArray:
    """Tell which lines may begin a segment: below white, in another style, or after a line that is at its end."""
    above = features["above"]
    other = (above < 0) | (features["gap_ratio"] > _TOGETHER)
    style = np.abs(lines.font_size - lines.font_size[above]) > _ONE_SIZE
    style |= (lines.bold != lines.bold[above]) | (lines.italic != lines.italic[above])
    ended = (features["fits_above"] > 0) & features["stops"][above]
    return np.asarray(other | style | ended)


def _end(lines: Lines, features: Mapping[str, AnyArray], first: int) -> int:
    """Return the index after the last line of the caption that begins at `first`."""
    line = first + 1
    while line < min(len(lines), first + _MOST_LINES) and _goes_on(lines, features, line):
        line += 1
    return line


def _goes_on(lines: Lines, features: Mapping[str, AnyArray], line: int) -> bool:
    size = float(lines.font_size[line])
    return bool(
        features["above"][line] == line - 1
        and 0.3 < features["gap_ratio"][line] <= _TOGETHER
        and abs(size - lines.font_size[line - 1]) <= _ONE_SIZE
        and (features["fits_above"][line] <= _ENDS * size or _is_mid_sentence(features, line))
        and not features["list_start"][line]
        and features["table"][line] < 0
    )


def _is_mid_sentence(features: Mapping[str, AnyArray], line: int) -> bool:
    return bool(features["start_case"][line] == LOWER and not features["stops"][line - 1])
