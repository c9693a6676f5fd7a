"""Keep pictures of pages within a budget of memory; those looked at last stay longest."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QPixmap

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QImage

DEFAULT_BUDGET = 128 * 1024 * 1024
_BYTES_PER_PIXEL = 4
_SAME_SCALE = 1e-3


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A picture of one page.

    Attributes:
        scale: Device pixels per point it was drawn at.
        pixmap: The picture, device pixel ratio 1.
    """

    scale: float
    pixmap: QPixmap

    @property
    def size_bytes(self) -> int:
        """What it takes in memory."""
        return self.pixmap.width() * self.pixmap.height() * _BYTES_PER_PIXEL

    def sharp_at(self, scale: float) -> bool:
        """Tell whether it was drawn at `scale`."""
        return abs(self.scale - scale) <= _SAME_SCALE * scale


class PictureCache:
    """One picture per page, the latest; least recently used first out.

    Args:
        budget: Bytes that all pictures may take together. Pages in use are kept beyond it.
    """

    def __init__(self, budget: int = DEFAULT_BUDGET) -> None:
        self._pictures: OrderedDict[int, PagePicture] = OrderedDict()
        self._in_use: frozenset[int] = frozenset()
        self.size_bytes = 0
        self.budget = budget

    def __len__(self) -> int:
        return len(self._pictures)

    def __contains__(self, page: object) -> bool:
        return page in self._pictures

    def get(self, page: int) -> PagePicture | None:
        """Return the picture of `page`, which counts as used now."""
        picture = self._pictures.get(page)
        if picture is not None:
            self._pictures.move_to_end(page)
        return picture

    def put(self, page: int, scale: float, image: QImage) -> None:
        """Keep `image` as the picture of `page`; others may go."""
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(1.0)
        self.keep(page, PagePicture(scale, pixmap))

    def keep(self, page: int, picture: PagePicture) -> None:
        """Keep a picture of `page` that another cache has too."""
        self.drop(page)
        self._pictures[page] = picture
        self.size_bytes += picture.size_bytes
        self._make_room()

    def drop(self, page: int) -> None:
        """Forget the picture of `page`."""
        picture = self._pictures.pop(page, None)
        if picture is not None:
            self.size_bytes -= picture.size_bytes

    def clear(self) -> None:
        """Forget all pictures."""
        self._pictures.clear()
        self.size_bytes = 0

    def set_in_use(self, pages: Collection[int]) -> None:
        """Say which pages are on screen: their pictures aren't dropped."""
        self._in_use = frozenset(pages)
        self._make_room()

    def set_budget(self, budget: int) -> None:
        """Change how many bytes all pictures may take together."""
        self.budget = max(0, budget)
        self._make_room()

    def _make_room(self) -> None:
        if self.size_bytes <= self.budget:
            return
        for page in [page for page in self._pictures if page not in self._in_use]:
            self.drop(page)
            if self.size_bytes <= self.budget:
                return
