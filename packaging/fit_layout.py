"""Fit the weights of the strategy `layout` on labelled documents, and check them on documents left out.

python packaging/fit_layout.py FOLDER... [--without ID,ID]

A FOLDER holds documents/ID.pdf and truth/ID.json (segments with page, group, role and lines with boxes; points, origin
at the top left). Logistic regression that is drawn to the weights in force; pieces only speak the way they are meant
to (no weight is negative). Documents count alike up to the root of their size. Prints for each weight what is in force,
what all documents give, and what either half of the documents (by a hash of their names) gives, then the mistakes that
the halves make on each other.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import numpy as np

from docviewer.core.labels import Flow
from docviewer.core.parameters import complete
from docviewer.reading.read_document import read_document
from docviewer.segmentation.boundary_evidence import BIAS, WEIGHTS, boundary_pieces
from docviewer.segmentation.features import gather
from docviewer.segmentation.heading_evidence import HEADING_BIAS, HEADING_WEIGHTS, heading_pieces
from docviewer.segmentation.strategies.layout import Layout, layout_rule
from docviewer.segmentation.weighing import text_blocks

SCORED = ("title", "heading", "paragraph", "list_item", "caption")
HEADS = ("title", "heading")
#: How strongly weights are drawn to those in force: as much as so many observations.
_PRIOR = 3.0
_ROUNDS = 200


@dataclass
class Sample:
    """What one document shows: rows of evidence and what is true."""

    name: str
    boundary: np.ndarray
    starts: np.ndarray
    heading: np.ndarray
    heads: np.ndarray


def observe(folder: Path, name: str) -> Sample:
    """Read a document and its truth."""
    read = read_document(str(folder / "documents" / f"{name}.pdf"))
    truth = json.loads((folder / "truth" / f"{name}.json").read_text(encoding="utf-8"))
    evidence = gather(read.lines, read.info.page_sizes)
    unit, role = units_of(read.lines, truth)
    rule = layout_rule(complete(Layout.parameters, MappingProxyType({})))
    previous = evidence.features["previous"]
    scored = np.isin(role, SCORED)
    at = (evidence.features["flow"] == Flow.BODY) & (previous >= 0) & scored & scored[previous]
    at = np.flatnonzero(at & (read.lines.page == read.lines.page[previous]))
    pieces = boundary_pieces(evidence, rule.boundary)
    rows = np.column_stack([pieces[name] for name in WEIGHTS])[at]
    blocks = text_blocks(evidence, rule)
    shown = np.flatnonzero(scored[blocks.first]) if truth.get("headings_ok", True) else np.zeros(0, dtype=int)
    said = heading_pieces(evidence, blocks, rule.heading)
    head_rows = np.column_stack([said[name] for name in HEADING_WEIGHTS])[shown]
    heads = np.isin(role[blocks.first[shown]], HEADS)
    if not heads.any():
        head_rows, heads = head_rows[:0], heads[:0]
    return Sample(name, rows, unit[at] != unit[previous[at]], head_rows, heads)


def units_of(lines, truth) -> tuple[np.ndarray, np.ndarray]:
    """Return for each line the number of the true segment that its middle stands in, -1 if none, and its role."""
    unit, role = np.full(len(lines), -1), np.full(len(lines), "", dtype="U12")
    numbers: dict[tuple[int, object], int] = {}
    x, y = (lines.x0 + lines.x1) / 2, (lines.top + lines.bottom) / 2
    for segment in truth["segments"]:
        number = numbers.setdefault((segment["page"], segment["group"]), len(numbers))
        for line in segment["lines"]:
            x0, top, x1, bottom = line["bbox"]
            inside = (lines.page == segment["page"] - 1) & (x >= x0 - 1) & (x <= x1 + 1)
            inside &= (y >= top - 1) & (y <= bottom + 1) & (unit < 0)
            unit[inside], role[inside] = number, segment["role"]
    return unit, role


def fit(rows: np.ndarray, true: np.ndarray, weight: np.ndarray, prior: np.ndarray) -> np.ndarray:
    """Return weights, the bias last, by projected Newton steps."""
    design = np.column_stack((rows, np.ones(len(rows))))
    least = np.append(np.zeros(rows.shape[1]), -np.inf)
    found = prior.copy()
    for _ in range(_ROUNDS):
        odds = 1 / (1 + np.exp(-np.clip(design @ found, -30, 30)))
        slope = design.T @ (weight * (true - odds)) - _PRIOR * (found - prior)
        bend = (design.T * (weight * odds * (1 - odds))) @ design + _PRIOR * np.eye(len(prior))
        found = np.maximum(found + 0.5 * np.linalg.solve(bend, slope), least)
    return found


def report(title: str, names: list[str], prior: np.ndarray, groups: list[tuple[str, np.ndarray, np.ndarray]]) -> None:
    """Fit on all documents and on halves, and print."""
    rows = np.concatenate([rows for _, rows, _ in groups])
    true = np.concatenate([true for _, _, true in groups]).astype(float)
    weight = np.concatenate([np.full(len(true), 1 / np.sqrt(max(len(true), 1))) for _, _, true in groups])
    weight *= len(weight) / weight.sum()
    half = np.concatenate([np.full(len(true), half_of(name)) for name, _, true in groups])
    everything = fit(rows, true, weight, prior)
    halves = [fit(rows[half == side], true[half == side], weight[half == side], prior) for side in (0, 1)]
    print(f"\n{title}: {len(true)} observations of {len(groups)} documents, {int(true.sum())} true")
    print(f"{'':20}in force    all  half 0  half 1")
    for at, name in enumerate([*names, "(bias)"]):
        print(f"{name:20}{prior[at]:8.1f}{everything[at]:7.2f}{halves[0][at]:8.2f}{halves[1][at]:8.2f}")
    for side in (0, 1):
        there = half == 1 - side
        print(f"fitted on half {side}, wrong on the other: {wrong(rows[there], true[there], halves[side])}")
    print(f"in force, wrong: {wrong(rows, true, prior)}; fitted on all, wrong: {wrong(rows, true, everything)}")


def half_of(name: str) -> int:
    """Return 0 or 1 by a hash of a document's name."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2


def wrong(rows: np.ndarray, true: np.ndarray, weights: np.ndarray) -> str:
    """Count the mistakes of `weights`."""
    said = rows @ weights[:-1] + weights[-1] > 0
    return f"{int((said != (true > 0)).sum())} of {len(true)}"


def main() -> None:
    """Read the folders named and print the fits."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--without", default="", help="names of documents to leave out, parted by commas")
    asked = parser.parse_args()
    without = set(asked.without.split(","))
    samples = [
        observe(folder, path.stem)
        for folder in asked.folders
        for path in sorted((folder / "truth").glob("*.json"))
        if path.stem not in without
    ]
    prior = np.array([*WEIGHTS.values(), BIAS])
    report("Boundaries", list(WEIGHTS), prior, [(s.name, s.boundary, s.starts) for s in samples])
    prior = np.array([*HEADING_WEIGHTS.values(), HEADING_BIAS])
    with_heads = [(s.name, s.heading, s.heads) for s in samples if len(s.heads)]
    report("Headings", list(HEADING_WEIGHTS), prior, with_heads)


if __name__ == "__main__":
    main()
