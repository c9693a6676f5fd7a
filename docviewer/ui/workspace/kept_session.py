"""What stands in the window - documents, the one in front, panels - as plain data that outlives the run."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

#: So many documents are opened again.
_MOST_DOCUMENTS = 500


@dataclass(frozen=True, slots=True)
class KeptDocument:
    """A document that was open: its key in the workspace (0 where it has none) and its path."""

    key: int
    path: str


@dataclass(frozen=True, slots=True)
class KeptSession:
    """What was open.

    Attributes:
        documents: In tab order.
        active: Index of the one in front, or -1.
        hidden_roles: As of `Session`.
        show_numbers: As of `Session`.
        panels: What `panel_state` says of the window's panels.
    """

    documents: tuple[KeptDocument, ...] = ()
    active: int = -1
    hidden_roles: frozenset[int] = frozenset()
    show_numbers: bool = False
    panels: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))

    def as_plain(self) -> dict[str, Any]:
        """Return it as what JSON can hold."""
        return {
            "documents": [{"key": document.key, "path": document.path} for document in self.documents],
            "active": self.active,
            "hidden": sorted(self.hidden_roles),
            "numbers": self.show_numbers,
            "panels": dict(self.panels),
        }

    @classmethod
    def from_plain(cls, plain: object) -> KeptSession:
        """Read it back; what isn't as it should be is left out."""
        if not isinstance(plain, dict):
            return cls()
        listed = plain.get("documents")
        found = [_document(entry) for entry in listed[:_MOST_DOCUMENTS]] if isinstance(listed, list) else []
        active, hidden, panels = plain.get("active"), plain.get("hidden"), plain.get("panels")
        front = found[active] if isinstance(active, int) and 0 <= active < len(found) else None
        documents = tuple(document for document in found if document is not None)
        return cls(
            documents,
            documents.index(front) if front is not None else -1,
            frozenset(role for role in hidden if isinstance(role, int)) if isinstance(hidden, list) else frozenset(),
            plain.get("numbers") is True,
            MappingProxyType(panels if isinstance(panels, dict) else {}),
        )


def _document(plain: object) -> KeptDocument | None:
    match plain:
        case {"key": int(key), "path": str(path)} if path:
            return KeptDocument(key, path)
    return None
