"""A web archive is read page by page: its articles, each once, and nothing else."""

from __future__ import annotations

import builtins
import gzip
import json
import zipfile
import zlib
from collections.abc import Sequence
from contextlib import suppress
from io import BytesIO
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.ingest import warc
from reader.ingest.decode import Unreadable
from reader.ingest.document import Document
from reader.ingest.metadata import Names
from reader.ingest.reading import read_document
from reader.model import Article, Problem
from tests.ingest.mails import PAGE, PARAGRAPHS, TEXT, read, reason_of, texts

pytest.importorskip("warcio")

SITE = "https://www.dailylantern.example"
ADDRESS = f"{SITE}/2015/10/05/harbour-stays-shut"
MARKUP = (
    "<html><head><title>Harbour stays shut | The Daily"
    " Lantern</title></head><body><article><h1>Harbour stays shut</h1>"
    f"{PAGE}<p>Die Fähre fährt trotzdem, und zwar jeden Tag von morgens bis abends, hieß es in"
    " Saltby.</p></article></body></html>"
)
FRONT = "<html><body><h1>The Daily Lantern</h1><p>News of Saltby</p></body></html>"


class Record(NamedTuple):
    """A record of an archive, by default a server's answer with a page."""

    address: str = ADDRESS
    body: bytes = MARKUP.encode()
    heads: tuple[str, ...] = ("Content-Type: text/html; charset=utf-8",)
    status: str = "200 OK"
    kind: str = "response"
    length: int | None = None
    more: tuple[str, ...] = ()

    def written(self) -> bytes:
        block = self.body
        told = "text/html"
        if self.kind in ("response", "revisit"):
            block = "\r\n".join((f"HTTP/1.1 {self.status}", *self.heads, "", "")).encode() + self.body
            told = "application/http; msgtype=response"
        elif self.heads and self.kind == "resource":
            told = self.heads[0].partition(": ")[2]
        heads = (
            "WARC/1.0", f"WARC-Type: {self.kind}", f"WARC-Target-URI: {self.address}",
            "WARC-Date: 2020-09-21T01:34:00Z", "WARC-Record-ID: <urn:uuid:1>", f"Content-Type: {told}",
            f"Content-Length: {len(block) if self.length is None else self.length}", *self.more,
        )  # fmt: skip
        return "\r\n".join((*heads, "", "")).encode() + block + b"\r\n\r\n"


def archive(*records: Record, packed: bool = True) -> bytes:
    return b"".join(gzip.compress(one.written()) if packed else one.written() for one in records)


def edited(word: str) -> bytes:
    return MARKUP.replace("Monday", word).encode()


def wacz(*records: Record, pages: Sequence[str] = (), name: str = "archive/data.warc.gz") -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as whole:
        whole.writestr("datapackage.json", "{}")
        whole.writestr(name, archive(*records))
        whole.writestr("../../archive/out.warc", archive(Record(f"{SITE}/out"), packed=False))
        lines = [{"format": "json-pages-1.0"}, *({"url": page, "title": "x"} for page in pages)]
        whole.writestr("pages/pages.jsonl", "\n".join(map(json.dumps, lines)))
    return made.getvalue()


def articles(data: bytes, path: str = "a.warc.gz") -> list[Article]:
    found = read(data, path)
    assert all(isinstance(item, Article) for item in found), found
    return [item for item in found if isinstance(item, Article)]


@pytest.mark.parametrize("packed", [True, False])
def test_a_page_is_an_article_of_its_address(packed: bool) -> None:
    (article,) = articles(archive(Record(), packed=packed), "a.warc.gz" if packed else "a.warc")
    assert article.path.endswith("/dailylantern.example/harbour-stays-shut")
    assert (article.title, article.outlet) == ("Harbour stays shut", "The Daily Lantern")
    assert article.published == "2015-10-05"
    assert texts(article)[: len(PARAGRAPHS)] == list(PARAGRAPHS)


def test_an_archive_is_known_by_its_first_bytes() -> None:
    for packed in (True, False):
        assert len(articles(archive(Record(), packed=packed), "crawl.gz" if packed else "crawl")) == 1


def test_an_archive_that_is_packed_as_a_whole_is_read() -> None:
    data = gzip.compress(archive(Record(), Record(f"{SITE}/two", edited("Tuesday")), packed=False))
    assert len(articles(data)) == 2


def test_the_day_on_which_a_page_was_fetched_is_not_the_articles() -> None:
    (article,) = articles(archive(Record(f"{SITE}/harbour")), "crawl-20200921.warc.gz")
    assert article.published is None


def test_what_is_no_page_is_passed_over() -> None:
    others = [
        Record(f"{SITE}/", FRONT.encode()),
        Record(f"{SITE}/gone", status="404 Not Found"),
        Record(f"{SITE}/moved", b"", ("Location: /",), status="301 Moved Permanently"),
        Record(f"{SITE}/a.png", b"\x89PNG", ("Content-Type: image/png",)),
        Record(f"{SITE}/a.js", b"1;", ("Content-Type: text/html",)),
        Record(f"{SITE}/a.json", b'{"a": 1}', ("Content-Type: application/json",)),
        Record(f"{SITE}/again", b"", kind="revisit"),
        Record(f"{SITE}/text", TEXT.encode(), kind="conversion"),
        Record("urn:pageinfo:x", MARKUP.encode(), kind="resource"),
        Record("dns:dailylantern.example", b"x", kind="response"),
    ]
    assert len(articles(archive(*others, Record()))) == 1


def test_a_resource_that_was_saved_without_its_answer_is_read() -> None:
    (article,) = articles(archive(Record(kind="resource")))
    assert article.title == "Harbour stays shut"


@pytest.mark.parametrize(
    ("encoding", "pack"),
    [
        ("gzip", gzip.compress),
        ("x-gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda data: zlib.compress(data)[2:-4]),
        ("gzip", bytes),
        ("br", bytes),
        ("identity", bytes),
    ],
)
@pytest.mark.parametrize("chunked", [True, False])
def test_a_page_is_unpacked_however_it_came(encoding: str, pack: Any, chunked: bool) -> None:
    body = pack(MARKUP.encode())
    heads = ("Content-Type: text/html", f"Content-Encoding: {encoding}")
    if chunked:
        pieces = [body[start : start + 100] for start in range(0, len(body), 100)]
        body = b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"
        heads += ("Transfer-Encoding: chunked",)
        if encoding in ("br", "gzip") and pack is bytes:
            return
    (article,) = articles(archive(Record(body=body, heads=heads)))
    assert len(texts(article)) == len(PARAGRAPHS) + 1


def test_chunks_that_were_put_together_before_are_left_so() -> None:
    assert articles(archive(Record(heads=("Content-Type: text/html", "Transfer-Encoding: chunked"))))


def test_pages_that_cannot_be_unpacked_are_counted() -> None:
    heads = ("Content-Type: text/html", "Content-Encoding: br")
    packed = [Record(f"{SITE}/{number}", b"\x0b\x02\x80", heads) for number in range(9)]
    reason = "pages packed in a way that cannot be undone here (br) were passed over: 9"
    assert reason_of(archive(*packed), "a.warc.gz") == reason


def test_the_servers_charset_is_believed() -> None:
    body = MARKUP.encode("cp1252")
    (article,) = articles(
        archive(Record(body=body, heads=("Content-Type: text/html; charset=windows-1252",)))
    )
    assert "Die Fähre fährt trotzdem" in article.text


def test_a_page_that_was_fetched_twice_is_one_article_and_two_where_it_was_edited() -> None:
    again = Record(body=MARKUP.replace("<body>", "<body class='late'>").encode())
    assert len(articles(archive(Record(), again, Record(f"{ADDRESS}#top")))) == 1
    one, two = articles(archive(Record(), Record(body=edited("Tuesday"))))
    assert one.path == two.path
    assert one.id != two.id


def test_the_front_page_is_read_only_where_there_is_nothing_else() -> None:
    front = Record(f"{SITE}/", edited("Friday"))
    part, author = (Record(f"{SITE}/{at}/", edited("Friday")) for at in ("politics", "author/odile-farrant"))
    for records, name in (((front, part, author, Record()), "harbour-stays-shut"), ((front,), "index")):
        (article,) = articles(archive(*records))
        assert article.path == f"a.warc.gz/dailylantern.example/{name}"


def test_an_archive_without_articles_is_one_problem() -> None:
    pages = [Record(f"{SITE}/{number}", b"<html><body></body></html>") for number in range(1000)]
    assert reason_of(archive(*pages), "a.warc.gz") == "no article is among its pages (1,000)"
    assert reason_of(archive(Record(kind="metadata")), "a.warc.gz") == "there is no page in it"


def test_a_record_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    whole = Record().written()
    article, problem = read(whole[: whole.index(b"Die F")], "a.warc")
    assert isinstance(article, Article)
    assert PARAGRAPHS[1] in article.text
    assert problem == Problem(article.path, "it breaks off before its end, and was read as far as it goes")
    assert len(read(archive(Record(more=("WARC-Truncated: length",))), "a.warc.gz")) == 2


@pytest.mark.parametrize("packed", [True, False])
def test_a_damaged_record_keeps_no_other_from_being_read(packed: bool) -> None:
    one, three = Record(f"{SITE}/one", edited("Friday")), Record(f"{SITE}/three", edited("Sunday"))
    damaged = Record().written().replace(b"HTTP/1.1", b"HTTP\n\n").replace(b"WARC/1.0", b"WORC/1.0")
    if packed:
        damaged = gzip.compress(damaged)
        damaged = damaged[:200] + b"\xff" * 50 + damaged[250:]
    found = read(archive(one, packed=packed) + damaged + archive(three, packed=packed), "a.warc.gz")
    names = [item.path.rpartition("/")[2] for item in found if isinstance(item, Article)]
    assert names == ["one", "three"]
    problems = [item for item in found if isinstance(item, Problem)]
    assert problems == [Problem("a.warc.gz", "parts of it are damaged, and only the others were read")]


def test_an_archive_that_breaks_off_is_said_to_be_damaged() -> None:
    data = archive(Record(), Record(f"{SITE}/two", edited("Tuesday")))
    found = read(data[:-30], "a.warc.gz")
    assert sum(isinstance(item, Article) for item in found) >= 1
    assert "damaged" in found[-1].reason if isinstance(found[-1], Problem) else False


def test_what_comes_out_of_an_archive_is_bounded() -> None:
    bomb = gzip.compress(Record(length=900_000_000).written() + bytes(2**26))
    inner = Record(
        body=gzip.compress(bytes(2**26)), heads=("Content-Type: text/html", "Content-Encoding: gzip")
    )
    for data in (bomb, archive(inner)):
        document = Document("a.warc.gz", Names("a"), BytesIO(data), len(data))
        document.allowance.most = 2**25
        found = list(read_document(document))
        assert found[-1].path == (
            "a.warc.gz" if data is bomb else "a.warc.gz/dailylantern.example/harbour-stays-shut"
        )
        assert isinstance(found[-1], Problem)
        assert found[-1].reason == "it unpacks to more than 32 MB"


def test_heads_without_end_do_not_take_all_there_is() -> None:
    for junk in (b"X: y\r\n" * 100_000, b"X: " + b"y" * 5_000_000):
        data = b"WARC/1.0\r\n" + junk + b"\r\n" + archive(Record(), packed=False)
        article = next(item for item in read(data, "a.warc") if isinstance(item, Article))
        assert article.title == "Harbour stays shut"


def test_other_formats_in_an_archive_are_read() -> None:
    news = json.dumps({"title": "Harbour stays shut", "content": TEXT, "source": "The Daily Lantern"})
    page = Record(f"{SITE}/api/1", news.encode(), ("Content-Type: application/json",))
    document = Document("a.warc.gz", Names("a"), BytesIO(data := archive(page, Record())), len(data))
    named = [item.path for item in warc.read(document) if isinstance(item, Article)]
    assert named[-1] == "a.warc.gz/dailylantern.example/harbour-stays-shut"
    paper = Record(f"{SITE}/paper", b"%PDF-1.4", ("Content-Type: application/pdf",))
    data = archive(paper, Record())
    found = list(warc.read(Document("a.warc.gz", Names("a"), BytesIO(data), len(data))))
    assert next(item.path for item in found) == "a.warc.gz/dailylantern.example/paper.pdf"


def test_a_wacz_is_read_by_its_list_of_pages() -> None:
    records = [Record(), Record(f"{SITE}/frame", edited("Friday"))]
    assert len(articles(wacz(*records), "a.wacz")) == 2
    (article,) = articles(wacz(*records, pages=[ADDRESS]), "a.wacz")
    assert article.path == "a.wacz/dailylantern.example/harbour-stays-shut"
    moved = Record(f"{SITE}/short", b"", (f"Location: {ADDRESS}",), status="302 Found")
    assert len(articles(wacz(moved, *records, pages=[f"{SITE}/short"]), "a.wacz")) == 1
    assert reason_of(wacz(*records, pages=[f"{SITE}/other"]), "a.wacz") == "there is no page in it"


def test_a_broken_archive_in_a_wacz_is_a_problem_of_its_own() -> None:
    data = wacz(Record())
    start = data.index(b"\x1f\x8b\x08")
    found = read(data[: start + 40] + b"\xff" * 20 + data[start + 60 :], "a.wacz")
    assert found[0].path == "a.wacz/archive/data.warc.gz"
    assert isinstance(found[0], Problem)


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("https://www.x.example/a/b/c.html?id=5", "x.example/c.html?id=5"),
        ("https://x.example/", "x.example/index"),
        ("https://x.example/%D0%B3%D0%B0/", "x.example/га"),
        ("https://x.example/..%2f..%2fetc%2fpasswd", "x.example/..-..-etc-passwd"),
        ("https://x.example/" + "y" * 500, "x.example/" + "y" * 80),
        ("https://[bad/x", "page/index"),
        ("https://x.example/a%0Ab%E2%80%AEc", "x.example/a-b\\u202ec"),
    ],
)
def test_a_page_is_called_by_its_address(address: str, place: str) -> None:
    found = read(archive(Record(address)), "a.warc.gz")
    assert [item.path for item in found] == [f"a.warc.gz/{place}"]


def test_addresses_in_angle_brackets_are_read_as_older_wgets_write_them() -> None:
    (article,) = articles(archive(Record(f"<{ADDRESS}>")))
    assert article.outlet == "The Daily Lantern"


def test_nothing_is_written_to_standard_error(capfd: pytest.CaptureFixture[str]) -> None:
    read(archive(Record(length=10), Record(f"{SITE}/with a space"), packed=False), "a.warc")
    assert capfd.readouterr() == ("", "")


def test_what_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *others: Any) -> Any:
        if name.startswith("warcio"):
            raise ImportError(name)
        return real(name, *others)

    monkeypatch.setattr(builtins, "__import__", without)
    assert "pip install 'variorum[warc]'" in reason_of(archive(Record()), "a.warc.gz")


@settings(deadline=None)
@given(st.binary(max_size=100), st.integers(0, 3_000), st.booleans())
def test_no_bytes_in_an_archive_break_the_reading(junk: bytes, place: int, packed: bool) -> None:
    whole = archive(Record(), Record(f"{SITE}/two", edited("Tuesday")), packed=packed)
    data = whole[:place] + junk + whole[place:]
    with suppress(Unreadable):
        for item in warc.read(Document("a.warc", Names("a"), BytesIO(data), len(data))):
            assert not isinstance(item, Problem) or "failed" not in item.reason
