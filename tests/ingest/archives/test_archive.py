"""Archives are opened as folders are, and none can do harm: bombs, names that lead out, damage, nesting."""

from __future__ import annotations

import stat
import struct
import zipfile
from io import BytesIO
from typing import Any

import pytest

from reader.ingest.archives import archive
from reader.ingest.files import zips
from reader.ingest.limits import ARCHIVE_DEPTH, ARCHIVE_ENTRIES, INNER_ARCHIVES
from reader.model import Article, Problem
from tests.ingest.documents import TEXT, articles, document, read, reasons, the_article, the_reason

PLAIN = f"Harbour stays shut\n\n{TEXT}"
PAGE = f"<html><body><h1>Harbour</h1><p>{TEXT}</p></body></html>"
CENTRAL = b"PK\x01\x02"


def packed(*files: tuple[str | zipfile.ZipInfo, str | bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w", how) as made:
        for name, text in files:
            made.writestr(name, text)
    return data.getvalue()


def patched(data: bytes, offset: int, form: str, *values: Any, entry: int = 0) -> bytes:
    """``data`` with other ``values`` at ``offset`` in the ``entry``-th line of its list."""
    place = -1
    for _ in range(entry + 1):
        place = data.index(CENTRAL, place + 1)
    made = bytearray(data)
    struct.pack_into(form, made, place + offset, *values)
    return bytes(made)


def test_an_archive_is_read_as_a_folder_is() -> None:
    inner = packed(("deep.txt", PLAIN))
    found = read(
        packed(
            ("reuters/2015-10-05.txt", PLAIN),
            ("a.html", PAGE),
            ("a_files/style.css", "x"),
            ("a_files/ad.html", PAGE),
            ("gone_files/b.png", "x"),
            ("empty/", ""),
            ("more.zip", inner),
            ("picture.png", b"\x89PNG"),
            ("none.txt", ""),
            ("__MACOSX/._a.html", "x"),
            (".DS_Store", "x"),
            (".git/config.txt", PLAIN),
            ("~$a.txt", "x"),
        ),
        "set.zip",
    )
    assert [(type(item), item.path) for item in found] == [
        (Article, "set.zip/a.html"),
        (Article, "set.zip/more.zip/deep.txt"),
        (Problem, "set.zip/none.txt"),
        (Article, "set.zip/reuters/2015-10-05.txt"),
    ]
    assert reasons(found) == ["the file is empty (0 bytes)"]
    article = articles(found)[-1]
    assert (article.outlet, article.published) == ("Reuters", "2015-10-05")


def test_neighbours_named_after_outlets_tell_what_a_name_is() -> None:
    found = read(packed(*((f"set/{name}.txt", PLAIN) for name in ("reuters", "tass", "lantern"))), "set.zip")
    assert [article.outlet for article in articles(found)] == ["Lantern", "Reuters", "TASS"]


@pytest.mark.parametrize(
    "how", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]
)
@pytest.mark.parametrize("before", [b"", b"MZ a program that unpacks itself" * 100])
def test_every_way_of_packing(how: int, before: bytes) -> None:
    article = the_article(read(before + packed(("a.txt", PLAIN), how=how), "set.zip"))
    assert article.text == PLAIN


def test_archives_of_more_than_four_gigabytes_have_longer_numbers() -> None:
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as made, made.open("a.txt", "w", force_zip64=True) as part:
        part.write(PLAIN.encode())
    whole = data.getvalue()
    end = whole.rindex(b"PK\x05\x06")
    count, _, size, start = struct.unpack_from("<HHLL", whole, end + 8)
    record = struct.pack("<4sQHHLLQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, size, start)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, end, 1)
    last = struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    assert the_article(read(whole[:end] + record + locator + last, "set.zip")).text == PLAIN


@pytest.mark.parametrize(
    "name",
    [
        "../out.txt",
        "a/../../out.txt",
        "/etc/out.txt",
        "C:/out.txt",
        "C:\\out.txt",
        "..\\out.txt",
        "\\\\host\\out.txt",
    ],
)
def test_a_name_that_leads_out_is_refused(name: str) -> None:
    found = read(packed((name, PLAIN), ("a.txt", PLAIN)), "set.zip")
    assert reasons(found) == ["it has a name that leads out of the archive"]
    assert [article.path for article in articles(found)] == ["set.zip/a.txt"]
    assert all(item.path.startswith("set.zip/") for item in found)


def test_names_are_shown_as_they_were_meant() -> None:
    folders = zipfile.ZipInfo("sub\\one.txt")
    folders.filename = "sub\\one.txt"
    found = read(packed((folders, PLAIN), ("b/./c/../two.txt", PLAIN), ("Zürich.txt", PLAIN)), "set.zip")
    assert [item.path for item in found] == ["set.zip/Zürich.txt", "set.zip/b/two.txt", "set.zip/sub/one.txt"]
    # UTF-8 without its mark, as macOS writes it, and the old code page.
    data = packed(("Zürich.txt", PLAIN))
    found = read(patched(data, 8, "<H", 0), "set.zip")
    assert reasons(found) == ["it is damaged in the archive"], "zipfile compares the name in the local header"
    unmarked = data.replace(struct.pack("<HH", 0x800, 8), struct.pack("<HH", 0, 8))
    assert the_article(read(unmarked, "set.zip")).path == "set.zip/Zürich.txt"
    old = unmarked.replace("ü".encode(), "üü".encode("cp437"))
    assert the_article(read(old, "set.zip")).path == "set.zip/Züürich.txt"


def test_the_same_name_twice_is_two_articles() -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = packed(("a.txt", PLAIN), ("a.txt", PLAIN.replace("Monday", "Tuesday")))
    one, two = articles(read(data, "set.zip"))
    assert one.path == two.path
    assert one.id != two.id
    assert "Tuesday" in two.text


def test_links_and_devices_in_an_archive_are_not_followed() -> None:
    for mode, reason in ((stat.S_IFLNK, "it is a link, which is not followed"), (stat.S_IFIFO, "a pipe")):
        special = zipfile.ZipInfo("a.txt")
        special.create_system, special.external_attr = 3, (mode | 0o777) << 16
        assert reason in the_reason(read(packed((special, "/etc/passwd")), "set.zip"))


@pytest.mark.parametrize(
    ("offset", "form", "value", "reason"),
    [
        (8, "<H", 1, "it is encrypted, and only its password opens it"),
        (10, "<H", 9, "it is packed by a method (Deflate64) that Variorum cannot unpack"),
        (10, "<H", 93, "it is packed by a method (Zstandard) that Variorum cannot unpack"),
        (10, "<H", 77, "it is packed by a method (77) that Variorum cannot unpack"),
        (16, "<L", 7, "it is damaged in the archive"),
        (24, "<L", 9, "it is damaged in the archive"),
        (24, "<L", 500_000, "it is damaged in the archive"),
        (24, "<L", 2**32 - 2, "it would unpack to more than 250 times its size, as only a bomb does"),
        (42, "<L", 3, "it is damaged in the archive"),
    ],
)
def test_what_is_wrong_with_one_file_is_its_own_problem(
    offset: int, form: str, value: int, reason: str
) -> None:
    data = patched(packed(("a.txt", PLAIN), ("b.txt", PLAIN)), offset, form, value)
    found = read(data, "set.zip")
    assert [(item.path, item.reason) for item in found if isinstance(item, Problem)] == [
        ("set.zip/a.txt", reason)
    ]
    assert [article.path for article in articles(found)] == ["set.zip/b.txt"]


def test_damaged_bytes_are_one_file_s_problem() -> None:
    data = bytearray(packed(("a.txt", PLAIN), ("b.txt", PLAIN)))
    data[60:90] = b"\xff" * 30
    found = read(bytes(data), "set.zip")
    assert [type(item) for item in found] == [Problem, Article]


@pytest.mark.parametrize("keep", [30, 100, -1, -30])
def test_an_archive_cut_off(keep: int) -> None:
    data = packed(("a.txt", PLAIN), ("b.txt", PLAIN))[:keep]
    assert the_reason(read(data, "set.zip")) == "the archive is damaged, or its end is missing"


def test_an_archive_of_nothing() -> None:
    for nothing in (packed(), packed(("__MACOSX/._a.txt", "x"), ("empty/", ""))):
        assert the_reason(read(nothing, "set.zip")) == "the archive holds nothing to read"
    assert the_reason(read(packed(("[Content_Types].xml", "x")), "a.xlsx")).startswith(
        "it is not in a format"
    )


def test_a_bomb_is_refused_by_what_it_says_and_by_what_it_does(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = packed(("a.txt", b"0" * 50_000_000), ("b.txt", PLAIN))
    found = read(bomb, "set.zip")
    assert reasons(found) == ["it would unpack to more than 250 times its size, as only a bomb does"]
    assert len(articles(found)) == 1
    # One that lies about its size is unpacked up to that size only.
    found = read(patched(bomb, 24, "<L", 1000), "set.zip")
    assert reasons(found) == ["it is damaged in the archive"]
    many = packed(*((f"{number}.txt", PLAIN) for number in range(20)))
    whole = document(many, "set.zip")
    whole.allowance.most = 5 * len(PLAIN.encode())
    assert len(list(archive.read(document(many, "set.zip")))) == 20
    with pytest.raises(zips.Unreadable, match="unpacks to more than"):
        list(archive.read(whole))
    monkeypatch.setattr(zips, "PART_BYTES", 10)
    with zips.opened(BytesIO(many)) as opened, pytest.raises(zips.Unreadable, match="MB large"):
        zips.unpacked(opened, opened.infolist()[0], 10)


def test_files_that_share_their_bytes_are_a_bomb() -> None:
    data = packed(*((f"{number}.txt", PLAIN) for number in range(3)))
    start = struct.unpack_from("<L", data, data.index(CENTRAL) + 42)
    assert "share the same bytes" in the_reason(read(patched(data, 42, "<L", *start, entry=1), "set.zip"))
    # One that begins within another, each the quotation of the next.
    assert "share the same bytes" in the_reason(
        read(patched(data, 42, "<L", start[0] + 60, entry=2), "set.zip")
    )


def test_archives_in_archives_are_opened_so_deep_and_so_many() -> None:
    data = packed(("a.txt", PLAIN))
    for _ in range(ARCHIVE_DEPTH):
        data = packed(("a.zip", data))
    problem = read(data, "set.zip")[0]
    assert problem == Problem(
        "set.zip" + "/a.zip" * ARCHIVE_DEPTH, "it lies in more than 2 archives, one in the other"
    )
    one = packed(("a.txt", PLAIN))
    found = read(packed(*((f"{number:04}.zip", one) for number in range(INNER_ARCHIVES + 5))), "set.zip")
    assert len(articles(found)) == INNER_ARCHIVES
    assert set(reasons(found)) == {
        "it lies with more than 200 other archives in one file, which is all that are opened"
    }
    level = packed(("a.txt", "x"))
    for _ in range(5):
        level = packed(*((f"{number}.zip", level) for number in range(16)))
    assert len(read(level, "42.zip")) < 3 * INNER_ARCHIVES


def test_a_million_files_are_refused_before_their_list_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    line = struct.pack("<4s6H3L5H2L", CENTRAL, *([0] * 6), *([0] * 3), 1, *([0] * 4), 0, 0) + b"a"
    made: list[object] = []
    monkeypatch.setattr(zipfile, "ZipFile", lambda *_: made.append(1))
    for count in (1_000_000, ARCHIVE_ENTRIES + 1):
        lines = line * count
        for told in (count % 2**16, 3):
            end = struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, told, told, len(lines), 0, 0)
            assert (
                the_reason(read(lines + end, "set.zip"))
                == "it lists more than 50,000 files, and is not opened"
            )
    assert not made
