"""Differences between two states of a document's work: what undo and the journal keep.

A work is seen as leaves - the strategy, each parameter, each edit, fix, review, note - each with a path and a value. A
patch names the leaves that changed, with the value before and after; it is applied in either direction.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from docviewer.core.line_keys import LineKey
from docviewer.core.work import NO_WORK, PageWork, Work

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

#: ("strategy",), ("note",), ("parameter", strategy, name), ("page", index), or (kind, token of the line key).
Path = tuple[str, ...]
#: Leaves of a page by kind, and the mapping of `PageWork` that holds them.
PAGE_LEAVES: Mapping[str, str] = MappingProxyType(
    {"edit": "edits", "added": "added", "fix": "fixes", "review": "reviews", "anchor": "anchors"}
)


@dataclass(frozen=True, slots=True)
class LeafChange:
    """One leaf that changed; None where it isn't there. A learned parameter, whose value is None, is in a tuple."""

    path: Path
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Patch:
    """The leaves that changed, each once."""

    changes: tuple[LeafChange, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.changes)

    @property
    def inverse(self) -> Patch:
        """The way back."""
        return Patch(tuple(LeafChange(change.path, change.after, change.before) for change in self.changes))

    def then(self, other: Patch) -> Patch:
        """Return one patch that does what this and then `other` does; what comes to nothing is left out."""
        merged = {change.path: change for change in self.changes}
        for change in other.changes:
            earlier = merged.get(change.path)
            merged[change.path] = change if earlier is None else replace(change, before=earlier.before)
        return Patch(tuple(change for change in merged.values() if change.before != change.after))


def patch_between(before: Work, after: Work) -> Patch:
    """Return what leads from one work to another; looks only at the pages that aren't the same object."""
    return Patch(tuple(_changes(before, after)))


def patched(work: Work, patch: Patch) -> Work:
    """Return `work` after the patch."""
    pages: dict[int, dict[str, dict[LineKey, Any]]] = {}
    reviews: dict[int, Any] = {}
    for change in patch.changes:
        kind = change.path[0]
        if kind == "strategy":
            work = replace(work, strategy=change.after)
        elif kind == "note":
            work = replace(work, note=change.after or "")
        elif kind == "parameter":
            work = _with_parameter(work, change)
        elif kind == "page":
            reviews[int(change.path[1])] = change.after
        else:
            key = LineKey.from_token(change.path[1])
            pages.setdefault(key.page, {}).setdefault(PAGE_LEAVES[kind], {})[key] = change.after
    return _with_pages(work, pages, reviews)


def leaves_of(work: Work) -> Iterator[tuple[Path, Any]]:
    """Return all leaves: what leads from an untouched work to this one, the strategy always among them."""
    yield ("strategy",), work.strategy
    for change in patch_between(Work(strategy=work.strategy), work).changes:
        yield change.path, change.after


def work_from_leaves(leaves: Iterable[tuple[Path, Any]]) -> Work:
    """Return the work that has these leaves."""
    return patched(Work(), Patch(tuple(LeafChange(path, None, value) for path, value in leaves)))


def _changes(before: Work, after: Work) -> Iterator[LeafChange]:
    if before.strategy != after.strategy:
        yield LeafChange(("strategy",), before.strategy, after.strategy)
    if before.note != after.note:
        yield LeafChange(("note",), before.note or None, after.note or None)
    if before.parameters is not after.parameters:
        for strategy in dict.fromkeys((*before.parameters, *after.parameters)):
            yield from _parameter_changes(strategy, before, after)
    if before.pages is not after.pages:
        for page in sorted(before.pages.keys() | after.pages.keys()):
            yield from _page_changes(page, before.page(page), after.page(page))


def _parameter_changes(strategy: str, before: Work, after: Work) -> Iterator[LeafChange]:
    old, new = before.parameters.get(strategy, {}), after.parameters.get(strategy, {})
    for name in dict.fromkeys((*old, *new)):
        was, now = ((values[name],) if name in values else None for values in (old, new))
        if was != now:
            yield LeafChange(("parameter", strategy, name), was, now)


def _page_changes(page: int, before: PageWork, after: PageWork) -> Iterator[LeafChange]:
    if before is after:
        return
    for kind, name in PAGE_LEAVES.items():
        old, new = getattr(before, name), getattr(after, name)
        if old is not new:
            for key in dict.fromkeys((*old, *new)):
                if old.get(key) != new.get(key):
                    yield LeafChange((kind, key.token), old.get(key), new.get(key))
    if before.review != after.review:
        yield LeafChange(("page", str(page)), before.review, after.review)


def _with_parameter(work: Work, change: LeafChange) -> Work:
    _, strategy, name = change.path
    values = {key: value for key, value in work.parameters.get(strategy, {}).items() if key != name}
    if change.after is not None:
        values[name] = change.after[0]
    parameters = {key: kept for key, kept in work.parameters.items() if key != strategy}
    if values:
        parameters[strategy] = MappingProxyType(values)
    return replace(work, parameters=MappingProxyType(parameters))


def _with_pages(
    work: Work, pages: Mapping[int, Mapping[str, Mapping[LineKey, Any]]], reviews: Mapping[int, Any]
) -> Work:
    kept = dict(work.pages)
    for index in pages.keys() | reviews.keys():
        page = kept.get(index, NO_WORK)
        fields: dict[str, Any] = {
            name: _with_entries(getattr(page, name), entries) for name, entries in pages.get(index, {}).items()
        }
        if index in reviews:
            fields["review"] = reviews[index]
        page = replace(page, **fields)
        if page.empty and not page.anchors:
            kept.pop(index, None)
        else:
            kept[index] = page
    return replace(work, pages=MappingProxyType(kept)) if pages or reviews else work


def _with_entries(mapping: Mapping[LineKey, Any], entries: Mapping[LineKey, Any]) -> Mapping[LineKey, Any]:
    merged = {**mapping, **entries}
    return MappingProxyType({key: value for key, value in merged.items() if value is not None})
