"""What languages that Tesseract reads are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docviewer.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Tesseract's code (mostly ISO 639-2) -> name.
_NAMES: Mapping[str, str] = {
    "ara": "Arabic", "ben": "Bengali", "bul": "Bulgarian", "cat": "Catalan", "ces": "Czech",
    "chi_sim": "Chinese, simplified", "chi_tra": "Chinese, traditional", "dan": "Danish", "deu": "German",
    "ell": "Greek", "eng": "English", "equ": "Equations", "est": "Estonian", "fas": "Persian", "fin": "Finnish",
    "fra": "French", "frk": "German, Fraktur", "heb": "Hebrew", "hin": "Hindi", "hrv": "Croatian", "hun": "Hungarian",
    "ind": "Indonesian", "isl": "Icelandic", "ita": "Italian", "jpn": "Japanese", "kor": "Korean", "lat": "Latin",
    "lav": "Latvian", "lit": "Lithuanian", "nld": "Dutch", "nor": "Norwegian", "pol": "Polish", "por": "Portuguese",
    "ron": "Romanian", "rus": "Russian", "slk": "Slovak", "slv": "Slovenian", "spa": "Spanish", "srp": "Serbian",
    "swe": "Swedish", "tam": "Tamil", "tha": "Thai", "tur": "Turkish", "ukr": "Ukrainian", "urd": "Urdu",
    "vie": "Vietnamese",
}  # fmt: skip


def name_of(code: str) -> str:
    """Return the name of a language with its code, as "German (deu)"; the code alone where it has none here."""
    name = _NAMES.get(code)
    return code if name is None else f"{tr(name)} ({code})"


def names_of(codes: str) -> str:
    """Return the names of languages given as `eng+deu`, as "English and German"."""
    names = [tr(_NAMES[code]) if code in _NAMES else code for code in codes.split("+")]
    return names[0] if len(names) == 1 else tr("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])
