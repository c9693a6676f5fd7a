"""The shape of an Amazon Textract response, as far as it is read; fields are called what the service calls them.

Decoded by msgspec: quick, small in memory, and what doesn't fit is told with its place in the file. Fields that this
program has no use for are passed over.
"""

from __future__ import annotations

from typing import Annotated

from msgspec import UNSET, Meta, Struct, UnsetType

#: A share of the page; a box may reach over its edge a little.
Share = Annotated[float, Meta(ge=-1.0, le=2.0)]
Length = Annotated[float, Meta(ge=0.0, le=2.0)]
#: Rows and columns; more than a page can hold are damage.
Count = Annotated[int, Meta(ge=1, le=1000)]
#: Amazon's own limit is 3,000 pages.
PageNumber = Annotated[int, Meta(ge=1, le=100_000)]
Text = Annotated[str, Meta(max_length=20_000)]
Percent = Annotated[float, Meta(ge=0.0, le=100.0)]


class Point(Struct, frozen=True, gc=False):
    """A corner, in shares of the page from its top left."""

    X: Share
    Y: Share


class BoundingBox(Struct, frozen=True, gc=False):
    """An upright box, in shares of the page from its top left."""

    Left: Share
    Top: Share
    Width: Length
    Height: Length


class Geometry(Struct, frozen=True, gc=False):
    """Where a block stands; the polygon begins at the text's own top left and goes clockwise."""

    BoundingBox: BoundingBox
    Polygon: list[Point] | None = None


class Relationship(Struct, frozen=True, gc=False):
    """Blocks that belong to a block, by id."""

    Type: str
    Ids: list[str]


class Query(Struct, frozen=True, gc=False):
    """A question that was asked of the document."""

    Text: Text
    Alias: str | None = None


class Block(Struct, frozen=True, gc=False):
    """One block; which fields it has depends on its type. Some libraries write those it hasn't as null."""

    BlockType: str
    Id: str
    Geometry: Geometry | None = None
    Text: Text | None = None
    Confidence: Percent | None = None
    Page: PageNumber | None = None
    Relationships: list[Relationship] | None = None
    EntityTypes: list[str] | None = None
    RowIndex: Count | None = None
    ColumnIndex: Count | None = None
    RowSpan: Count | None = None
    ColumnSpan: Count | None = None
    SelectionStatus: str | None = None
    TextType: str | None = None
    Query: Query | None = None


class DocumentMetadata(Struct, frozen=True, gc=False):
    """How many pages the document has."""

    Pages: Annotated[int, Meta(ge=0, le=100_000)] | None = None  # 0: of a job that failed


class Warned(Struct, frozen=True, gc=False):
    """Pages that a job couldn't read."""

    ErrorCode: str | None = None
    Pages: list[PageNumber] | None = None


class Response(Struct, frozen=True, gc=False):
    """One response, or one part of a long one."""

    Blocks: list[Block] | UnsetType | None = UNSET
    DocumentMetadata: DocumentMetadata | None = None
    JobStatus: str | None = None
    StatusMessage: str | None = None
    NextToken: str | None = None
    Warnings: list[Warned] | None = None
