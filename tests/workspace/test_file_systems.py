from __future__ import annotations

from pathlib import Path

import pytest

from docviewer.workspace.file_systems import file_system_of, innermost, is_network, linux_mounts, mac_mounts

MOUNTINFO = """\
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
40 22 0:35 / /home/me/share rw - cifs //server/share rw,vers=3.0
41 22 0:36 / /home/me/share/local rw shared:2 master:1 - tmpfs tmpfs rw
42 22 0:37 / /mnt/with\\040space rw - nfs4 server:/export rw
43 22 0:38 / /mnt/ssh rw - fuse.sshfs me@server: rw
this line is none
44 22 0:39 / /mnt/over rw - ext4 /dev/vdb rw
45 22 0:40 / /mnt/over rw - 9p share rw
"""
MAC = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//me@server/share on /Volumes/share (smbfs, nodev, nosuid, mounted by me)
server:/export on /Volumes/on (that) way (nfs)
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/me/w.docviewer", "ext4"),
        ("/home/me/share/w.docviewer", "cifs"),
        ("/home/me/shared/w.docviewer", "ext4"),
        ("/home/me/share/local/deep/w.docviewer", "tmpfs"),
        ("/mnt/with space/w.docviewer", "nfs4"),
        ("/mnt/ssh/w.docviewer", "fuse.sshfs"),
        ("/mnt/over/w.docviewer", "9p"),
    ],
)
def test_the_innermost_and_latest_mount_on_linux_counts(path: str, kind: str) -> None:
    assert innermost(Path(path), linux_mounts(MOUNTINFO)) == kind


@pytest.mark.parametrize(
    ("path", "kind"), [("/Users/me", "apfs"), ("/Volumes/share/a", "smbfs"), ("/Volumes/on (that) way/a", "nfs")]
)
def test_mounts_on_a_mac_are_told_apart(path: str, kind: str) -> None:
    assert innermost(Path(path), mac_mounts(MAC)) == kind


@pytest.mark.parametrize("kind", ["nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "webdav", "remote"])
def test_drives_over_a_network_are_known(kind: str) -> None:
    assert is_network(kind)


@pytest.mark.parametrize("kind", ["ext4", "btrfs", "apfs", "tmpfs", "overlay", "zfs", "fuseblk", ""])
def test_drives_of_this_computer_are_none(kind: str) -> None:
    assert not is_network(kind)


def test_a_file_that_isnt_there_yet_is_where_its_folder_is(tmp_path: Path) -> None:
    assert file_system_of(tmp_path / "no" / "such" / "file") == file_system_of(tmp_path)
