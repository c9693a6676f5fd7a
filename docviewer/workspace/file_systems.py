"""What kind of drive a file is on: SQLite's shared log needs memory that all programs see, which no network has."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

#: Names of file systems that are reached over a network.
_NETWORK = frozenset(
    [
        *("nfs", "nfs4", "cifs", "smb3", "smbfs", "smb", "ncpfs", "afs", "afpfs", "webdav", "davfs", "coda", "9p"),
        *("glusterfs", "ceph", "lustre", "gpfs", "beegfs", "ocfs2", "gfs2", "remote", "fuse.sshfs", "fuse.davfs"),
        *("fuse.rclone", "fuse.s3fs", "fuse.goofys", "fuse.gvfsd-fuse", "fuse.glusterfs", "fuse.ceph", "virtiofs"),
        *("fuse.smbnetfs", "fuse.curlftpfs", "fuse.gcsfuse", "macfuse", "osxfuse"),
    ]
)
_MOUNTS = Path("/proc/self/mountinfo")
_ESCAPED = re.compile(r"\\([0-7]{3})")
_MAC_MOUNT = re.compile(r"^.* on (?P<place>/.*) \((?P<kind>[^,)]+)")
_DRIVE_REMOTE = 4


def is_network(file_system: str) -> bool:
    """Whether a file system of this name is reached over a network."""
    return file_system in _NETWORK


def file_system_of(path: Path) -> str:
    """Return the name of the file system that holds `path`, or would hold it; empty where that can't be told."""
    there = next((place for place in (path, *path.parents) if place.exists()), path).resolve()
    if sys.platform == "win32":
        return _windows_drive(there)
    if sys.platform == "darwin":
        return innermost(there, _mac_mounts())
    try:
        return innermost(there, linux_mounts(_MOUNTS.read_text("utf-8", "surrogateescape")))
    except OSError:
        return ""


def identity_of(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from any other that gets its name; None where there is none."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino


def linux_mounts(mountinfo: str) -> list[tuple[str, str]]:
    """Return (place, file system) of every line of `/proc/self/mountinfo`, in the order they were mounted."""
    found = []
    for line in mountinfo.splitlines():
        before, parted, after = line.partition(" - ")
        fields = before.split()
        if parted and len(fields) > 4 and after.split():
            found.append((_ESCAPED.sub(lambda code: chr(int(code[1], 8)), fields[4]), after.split()[0]))
    return found


def mac_mounts(listing: str) -> list[tuple[str, str]]:
    """Return (place, file system) of every line that `mount` prints on macOS."""
    matches = (_MAC_MOUNT.match(line) for line in listing.splitlines())
    return [(match["place"], match["kind"].strip()) for match in matches if match]


def innermost(path: Path, mounts: list[tuple[str, str]]) -> str:
    """Return the file system of the mount that `path` is in; of those at one place the last one counts."""
    found, deepest = "", -1
    for place, kind in mounts:
        depth = len(Path(place).parts)
        if depth >= deepest and path.is_relative_to(place):
            found, deepest = kind, depth
    return found


def _mac_mounts() -> list[tuple[str, str]]:
    try:
        done = subprocess.run(["/sbin/mount"], capture_output=True, text=True, timeout=5, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return []
    return mac_mounts(done.stdout)


def _windows_drive(path: Path) -> str:
    if path.drive.startswith("\\\\"):
        return "remote"
    import ctypes  # lazy: only here

    kind = ctypes.windll.kernel32.GetDriveTypeW(f"{path.drive}\\")  # type: ignore[attr-defined,unused-ignore]
    return "remote" if kind == _DRIVE_REMOTE else ""
