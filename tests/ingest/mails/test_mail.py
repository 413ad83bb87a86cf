"""A mail is read as the article in it, whoever sent it on and however it is packed."""

from __future__ import annotations

import base64
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, Problem, SectionKind
from tests.ingest.mail_samples import (
    LANTERN,
    PAGE,
    PARAGRAPHS,
    READER,
    TEXT,
    article_of,
    mail,
    raw,
    read,
    reason_of,
    texts,
)

NEWSLETTER = f"""<html><head><style>p {{ color: red }}</style></head><body>
<div style="display:none">Ice, bread and a ferry &zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;&zwnj;&nbsp;</div>
<table width="100%"><tr><td><table>
<tr><td><a href="https://t.example/1">View this email in your browser</a></td></tr>
<tr><td><img src="logo.png" alt="Lantern"></td></tr>
<tr><td><h1>Harbour stays shut</h1></td></tr><tr><td>{PAGE}</td></tr>
<tr><td><h2>The ferry that came back</h2>
<p>The ferry that came back was met by three hundred people on the quay of Saltby
on Sunday evening, and by a band.</p><p><a href="https://t.example/2">Read more</a></p></td></tr>
<tr><td><h2>A dearer loaf</h2><p>Bread costs more than last year in every town of the county, as a
survey by the chamber of bakers has shown this week.</p>
<p><a href="https://t.example/3">Read more</a></p></td></tr>
<tr><td><p>You are receiving this email because you signed up at dailylantern.example, where we also keep the
names of all our readers.</p><p><a href="#">Unsubscribe</a> | <a href="#">Manage preferences</a></p></td></tr>
</table></td></tr></table><img width="1" height="1" src="https://t.example/p.gif"></body></html>"""
HEADS = """---------- Forwarded message ---------
From: The Daily Lantern <newsletter@dailylantern.example>
Date: Fri, Oct 2, 2015 at 1:34 PM
Subject: Harbour stays shut
To: <jo.reader@gmail.com>
"""
GMAIL = (
    '<div dir="ltr">Look at this<br><div class="gmail_quote"><div class="gmail_attr">----------'
    " Forwarded message"
    " ---------<br>From: <strong>The Daily Lantern</strong> <span>&lt;<a"
    ' href="mailto:x">newsletter@dailylantern'
    ".example</a>&gt;</span><br>Date: Fri, Oct 2, 2015 at 1:34 PM<br>Subject: Harbour stays"
    " shut<br>To: &lt;<a>"
    f"jo.reader@gmail.com</a>&gt;<br></div><br><br>{NEWSLETTER}</div></div>"
)
APPLE = (
    '<html><body>Look at this<br><div><blockquote type="cite"><div>Anfang der weitergeleiteten'
    " Nachricht:</div><br>"
    "<div><b>Von: </b>The Daily Lantern"
    " &lt;newsletter@dailylantern.example&gt;</div><div><b>Betreff: </b><b>Harbour"
    " stays shut</b></div><div><b>Datum: </b>2. Oktober 2015 um 13:34:00</div><div><b>An:"
    " </b>jo.reader@gmail.com"
    f"</div><br><div>{PAGE}</div></blockquote></div></body></html>"
)
OUTLOOK = (
    '<html><body><p class="MsoNormal">Look at this</p><div style="border-top:solid"><p'
    ' class="MsoNormal"><b>De :</b> '
    "The Daily Lantern &lt;newsletter@dailylantern.example&gt;<br><b>Envoyé :</b> vendredi 2"
    " octobre 2015 13:34<br>"
    f"<b>À :</b> Jo<br><b>Objet :</b> Harbour stays shut</p></div>{PAGE}</body></html>"
)
THUNDERBIRD = (
    '<html><body><p>Look at this</p><div class="moz-forward-container">-------- Forwarded'
    " Message --------<table "
    'class="moz-email-headers-table"><tr><th>Subject: </th><td>Harbour stays'
    " shut</td></tr><tr><th>Date: </th><td>"
    "Fri, 2 Oct 2015 13:34:00 +0200</td></tr><tr><th>From: </th><td>The Daily Lantern"
    " &lt;newsletter@dailylantern"
    f".example&gt;</td></tr><tr><th>To: </th><td>jo</td></tr></table><br><br>{PAGE}</div></body></html>"
)


def test_a_newsletter_is_its_page_with_what_its_heads_tell() -> None:
    article = article_of(mail("See the page.", NEWSLETTER))
    assert article.title == "Harbour stays shut"
    assert article.outlet == "The Daily Lantern"
    assert article.published == "2015-10-05T13:34:00+03:00"
    assert article.language == "en"
    assert texts(article)[:3] == list(PARAGRAPHS)


def test_a_newsletters_pieces_stay_in_order_and_its_furniture_is_none_of_them() -> None:
    article = article_of(mail(page=NEWSLETTER))
    body = texts(article)
    assert [body[place] for place in (3, 5)] == ["The ferry that came back", "A dearer loaf"]
    assert body[4].startswith("The ferry that came back was met")
    assert body[6].startswith("Bread costs more")
    assert len(body) == 7
    for word in ("browser", "Unsubscribe", "receiving", "Ice, bread"):
        assert word not in " ".join(body)


def test_a_digest_of_alerts_keeps_the_headings_above_their_teasers() -> None:
    teasers = "".join(
        f'<table><tr><td><a href="https://t.example/{number}"><span>{title}</span></a><div>The'
        " Daily Lantern</div>"
        f"<div>The {title.lower()} is what the town council of Saltby talked about on Monday, and"
        " it was ...</div>"
        "</td></tr><tr><td><a>Flag as irrelevant</a></td></tr></table>"
        for number, title in enumerate(
            ("Harbour works in spring", "Ferry service to the islands", "Price of bread")
        )
    )
    digest = (
        f"<html><body><p>Saltby</p><p>NEWS</p>{teasers}<p>You have received this email"
        " because you have subscribed.</p><p>Unsubscribe</p></body></html>"
    )
    article = article_of(
        mail(page=digest, subject="Alert - Saltby", sender="Google Alerts <googlealerts-noreply@google.com>")
    )
    places = [
        article.text.find(words)
        for words in (
            "Harbour works",
            "harbour works",
            "Ferry service",
            "ferry service",
            "Price of",
            "price of",
        )
    ]
    assert places == sorted(places)
    assert min(places) >= 0
    assert "Unsubscribe" not in " ".join(texts(article))
    assert "Flag as irrelevant" not in " ".join(texts(article))


@pytest.mark.parametrize(
    "page", ['<img src="a.png">', '<p><a href="x">View in browser</a></p><img src="a.png">']
)
def test_the_plain_text_is_read_where_the_page_shows_only_pictures(page: str) -> None:
    assert texts(article_of(mail(TEXT, page))) == list(PARAGRAPHS)


def test_a_page_is_read_in_its_own_charset_whatever_is_declared() -> None:
    words = "Гавань остаётся закрытой до весны, сказала мэр в понедельник. Никто не должен ждать."
    page = f"<p>{words}</p>"
    for charset, declared in (
        ("koi8-r", "koi8-r"),
        ("koi8-r", "iso-8859-1"),
        ("utf-8", "us-ascii"),
        ("cp1251", ""),
    ):
        kind = "Content-Type: text/html" + (f"; charset={declared}" if declared else "")
        encoded = base64.encodebytes(page.encode(charset))
        article = article_of(raw(encoded, kind, "Content-Transfer-Encoding: base64"))
        assert words in article.text, (charset, declared)
    unpacked = raw(page, "Content-Type: text/html", "Content-Transfer-Encoding: 8bit", charset="koi8-r")
    assert words in article_of(unpacked).text


@pytest.mark.parametrize(
    ("body", "encoding"),
    [
        (TEXT.replace("=", "=3D").replace("harbour", "har=\nbour"), "quoted-printable"),
        (TEXT, "base64"),
        (TEXT, "x-unknown"),
        (base64.encodebytes(TEXT.encode()).decode() + "_______\nThis list is kept in Saltby\n", "base64"),
    ],
)
def test_text_is_read_however_it_is_encoded_or_is_not(body: str, encoding: str) -> None:
    article = article_of(raw(body, "Content-Type: text/plain", f"Content-Transfer-Encoding: {encoding}"))
    assert texts(article)[:3] == list(PARAGRAPHS)


def test_broken_base64_is_read_as_far_as_it_goes() -> None:
    body = base64.encodebytes(TEXT.encode()).decode()[:-7]
    article = article_of(raw(body, "Content-Transfer-Encoding: base64"))
    assert PARAGRAPHS[1] in article.text


def test_plain_text_that_flows_is_put_together() -> None:
    flowed = TEXT.replace(" of ", " of \n")
    article = article_of(raw(flowed, "Content-Type: text/plain; format=flowed"))
    assert texts(article) == list(PARAGRAPHS)
    joined = "\n".join((TEXT.replace("Saltby", "Salt \nby")).split("\n"))
    assert texts(article_of(raw(joined, "Content-Type: text/plain; format=flowed; delsp=yes"))) == list(
        PARAGRAPHS
    )


@pytest.mark.parametrize(
    "page", [GMAIL, APPLE, OUTLOOK, THUNDERBIRD], ids=["gmail", "apple", "outlook", "thunderbird"]
)
def test_a_forwarded_page_is_the_article(page: str) -> None:
    article = article_of(mail(page=page, subject="Fwd: Harbour stays shut", sender=READER))
    assert article.title == "Harbour stays shut"
    assert article.outlet == "The Daily Lantern"
    assert article.byline is None
    assert (article.published or "").startswith("2015-10-02")
    assert texts(article)[:3] == list(PARAGRAPHS)
    assert not article.blockquotes
    assert texts(article, SectionKind.COMMENT) == ["Look at this"]
    heads = " ".join(texts(article, SectionKind.BOILERPLATE))
    assert "newsletter@dailylantern.example" in heads
    assert "Jo" not in " ".join(texts(article))


ANNOUNCED = {
    "pine": "---------- Forwarded message ----------\nDate: Fri, 02 Oct 2015 13:34:00"
    " +0200\nFrom: {0}\nTo: jo\nSubject: {1}\n",
    "outlook": "*From:* {0}\n*Sent:* Friday, October 2, 2015 1:34 PM\n*To:* Jo\n*Subject:* {1}\n",
    "lotus": "----- Forwarded by Jo/Firm on 03.10.2015"
    " -----\n\nFrom:\t{0}\nTo:\tjo\nDate:\t02.10.2015 13:34\nSubject:\t{1}\n",
    "german": "-------- Weitergeleitete Nachricht --------\nBetreff: \t{1}\nDatum: \tFri, 2 Oct"
    " 2015 13:34:00 +0200\nVon: \t{0}\nAn: \tjo\n",
    "french": "Début du message réexpédié :\n\n> De: {0}\n> Objet: {1}\n> Date: 2 octobre 2015"
    " 13:34:00 HAEC\n> À: jo\n> \n",
    "spanish": "---------- Mensaje reenviado ----------\nDe: {0}\nFecha: 2 de octubre de 2015,"
    " 13:34\nAsunto: {1}\nPara: jo\n",
    "russian": "________________________________\nОт: {0}\nОтправлено: 2 октября 2015 г."
    " 13:34\nКому: jo\nТема: {1}\n",
    "arabic": "---------- Forwarded message ---------\nمن: {0}\nالتاريخ: 2 أكتوبر 2015\nالموضوع:"
    " {1}\nإلى: jo\n",
    "chinese": "-----原始邮件-----\n发件人: {0}\n发送时间: 2015年10月2日\n收件人: jo\n主题: {1}\n",
    "japanese": "---------- 転送メッセージ ----------\n差出人: {0}\n日付: 2015年10月2日\n件名: {1}\n",
}


@pytest.mark.parametrize("heads", ANNOUNCED.values(), ids=ANNOUNCED)
def test_a_mail_is_forwarded_in_many_languages(heads: str) -> None:
    text = f"Look at this.\n\n{heads.format(LANTERN, 'Harbour stays shut')}\n{TEXT}"
    article = article_of(mail(text, subject="Fwd: x", sender=READER))
    assert (article.title, article.outlet) == ("Harbour stays shut", "The Daily Lantern")
    assert (article.published or "").startswith("2015-10-02")
    assert texts(article) == list(PARAGRAPHS)
    assert texts(article, SectionKind.COMMENT) == ["Look at this."]


@pytest.mark.parametrize("marks", ["", "> "])
def test_a_forwarded_text_is_the_article(marks: str) -> None:
    quoted = "\n".join((marks + line).rstrip() for line in TEXT.split("\n"))
    text = f"Look at this.\n\n{HEADS}\n\n{quoted}"
    article = article_of(mail(text, subject="Fwd: Harbour stays shut", sender=READER))
    assert article.outlet == "The Daily Lantern"
    assert article.published == "2015-10-02"
    assert texts(article) == list(PARAGRAPHS)
    assert texts(article, SectionKind.COMMENT) == ["Look at this."]


def test_what_was_forwarded_twice_is_the_article_too() -> None:
    text = (
        f"Again.\n\n---- Weitergeleitete Nachricht ----\nVon: {READER}\nDatum: 3. Oktober 2015"
        f" 10:00\nBetreff: Fwd: Hafen\n\nLook.\n\n{HEADS}\n{TEXT}"
    )
    article = article_of(mail(text, subject="WG: Fwd: Hafen", sender="Al <al@gmx.de>"))
    assert (article.title, article.outlet, article.published) == (
        "Harbour stays shut",
        "The Daily Lantern",
        "2015-10-02",
    )
    assert texts(article) == list(PARAGRAPHS)


def test_a_mail_that_is_attached_to_another_is_the_article() -> None:
    outer = mail("For you, Jo\n", subject="Fwd: Harbour", sender=READER)
    outer.add_attachment(mail(page=NEWSLETTER))
    article = article_of(outer)
    assert article.outlet == "The Daily Lantern"
    assert article.published == "2015-10-05T13:34:00+03:00"
    assert texts(article, SectionKind.COMMENT) == ["For you, Jo"]
    assert texts(article)[:3] == list(PARAGRAPHS)


def test_each_mail_of_a_digest_is_an_article() -> None:
    inner = b"".join(b"--x\n\n" + raw(TEXT.replace("Monday", day)) + b"\n" for day in ("Monday", "Tuesday"))
    one, two = read(raw(inner + b"--x--\n", "Content-Type: multipart/digest; boundary=x"))
    assert isinstance(one, Article)
    assert isinstance(two, Article)
    assert "Tuesday" in two.text
    assert one.id != two.id


def test_an_earlier_mail_that_an_answer_repeats_is_no_part_of_it() -> None:
    said = "I do not believe a word of it, and the mayor knows that I do not."
    repeated = "\n".join(f"> {line}" for line in TEXT.strip().split("\n"))
    text = f"{said}\n\nOn Fri, Oct 2, 2015 at 1:34 PM Jo Reader <jo.reader@gmail.com> wrote:\n\n{repeated}\n"
    article = article_of(mail(text, subject="Re: Harbour stays shut", sender="Al <al@gmail.com>"))
    assert texts(article) == [said]
    assert PARAGRAPHS[1] in " ".join(texts(article, SectionKind.COMMENT))
    page = (
        f'<div>{said}</div><br><div class="gmail_quote">On Fri, Oct 2, 2015 at 1:34 PM Jo'
        " Reader &lt;<a>jo.reader@gmail.com</a>&gt; wrote:<br><blockquote"
        f' class="gmail_quote">{PAGE}</blockquote></div>'
    )
    article = article_of(mail(page=page, subject="Re: Harbour stays shut", sender="Al <al@gmail.com>"))
    assert texts(article) == [said]
    assert PARAGRAPHS[1] in " ".join(texts(article, SectionKind.COMMENT))


TOLD = "On 5 October 2015, as her lawyers now say, the mayor of Saltby wrote:"


def test_mails_that_an_article_tells_of_are_the_articles() -> None:
    mails = (
        "From: Odile Farrant\nSubject: Harbour\nDate: 2 October 2015\n\nNobody needs to know"
        " of this before spring."
    )
    for told in (TOLD, mails):
        assert "Nobody minded." in texts(article_of(mail(f"{TEXT}{TEXT}\n{told}\n\nNobody minded.\n")))
    page = (
        f"{PAGE}{PAGE}<p>{TOLD}</p><blockquote>Nobody should wait for us, not even the"
        f" herring.</blockquote>{PAGE}"
    )
    article = article_of(mail(page=page))
    assert TOLD in texts(article)
    assert [span.of(article.text)[:10] for span in article.blockquotes] == ["Nobody sho"]


def test_a_lists_digest_of_texts_is_read_as_a_whole() -> None:
    heads = (
        "Message: {0}\nDate: Fri, 2 Oct 2015 13:3{0}:00 +0200\nFrom: Al"
        " <al@inbox.example>\nSubject: [saltby-l] Harbour {0}\n"
    )
    topics = ("Send submissions to the list.\n\nToday's Topics:\n\n") + "\n".join(
        f"   {n}. Harbour (Al)" for n in range(20)
    )
    digest = topics + "".join(
        f"\n\n{'-' * 70}\n\n{heads.format(n)}\n{TEXT.replace('Monday', f'day {n}')}" for n in (1, 2, 3)
    )
    article = article_of(
        mail(digest, subject="Saltby-l Digest, Vol 3, Issue 5", List_Id="<saltby-l.inbox.example>")
    )
    body = " ".join(texts(article))
    assert all(f"said on day {number}." in body for number in (1, 2, 3))


@pytest.mark.parametrize(
    ("words", "furniture"),
    [
        ("Having trouble reading this? Open it in your browser.", True),
        ("You received this email because you signed up for it.", True),
        ("You're getting this newsletter as a friend of the Lantern.", True),
        ("Klicken Sie hier, wenn Sie den Newsletter abbestellen möchten.", True),
        ("Pour vous désabonner, cliquez ici.", True),
        ("Чтобы отписаться от рассылки, нажмите сюда.", True),
        ("Was this email forwarded to you?", True),
        ("Sent from my iPhone", True),
        ("Three hundred people signed up for the works in the harbour.", False),
        ('"You received this because you have subscribed to newsletters, and I pay," he said.', False),
        ("You were sent to prison for less, the mayor of Saltby told the fishermen.", False),
    ],
)
def test_what_newsletters_set_below_their_last_words_is_furniture(words: str, furniture: bool) -> None:
    for article in (article_of(mail(f"{TEXT}\n{words}\n")), article_of(mail(page=f"{PAGE}<p>{words}</p>"))):
        assert (words in texts(article)) is not furniture


def test_a_signature_is_none_of_the_articles_words() -> None:
    article = article_of(mail(TEXT + "\n-- \nJo Reader, 12 Quay Street\n"))
    assert texts(article) == list(PARAGRAPHS)
    assert "12 Quay Street" in " ".join(texts(article, SectionKind.BOILERPLATE))


def test_an_articles_own_date_is_believed_where_it_was_sent_on_later() -> None:
    text = f"Harbour stays shut\n\nBy Odile Farrant\n\n2 May 2012\n\n{TEXT}"
    article = article_of(mail(text, sender=READER))
    assert article.published == "2012-05-02"
    assert article.byline == "Odile Farrant"
    assert article.outlet is None
    text = f"Harbour stays shut\n\n5 October 2015\n\n{TEXT}"
    assert article_of(mail(text)).published == "2015-10-05T13:34:00+03:00"


def test_attached_articles_are_read_and_nothing_else_that_is_attached() -> None:
    outer = mail("See attached.", subject="Clippings", sender=READER)
    outer.add_attachment(
        TEXT.encode(), maintype="application", subtype="octet-stream", filename="../../harbour.txt"
    )
    outer.add_attachment(PAGE.encode(), maintype="text", subtype="html", filename="Häfen.html")
    outer.add_attachment(
        bytes(mail(TEXT)), maintype="application", subtype="octet-stream", filename="old.eml"
    )
    outer.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="a.png")
    outer.add_attachment(b"BEGIN:VCALENDAR", maintype="text", subtype="calendar", filename="a.ics")
    outer.add_attachment(b"MZ\x90", maintype="application", subtype="octet-stream", filename="setup.exe")
    found = read(outer, "c.eml")
    assert [item.path for item in found] == ["c.eml/harbour.txt", "c.eml/Häfen.html", "c.eml/old.eml"]
    assert all(isinstance(item, Article) for item in found)


def test_an_attachment_that_cannot_be_read_is_named() -> None:
    outer = mail(TEXT)
    outer.add_attachment(b"", maintype="text", subtype="plain", filename="a.txt")
    article, problem = read(outer, "c.eml")
    assert isinstance(article, Article)
    assert problem == Problem("c.eml/a.txt", "the file is empty (0 bytes)")


def test_signed_mails_are_read_and_encrypted_ones_are_said_to_be_so() -> None:
    signed = (
        f"-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n{TEXT}-----BEGIN PGP"
        " SIGNATURE-----\n\niQ==\n-----END PGP SIGNATURE-----\n"
    )
    assert texts(article_of(mail(signed))) == list(PARAGRAPHS)
    parts = (
        f"--x\nContent-Type: text/plain\n\n{TEXT}\n--x\nContent-Type:"
        " application/pkcs7-signature; name=smime.p7s\n\nMII\n--x--\n"
    )
    assert texts(article_of(raw(parts, "Content-Type: multipart/signed; boundary=x"))) == list(PARAGRAPHS)
    parts = (
        "--x\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--x\nContent-Type:"
        " application/octet-stream\n\nabc\n--x--\n"
    )
    assert reason_of(raw(parts, "Content-Type: multipart/encrypted; boundary=x")) == "it is an encrypted mail"
    assert reason_of(mail("-----BEGIN PGP MESSAGE-----\n\nabc\n")) == "it is an encrypted mail"
    sealed = "Content-Type: application/pkcs7-mime; smime-type={}; name=smime.p7m"
    assert reason_of(raw("MII", sealed.format("enveloped-data"))) == "it is an encrypted mail"
    assert "whose text lies in its signature" in reason_of(raw("MII", sealed.format("signed-data")))


def test_the_parts_of_a_mail_are_bounded() -> None:
    many = raw(
        "--x\nContent-Type: text/plain\n\nhello\n" * 10_000, "Content-Type: multipart/mixed; boundary=x"
    )
    assert reason_of(many) == "it has more than 5,000 parts, which no mail has"
    deep = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(10_000))
    assert reason_of(raw(f"--x\n{deep}", "Content-Type: multipart/mixed; boundary=x")) == (
        "its parts are nested more than 50 deep, which no mail's are"
    )
    deep = raw("Content-Type: message/rfc822\n\n" * 10_000, "Content-Type: message/rfc822")
    assert "50 deep" in reason_of(deep)


@pytest.mark.parametrize(
    "head",
    [
        "X-Long: " + "a b;" * 1_000_000,
        "Content-Disposition: inline; " + "a=b;" * 500_000,
        "Subject: " + "=?utf-8?q?" * 200_000,
        "X-Open: " + "(" * 1_000_000,
        "To: " + "Al <al@inbox.example>, " * 50_000,
        "\n".join(f"X-{number}: b" for number in range(50_000)),
    ],
    ids=["long", "parameters", "words", "comments", "receivers", "many"],
)
def test_no_head_is_too_long(head: str) -> None:
    assert texts(article_of(raw(TEXT, head))) == list(PARAGRAPHS)


def test_a_mail_of_nothing_is_said_to_be_so() -> None:
    assert reason_of(raw("")) == "it holds no readable text"
    assert reason_of(b"\n\n\n") == "there is no mail in it"
    assert reason_of(raw("", "Content-Type: multipart/mixed; boundary=x")) == "it holds no readable text"


def test_zeros_and_halves_of_characters_are_left_out() -> None:
    article = article_of(
        raw(TEXT.replace("harbour", "har\0bour").encode() + b"\n\xed\xa0\x80 Nobody minded.")
    )
    assert "harbour" in article.text
    assert "\0" not in article.text
    article.text.encode()


def test_mails_of_a_folder_without_suffixes_are_read() -> None:
    sent = raw(TEXT, "Received: from a by b; Mon, 05 Oct 2015 13:34:00 +0300")
    assert article_of(sent, "1444041240.M20046P2137.inbox,S=3289:2,S").outlet == "The Daily Lantern"


def test_apples_own_mails_are_read() -> None:
    written = bytes(mail(TEXT))
    own = b'<?xml version="1.0"?><plist><string>Wirral</string></plist>'
    article = article_of(f"{len(written)}\n".encode() + written + own, "1.emlx")
    assert article.title == "Harbour stays shut"
    assert "Wirral" not in article.text


def test_outlooks_own_mails_are_said_to_be_so() -> None:
    assert "save it as .eml" in reason_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.msg")


FOUND = [
    raw(
        "\xe9",
        'Content-Type: text/plain; charset="\0x"',
        "Content-Transfer-Encoding: 8bit",
        charset="latin-1",
    ),
    raw(TEXT, "X: y").replace(b"Subject: Harbour", b"Subject: =?utf-8?b?A?= Harbour"),
    raw(
        "\xed\xa0\x80" * 20,
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
        charset="latin-1",
    ),
    raw(TEXT, "Content-Type: text/plain; charset*0*=utf-7'';charset*9999999999999999999999*=x"),
    raw(TEXT, "Content-Type: text/plain; name*=x''%00; filename*1*=a"),
    raw(TEXT, "Content-Type: text/plain").replace(
        b"Mon, 05 Oct 2015", b"Mon, 99 Oct 99999 99:99:99 +9999999"
    ),
]


@pytest.mark.parametrize("data", FOUND)
def test_what_once_broke_the_reading_does_so_no_more(data: bytes) -> None:
    for item in read(data):
        assert not isinstance(item, Problem) or "failed" not in item.reason


@given(st.binary(max_size=300), st.integers(1, 2_000))
def test_no_bytes_in_a_mail_break_the_reading(junk: bytes, place: int) -> None:
    outer = mail("Look.\n", GMAIL, subject="Fwd: =?utf-8?q?H=C3=A4fen?=", sender=READER)
    outer.add_attachment(TEXT.encode(), maintype="text", subtype="plain", filename="a.txt")
    whole = bytes(outer)
    for item in read(whole[:place] + junk + whole[place:]):
        if isinstance(item, Problem):
            assert "failed" not in item.reason
        else:
            last = 0
            for section in item.sections:
                assert last <= section.start < section.end <= len(item.text)
                last = section.end


def test_several_bodies_are_read_one_after_the_other() -> None:
    outer = EmailMessage()
    outer["From"], outer["Subject"] = LANTERN, "Harbour stays shut"
    outer.make_mixed()
    for paragraph in PARAGRAPHS:
        part = EmailMessage()
        part.set_content(f"<p>{paragraph}</p>", subtype="html")
        outer.attach(part)
    assert texts(article_of(outer)) == list(PARAGRAPHS)
