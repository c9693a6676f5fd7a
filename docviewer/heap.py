"""Have memory that is freed given back to the system: pictures of pages come and go by hundreds of megabytes."""

from __future__ import annotations

import ctypes
import sys

#: `M_MMAP_THRESHOLD` of glibc's <malloc.h>.
_MMAP_THRESHOLD = -3
_LARGE_BYTES = 2**20


def give_back_large_blocks() -> None:
    """Let glibc map every block of 1 MB or more by itself, so that freeing it returns it at once.

    Left alone, glibc raises its threshold with each large block freed, up to 32 MB, and keeps
    pictures in its heap from then on. Elsewhere than on Linux with glibc this does nothing.
    """
    if not sys.platform.startswith("linux"):
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_MMAP_THRESHOLD, _LARGE_BYTES)
