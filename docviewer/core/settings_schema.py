"""The settings of the window, each declared once. The preferences, their search and what is read from disk follow.

All of them count at once; none waits for the next start.

A setting has a name, by which code asks for it:

    settings.switch("auto_advance"), settings.whole("hover_delay"), settings.word("reviewer"), settings.value(name)
    settings.set_value("theme", "dark"); settings.changed.connect(lambda name, value: …)

(`docviewer.ui.settings.Settings`.) Names declared here: `theme`, `page_colours`, `page_layout`, `hover_delay`,
`reopen_documents`, `recent_count`, `strategy`, `tables`, `recognition_language`, `reviewer`, `auto_advance`,
`skip_running`, `confirm_reset`, `confirm_links`, `confirm_many`. What the window remembers by itself (sizes, the
last folder) is no setting and isn't declared.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docviewer.core.defaults import DEFAULT_STRATEGY
from docviewer.core.errors import WrongInput
from docviewer.core.parameters import Kind, Parameter

if TYPE_CHECKING:
    from docviewer.core.parameters import Value


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting.

    Attributes:
        parameter: Its name, words, kind, default and range.
        key: Where it stands in the settings file.
        section: Title of its section in the preferences.
        choice_labels: Words of a choice's values, in their order; empty where the values are words already.
        choices_from: What the window offers for it, "strategies" or "languages"; empty where the schema says it all.
        empty_means: What stands in an empty text field.
    """

    parameter: Parameter
    key: str
    section: str
    choice_labels: tuple[str, ...] = ()
    choices_from: str = ""
    empty_means: str = ""

    @property
    def name(self) -> str:
        """Name by which code asks for it."""
        return self.parameter.name

    def read(self, stored: object) -> Value:
        """Return what was stored as a value of this setting; the default where it isn't one."""
        try:
            return self.parameter.parse(stored) if isinstance(stored, str) else self.parameter.check(stored)  # type: ignore[arg-type]
        except WrongInput:
            return self.parameter.default

    def label_of(self, choice: str) -> str:
        """Return the words of one of its choices."""
        return dict(zip(self.parameter.choices, self.choice_labels, strict=False)).get(choice, choice)


def _choice(name: str, label: str, text: str, choices: tuple[str, ...]) -> Parameter:
    return Parameter(name, label, text, Kind.CHOICE, choices[0], choices=choices)


def _switch(name: str, label: str, text: str, default: bool = True) -> Parameter:
    return Parameter(name, label, text, Kind.SWITCH, default)


def _number(name: str, label: str, text: str, default: int, maximum: int, step: int = 1, unit: str = "") -> Parameter:
    return Parameter(name, label, text, Kind.INTEGER, default, 0, maximum, step, unit)


def _text(name: str, label: str, text: str, default: str = "") -> Parameter:
    return Parameter(name, label, text, Kind.WORDS, default)


APPEARANCE, START, SEGMENTATION, REVIEW, QUESTIONS = (
    "Appearance",
    "Start and files",
    "Segmentation",
    "Review",
    "Questions",
)

SETTINGS: tuple[Setting, ...] = (
    Setting(
        _choice("theme", "Theme", "Colours of the window, not of the pages.", ("system", "light", "dark")),
        "view/theme",
        APPEARANCE,
        ("Like the system", "Light", "Dark"),
    ),
    Setting(
        _choice(
            "page_colours",
            "Page colours",
            "How pages are shown on the screen. Files and exports keep their own colours.",
            ("as-is", "dark", "sepia"),
        ),
        "view/page-colours",
        APPEARANCE,
        ("As they are", "Dark, for reading at night", "Sepia"),
    ),
    Setting(
        _choice(
            "page_layout",
            "Page layout",
            "All pages in one long column, or one page at a time.",
            ("continuous", "single"),
        ),
        "view/page-layout",
        APPEARANCE,
        ("Continuous", "Single page"),
    ),
    Setting(
        _number(
            "hover_delay",
            "Hover card after",
            "How long the pointer rests on a segment before its card says why it starts there.",
            350,
            2000,
            50,
            "ms",
        ),
        "view/hover-delay",
        APPEARANCE,
    ),
    Setting(
        _switch(
            "reopen_documents",
            "Open the documents of the last run",
            "At the start, with page, zoom and selection. Files named on the command line open as well.",
        ),
        "start/reopen",
        START,
    ),
    Setting(
        _number(
            "recent_count",
            "Recent files kept",
            "Length of the list under File > Open recent; 0 remembers none.",
            12,
            50,
        ),
        "files/recent-count",
        START,
    ),
    Setting(
        _text(
            "strategy",
            "Strategy for new documents",
            "How a document that is opened for the first time is segmented. The one chosen last, unless set here.",
            DEFAULT_STRATEGY,
        ),
        "segment/strategy",
        SEGMENTATION,
        choices_from="strategies",
    ),
    Setting(
        _choice(
            "tables",
            "Find tables",
            "Looking for tables takes up to some seconds a page, in the background.",
            ("auto", "all", "off"),
        ),
        "segment/tables",
        SEGMENTATION,
        ("On pages that look like it", "On all pages", "Nowhere"),
    ),
    Setting(
        _text(
            "recognition_language",
            "Language of scans",
            "What Tesseract takes the text of scans for; several languages under Segment > Recognition language.",
        ),
        "view/ocr-languages",
        SEGMENTATION,
        choices_from="languages",
        empty_means="Automatic",
    ),
    Setting(
        _text(
            "reviewer",
            "Your name",
            "Stands beside your corrections, verdicts and notes in the workspace. It is sent nowhere.",
        ),
        "review/reviewer",
        REVIEW,
        empty_means="Name of your account",
    ),
    Setting(
        _switch(
            "auto_advance",
            "Go on after a verdict",
            "Accepting or rejecting a segment selects the next one without a verdict.",
        ),
        "review/auto-advance",
        REVIEW,
    ),
    Setting(
        _switch(
            "skip_running",
            "Pass headers and footers by",
            "Headers, footers and page numbers are left out when going on to the next segment.",
        ),
        "review/skip-running",
        REVIEW,
    ),
    Setting(
        _switch(
            "confirm_reset",
            "Ask before a whole document is reset",
            "Resetting a page or a document to what the strategy says drops its corrections; undo brings them back.",
        ),
        "questions/reset",
        QUESTIONS,
    ),
    Setting(
        _switch("confirm_links", "Ask before a link is opened", "Shows the whole address before the browser opens it."),
        "questions/links",
        QUESTIONS,
    ),
    Setting(
        _switch(
            "confirm_many",
            "Ask before many documents are opened",
            "A folder with more than 20 documents would open as many tabs.",
        ),
        "questions/many",
        QUESTIONS,
    ),
)
BY_NAME = {setting.name: setting for setting in SETTINGS}
SECTIONS = tuple(dict.fromkeys(setting.section for setting in SETTINGS))
