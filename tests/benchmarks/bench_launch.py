"""Launch to first page on the screen, beside Okular on the same file: Xvfb, warm disk, median of 7.

Both programs start on a virtual screen whose picture lies in a file. The page counts as
shown when enough pixels have exactly the colour of the sample's title, which nothing else
on the screen has. Runs of the two take turns.

python -m tests.benchmarks.bench_launch
"""

from __future__ import annotations

import os
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import monotonic, sleep
from typing import TYPE_CHECKING

import numpy as np

from docviewer.resource_files import resource_path
from tests.benchmarks.figures import Bed, Row, judged, missing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

RUNS = 7
GOAL = 1.2
_SIZE = (1400, 900)
_TITLE_BGR = (0x6E, 0x45, 0x17)  # the blue of the titles in packaging/sample_layout.py
_PIXELS = 400
_PATIENCE_S = 60.0
_POLL_S = 0.004
_SETTLE_S = 1.0


class ToolMissing(Exception):
    """A program that the measurement needs isn't on this machine."""


@dataclass(frozen=True, slots=True)
class LaunchFigures:
    """Seconds from start to first page, one per run."""

    ours: tuple[float, ...]
    okular: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """Median of ours over Okular's."""
        return median(self.ours) / median(self.okular)


class Screen:
    """A virtual screen and a session bus, as a desktop has them.

    Args:
        folder: Home of the programs started and place of the screen's picture.
    """

    def __init__(self, folder: Path) -> None:
        self._picture = folder / "Xvfb_screen0"
        read_end, write_end = os.pipe()
        width, height = _SIZE
        command = [_program("Xvfb"), "-displayfd", str(write_end), "-screen", "0", f"{width}x{height}x24"]
        self._server = subprocess.Popen(
            [*command, "-fbdir", str(folder), "-nolisten", "tcp"], pass_fds=[write_end], stderr=subprocess.DEVNULL
        )
        os.close(write_end)
        with os.fdopen(read_end) as told:
            display = told.readline().strip()
        self._bus = subprocess.Popen(
            [_program("dbus-daemon"), "--session", "--nofork", "--print-address"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._bus.stdout is not None
        self.environ = _environ(folder, display, self._bus.stdout.readline().strip())

    def shows_title(self) -> bool:
        """Tell whether the sample's title is on the screen."""
        raw = self._picture.read_bytes()
        header, _version, _format, _depth, width, height = struct.unpack(">6I", raw[:24])
        stride, colours = struct.unpack(">I", raw[48:52])[0], struct.unpack(">I", raw[76:80])[0]
        pixels = np.frombuffer(raw, np.uint8, stride * height, header + 12 * colours)
        shown = pixels.reshape(height, stride)[:, : 4 * width].reshape(height, width, 4)[..., :3]
        return int((shown == _TITLE_BGR).all(axis=2).sum()) >= _PIXELS

    def close(self) -> None:
        """End the screen and the bus."""
        for process in (self._bus, self._server):
            process.terminate()
            process.wait(10)
        assert self._bus.stdout is not None
        self._bus.stdout.close()


def run(bed: Bed) -> list[Row]:
    """Measure with the bundled sample; `bed` isn't needed."""
    del bed
    figure = f"Launch to first page, Xvfb, warm disk, median of {RUNS}"
    try:
        figures = measure()
    except ToolMissing as missed:
        return [missing(figure, str(missed))]
    ours, okular = median(figures.ours), median(figures.okular)
    met = judged(figures.ratio <= GOAL)
    return [Row(figure, f"{ours:.3f} s", f"Okular {okular:.3f} s", f"{figures.ratio:.2f}x", f"<= {GOAL}x", met)]


def measure(runs: int = RUNS) -> LaunchFigures:
    """Start both programs in turns, after one run of each that isn't counted.

    Raises:
        ToolMissing: Okular, Xvfb or dbus-daemon isn't there.
    """
    sample = str(resource_path("samples/two-level-report.pdf"))
    ours = [str(Path(sys.executable).with_name("docviewer")), sample]
    okular = [_program("okular"), sample]
    with _screen() as screen:
        for command in (ours, okular):
            seconds_to_page(screen, command)
        pairs = [(seconds_to_page(screen, ours), seconds_to_page(screen, okular)) for _ in range(runs)]
    return LaunchFigures(tuple(pair[0] for pair in pairs), tuple(pair[1] for pair in pairs))


def seconds_to_page(screen: Screen, command: Sequence[str]) -> float:
    """Start `command` and return how long the sample's title took to be on the screen."""
    assert not screen.shows_title()
    begun = monotonic()
    process = subprocess.Popen(
        command, env=screen.environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        while not screen.shows_title():
            if process.poll() is not None:
                raise RuntimeError(f"{command[0]} ended with {process.returncode} before it showed the page")
            if monotonic() - begun > _PATIENCE_S:
                raise TimeoutError(f"{command[0]} showed no page within {_PATIENCE_S:.0f} s")
            sleep(_POLL_S)
        return monotonic() - begun
    finally:
        _end(process)
        sleep(_SETTLE_S)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@contextmanager
def _screen() -> Iterator[Screen]:
    with tempfile.TemporaryDirectory(prefix="docviewer-launch-", ignore_cleanup_errors=True) as folder:
        screen = Screen(Path(folder))
        try:
            yield screen
        finally:
            screen.close()


def _program(name: str) -> str:
    found = shutil.which(name)
    if not found:
        raise ToolMissing(name)
    return found


def _environ(folder: Path, display: str, bus: str) -> Mapping[str, str]:
    runtime = folder / "run"
    runtime.mkdir(mode=0o700)
    own = {"HOME": folder, "XDG_RUNTIME_DIR": runtime, "DISPLAY": f":{display}", "DBUS_SESSION_BUS_ADDRESS": bus}
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG", "LC_ALL")}
    return {**kept, **{name: str(value) for name, value in own.items()}, "QT_QPA_PLATFORM": "xcb"}


def main() -> int:
    """Print the figures."""
    figures = measure()
    for name in ("ours", "okular"):
        times = getattr(figures, name)
        sys.stdout.write(f"{name}: median {median(times):.3f} s of {', '.join(f'{t:.3f}' for t in times)}\n")
    sys.stdout.write(f"ratio {figures.ratio:.2f}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
