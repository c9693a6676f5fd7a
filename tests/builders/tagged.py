"""Small tagged PDFs for tests: a structure tree over lines of text, across pages, in forms, with artifacts.

    build_tagged(path, Tag("Document", Tag("H1", Words("Heading")), Tag("P", Words("Begins"), Words("ends", page=1))))

Lines stand one below the other on their page, in the order in which they are given.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

LEADING = 20
FIRST_BASELINE = 100
_SIZE = (612, 792)


@dataclass(frozen=True, eq=False)
class Words:
    """A line of text as marked content.

    Attributes:
        text: Latin-1.
        page: Index of its page.
        x: Where it starts.
        beside: Whether it stands on the baseline of the line before.
        form: Whether a form XObject paints it: marked where the page paints the form.
        inner: Another mark around the text alone, as `/Artifact BMC`.
    """

    text: str
    page: int = 0
    x: float = 72
    beside: bool = False
    form: bool = False
    inner: str = ""


@dataclass(frozen=True, eq=False)
class Tag:
    """A structure element.

    Attributes:
        name: Its type.
        kids: Elements and content in order.
        attributes: Numbers, as `ColSpan`.
    """

    name: str
    kids: tuple[Tag | Words, ...]
    attributes: Mapping[str, int] = field(default_factory=dict)

    def __init__(self, name: str, *kids: Tag | Words, **attributes: int) -> None:
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "kids", kids)
        object.__setattr__(self, "attributes", attributes)


@dataclass(frozen=True)
class Artifact:
    """Text outside the tree on a baseline of its own.

    Attributes:
        text: Latin-1.
        baseline: From the top of the page.
        page: Index of its page.
        opening: The operator that opens the mark; empty for text without any.
    """

    text: str
    baseline: float
    page: int = 0
    opening: str = "/Artifact BMC"


class TaggedPdf:
    """A tagged PDF under way; `save` writes it.

    Args:
        roots: Elements below the root of the tree.
        artifacts: Text outside of it.
        role_map: Types of the author -> other types.
        pages: How many pages there are at least.
    """

    def __init__(
        self,
        *roots: Tag,
        artifacts: Sequence[Artifact] = (),
        role_map: Mapping[str, str] | None = None,
        pages: int = 1,
    ) -> None:
        self.pdf = pikepdf.new()
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
        self._fonts = Dictionary(F1=self.pdf.make_indirect(font))
        self._count = max([pages, *(artifact.page + 1 for artifact in artifacts), *_pages_of(roots)])
        for _ in range(self._count):
            page = self.pdf.add_blank_page(page_size=_SIZE)
            page.obj.Resources = Dictionary(Font=self._fonts, XObject=Dictionary())
        self._streams: list[list[str]] = [[] for _ in range(self._count)]
        self._baselines = [FIRST_BASELINE - LEADING] * self._count
        self._owners: list[list[pikepdf.Object]] = [[] for _ in range(self._count)]
        self.root = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        if role_map:
            self.root.RoleMap = Dictionary({f"/{raw}": Name(f"/{to}") for raw, to in role_map.items()})
        self.root.K = Array([self._element(root, self.root) for root in roots])
        for artifact in artifacts:
            closing = "EMC" if artifact.opening else ""
            shown = _shown(artifact.text, 72, artifact.baseline)
            self._streams[artifact.page].append(f"{artifact.opening} {shown} {closing}")

    def save(self, path: Path) -> Path:
        """Write the file and return its path."""
        numbers: list[object] = []
        for index, page in enumerate(self.pdf.pages):
            page.Contents = self.pdf.make_stream("\n".join(self._streams[index]).encode("latin-1"))
            page.obj.StructParents = index
            numbers += [index, self.pdf.make_indirect(Array(self._owners[index]))]
        self.root.ParentTree = self.pdf.make_indirect(Dictionary(Nums=Array(numbers)))
        self.pdf.Root.StructTreeRoot = self.root
        self.pdf.Root.MarkInfo = Dictionary(Marked=True)
        self.pdf.save(path)
        return path

    def _element(self, tag: Tag, parent: pikepdf.Object) -> pikepdf.Object:
        element = self.pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{tag.name}"), P=parent))
        if tag.attributes:
            element.A = Dictionary({"/O": Name.Table, **{f"/{name}": n for name, n in tag.attributes.items()}})
        element.K = Array([self._kid(kid, element) for kid in tag.kids])
        return element

    def _kid(self, kid: Tag | Words, element: pikepdf.Object) -> pikepdf.Object:
        if isinstance(kid, Tag):
            return self._element(kid, element)
        number = len(self._owners[kid.page])
        self._owners[kid.page].append(element)
        self._baselines[kid.page] += 0 if kid.beside else LEADING
        shown = _shown(kid.text, kid.x, self._baselines[kid.page])
        if kid.inner:
            shown = f"{kid.inner} {shown} EMC"
        if kid.form:
            shown = self._form(kid.page, number, shown)
        self._streams[kid.page].append(f"/Words <</MCID {number}>> BDC {shown} EMC")
        return Dictionary(Type=Name.MCR, Pg=self.pdf.pages[kid.page].obj, MCID=number)

    def _form(self, page: int, number: int, content: str) -> str:
        form = self.pdf.make_stream(content.encode("latin-1"))
        form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, *_SIZE])
        form.Resources = Dictionary(Font=self._fonts)
        self.pdf.pages[page].obj.Resources.XObject[f"/Fm{number}"] = form
        return f"q /Fm{number} Do Q"


def build_tagged(path: Path, *roots: Tag, **options: object) -> Path:
    """Write a tagged PDF; `options` are those of `TaggedPdf`."""
    return TaggedPdf(*roots, **options).save(path)


def _shown(text: str, x: float, baseline: float) -> str:
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F1 12 Tf {x} {_SIZE[1] - baseline} Td ({escaped}) Tj ET"


def _pages_of(tags: Sequence[Tag | Words]) -> list[int]:
    found: list[int] = []
    for tag in tags:
        found += [tag.page + 1] if isinstance(tag, Words) else _pages_of(tag.kids)
    return found
