"""The four published rules in plain Python, as the peer that labelling is compared with.

Written after their description - line model first, then one technique - without their
defects in storing (sections are a list, not a dictionary by text), so that the work done
is what the rules need: pages of recognised lines in, texts of sections or paragraphs out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from docviewer.core.evidence import Evidence

Block = dict[str, Any]
Row = dict[str, Any]


def blocks_of(evidence: Evidence) -> list[Block]:
    """Return the lines as recognition gives them: text, page, box in shares of the page."""
    lines, blocks = evidence.lines, []
    for i, text in enumerate(lines.texts):
        width, height = evidence.page_sizes[int(lines.page[i])]
        box = {
            "Left": float(lines.x0[i]) / width,
            "Top": float(lines.top[i]) / height,
            "Width": float(lines.x1[i] - lines.x0[i]) / width,
            "Height": float(lines.bottom[i] - lines.top[i]) / height,
        }
        page = int(lines.page[i]) + 1
        blocks.append({"BlockType": "LINE", "Text": text, "Page": page, "Geometry": {"BoundingBox": box}})
    return blocks


def line_model(blocks: list[Block]) -> list[Row]:
    """Return text, page, rounded indent, height, distance from the top, width and number of each line."""
    rows = []
    for block in blocks:
        if block["BlockType"] != "LINE":
            continue
        box = block["Geometry"]["BoundingBox"]
        rows.append(
            {
                "text": block["Text"],
                "page": block["Page"],
                "left_indent": round(box["Left"], 2),
                "font_height": round(box["Height"], 3),
                "indent_from_top": round(box["Top"], 2),
                "text_width": round(box["Width"], 2),
                "line_number": len(rows) + 1,
            }
        )
    return rows


def by_font_size(rows: list[Row]) -> list[str]:
    """Every height used more than once but the least is a header's; return the texts of the sections."""
    lines_of_height: dict[float, list[int]] = {}
    for row in rows:
        lines_of_height.setdefault(row["font_height"], []).append(row["line_number"])
    heights = sorted((height for height, numbers in lines_of_height.items() if len(numbers) > 1), reverse=True)
    headers = [row["line_number"] for height in heights[:-1] for row in rows if row["font_height"] == height]
    return _between(rows, sorted(headers))


def by_indentation(rows: list[Row], start: float = 0.10, end: float = 0.14) -> list[str]:
    """A line whose indent lies in the band is a header; return the texts of the sections."""
    return _between(rows, [row["line_number"] for row in rows if start <= row["left_indent"] <= end])


def by_line_spacing(rows: list[Row]) -> list[str]:
    """A line further from the line before than from the line after starts a paragraph; return the texts."""
    paragraphs: list[str] = []
    current: list[str] = []
    for i, row in enumerate(rows):
        inside = 0 < i < len(rows) - 1 and rows[i - 1]["page"] == row["page"] == rows[i + 1]["page"]
        if inside:
            before = round(row["indent_from_top"] - rows[i - 1]["indent_from_top"], 2)
            after = round(rows[i + 1]["indent_from_top"] - row["indent_from_top"], 2)
            if before > after:
                paragraphs.append(" ".join(current))
                current = []
        current.append(row["text"])
    paragraphs.append(" ".join(current))
    return paragraphs


def by_full_stop(rows: list[Row]) -> list[str]:
    """A line that ends with a full stop ends a paragraph; return the texts."""
    paragraphs: list[str] = []
    current: list[str] = []
    for row in rows:
        current.append(row["text"])
        if row["text"] and row["text"][-1] == ".":
            paragraphs.append(" ".join(current))
            current = []
    paragraphs.append(" ".join(current))
    return paragraphs


def _between(rows: list[Row], headers: list[int]) -> list[str]:
    ends = [*headers[1:], len(rows) + 1]
    texts = []
    for start, end in zip(headers, ends, strict=True):
        texts.append(" ".join(row["text"] for row in rows[start : end - 1]))
    return texts


#: By the name of the strategy that came of it.
PUBLISHED: dict[str, Callable[[list[Row]], list[str]]] = {
    "font-size": by_font_size,
    "indentation": by_indentation,
    "line-spacing": by_line_spacing,
    "full-stop": by_full_stop,
}
