"""What the window says of articles, outlets, folders and dates."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from reader.library.store import Known
from reader.model import Article, SectionKind
from reader.source import Source
from reader.window.opened.collection import Count
from reader.window.words.directions import apart

translate = QCoreApplication.translate

_LONGEST = 64
"""Characters of a folder's path in a menu or a list."""


_NAME = 48
"""Code points of a headline that stands for an outlet."""

_OPENING = 100
"""Code points of an article without a headline that stand for one."""


def outlet_name(article: Article) -> str:
    return article.outlet or translate("Wording", "Outlet unknown")


def article_name(article: Article) -> str:
    """What an article is called among others: by its outlet, or, where that is not known, by its headline."""
    return article.outlet or in_marks(apart(elided(title_of(article))))


def in_marks(headline: str) -> str:
    return translate("Wording", "“{text}”").format(text=headline)


def elided(headline: str, most: int = _NAME) -> str:
    """A headline as a name, without most of its words where it is longer than ``most`` code points."""
    if len(headline) <= most:
        return headline
    return f"{headline[:most].rpartition(' ')[0] or headline[:most]}\u00a0…"


def beside_name(article: Article, date: str) -> str:
    """What is said in quiet type beside an article's name: that its outlet is not known, and a date."""
    return joined("" if article.outlet else translate("Wording", "outlet unknown"), date)


def folder_words(folder: Path) -> str:
    """The folder's path from the user's home on, of a long one its last folders."""
    home = Path.home()
    path = f"~{os.sep}{folder.relative_to(home)}" if folder.is_relative_to(home) else str(folder)
    if len(path) <= _LONGEST:
        return path
    cut = path.find(os.sep, len(path) - _LONGEST)
    return f"…{path[cut if cut >= 0 else -_LONGEST :]}"


def source_name(source: Source) -> str:
    """What a set is called: by its folder or file, or how many of them there are and where."""
    if len(source.paths) == 1:
        return source.name
    return translate("Wording", "{n} files in {folder}").format(n=len(source.paths), folder=source.name)


def source_path(source: Source) -> str:
    """Where a set lies, in one line."""
    return folder_words(source.paths[0] if len(source.paths) == 1 else source.root)


def known_words(known: Known) -> str:
    """A set that was opened before, with how many articles it had."""
    path = source_path(known.source)
    if len(known.source.paths) > 1:
        path = translate("Wording", "{n} files in {folder}").format(n=len(known.source.paths), folder=path)
    if known.articles is None:
        return path
    return joined(path, articles_words(known.articles))


def title_of(article: Article) -> str:
    """The headline; without one the first words of the article, which say more than its file's name."""
    if article.title:
        return article.title
    body = next((section.span for section in article.sections if section.kind is SectionKind.BODY), None)
    opening = " ".join(body.of(article.text)[:_OPENING].split()) if body else ""
    if not any(character.isalnum() for character in opening):
        return article.path.rpartition("/")[2]
    return f"{opening.rpartition(' ')[0] or opening} …" if len(opening) > _OPENING - 20 else opening


@cache
def date_words(published: str | None, month: str = "MMMM") -> str:
    """An ISO 8601 date as people write it, its ``month`` in one of Qt's formats; any other as it stands."""
    if not published:
        return ""
    date = QDate.fromString(published[:10], "yyyy-MM-dd")
    if not date.isValid():
        return published
    return QLocale().toString(date, translate("Wording", "d {month} yyyy").format(month=month))


def moment_words(published: str | None) -> str:
    """An ISO 8601 date, with its time of day and zone where it has them."""
    date, _, time = (published or "").partition("T")
    found = re.fullmatch(r"(\d\d:\d\d)(?::[\d.]+)?(Z|[+-]\d\d:\d\d)?", time)
    if found is None:
        return date_words(published)
    zone = f"UTC{found[2].removeprefix('Z').removeprefix('+00:00')}" if found[2] else ""
    if not zone:
        return translate("Wording", "{date}, {time}").format(date=date_words(date), time=found[1])
    return translate("Wording", "{date}, {time} ({zone})").format(
        date=date_words(date), time=found[1], zone=zone
    )


def day_words(published: str | None, year: bool) -> str:
    """A date in short, with its year or without."""
    words = date_words(published, "MMM")
    if year or not published:
        return words
    date = QDate.fromString(published[:10], "yyyy-MM-dd")
    return QLocale().toString(date, translate("Wording", "d MMM")) if date.isValid() else words


def report_words(article: Article) -> str:
    """Whose report an article is where it is another's than its outlet's; empty where that is not known."""
    if not article.source or article.source == article.outlet:
        return ""
    return translate("Wording", "source: {name}").format(name=apart(article.source))


def kicker(article: Article, copies: str = "") -> str:
    """The line above a headline: outlet, whose report it carries, byline, date, and whether the user has
    corrected any of it; in a second one, whose text it runs.
    """
    outlet, byline = outlet_name(article), article.byline or ""
    if byline.casefold() == (article.source or "").casefold():
        byline = ""
    # Many a byline ends with the outlet, which stands before it here.
    if byline.casefold().endswith(outlet.casefold()):
        byline = byline[: -len(outlet)].rstrip(" ,|–—-")
    sign = translate("Wording", "corrected") if article.stated is not None else ""
    parts = (
        outlet,
        report_words(article),
        byline,
        date_words(article.published).replace(" ", "\u00a0"),
        sign,
    )
    # Isolated, so that a date keeps its order beside a name that runs the other way.
    line = "   ·   ".join(f"\u2068{part}\u2069" for part in parts if part)
    return f"{line}\n{copies}" if copies else line


def corrected_words(article: Article) -> str:
    """What has been corrected of an article and what its file says there, a line each; empty if nothing."""
    stated = article.stated
    if stated is None:
        return ""
    lines = []
    if article.outlet != stated.outlet:
        lines.append(
            translate("Wording", "Outlet corrected; the file says “{words}”.").format(
                words=apart(elided(stated.outlet))
            )
            if stated.outlet
            else translate("Wording", "Outlet corrected; the file names none.")
        )
    if article.title != stated.title:
        lines.append(
            translate("Wording", "Headline corrected; the file says “{words}”.").format(
                words=apart(elided(stated.title))
            )
            if stated.title
            else translate("Wording", "Headline corrected; the file has none.")
        )
    if article.byline != stated.byline:
        lines.append(
            translate("Wording", "Byline corrected; the file says “{words}”.").format(
                words=apart(elided(stated.byline))
            )
            if stated.byline
            else translate("Wording", "Byline corrected; the file has none.")
        )
    if article.published != stated.published:
        lines.append(
            translate("Wording", "Date corrected; the file says {date}.").format(
                date=moment_words(stated.published)
            )
            if stated.published
            else translate("Wording", "Date corrected; the file has none.")
        )
    return "\n".join(lines)


def shared_words(count: Count) -> str:
    """How many quotes there are, and how many of them other outlets carry."""
    quotes = (
        translate("Wording", "1 quote")
        if count.quotes == 1
        else translate("Wording", "{n} quotes").format(n=count.quotes)
    )
    if not count.shared:
        return quotes
    return translate("Wording", "{quotes}, {n} shared").format(quotes=quotes, n=count.shared)


def shared_of_words(count: Count) -> str:
    """What ``shared_words`` says where there is little room."""
    if not count.shared:
        return shared_words(count)
    return translate("Wording", "{n} of {quotes} shared").format(n=count.shared, quotes=count.quotes)


def alerts_words(number: int) -> str:
    if number == 1:
        return translate("Wording", "1 alert")
    return translate("Wording", "{n} alerts").format(n=number)


def count_words(count: Count) -> str:
    if not count.alerts:
        return shared_words(count)
    return translate("Wording", "{shared}, {alerts}").format(
        shared=shared_words(count), alerts=alerts_words(count.alerts)
    )


def read_words(title: str, read: bool) -> str:
    """A headline, with a word before it where the article has not been read."""
    return title if read else translate("Wording", "Unread: {title}").format(title=title)


def undated_words() -> str:
    return translate("Wording", "Without a date")


def unshared_words(compared: bool) -> str:
    """The heading of articles of which no other one is known to tell the same."""
    if compared:
        return translate("Wording", "Nothing shared")
    return translate("Wording", "Not compared yet")


def event_words(words: Sequence[str], headline: str) -> str:
    """A heading for an event: what its articles name, or else the headline of the first of them."""
    return joined(*words) if words else headline


def joined(*parts: str) -> str:
    """Parts of one line, those that are there."""
    return " · ".join(part for part in parts if part)


def articles_words(number: int) -> str:
    if number == 1:
        return translate("Wording", "1 article")
    return translate("Wording", "{n} articles").format(n=number)


def waiting_words(number: int) -> str:
    """How many files are still to be read."""
    if number == 1:
        return translate("Wording", "1 file still to be read")
    return translate("Wording", "{n} files still to be read").format(n=QLocale().toString(number))


def never_read_words(number: int) -> str:
    """How many files were not read because the reading was broken off."""
    if number == 1:
        return translate("Wording", "1 file was not read")
    return translate("Wording", "{n} files were not read").format(n=QLocale().toString(number))


def files_read_words(read: int, total: int) -> str:
    """How far a reading came that was broken off."""
    return translate("Wording", "{n} of {total} files read").format(
        n=QLocale().toString(read), total=QLocale().toString(total)
    )


def unread_words(whole: int, partly: int) -> str:
    """How many files could not be read, and of how many only some parts could."""
    unread = (
        translate("Wording", "1 file not read")
        if whole == 1
        else translate("Wording", "{n} files not read").format(n=QLocale().toString(whole))
    )
    if not partly:
        return unread
    if not whole:
        if partly == 1:
            return translate("Wording", "1 file read in part")
        return translate("Wording", "{n} files read in part").format(n=QLocale().toString(partly))
    return translate("Wording", "{unread}, {n} in part").format(unread=unread, n=QLocale().toString(partly))
