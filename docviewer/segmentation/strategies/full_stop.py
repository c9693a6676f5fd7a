"""Find paragraphs by their last line: it ends with a stop, and before the end of its column.

A stop is a terminator of Latin, CJK, Arabic or Indic script, before any closing quotes
and brackets; an abbreviation's or initial's doesn't count. A last line of share 1.0 is
the published rule, by which any line that ends with a stop ends its paragraph.
Idea: the "full stop" technique of the published Textract paragraph solution.
"""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from docviewer.core.labels import Role
from docviewer.core.parameters import Kind, Parameter, complete, number
from docviewer.core.strategy import Histogram, Live
from docviewer.segmentation.draft import APART, no_lines, paragraphs_apart
from docviewer.segmentation.endings import CLOSERS, word_code
from docviewer.segmentation.explaining import compared, explain_list_item, explain_set_apart, line_before, percent
from docviewer.segmentation.headings import HeadingRule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docviewer.core.evidence import Evidence
    from docviewer.core.labels import Labels
    from docviewer.core.lines import BoolArray
    from docviewer.core.parameters import Value, Values

_HEADINGS = HeadingRule()
_TERMINATORS = ". ! ? … 。 ！ ？ ｡ ؟ ۔ । ॥"
_ABBREVIATIONS = (
    "Mr. Mrs. Ms. Dr. Prof. St. Jr. Sr. Rev. Gen. Col. Capt. Sen. Rep. Gov. Hon. Messrs. "
    "e.g. i.e. cf. etc. vs. viz. al. approx. ca. resp. a.m. p.m. U.S. U.K. U.N. "
    "Fig. Figs. Eq. Eqs. Sec. Ch. Vol. No. Nos. Nr. pp. p. ed. eds. Art. Abs. Inc. Ltd. Corp. Co. Dept. "
    "Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. "
    "z.B. d.h. u.a. bzw. vgl. usw. ggf. evtl. Abb. Bd. Hrsg. M. Mme. Sig. Sr. Sra. Dott."
)


class FullStop:
    """Starts a paragraph after a line that ends with a stop, early in its column."""

    name = "full-stop"
    title = "Full stop"
    summary = "A paragraph ends where a line ends with a stop and stays short of its column's end."
    parameters = (
        Parameter(
            "last_line",
            "Last line up to",
            "How far a paragraph's last line may reach across its column; larger finds more, 100 % takes any line.",
            Kind.NUMBER,
            0.9,
            minimum=0.05,
            maximum=1.0,
            step=0.01,
            unit="%",
            presets=(("published", 1.0),),
        ),
        Parameter(
            "gap_factor",
            "Or a gap",
            "After a stop, a gap larger than so many usual leadings ends a paragraph whose last line is full; "
            "larger finds fewer.",
            Kind.NUMBER,
            1.2,
            minimum=1.0,
            maximum=4.0,
            step=0.01,
            unit="x",
            more=True,
        ),
        Parameter(
            "terminators",
            "Stops",
            "Characters that end a sentence; more find more paragraphs.",
            Kind.WORDS,
            _TERMINATORS,
            more=True,
        ),
        Parameter(
            "abbreviations",
            "Abbreviations",
            "Words whose stop doesn't end a sentence; more find fewer paragraphs.",
            Kind.WORDS,
            _ABBREVIATIONS,
            more=True,
        ),
        *APART,
    )

    def label(self, evidence: Evidence, values: Values) -> Labels:
        """Label paragraphs by how the line before each ends."""
        given = complete(self.parameters, values)
        if not len(evidence):
            return no_lines()
        return paragraphs_apart(evidence, _starts(evidence, given), given, _HEADINGS)

    def explain(self, evidence: Evidence, values: Values, line: int) -> str:
        """Say from the end of the line before why a paragraph starts at `line`, or why it doesn't."""
        given, labels = complete(self.parameters, values), self.label(evidence, values)
        running_apart = bool(given["running_apart"])
        rule = _HEADINGS if given["headings_apart"] else None
        said = explain_set_apart(evidence, labels, rule, running_apart, line)
        if said is not None:
            return said
        starts = bool(labels.starts[line])
        if starts and labels.role[line] == Role.LIST_ITEM:
            return explain_list_item(evidence, line)
        before = line_before(evidence, running_apart, line)
        verb = "Starts a paragraph" if starts else "Goes on"
        return f"{verb}: {_ending_in_words(evidence, given, before)}{_room_in_words(evidence, given, before, line)}."

    def learned(self, evidence: Evidence) -> Mapping[str, Value]:
        """Return nothing: no parameter is learned."""
        return MappingProxyType({})

    def remark(self, evidence: Evidence, values: Values) -> str:
        """Return nothing: it works on any document."""
        return ""

    def histograms(self, evidence: Evidence) -> tuple[Histogram, ...]:
        """Return how far lines reach that end with a stop, and the gaps after such lines."""
        if not len(evidence):
            return ()
        given = complete(self.parameters, {})
        stops = _stops(evidence, given)
        fill = evidence.features["fill"][stops]
        after = np.flatnonzero(stops[:-1]) + 1
        ratio = evidence.features["gap_ratio"][after]
        ratio = ratio[np.isfinite(ratio)]
        return (
            Histogram("last_line", "Lines ending with a stop", "of the column", fill, np.ones(len(fill)), Live.BELOW),
            Histogram("gap_factor", "Gaps after a stop", "× usual leading", ratio, np.ones(len(ratio)), Live.ABOVE),
        )


def _starts(evidence: Evidence, given: Values) -> BoolArray:
    """Tell where the line before ends a paragraph; bool (n,)."""
    features, n = evidence.features, len(evidence)
    ending = np.flatnonzero(_stops(evidence, given))
    after = features["after"][ending] if given["running_apart"] else ending + 1
    ending, after = ending[after < n], after[after < n]
    ends = features["fill"][ending] <= number(given, "last_line")
    ends |= features["gap_ratio"][after] > number(given, "gap_factor")
    starts = np.zeros(n, dtype=bool)
    starts[after[ends]] = True
    return starts


def _stops(evidence: Evidence, given: Values) -> BoolArray:
    """Tell which lines end with a stop that ends a sentence; bool (n,)."""
    mark = evidence.features["end_mark"]
    stops = np.zeros(len(mark), dtype=bool)
    for code in {ord(character) for character in str(given["terminators"]) if character not in CLOSERS + " "}:
        stops |= mark == code
    at = np.flatnonzero(stops & (evidence.features["end_word"] != 0))
    abbreviated = np.isin(evidence.features["end_word"][at], _word_codes(str(given["abbreviations"])))
    stops[at[abbreviated | evidence.features["end_initial"][at]]] = False
    return stops


@lru_cache(maxsize=4)
def _word_codes(words: str) -> tuple[int, ...]:
    return tuple(word_code(word) for word in words.split())


def _ending_in_words(evidence: Evidence, given: Values, before: int) -> str:
    mark = int(evidence.features["end_mark"][before])
    sign = chr(mark) if mark else ""
    if _stops(evidence, given)[before]:
        return f"the line before ends with the stop “{sign}”"
    if evidence.features["end_word"][before] and sign in str(given["terminators"]):
        word = evidence.lines.texts[before].split()[-1]
        return f"the line before ends with “{word}”, an abbreviation, not with a stop"
    return f"the line before ends with “{sign}”, not with a stop"


def _room_in_words(evidence: Evidence, given: Values, before: int, line: int) -> str:
    if not _stops(evidence, given)[before]:
        return ""
    fill, most = float(evidence.features["fill"][before]), number(given, "last_line")
    if fill <= most:
        return f" and reaches {percent(fill)} of its column, <= {percent(most)}"
    text = f" but reaches {percent(fill)} of its column, > {percent(most)}"
    gap, leading = float(evidence.features["gap"][line]), float(evidence.features["leading"][line])
    if not np.isfinite(gap):
        return text
    return f"{text}; gap {compared(gap, number(given, 'gap_factor'), leading)}"
