"""A mailbox is read mail by mail, each with its own fate."""

from __future__ import annotations

from email.message import EmailMessage
from io import BytesIO, RawIOBase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ingest.facts import Names
from reader.ingest.files.document import Document
from reader.ingest.mails import mbox
from reader.model import Article, Problem
from tests.ingest.mail_samples import PAGE, PARAGRAPHS, TEXT, mail, raw, read, reason_of, texts

LINE = b"From ann@inbox.example Mon Oct  5 13:34:00 2015\n"


def box(*mails: EmailMessage | bytes, line: bytes = LINE) -> bytes:
    return b"".join(line + bytes(one).replace(b"\nFrom ", b"\n>From ") + b"\n" for one in mails)


def articles(data: bytes) -> list[Article]:
    found = read(data, "a.mbox")
    assert all(isinstance(item, Article) for item in found), found
    return [item for item in found if isinstance(item, Article)]


@pytest.mark.parametrize(
    "line",
    [
        LINE,
        b"From - Mon Oct 05 13:34:00 2015\r\n",
        b"From \r\n",
        b"From MAILER-DAEMON Mon Oct  5 13:34:00 2015 +0200\n",
    ],
)
def test_each_mail_is_an_article_of_the_mailbox(line: bytes) -> None:
    one, two = articles(box(mail(TEXT), mail(page=PAGE.replace("Monday", "Tuesday")), line=line))
    assert one.path == two.path == "a.mbox"
    assert one.id != two.id
    assert texts(one) == list(PARAGRAPHS)
    assert "Tuesday" in texts(two)[0]


def test_line_ends_are_of_either_kind() -> None:
    one, two = articles(box(mail(TEXT), mail(TEXT)).replace(b"\n", b"\r\n"))
    assert texts(one) == texts(two) == list(PARAGRAPHS)


def test_the_word_from_begins_a_mail_only_where_its_heads_follow() -> None:
    told = "From here on nothing follows at 13:34 on 5 October 2015, the mayor said, and went home."
    for quoted in (told, f">{told}"):
        (article,) = articles(LINE + raw(f"{TEXT}\n{quoted}\n\nNobody minded that at all."))
        assert told in texts(article)
        assert ">From" not in article.text


def test_a_counted_body_may_hold_what_looks_like_the_next_mail() -> None:
    body = f"{TEXT}\n{LINE.decode()}Subject: this is the text of a mail about mails\n\nNobody minded.\n"
    counted = raw(body, f"Content-Length: {len(body)}")
    one, two = articles(LINE + counted + LINE + bytes(mail(TEXT)))
    assert "this is the text of a mail about mails" in one.text
    assert texts(two) == list(PARAGRAPHS)
    for lie in (3, len(body) - 20, 10**9):
        lying = raw(TEXT, f"Content-Length: {lie}")
        assert len(articles(box(lying, lying))) == 2


def test_a_broken_mail_is_a_problem_and_the_others_are_read() -> None:
    deep = raw("Content-Type: message/rfc822\n\n" * 100, "Content-Type: message/rfc822")
    one, empty, nested, two = read(
        box(mail(TEXT), mail("", subject="Re: Nothing/at all"), deep, mail(TEXT)), "a.mbox"
    )
    assert isinstance(one, Article)
    assert isinstance(two, Article)
    assert empty == Problem("a.mbox/2 Nothing-at all", "it holds no readable text")
    assert nested == Problem("a.mbox/3", "its parts are nested more than 50 deep, which no mail's are")


def test_a_mail_that_is_too_large_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mbox, "FILE_BYTES", 2**20)
    problem, article = read(box(raw("x" * 2**20), mail(TEXT)), "a.mbox")
    assert isinstance(problem, Problem)
    assert "MB large" in problem.reason
    assert isinstance(article, Article)


def test_a_mailbox_is_never_held_as_a_whole() -> None:
    class Endless(RawIOBase):
        """A mailbox without an end, which counts what was read of it."""

        one = box(mail(TEXT))
        read_bytes = 0

        def readline(self, _: int | None = -1) -> bytes:
            place = self.read_bytes % len(self.one)
            line = self.one[place : self.one.index(b"\n", place) + 1]
            self.read_bytes += len(line)
            return line

        def seek(self, place: int, _: int = 0) -> int:
            return place

    endless = Endless()
    found = mbox.read(Document("a.mbox", Names("a"), endless, 2**30))  # pyright: ignore[reportArgumentType]
    for _ in range(3):
        assert isinstance(next(found), Article)
    assert endless.read_bytes < 5 * len(Endless.one)


def test_what_a_program_has_thrown_away_is_not_read() -> None:
    gone = raw(TEXT, "X-Mozilla-Status: 0009")
    note = raw("It is created by the software.").replace(b"Harbour", b"DON'T DELETE -- FOLDER INTERNAL DATA")
    assert len(articles(box(gone, note, raw(TEXT, "X-Mozilla-Status: 0001")))) == 1


def test_a_mailbox_without_mails_is_said_to_be_so() -> None:
    assert reason_of(b"nothing\nhere\n", "a.mbox") == "there is no mail in it"


@given(st.binary(max_size=200), st.integers(0, 3_000))
def test_no_bytes_in_a_mailbox_break_the_reading(junk: bytes, place: int) -> None:
    whole = box(mail(TEXT), raw(TEXT, f"Content-Length: {len(TEXT)}"), mail(page=PAGE))
    data = whole[:place] + junk + whole[place:]
    for item in mbox.read(Document("a.mbox", Names("a"), BytesIO(data), len(data))):
        assert not isinstance(item, Problem) or "failed" not in item.reason
