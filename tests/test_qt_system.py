from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from docviewer import qt_system

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")


@pytest.mark.parametrize(
    ("environ", "plugins"),
    [
        ({"DISPLAY": ":0"}, ("xcb",)),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, ("wayland", "xcb")),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, ("offscreen",)),
        ({"QT_QPA_PLATFORM": "wayland;xcb"}, ("wayland", "xcb")),
        ({"QT_QPA_PLATFORM": "vnc:size=800x600"}, ("vnc",)),
        ({"DISPLAY": ""}, ()),
        ({}, ()),
    ],
)
def test_the_platform_follows_from_the_environment(environ: dict[str, str], plugins: tuple[str, ...]) -> None:
    assert qt_system.platform_plugins(environ) == plugins


def test_libraries_that_the_loader_does_not_find_are_missing() -> None:
    present = {"libEGL.so.1", "libz.so.1"}
    missing = qt_system.missing_libraries("offscreen", present.__contains__)
    assert set(missing) == set(qt_system.BASE_LIBRARIES) - present


def test_only_x11_needs_the_libraries_of_x11() -> None:
    assert "libxcb-cursor.so.0" not in qt_system.needed_libraries("offscreen")
    assert "libxcb-cursor.so.0" in qt_system.needed_libraries("xcb")


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_other_systems_need_nothing(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", system)
    assert qt_system.missing_libraries("xcb", lambda _library: False) == ()
    assert qt_system.window_obstacle({}) is None
    assert qt_system.has_font(())


def test_the_loader_is_asked_for_real() -> None:
    assert qt_system.loads("libc.so.6")
    assert not qt_system.loads("libno-such-library.so.9")


def test_a_package_is_named_once() -> None:
    glib = ("libgthread-2.0.so.0", "libglib-2.0.so.0", "libEGL.so.1")
    assert qt_system.packages_of(glib) == ("libegl1", "libglib2.0-0")


def found_only(manager: str) -> object:
    return lambda name: f"/usr/bin/{name}" if name == manager else None


@pytest.mark.parametrize(
    ("manager", "hint"),
    [
        ("apt-get", "sudo apt-get update && sudo apt-get install --yes --no-install-recommends libegl1"),
        ("dnf", "sudo dnf install 'libEGL.so.1()(64bit)'"),
        ("zypper", "sudo zypper install 'libEGL.so.1()(64bit)'"),
        ("", "with your system's package manager, the packages that hold libEGL.so.1"),
    ],
)
def test_the_hint_is_one_command_of_this_system(manager: str, hint: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    assert qt_system.install_hint(["libEGL.so.1"], found_only(manager)) == hint  # type: ignore[arg-type]


def test_root_needs_no_sudo() -> None:
    assert "sudo" not in qt_system.apt_command(["libegl1"], root=True)


def test_a_missing_display_is_told_with_the_way_out() -> None:
    obstacle = qt_system.window_obstacle({})
    assert obstacle is not None
    assert "docviewer segment" in obstacle.remedy


def test_missing_libraries_stand_in_the_window_s_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(qt_system, "missing_libraries", lambda _plugin: ("libEGL.so.1",))
    obstacle = qt_system.window_obstacle({"DISPLAY": ":0"})
    assert obstacle is not None
    assert "libEGL.so.1" in obstacle.cause
    assert qt_system.install_hint(("libEGL.so.1",)) in obstacle.remedy


def test_x11_steps_in_where_the_libraries_of_wayland_are_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    lacking = {"wayland": ("libwayland-cursor.so.0",)}
    monkeypatch.setattr(qt_system, "missing_libraries", lambda plugin: lacking.get(plugin, ()))
    assert qt_system.window_obstacle({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}) is None
    assert qt_system.window_obstacle({"WAYLAND_DISPLAY": "wayland-0"}) is not None


def test_nothing_stands_in_the_way_of_an_offscreen_window() -> None:
    assert qt_system.window_obstacle({"QT_QPA_PLATFORM": "offscreen"}) is None


OF_WAYLAND, OF_X11 = ("libwayland-cursor.so.0",), ("libxcb.so.1",)


@pytest.mark.parametrize(
    ("lacking", "environ", "told"),
    [
        ({"xcb": OF_X11, "wayland": OF_WAYLAND}, {}, OF_X11),
        ({"xcb": OF_X11, "wayland": OF_WAYLAND}, {"WAYLAND_DISPLAY": "wayland-0"}, OF_WAYLAND),
        ({"xcb": OF_X11}, {}, ()),
        ({"wayland": OF_WAYLAND}, {}, ()),
        ({"xcb": OF_X11}, {"DISPLAY": ":0"}, OF_X11),
    ],
)
def test_one_platform_is_enough_for_a_window_if_it_is_the_one_in_use(
    lacking: dict[str, tuple[str, ...]], environ: dict[str, str], told: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(qt_system, "missing_libraries", lambda plugin: lacking.get(plugin, ()))
    assert qt_system.lacking_for_window(environ) == told


def no_font() -> bool:
    return False


def test_a_font_is_found_in_any_folder_below(tmp_path: Path) -> None:
    assert not qt_system.has_font([str(tmp_path)], no_font)
    (tmp_path / "truetype" / "x").mkdir(parents=True)
    (tmp_path / "truetype" / "x" / "Some.TTF").touch()
    assert qt_system.has_font([str(tmp_path)], no_font)


@pytest.mark.parametrize(("script", "any_"), [("echo /opt/fonts/Some.ttf: Some", True), ("exit 0", False)])
def test_fontconfig_knows_fonts_in_other_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, any_: bool
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not qt_system.has_font([]), "no fc-list either"
    (tmp_path / "fc-list").write_text(f"#!/bin/sh\n{script}\n")
    (tmp_path / "fc-list").chmod(0o755)
    assert qt_system.has_font([]) is any_
