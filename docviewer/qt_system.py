"""What Qt needs from the system below it - libraries, a font, a display - and how to get what is missing.

Standard library only and nothing imported that needs installing: `packaging/system_setup.py`
runs this before there is an environment, and the window asks before it loads Qt, so that a
missing library is a sentence with a command instead of a traceback or an abort.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from docviewer.core.errors import DocviewerError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

#: Library -> Debian/Ubuntu package that holds it, as the wheels of PySide6-Essentials ask for them.
#: `libglib2.0-0` is `libglib2.0-0t64` since Debian 13 / Ubuntu 24.04, which answers to the old name too.
BASE_LIBRARIES: Mapping[str, str] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}

#: What the X11 platform plugin (`xcb`) needs on top.
XCB_LIBRARIES: Mapping[str, str] = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}

#: What the Wayland platform plugin needs on top.
WAYLAND_LIBRARIES: Mapping[str, str] = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}

_OF_PLUGIN: Mapping[str, Mapping[str, str]] = {"xcb": XCB_LIBRARIES, "wayland": WAYLAND_LIBRARIES}

FONT_PACKAGE = "fonts-dejavu-core"
_FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
_FONT_SUFFIXES = (".ttf", ".otf", ".ttc", ".pfb")


def platform_plugins(environ: Mapping[str, str]) -> tuple[str, ...]:
    """Return the Qt platform plugins that a window would try on Linux, in turn; none where there is no display."""
    asked_for = environ.get("QT_QPA_PLATFORM", "")
    if asked_for:
        return tuple(plugin.partition(":")[0] for plugin in asked_for.split(";"))
    displays = {"wayland": "WAYLAND_DISPLAY", "xcb": "DISPLAY"}
    return tuple(plugin for plugin, variable in displays.items() if environ.get(variable))


def needed_libraries(plugin: str) -> Mapping[str, str]:
    """Return the libraries (name -> Debian package) that Qt needs with a platform plugin."""
    return {**BASE_LIBRARIES, **_OF_PLUGIN.get(plugin, {})}


def loads(library: str) -> bool:
    """Tell whether the system's loader finds `library`."""
    import ctypes  # lazy: only where libraries are looked for

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_libraries(plugin: str, found: Callable[[str], bool] = loads) -> tuple[str, ...]:
    """Return the names of the needed libraries that aren't there; none on macOS and Windows, whose wheels are whole."""
    if not sys.platform.startswith("linux"):
        return ()
    return tuple(library for library in needed_libraries(plugin) if not found(library))


def lacking_for_window(environ: Mapping[str, str]) -> tuple[str, ...]:
    """Return the libraries without which no window opens; one platform plugin is enough, Qt goes on to the next."""
    plugins = platform_plugins(environ) or tuple(_OF_PLUGIN)
    lacking = [missing_libraries(plugin) for plugin in plugins]
    return lacking[0] if all(lacking) else ()


def has_font(folders: Iterable[str] = _FONT_FOLDERS, listed: Callable[[], bool] | None = None) -> bool:
    """Tell whether the system has any font that Qt could show text with.

    Args:
        folders: Where fonts usually are; searched first, because that is quick.
        listed: Asked where there are none; fontconfig by default, which knows every folder of this system.
    """
    if not sys.platform.startswith("linux"):
        return True
    in_folders = any(
        name.lower().endswith(_FONT_SUFFIXES)
        for folder in folders
        for _root, _folders, names in os.walk(Path(folder).expanduser())
        for name in names
    )
    return in_folders or (listed or fontconfig_lists_any)()


def fontconfig_lists_any() -> bool:
    """Tell whether `fc-list` lists a font."""
    import subprocess  # lazy: only where no folder holds a font

    try:
        told = subprocess.run(["fc-list"], stdin=subprocess.DEVNULL, capture_output=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return bool(told.stdout.strip())


def packages_of(libraries: Iterable[str]) -> tuple[str, ...]:
    """Return the Debian packages that hold `libraries`, sorted, each once."""
    known = {**BASE_LIBRARIES, **XCB_LIBRARIES, **WAYLAND_LIBRARIES}
    return tuple(sorted({known[library] for library in libraries}))


def apt_command(packages: Iterable[str], *, root: bool) -> str:
    """Return the one command that installs Debian `packages`."""
    sudo = "" if root else "sudo "
    names = " ".join(packages)
    return f"{sudo}apt-get update && {sudo}apt-get install --yes --no-install-recommends {names}"


def install_hint(libraries: Iterable[str], which: Callable[[str], str | None] = shutil.which) -> str:
    """Say how `libraries` are installed on this machine: one exact command where its package manager is known."""
    wanted = tuple(libraries)
    root = os.geteuid() == 0
    if which("apt-get"):
        return apt_command(packages_of(wanted), root=root)
    for manager in ("dnf", "zypper"):
        if which(manager):  # packages of these systems can be asked for by the library they hold
            return f"{'' if root else 'sudo '}{manager} install " + " ".join(f"'{name}()(64bit)'" for name in wanted)
    return f"with your system's package manager, the packages that hold {', '.join(wanted)}"


def window_obstacle(environ: Mapping[str, str] | None = None) -> DocviewerError | None:
    """Return why Qt can't open a window here, or None if nothing is known to stand in its way."""
    if not sys.platform.startswith("linux"):
        return None
    environ = os.environ if environ is None else environ
    if not platform_plugins(environ):
        return DocviewerError(
            "There is no display to open a window on.",
            "Neither DISPLAY nor WAYLAND_DISPLAY is set.",
            "Start docviewer from a desktop session, or use the command line: docviewer segment FILE",
        )
    missing = lacking_for_window(environ)
    if not missing:
        return None
    return DocviewerError(
        "The window can't start: system libraries that Qt needs are missing.",
        f"Not found: {', '.join(missing)}.",
        f"Install them: {install_hint(missing)}",
    )
