"""The language that the window speaks: ours and Qt's own words, and how dates and numbers are written."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from reader.resources import resource

LANGUAGES = {"en": "English", "de": "Deutsch"}
"""The languages there are, each in its own name, by ISO 639 code; the source's own is English."""


def spoken(language: str | None) -> str:
    """``language``, or, where it is None or not among ours, the first of the system's that is."""
    wanted = [language] if language else []
    for name in (*wanted, *QLocale.system().uiLanguages()):
        code = name.replace("_", "-").partition("-")[0]
        if code in LANGUAGES:
            return code
    return "en"


def speak(language: str | None) -> None:
    """Have everything that is made from now on say its words in ``language``; None follows the system."""
    application = QCoreApplication.instance()
    if application is None:
        return
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
        translator.deleteLater()
    code = spoken(language)
    system = QLocale.system()
    # An Austrian keeps the dates of Austria.
    QLocale.setDefault(system if QLocale.languageToCode(system.language()) == code else QLocale(code))
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase", of_qt), ("variorum", str(resource("translations")))):
        translator = QTranslator(application)
        if translator.load(f"{name}_{code}", folder):
            application.installTranslator(translator)
