"""A short text under correction, for examples."""

from __future__ import annotations

from docviewer.core.work import Work
from docviewer.segmentation.correcting import correct
from docviewer.wiring import strategies
from tests.builders.lines import Sheet

STRATEGY = "line-spacing"


class Written:
    """Paragraphs, one string per line, a list per paragraph; `None` begins a new page, in another size.

    text.act(merged, [0, 1]) corrects; `texts` and `lines` tell what comes of it.
    """

    def __init__(self, *paragraphs):
        sheet = Sheet()
        for paragraph in paragraphs:
            if paragraph is None:
                sheet.new_page()
                sheet.size -= 1
                continue
            for number, line in enumerate(paragraph):
                sheet.line(line, space=0 if number else 20)
        self.evidence = sheet.evidence()
        self.work = Work(strategy=STRATEGY)
        self.now = self._correct(None)

    def act(self, transition, *given, **named):
        self.work = transition(self.work, self.now, *given, **named)
        self.now = self._correct(self.now)
        return self

    def become(self, work):
        self.work = work
        self.now = self._correct(self.now)
        return self

    @property
    def texts(self):
        return [self.now.segments.text_of(number, self.now.lines) for number in range(len(self.now.segments))]

    @property
    def lines(self):
        return list(self.now.lines.texts)

    @property
    def roles(self):
        return self.now.segments.role.tolist()

    def _correct(self, before):
        return correct(self.evidence, self.work, strategies()[STRATEGY], before)
