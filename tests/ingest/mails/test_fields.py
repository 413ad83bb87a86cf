"""What a mail's heads tell of its article: title, outlet, byline, date."""

from __future__ import annotations

import pytest

from reader.ingest.mails.fields import (
    Heads,
    Sender,
    byline_of,
    date_of,
    outlet_of,
    outlet_of_domain,
    outlet_signed,
    published_of,
    sender_of,
    subject_of,
)
from reader.ingest.mails.parts import words_of_head


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Fwd: Harbour stays shut", "Harbour stays shut"),
        ("Re: [saltby-l] FW: Harbour stays shut", "Harbour stays shut"),
        ("WG: AW: Harbour stays shut", "Harbour stays shut"),
        ("TR : Harbour stays shut", "Harbour stays shut"),
        ("Re[2]: Fwd(3): Harbour stays shut", "Harbour stays shut"),
        ("转发：港口关闭", "港口关闭"),
        ("Переслано: Гавань закрыта", "Гавань закрыта"),
        ("[EXTERNAL] Harbour stays shut", "Harbour stays shut"),
        ("Report: harbour stays shut", "Report: harbour stays shut"),
        ("Fwd:", ""),
        ("[saltby-l]", "[saltby-l]"),
    ],
)
def test_a_subject_is_a_title_without_what_programs_add(words: str, title: str) -> None:
    assert subject_of(words).title == title


def test_a_subject_tells_what_was_forwarded_from_what_was_answered() -> None:
    assert subject_of("Fwd: x").forwarded
    assert not subject_of("Fwd: x").answered
    assert subject_of("AW: x").answered
    assert not subject_of("AW: x").forwarded
    assert subject_of("Re: Fwd: x")[1:] == (False, True)
    assert subject_of("[saltby-l] Fwd: Re: x")[1:] == (True, False)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("=?utf-8?q?H=C3=A4fen?=", "Häfen"),
        ("=?iso-8859-1?Q?H=E4fen?= im Eis", "Häfen im Eis"),
        ("=?utf-8?B?SMOk?=\r\n =?utf-8?B?ZmVu?=", "Häfen"),
        ("=?utf-8?B?SMM=?= =?utf-8?B?pGZlbg==?=", "Häfen"),
        ("=?koi8-r?B?58HXwc7Y?=", "Гавань"),
        ("=?no-such?q?H=C3=A4fen?=", "Häfen"),
        ("=?utf-8?b?A?= x", "=?utf-8?b?A?= x"),
        ("H\udce4fen im Eis", "Häfen im Eis"),
        ("H\udcc3\udca4fen =?utf-8?q?im?=", "Häfen im"),
        ("港口 =?utf-8?q?x?=", "港口 x"),
        ("folded\r\n\tover two", "folded over two"),
    ],
)
def test_a_heads_words_are_decoded(value: str, words: str) -> None:
    assert words_of_head(value) == words


@pytest.mark.parametrize(
    ("value", "sender"),
    [
        ("The Morning <Newsletter@NYTimes.com>", Sender("The Morning", "newsletter@nytimes.com")),
        ('"Farrant, Odile" <odile@x.example>', Sender("Farrant, Odile", "odile@x.example")),
        ("odile@x.example (Odile Farrant)", Sender("Odile Farrant", "odile@x.example")),
        ("odile@x.example", Sender("", "odile@x.example")),
        ("=?utf-8?q?H=C3=A4fen?= <a@x.example>", Sender("Häfen", "a@x.example")),
        ("Nobody", Sender("Nobody", "")),
        ("((((" * 1000, Sender("", "")),
        ("", Sender("", "")),
    ],
)
def test_a_sender_is_a_name_and_an_address(value: str, sender: Sender) -> None:
    assert sender_of(value) == sender


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("Mon, 05 Oct 2015 13:34:00 +0300", "2015-10-05T13:34:00+03:00"),
        ("Mon,  5 Oct 2015 13:34:00 GMT (UTC)", "2015-10-05T13:34:00+00:00"),
        ("5 Oct 2015 13:34 -0000", "2015-10-05T13:34:00+00:00"),
        ("Mon, 5 Oct 2015 13:34:00", "2015-10-05"),
        ("Thu, 1 Jan 1970 00:00:00 +0000", None),
        ("Mon, 99 Oct 2015 99:99:99 +9999999", "2015-10"),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_date_keeps_its_zone(value: str, iso: str | None) -> None:
    assert date_of(value) == iso


@pytest.mark.parametrize(
    ("name", "address", "outlet"),
    [
        ("The Morning", "newsletter@nytimes.com", "The New York Times"),
        ("The Morning", "nytdirect@e.nytimes.com", "The New York Times"),
        ("The Daily Lantern", "news@e.dailylantern.example", "The Daily Lantern"),
        ("Odile Farrant at The Daily Lantern", "odile@dailylantern.example", "The Daily Lantern"),
        ("Odile Farrant from Harbour Letter", "harbourletter@substack.com", "Harbour Letter"),
        ("Reuters", "noreply@mail.sender.example", "Reuters"),
        ("Google Alerts", "googlealerts-noreply@google.com", "Google Alerts"),
        ("Jo Reader", "jo@gmail.com", None),
        ("Jo Reader", "jo.reader@yahoo.co.uk", None),
        ("Jo Reader", "jo.reader@firm.example", None),
        ("The Daily Lantern", "thedailylantern@gmail.com", None),
        ("", "", None),
    ],
)
def test_a_sender_is_an_outlet_or_a_person(name: str, address: str, outlet: str | None) -> None:
    assert outlet_of(Heads(sender=Sender(name, address))) == outlet


def test_an_outlet_without_a_name_is_called_by_its_domain() -> None:
    assert (
        outlet_of_domain(Heads(sender=Sender("Morning", "news@e.saltbynews.example"))) == "saltbynews.example"
    )
    assert outlet_of_domain(Heads(sender=Sender("Jo", "jo@firm.example"))) is None
    assert outlet_of_domain(Heads(sender=Sender("Jo", "jo@firm.example"), bulk=True)) == "firm.example"
    assert outlet_of_domain(Heads(sender=Sender("Jo", "jo@gmail.com"), bulk=True)) is None


@pytest.mark.parametrize(
    ("name", "address", "outlet", "byline"),
    [
        ("Weir Watch", "hello@quaymedia.example", "Weir Watch", None),
        ("The Tarn Letter", "hello@quaymedia.example", "The Tarn Letter", None),
        ("Odile Farrant at Hexley Argus", "odile@quaymedia.example", "Hexley Argus", "Odile Farrant"),
        ("Odile Farrant", "odile@quaymedia.example", None, None),
        ("The Tarn Letter", "tarn@quaymedia.example", "The Tarn Letter", None),
        ("Odile Farrant", "odile.farrant@quaymedia.example", None, "Odile Farrant"),
        ("Odile Farrant", "ofarrant@quaymedia.example", None, "Odile Farrant"),
        ("Newsletter", "hello@quaymedia.example", None, None),
    ],
)
def test_who_sends_to_many_is_an_outlet_by_its_own_name(
    name: str, address: str, outlet: str | None, byline: str | None
) -> None:
    heads = Heads(sender=Sender(name, address), bulk=True)
    assert (outlet_of(heads), byline_of(heads)) == (outlet, byline)


@pytest.mark.parametrize(
    ("foot", "outlet"),
    [
        ("Copyright © 2026 The Tarn Letter, All rights reserved.", "The Tarn Letter"),
        ("© Tarn Letter Media Ltd", "The Tarn Letter"),
        ("© 2026 Quay Media", None),
        ("The Tarn Letter", None),
    ],
)
def test_the_foot_of_a_mail_may_confirm_its_sender(foot: str, outlet: str | None) -> None:
    heads = Heads(sender=Sender("The Tarn Letter", "tarnletter@gmail.com"))
    assert outlet_signed(heads, f"The gauge knew.\n\n{foot}\nUnsubscribe") == outlet


def test_a_list_may_name_the_outlet_that_its_sender_does_not() -> None:
    heads = Heads(sender=Sender("Morning", "a@mcsv.net"), bulk=True, list="Morning <morning.nytimes.com>")
    assert outlet_of(heads) == "The New York Times"


@pytest.mark.parametrize(
    ("name", "address", "byline"),
    [
        ("Odile Farrant at The Daily Lantern", "news@dailylantern.example", "Odile Farrant"),
        ("Odile Farrant", "odile.farrant@nytimes.com", "Odile Farrant"),
        ("Odile Farrant", "odilefarrant@substack.com", None),
        ("Weir Watch", "weirwatch@ghost.io", None),
        ("The Daily Lantern", "news@dailylantern.example", None),
        ("Morning Briefing", "news@dailylantern.example", None),
        ("Jo Reader", "jo.reader@gmail.com", None),
    ],
)
def test_a_newsletters_sender_may_be_its_author(name: str, address: str, byline: str | None) -> None:
    assert byline_of(Heads(sender=Sender(name, address))) == byline


@pytest.mark.parametrize(
    ("own", "forwarded", "published"),
    [
        (None, False, "2015-10-05T13:34:00+03:00"),
        ("2015-10-05", False, "2015-10-05T13:34:00+03:00"),
        ("2015-10-04", False, "2015-10-05T13:34:00+03:00"),
        ("2015-11-01", False, "2015-10-05T13:34:00+03:00"),
        ("2012-05-02", False, "2012-05-02"),
        ("2015", False, "2015-10-05T13:34:00+03:00"),
        ("2015-10-05", True, "2015-10-05"),
    ],
)
def test_a_newsletter_came_out_when_it_was_sent(own: str | None, forwarded: bool, published: str) -> None:
    heads = Heads(published="2015-10-05T13:34:00+03:00")
    assert published_of(heads, own, forwarded) == published
