"""What is built carries every resource that the program asks for."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
#: Pictures of the documentation stay in the checkout.
NOT_SHIPPED = {"screenshots"}
DECLARED = ("MANIFEST.in", "setup.py", "pyproject.toml", "README.md", "LICENSE", "NOTICE")
BUILD = "import sys; from setuptools import build_meta; print(getattr(build_meta, 'build_' + sys.argv[1])(sys.argv[2]))"


def build(kind: str, place: Path, target: Path) -> Path:
    """Build as `pip` does, with the setuptools that is installed here; `kind` is "sdist" or "wheel"."""
    told = subprocess.run(
        [sys.executable, "-c", BUILD, kind, str(target)], cwd=place, check=True, capture_output=True, encoding="utf-8"
    )
    return target / told.stdout.splitlines()[-1]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a source distribution made from a copy of this checkout."""
    folder = tmp_path_factory.mktemp("sdist")
    checkout = folder / "checkout"
    for name in ("docviewer", "packaging", "resources"):
        shutil.copytree(ROOT / name, checkout / name, ignore=shutil.ignore_patterns("__pycache__", ".*"))
    for name in DECLARED:
        shutil.copy(ROOT / name, checkout)
    archive = build("sdist", checkout, folder)
    with tarfile.open(archive) as sources:
        sources.extractall(folder, filter="data")
    return folder / archive.name.removesuffix(".tar.gz")


def resources_in_checkout() -> set[str]:
    below = ROOT / "resources"
    paths = (path.relative_to(below) for path in below.rglob("*") if path.is_file())
    return {path.as_posix() for path in paths if path.parts[0] not in NOT_SHIPPED}


def test_a_wheel_from_the_source_distribution_holds_every_resource(unpacked: Path, tmp_path: Path) -> None:
    start = "docviewer/resources/"
    with zipfile.ZipFile(build("wheel", unpacked, tmp_path)) as wheel:
        shipped = {name.removeprefix(start) for name in wheel.namelist() if name.startswith(start)}
    assert shipped == resources_in_checkout()


def test_a_missing_folder_ends_the_build(unpacked: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged"
    shutil.copytree(unpacked, damaged)
    shutil.rmtree(damaged / "resources" / "theme")
    with pytest.raises(subprocess.CalledProcessError) as caught:
        build("wheel", damaged, tmp_path)
    assert "resources/theme" in caught.value.stderr


def test_every_folder_that_the_program_names_is_a_resource() -> None:
    asked = {
        match
        for path in (ROOT / "docviewer").rglob("*.py")
        for match in re.findall(r'resource_path\(f?"([\w-]+)', path.read_text(encoding="utf-8"))
    }
    assert asked
    assert {name for name in asked if not (ROOT / "resources" / name).is_dir()} == set()
