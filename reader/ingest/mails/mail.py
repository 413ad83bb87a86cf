"""A mail as the article in it: a newsletter, a clipping, or one that somebody sent on.

Of a mail that says the same twice the page is read, or the plain text where the page shows only pictures.
Attached articles are documents of their own; nothing else that is attached is looked at.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto

from reader.ingest import phrases
from reader.ingest.decode import Unreadable
from reader.ingest.facts import Metadata
from reader.ingest.files.document import Document
from reader.ingest.files.media_types import suffix_of_type, suffixes
from reader.ingest.mails.fields import (
    Heads,
    Subject,
    byline_of,
    heads_of,
    outlet_of,
    outlet_of_domain,
    outlet_signed,
    published_of,
    subject_of,
)
from reader.ingest.mails.frame import Around, framed, is_around, without_footers
from reader.ingest.mails.mhtml import is_saved_page, page_of
from reader.ingest.mails.parts import Part, content_of, taken_apart, text_of, within
from reader.ingest.mails.text import (
    QUOTING,
    Quoted,
    lines_of,
    lines_of_page,
    may_quote,
    quoted_mail,
    runs_of,
    signature_start,
    unflowed,
    unquoted,
    unsigned,
)
from reader.ingest.pages.html import page_article
from reader.ingest.plain import Passage, composed_article
from reader.ingest.words.languages import language_tag
from reader.model import Article, Problem, SectionKind

Item = Article | Problem | Document

_READ_BYTES = 2**16
_COVER_LETTERS = 300
_NOTE_LETTERS = 2_000
_ANSWER_LETTERS = 40
_MOST_FORWARDS = 5
_KEPT_SHARE = 0.8
_LONG_LINE = 40
_CELLS = re.compile(r"<(/?)(?:table|tbody|thead|tfoot|tr|td|th|center)\b", re.IGNORECASE)
_PAGE = re.compile(r"<(?:nav|main|aside|article|footer)\b", re.IGNORECASE)
_CITED = re.compile(r"<blockquote\b(?=[^<>]{0,300}\b(?:type\s*=\s*[\"']?cite|gmail_quote))", re.IGNORECASE)
# What newsletters put behind the line that mail programs show in their lists, to fill it.
_FILLER = re.compile(
    "(?:[\u034f\u200b-\u200d\u00ad\u2007\u00a0\ufeff\\s]|&(?:zwnj|zwj|nbsp|shy|#847|#8199|#8203|#8204|#173|#65279|#xfeff);){12,}",
    re.IGNORECASE,
)
_COUNT = re.compile(rb"(\d{1,12})[ \t]*\r?\n")
_PGP_MESSAGE = "-----BEGIN PGP MESSAGE-----"


@dataclass(frozen=True, slots=True)
class _Body:
    """What a mail shows at some point: as a page, as plain text, or as both."""

    pages: tuple[Part, ...] = ()
    texts: tuple[Part, ...] = ()


def read(document: Document) -> Iterator[Item]:
    """Raises Unreadable where the mail is encrypted, or is none that a person could send."""
    yield from articles_of(taken_apart(_pieces(document)), document)


def _pieces(document: Document) -> Iterator[bytes]:
    """The bytes of the mail: those that Apple's Mail counts above it, without its own behind them, or all."""
    document.file.seek(0)
    first = document.file.read(_READ_BYTES).removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    counted = _COUNT.match(first)
    piece = first[counted.end() :] if counted else first
    left = int(counted[1]) if counted else document.size
    while piece and left > 0:
        yield piece[:left]
        left -= len(piece)
        piece = document.file.read(_READ_BYTES)


def articles_of(mail: Part, document: Document) -> Iterator[Item]:
    """What ``mail``, which is or lies in ``document``, holds. Raises Unreadable where that is nothing."""
    if is_saved_page(mail):
        yield page_of(mail, document)
        return
    heads = heads_of(mail)
    attached = [(name, part) for part in within(mail) if part.is_attached and (name := _offered(part))]
    forwarded = [one for part in within(mail) for one in _mails_in(part)]
    article = _own_article(mail, heads, document, subject_of(heads.subject).forwarded)
    own = _letters(article) if article else 0
    if article and forwarded and own <= _COVER_LETTERS:
        note, article = article, None
    else:
        note = None
    if article and own and not (attached and own <= _COVER_LETTERS // 2):
        yield article
    for inner in forwarded:
        for item in articles_of(inner, document):
            if note and isinstance(item, Article):
                item, note = framed(item, [Around(_noted(note), SectionKind.COMMENT)]), None
            yield item
    for name, part in attached:
        yield document.part(name, content_of(part))
    if not (own or forwarded or attached):
        raise Unreadable(_why_nothing(mail))


def _noted(note: Article) -> str:
    """The words of a cover letter without its subject."""
    return "\n\n".join(
        note.text[section.start : section.end]
        for section in note.sections
        if section.kind is not SectionKind.HEADLINE
    )


def _mails_in(part: Part) -> list[Part]:
    return (
        part.parts[:1]
        if part.get_content_maintype() == "message" and part.kind != "message/delivery-status"
        else []
    )


def _why_nothing(mail: Part) -> str:
    for part in within(mail):
        if part.kind in ("application/pkcs7-mime", "application/x-pkcs7-mime"):
            signed = part.parameter("smime-type") == "signed-data"
            return phrases.MAIL_SEALED if signed else phrases.MAIL_ENCRYPTED
        if part.kind == "multipart/encrypted":
            return phrases.MAIL_ENCRYPTED
        if part.written.lstrip().startswith(_PGP_MESSAGE):
            return phrases.MAIL_ENCRYPTED
    return phrases.NOT_READABLE if mail.keys() else phrases.NO_MAIL


def _offered(part: Part) -> str:
    """The name under which the file in ``part`` is read; empty if it is none that holds articles."""
    name = part.filename
    if part.parts or part.kind in ("text/calendar", "text/css", "text/vcard", "text/x-vcard"):
        return ""
    lower = name.lower()
    if lower.endswith(suffixes()):
        return name
    suffix = suffix_of_type(part.kind)
    if not suffix or ("." in name and part.kind == "text/plain"):
        return ""
    return f"{name or part.kind.replace('/', '-')}{suffix}"


def _letters(article: Article) -> int:
    return sum(
        sum(map(str.isalnum, article.text[section.start : section.end]))
        for section in article.sections
        if section.kind is SectionKind.BODY
    )


def _bodies(part: Part) -> list[_Body]:
    """What ``part`` shows, in order."""
    inner = part.parts
    if part.kind == "multipart/alternative" and inner:
        found = [body for one in inner for body in _bodies(one)]
        pages = tuple(page for body in found for page in body.pages)
        texts = tuple(text for body in found if not body.pages for text in body.texts)
        return [_Body(pages, texts)] if pages or texts else []
    if part.kind == "multipart/related" and inner:
        start = part.parameter("start")
        root = next((one for one in inner if start and one.head("content-id").lower() == start), inner[0])
        shown = _bodies(root)
        return shown or [body for one in inner if one is not root for body in _bodies(one)][:1]
    if part.get_content_maintype() == "multipart" and inner:
        own = inner[:1] if part.kind == "multipart/signed" else inner
        return [body for one in own for body in _bodies(one)]
    if inner or part.is_attached:
        return []
    if part.kind in ("text/html", "application/xhtml+xml"):
        return [_Body(pages=(part,))]
    if part.kind == "text/plain" or part.get_content_maintype() == "multipart":
        return [_Body(texts=(part,))]
    return []


def _own_article(mail: Part, heads: Heads, document: Document, forwarded: bool) -> Article | None:
    """The article that the mail itself is, None where it shows nothing."""
    bodies = _bodies(mail)
    if not bodies:
        return None
    article = None
    if any(body.pages for body in bodies):
        try:
            article = _page(bodies, heads, document, forwarded)
        except Unreadable:
            if not any(body.texts for body in bodies):
                raise
    texts = [part for body in bodies for part in body.texts]
    shown = _letters(article) if article else 0
    if texts and (article is None or shown < 2 * _COVER_LETTERS):
        # A page of pictures shows a line or two, and tells the rest in its plain text alone.
        text = "\n\n".join(map(_plain_text, texts))
        if text.strip().startswith(_PGP_MESSAGE):
            raise Unreadable(phrases.MAIL_ENCRYPTED)
        plain = _plain(text, heads, document, forwarded)
        if article is None or _letters(plain) > 2 * shown:
            article = plain
    if article is None:
        return None
    tag = language_tag(heads.language)
    if tag and article.language in (None, tag.split("-")[0]):
        article = replace(article, language=tag)
    return without_footers(article)


def _plain_text(part: Part) -> str:
    text, signature = unsigned(text_of(part))
    if part.parameter("format") == "flowed":
        text = unflowed(text, part.parameter("delsp") == "yes")
    return f"{text}\n-- \n{signature}" if signature else text


def _dated(article: Article, heads: Heads, forwarded: bool) -> Article:
    """``article`` with what its page or text does not tell better than ``heads`` do."""
    return replace(
        article,
        outlet=article.outlet or outlet_signed(heads, article.text) or outlet_of_domain(heads),
        byline=article.byline or byline_of(heads),
        published=published_of(heads, article.published, forwarded),
    )


def _page(bodies: list[_Body], heads: Heads, document: Document, forwarded: bool) -> Article:
    markup = "\n".join(
        text_of(part) if body.pages else _as_page(_plain_text(part))
        for body in bodies
        for part in (body.pages or body.texts)
    )
    around: list[Around] = []
    behind: list[Around] = []
    subject = outer = subject_of(heads.subject)
    inner = heads
    for _ in range(_MOST_FORWARDS):
        if not (forwarded or subject.answered or may_quote(markup)):
            break
        lines = list(lines_of_page(markup))
        quoted = quoted_mail(lines)
        if quoted is None:
            break
        note = "\n".join(line.words for line in lines if line.end <= quoted.start and line.words)
        marked = any(
            mark in markup[max(0, quoted.start - 300) : quoted.end + 300].lower() for mark in QUOTING
        )
        found = _what_is(quoted, outer, note, bool(around), marked)
        if found is not _Quote.FORWARDED:
            if found is _Quote.ANSWERED and len(note) >= _ANSWER_LETTERS // 2:
                said = "\n".join(line.words for line in lines if line.start >= quoted.start and line.words)
                behind = [Around(said, SectionKind.COMMENT)]
                markup = markup[: quoted.start]
            break
        shown = "\n".join(
            line.words
            for line in lines
            if quoted.start <= line.start and line.end <= quoted.end and line.words
        )
        around += [Around(note, SectionKind.COMMENT), Around(shown, SectionKind.BOILERPLATE)]
        markup, inner, forwarded = markup[quoted.end :], quoted.heads or Heads(), True
        if inner.subject:
            subject = subject_of(inner.subject)
    given = _given_of(heads, inner, subject, forwarded)
    markup = _CITED.sub("<div", _CELLS.sub(r"<\1div", _FILLER.sub(" ", markup)))
    article = page_article(markup, document.path, document.names, given)
    # Newsletters are not made as pages are; what looks like a page's frame may be all that they say.
    lines = [] if _PAGE.search(markup) else [line.words for line in lines_of_page(markup) if line.words]
    if _share_of(lines, article.text) < _KEPT_SHARE:
        article = composed_article(
            _titled(list(map(Passage, lines)), given.title or ""), document.path, document.names, given
        )
    article = _dated(article, inner if forwarded else heads, forwarded)
    return framed(article, around, behind)


def _share_of(lines: list[str], text: str) -> float:
    """How much of the long ``lines`` that a page shows is in ``text``, each on a line of its own."""
    long = [line for line in lines if len(line) >= _LONG_LINE and not is_around(line)]
    kept = {"".join(filter(str.isalnum, line)) for line in text.split("\n")}
    own = sum(len(line) for line in long if "".join(filter(str.isalnum, line)) in kept)
    return own / sum(map(len, long)) if long else 1.0


def _given_of(heads: Heads, inner: Heads, subject: Subject, forwarded: bool) -> Metadata:
    told = inner if inner is not heads or not forwarded else Heads()
    return Metadata(title=subject.title or None, outlet=outlet_of(told))


class _Quote(Enum):
    """What another mail is to the one in which it stands."""

    FORWARDED = auto()
    """The article; what stands above it is the sender's note."""
    ANSWERED = auto()
    """An earlier mail that is repeated below the answer to it."""
    TOLD = auto()
    """A part of the article itself, which tells of mails, or a list's digest of them."""


def _what_is(quoted: Quoted, outer: Subject, note: str, again: bool, marked: bool) -> _Quote:
    """What ``quoted`` is, by the subject around it and by the ``note`` above it.

    ``again`` says that another was found above it, ``marked`` that a program set it as a quotation.
    """
    short = len(note) <= _COVER_LETTERS
    if again:
        return _Quote.FORWARDED if short else _Quote.TOLD
    if quoted.forwarded:
        return _Quote.FORWARDED
    if outer.forwarded:
        return _Quote.FORWARDED if len(note) <= _NOTE_LETTERS else _Quote.TOLD
    if outer.answered or (marked and quoted.forwarded is False):
        return _Quote.ANSWERED
    return _Quote.FORWARDED if short and quoted.forwarded is None else _Quote.TOLD


def _as_page(text: str) -> str:
    paragraphs = (html.escape(paragraph) for paragraph, _ in runs_of(text))
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)


def _plain(text: str, heads: Heads, document: Document, forwarded: bool) -> Article:
    passages: list[Passage] = []
    behind: list[Passage] = []
    subject = outer = subject_of(heads.subject)
    inner = heads
    for _ in range(_MOST_FORWARDS):
        quoted = quoted_mail(list(lines_of(text)))
        if quoted is None:
            break
        note = text[: quoted.start]
        marked = text[quoted.end :].lstrip().startswith(">")
        found = _what_is(quoted, outer, note, bool(passages), marked)
        if found is not _Quote.FORWARDED:
            answered = found is _Quote.ANSWERED and len(note.strip()) >= _ANSWER_LETTERS // 2
            if answered and not _goes_on(text[quoted.end :]):
                behind = [Passage(text[quoted.start :], SectionKind.COMMENT)]
                text = note
            break
        passages += [
            Passage(note.rstrip("_-=* \n"), SectionKind.COMMENT),
            Passage(text[quoted.start : quoted.end], SectionKind.BOILERPLATE),
        ]
        text = unquoted(text[quoted.end :])
        inner, forwarded = quoted.heads or Heads(), True
        if inner.subject:
            subject = subject_of(inner.subject)
    end = signature_start(text)
    passages += [
        Passage(paragraph, SectionKind.COMMENT if repeated else None)
        for paragraph, repeated in runs_of(text[:end])
    ]
    passages += [Passage(text[end:], SectionKind.BOILERPLATE), *behind]
    given = _given_of(heads, inner, subject, forwarded)
    article = composed_article(_titled(passages, given.title or ""), document.path, document.names, given)
    return _dated(article, inner if forwarded else heads, forwarded)


def _goes_on(text: str) -> bool:
    """Whether the answer goes on below or between the lines that it repeats."""
    lines = [line for line in text.split("\n") if line.strip()]
    return any(line.startswith(">") for line in lines) and not all(line.startswith(">") for line in lines)


def _titled(passages: list[Passage], title: str) -> list[Passage]:
    """``passages``, of which the first of the article is its headline if the subject begins with it."""
    key = "".join(filter(str.isalnum, title.casefold()))
    for place, passage in enumerate(passages):
        if passage.kind is None and passage.text.strip():
            own = "".join(filter(str.isalnum, passage.text.casefold()))
            if (
                len(key) >= 8
                and len(own) <= 2 * len(key)
                and (own.startswith(key) or key.startswith(own))
                and len(own) >= 8
            ):
                return [
                    *passages[:place],
                    passage._replace(kind=SectionKind.HEADLINE),
                    *passages[place + 1 :],
                ]
            break
    return passages
