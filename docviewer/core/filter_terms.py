"""Put terms into the text of a filter and take them out: what chips and menus beside the box do.

The text stays the one language; a term that a person typed and one that a menu wrote are the same.
"""

from __future__ import annotations

import re

#: A term as `filters.parse` reads it: no white space but within quotes.
_TERM = re.compile(r'(?:[^\s"]|"[^"]*"?)+')


def terms_in(text: str) -> tuple[str, ...]:
    """Return the terms of a filter, as typed."""
    return tuple(_TERM.findall(text))


def values_in(text: str, key: str) -> tuple[str, ...]:
    """Return the values that the text asks for under `key`, of the terms that aren't negated."""
    return tuple(value for term in terms_in(text) if _is_of(term, key) for value in _values(term, key))


def toggled(text: str, key: str, value: str) -> str:
    """Return the text with `key:value` in it, or out of it; values of one key are alternatives in one term."""
    present = values_in(text, key)
    kept = tuple(other for other in present if other.casefold() != value.casefold())
    return with_values(text, key, kept if len(kept) < len(present) else (*present, value))


def with_values(text: str, key: str, values: tuple[str, ...]) -> str:
    """Return the text asking for just these values under `key`; for none the key is gone."""
    terms = list(terms_in(text))
    at = next((index for index, term in enumerate(terms) if _is_of(term, key)), len(terms))
    kept = [term for term in terms if not _is_of(term, key)]
    if values:
        kept.insert(at, f"{key}:{','.join(dict.fromkeys(values))}")
    return " ".join(kept)


def _is_of(term: str, key: str) -> bool:
    return term.casefold().startswith(f"{key}:")


def _values(term: str, key: str) -> list[str]:
    return [value for value in term[len(key) + 1 :].strip('"').split(",") if value]
