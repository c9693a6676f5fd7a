"""Show the window in the language of the system, where there is a translation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from docviewer.resource_files import resource_path

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QCoreApplication


def install_translators(
    application: QCoreApplication, locale: QLocale | None = None, folder: Path | None = None
) -> bool:
    """Translate docviewer's words, and Qt's own with them; return whether there is a translation.

    Args:
        application: Whose words.
        locale: The language; the system's by default.
        folder: Where the `.qm` files are; docviewer's own by default.
    """
    wanted = locale or QLocale.system()
    ours = QTranslator(application)
    if not ours.load(wanted, "docviewer", "_", str(folder or resource_path("translations"))):
        ours.deleteLater()
        return False  # Qt's words alone in another language would be a mixture
    application.installTranslator(ours)
    of_qt = QTranslator(application)
    if of_qt.load(wanted, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(of_qt)
    return True
