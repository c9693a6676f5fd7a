"""Remember for which pages something was asked: once, and once more where that failed."""

from __future__ import annotations


class AskedPages:
    """Keeps requests from being repeated without end, and a failed one from being the last."""

    def __init__(self) -> None:
        self._waiting: set[int] = set()
        self._failed: set[int] = set()

    def clear(self) -> None:
        """Forget all: another document is shown."""
        self._waiting.clear()
        self._failed.clear()

    def ask(self, page: int) -> bool:
        """Return whether `page` is to be asked for now; it counts as asked for then."""
        if page in self._waiting:
            return False
        self._waiting.add(page)
        return True

    def answered(self, page: int) -> None:
        """An answer came; if it is lost, it may be asked for again."""
        self._waiting.discard(page)
        self._failed.discard(page)

    def failed(self, page: int) -> None:
        """No answer will come; the first time, it may be asked for again."""
        if page not in self._failed:
            self._failed.add(page)
            self._waiting.discard(page)
