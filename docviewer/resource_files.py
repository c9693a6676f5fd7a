"""Find the files that come with the program: icons and sample documents."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
#: In an installed wheel `setup.py` put them into the package; in a checkout they stand beside it.
_PLACES = (_PACKAGE / "resources", _PACKAGE.parent / "resources")
#: PDFs, and results of Amazon Textract.
_SAMPLES = (".pdf", ".json")


def resource_path(name: str) -> Path:
    """Return where a resource is, as `resource_path("samples/scan.pdf")`.

    Raises:
        FileNotFoundError: No resource has that name.
    """
    for place in _PLACES:
        path = place / name
        if path.exists():
            return path
    raise FileNotFoundError(f"docviewer's own file {name} is missing; install docviewer again")


def sample_documents() -> tuple[Path, ...]:
    """Return the bundled sample documents, sorted by name."""
    return tuple(sorted(path for path in resource_path("samples").iterdir() if path.suffix in _SAMPLES))


def checkout_file(name: str) -> Path | None:
    """Return a file that stands beside the package in a checkout, or None where it is installed."""
    path = _PACKAGE.parent / name
    return path if path.is_file() and (_PACKAGE.parent / "pyproject.toml").is_file() else None
