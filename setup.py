"""Put the folder `resources` into the wheel as `docviewer/resources`; all else stands in pyproject.toml."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

SHIPPED = ("icons", "samples", "theme", "translations")


class BuildWithResources(build_py):
    """`build_py` that also copies what the program reads at run time (a checkout is read in place)."""

    def run(self) -> None:
        """Build, then copy."""
        super().run()
        if self.editable_mode:
            return
        for name in SHIPPED:
            # A folder that isn't there ends the build: the program can't start without it.
            shutil.copytree(
                Path("resources", name), Path(self.build_lib, "docviewer", "resources", name), dirs_exist_ok=True
            )


setup(cmdclass={"build_py": BuildWithResources})
