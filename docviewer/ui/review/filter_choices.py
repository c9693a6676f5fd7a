"""What the menu, the chips and the help beside the filter box offer; all of it terms of the one language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """One value that can be put into the filter.

    Attributes:
        key: As `state`.
        value: As `attention`.
        words: What a person reads.
        chip: Whether it stands beside the box where there is room.
    """

    key: str
    value: str
    words: str
    chip: bool = False


_STATES = (
    Choice("state", "unreviewed", "To review", chip=True),
    Choice("state", "accepted", "Accepted"),
    Choice("state", "rejected", "Rejected"),
    Choice("state", "attention", "Needs attention", chip=True),
)
_MADE = (
    Choice("corrected", "yes", "Corrected", chip=True),
    Choice("changed", "yes", "Changed since review"),
    Choice("note", "yes", "With a note"),
    Choice("confidence", "low", "Low confidence", chip=True),
)
_ROLES = tuple(
    Choice("role", token, words)
    for token, words in (
        ("title", "Title"),
        ("heading", "Heading"),
        ("paragraph", "Paragraph"),
        ("list_item", "List item"),
        ("caption", "Caption"),
        ("footnote", "Footnote"),
        ("table", "Table"),
        ("header", "Header"),
        ("footer", "Footer"),
        ("page_number", "Page number"),
        ("other", "Other"),
    )
)
#: Title of a group -> its choices; "" for a group without a sub-menu.
GROUPS: tuple[tuple[str, tuple[Choice, ...]], ...] = (("State", _STATES), ("Role", _ROLES), ("", _MADE))
CHIPS = tuple(choice for _, choices in GROUPS for choice in choices if choice.chip)

#: Example -> what it finds.
EXAMPLES: tuple[tuple[str, str], ...] = (
    ("revenue", "Texts with these letters"),
    ('"second quarter"', "Texts with this phrase"),
    ("word:art", "The whole word, not “part”"),
    (r"regex:\d{4}", "A regular expression"),
    ("role:heading,title", "Headings and titles"),
    ("level:1-2", "Headings of level 1 and 2"),
    ("page:3-5,9", "On these pages"),
    ("state:unreviewed", "What is left to review"),
    ("state:attention,rejected", "Needing attention, or rejected"),
    ("corrected:yes", "Corrected by hand"),
    ("changed:yes", "Changed since it was reviewed"),
    ("note:yes", "With a note"),
    ("confidence:<80", "Recognised with less than 80 %"),
    ("-role:footer", "A minus takes out what it finds"),
)
