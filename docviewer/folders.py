"""Where docviewer keeps its own files, by the custom of the system it runs on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from platformdirs import user_cache_path, user_config_path, user_data_path, user_state_path

if TYPE_CHECKING:
    from pathlib import Path

_NAME = "docviewer"


def settings_folder() -> Path:
    """Where settings are kept."""
    return user_config_path(_NAME, appauthor=False)


def cache_folder() -> Path:
    """Where things are kept that can be made again."""
    return user_cache_path(_NAME, appauthor=False)


def faults_folder() -> Path:
    """Where the reports of runs are kept that ended in a fault."""
    return user_state_path(_NAME, appauthor=False) / "faults"


def workspace_file() -> Path:
    """The workspace that is used where no other is named."""
    return user_data_path(_NAME, appauthor=False) / "workspace.docviewer"
