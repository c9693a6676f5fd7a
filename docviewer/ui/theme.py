"""Colour roles, sizes and type of the window, declared once for light and dark."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

#: All distances are multiples of this many pixels.
GRID = 4
PANEL_PADDING = 16
RELATED_GAP = 8
CONTROL_HEIGHT = 28
ROW_HEIGHT = 27
RADIUS = 5

BODY_PX = 13
LABEL_PX = 12
SECONDARY_PX = 11

#: Role token -> colour of its boxes and marks; colour-blind safe (Okabe and Ito 2008, Tol's purple for footnotes).
ROLE_COLOURS: Mapping[str, str] = MappingProxyType(
    {
        "title": "#D55E00",
        "heading": "#E69F00",
        "paragraph": "#0072B2",
        "list_item": "#009E73",
        "caption": "#CC79A7",
        "table": "#56B4E9",
        "footnote": "#7F6BB3",
        "header": "#8A8F98",
        "footer": "#8A8F98",
        "page_number": "#8A8F98",
        "other": "#8A8F98",
    }
)
#: Role tokens in the order of the legend; the last group stands for all running matter.
LEGEND: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("title", ("title",)),
    ("heading", ("heading",)),
    ("paragraph", ("paragraph",)),
    ("list item", ("list_item",)),
    ("caption", ("caption",)),
    ("table", ("table",)),
    ("footnote", ("footnote",)),
    ("running", ("header", "footer", "page_number", "other")),
)

#: Review state -> colour of its icon; another icon goes with each (Okabe and Ito 2008).
STATE_COLOURS: Mapping[str, str] = MappingProxyType(
    {"unreviewed": "#8A8F98", "accepted": "#009E73", "rejected": "#D55E00", "attention": "#E69F00"}
)
#: Side of a comparison -> colour of what only it has; the two differ in brightness too (Okabe and Ito 2008).
SIDE_COLOURS: Mapping[str, str] = MappingProxyType({"A": "#D55E00", "B": "#0072B2"})

#: What a badge beside a box tells -> its colour; white signs on them can be read, and all of them differ in shape.
BADGE_COLOURS: Mapping[str, str] = MappingProxyType(
    {
        "accepted": "#14713F",
        "rejected": "#B3261E",
        "attention": "#9A5B00",
        "changed": "#7A3E9D",
        "noted": "#2A5DB0",
        "added": "#3F4754",
    }
)

FILL_SHARE = 0.08
HOVER_SHARE = 0.14
SELECTED_SHARE = 0.16
#: Colour of the line at a threshold, in both modes; dark enough for white text on it.
THRESHOLD = "#C45500"
ON_THRESHOLD = "#FFFFFF"
TEXT_CONTRAST = 4.5
MARK_CONTRAST = 3.0
#: Black and white stand out equally from a grey of this luminance.
_MIDDLE_LUMINANCE = 0.179


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as `#RRGGBB`.

    Attributes:
        name: "light" or "dark".
        desk: Behind the pages.
        chrome: Menu bar, tab bar, status bar.
        panel: Panels, tool bar, table.
        field: Inside entry fields.
        line: Hairlines.
        edge: Edges of controls, 3:1 against `panel`.
        text: What leads.
        soft: Secondary text, still 4.5:1.
        accent: Focus, selection, the live part of a histogram.
        on_accent: Text on `accent`.
        tint: Selected rows, the summary line.
        on_tint: Accent-coloured text on `tint`.
        track: Unfilled part of sliders and bars.
        quiet: The part of a histogram that a threshold leaves alone.
        warning: Text of warnings.
        error: Text of errors.
    """

    name: str
    desk: str
    chrome: str
    panel: str
    field: str
    line: str
    edge: str
    text: str
    soft: str
    accent: str
    on_accent: str
    tint: str
    on_tint: str
    track: str
    quiet: str
    warning: str
    error: str

    @property
    def dark(self) -> bool:
        """Whether this is the dark mode."""
        return self.name == "dark"


LIGHT = Theme(
    name="light",
    desk="#E2E5EA",
    chrome="#F3F4F6",
    panel="#FFFFFF",
    field="#FFFFFF",
    line="#E3E6EB",
    edge="#8B93A1",
    text="#111827",
    soft="#5B6472",
    accent="#2563EB",
    on_accent="#FFFFFF",
    tint="#E5ECFD",
    on_tint="#1D4ED8",
    track="#DCE0E6",
    quiet="#8B93A1",
    warning="#8A4B00",
    error="#B42318",
)
DARK = Theme(
    name="dark",
    desk="#17191D",
    chrome="#1F2226",
    panel="#282B32",
    field="#1F2226",
    line="#3A3F48",
    edge="#7C8492",
    text="#E9EBEF",
    soft="#A9B0BC",
    accent="#6C9EFF",
    on_accent="#0B1220",
    tint="#2D3A55",
    on_tint="#9DBEFF",
    track="#454B56",
    quiet="#707886",
    warning="#F2B35D",
    error="#FF8A7A",
)
THEMES: Mapping[str, Theme] = MappingProxyType({"light": LIGHT, "dark": DARK})


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two `#RRGGBB` colours, 1..21 (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def role_mark(token: str, background: str) -> str:
    """Return the colour of a role, moved towards black or white until it stands out 3:1 from `background`."""
    return standing_out(ROLE_COLOURS[token], background)


def side_mark(side: str, background: str) -> str:
    """Return the colour of a side of a comparison ("A" or "B") so that it stands out from `background`."""
    return standing_out(SIDE_COLOURS[side], background)


def state_mark(state: str, background: str) -> str:
    """Return the colour of a review state so that it stands out from `background`."""
    return standing_out(STATE_COLOURS[state], background)


@lru_cache(maxsize=256)
def standing_out(colour: str, background: str, least: float = MARK_CONTRAST) -> str:
    """Return `colour`, moved towards black or white until its contrast with `background` is at least that."""
    goal = "#000000" if _luminance(background) > _MIDDLE_LUMINANCE else "#FFFFFF"
    for percent in range(101):
        mixed = blend(colour, goal, percent / 100)
        if contrast(mixed, background) >= least:
            return mixed
    return goal


def blend(colour: str, other: str, share: float) -> str:
    """Return `colour` with `share` (0..1) of `other` mixed in."""
    mixed = (round(a + (b - a) * share) for a, b in zip(_channels(colour), _channels(other), strict=True))
    return "#" + "".join(f"{channel:02X}" for channel in mixed)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))


def _luminance(colour: str) -> float:
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for share in (channel / 255 for channel in _channels(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
