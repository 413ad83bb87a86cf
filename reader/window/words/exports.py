"""What the window says of exports: their formats, what they may hold, and how they may look."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QLocale

from reader.window.words.articles import joined
from reader.window.words.core import core_words

translate = QCoreApplication.translate

_NO_NAME = re.compile(r"[\x00-\x1f\ud800-\udfff<>:\"/\\|?*]+")
"""What a system does not take in the name of a file."""

GROUPS = (
    ("pdf", "annotated", "originals", "html", "docx", "markdown"),
    ("tei", "collatex", "annotations", "json"),
    ("csv", "xlsx", "parquet"),
    ("svg", "png"),
)
"""Names of formats that serve one purpose, as ``group_words`` says it; others come last."""


def group_words(number: int) -> str:
    """What the formats of a group are for, by its place in GROUPS; of those in none, by any other number."""
    words = (
        translate("Export", "To read"),
        translate("Export", "For other tools"),
        translate("Export", "Tables"),
        translate("Export", "Pictures"),
    )
    return words[number] if number < len(words) else translate("Export", "Other formats")


def format_words(description: str) -> tuple[str, str]:
    """What a format is called, and what it holds."""
    name, _, holds = core_words(description).partition(": ")
    return name, f"{holds[:1].upper()}{holds[1:]}."


def count_words(articles: int, remarks: int) -> str:
    """How many articles and remarks are exported."""
    return joined(
        translate("Export", "1 article")
        if articles == 1
        else translate("Export", "{n} articles").format(n=QLocale().toString(articles)),
        translate("Export", "1 remark")
        if remarks == 1
        else translate("Export", "{n} remarks").format(n=QLocale().toString(remarks)),
    )


def listed_words(remarks: int) -> str:
    """How many remarks the Quotes view lists, as something that can be exported."""
    if remarks == 1:
        return translate("Export", "What &Quotes lists: 1 remark")
    return translate("Export", "What &Quotes lists: {n} remarks").format(n=QLocale().toString(remarks))


def part_words(shown: int, total: int) -> str:
    """Of how many of the chosen articles a preview is made."""
    if shown == 1:
        return translate("Export", "Made of the first of {total} articles.").format(
            total=QLocale().toString(total)
        )
    return translate("Export", "Made of the first {n} of {total} articles.").format(
        n=QLocale().toString(shown), total=QLocale().toString(total)
    )


def paper_words() -> dict[str, str]:
    return {"a4": translate("Export", "A4"), "letter": translate("Export", "Letter")}


def apparatus_words() -> dict[str, str]:
    return {
        "end": translate("Export", "After all articles"),
        "article": translate("Export", "After each article"),
    }


def table_words() -> dict[str, str]:
    return {
        "quotes": translate("Export", "Quotes"),
        "links": translate("Export", "Pairs of renderings"),
        "variations": translate("Export", "Places of variation"),
        "outlets": translate("Export", "Outlets and how they edit"),
    }


def file_words(set_name: str, what: str, suffix: str) -> str:
    """What the file of an export is called: by the set, and by the part of it that it holds."""
    name = {
        "article": translate("Export", "{set}, one article"),
        "chosen": translate("Export", "{set}, some articles"),
        "remark": translate("Export", "{set}, one remark"),
        "listed": translate("Export", "{set}, some remarks"),
    }.get(what, "{set}").format(set=set_name)
    return _NO_NAME.sub(" ", name).strip(" .") + suffix
