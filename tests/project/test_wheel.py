"""What is built carries every resource that the program asks for."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
#: Pictures of the documentation stay in the checkout.
NOT_SHIPPED = {"screenshots"}


def test_a_build_holds_every_resource_but_the_screenshots(tmp_path: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from types import ModuleType\n"
        "made = {}\n"
        "class BuildPy:\n"
        "    editable_mode = False\n"
        "    build_lib = sys.argv[1]\n"
        "    def run(self): pass\n"
        "for name in ('setuptools', 'setuptools.command', 'setuptools.command.build_py'):\n"
        "    sys.modules[name] = ModuleType(name)\n"
        "sys.modules['setuptools'].setup = lambda cmdclass: cmdclass['build_py']().run()\n"
        "sys.modules['setuptools.command.build_py'].build_py = BuildPy\n"
        "exec(compile(Path('setup.py').read_text(), 'setup.py', 'exec'))\n"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], cwd=ROOT, check=True)
    built = tmp_path / "docviewer" / "resources"
    resources = ROOT / "resources"
    wanted = {
        path.relative_to(resources)
        for path in resources.rglob("*")
        if path.is_file() and path.relative_to(resources).parts[0] not in NOT_SHIPPED
    }
    assert {path.relative_to(built) for path in built.rglob("*") if path.is_file()} == wanted


def test_every_folder_that_the_program_names_is_a_resource() -> None:
    asked = {
        match
        for path in (ROOT / "docviewer").rglob("*.py")
        for match in re.findall(r'resource_path\(f?"([\w-]+)', path.read_text(encoding="utf-8"))
    }
    assert asked
    assert {name for name in asked if not (ROOT / "resources" / name).is_dir()} == set()
