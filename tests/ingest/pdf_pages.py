"""PDFs written by hand: strings at given places, in any script and without any font of this computer."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

WIDTH, HEIGHT = 595, 842
_MIRRORED = str.maketrans("()[]«»<>", ")(][»«><")
_RANGES = [b"<%02X00> <%02XFF> <%02X00>" % (high, high, high) for high in range(256)]
_CMAP = (
    b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Any def\n%s%s\nendcmap end end"
    % (
        b"1 begincodespacerange <0000> <FFFF> endcodespacerange\n",
        b"".join(
            b"%d beginbfrange\n%s\nendbfrange\n" % (len(part), b"\n".join(part))
            for part in (_RANGES[:100], _RANGES[100:200], _RANGES[200:])
        ),
    )
)


@dataclass
class Sheet:
    """A page: what is drawn on it, and further entries of its dictionary."""

    content: bytes
    entries: bytes = b""


def pdf(
    sheets: Iterable[Sheet | bytes], info: dict[str, str] | None = None, picture: tuple[int, int] = (4, 4)
) -> bytes:
    """A PDF of ``sheets``. Their fonts are F (any character, half an em wide), N (as F, but it does not tell
    its characters), H and B (Helvetica, bold); their picture is P.
    """
    file = _File()
    catalog, tree = file.add(b""), file.add(b"")
    cmap = file.stream(_CMAP)
    wide = file.add(
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Any/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        b"/Supplement 0>>/DW 500/FontDescriptor<</Type/FontDescriptor/FontName/Any/Flags 4/Ascent 800"
        b"/Descent -200/StemV 80/FontBBox[0 -200 1000 800]>>>>"
    )
    composite = b"<</Type/Font/Subtype/Type0/BaseFont/Any/Encoding/Identity-H/DescendantFonts[%d 0 R]%s>>"
    fonts = {
        b"F": file.add(composite % (wide, b"/ToUnicode %d 0 R" % cmap)),
        b"N": file.add(composite % (wide, b"")),
        b"H": file.add(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"),
        b"B": file.add(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>"),
    }
    across, down = picture
    image = file.stream(
        zlib.compress(bytes(across * down)),
        b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 8"
        b"/Filter/FlateDecode" % picture,
    )
    used = b"/Font<<%s>>/XObject<</P %d 0 R>>" % (
        b"".join(b"/%s %d 0 R" % font for font in fonts.items()),
        image,
    )
    pages = []
    for sheet in sheets:
        sheet = sheet if isinstance(sheet, Sheet) else Sheet(sheet)
        drawn = file.stream(sheet.content)
        page = b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 %d %d]/Resources<<%s>>/Contents %d 0 R%s>>"
        pages.append(file.add(page % (tree, WIDTH, HEIGHT, used, drawn, sheet.entries)))
    file.objects[catalog - 1] = b"<</Type/Catalog/Pages %d 0 R>>" % tree
    kids = b" ".join(b"%d 0 R" % page for page in pages)
    file.objects[tree - 1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(pages), kids)
    entries = b"".join(b"/%s<FEFF%s>" % (key.encode(), _hex(value)) for key, value in (info or {}).items())
    return file.written(catalog, file.add(b"<<%s>>" % entries))


class _File:
    def __init__(self) -> None:
        self.objects: list[bytes] = []

    def add(self, written: bytes) -> int:
        self.objects.append(written)
        return len(self.objects)

    def stream(self, data: bytes, entries: bytes = b"") -> int:
        return self.add(b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(data), data))

    def written(self, catalog: int, info: int) -> bytes:
        out, places = bytearray(b"%PDF-1.7\n"), []
        for number, written in enumerate(self.objects, start=1):
            places.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, written)
        table = b"".join(b"%010d 00000 n \n" % place for place in places)
        count = len(self.objects) + 1
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
        out += b"trailer<</Size %d/Root %d 0 R/Info %d 0 R>>\n" % (count, catalog, info)
        return bytes(out) + b"startxref\n%d\n%%%%EOF" % start


def _hex(text: str) -> bytes:
    return text.encode("utf-16-be", "surrogatepass").hex().encode()


def at(x: float, y: float, text: str, size: float = 10, font: str = "F", before: str = "") -> bytes:
    """``text`` with the left end of its baseline ``x`` points from the left and ``y`` from the bottom."""
    shown = b"<%s>" % _hex(text) if font in "FN" else b"(%s)" % _escaped(text)
    return b"BT %s /%s %g Tf 1 0 0 1 %g %g Tm %s Tj ET\n" % (
        before.encode(),
        font.encode(),
        size,
        x,
        y,
        shown,
    )


def _escaped(text: str) -> bytes:
    data = text.encode("cp1252", "replace")
    return data.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")


def picture_at(x: float, y: float, width: float, height: float) -> bytes:
    return b"q %g 0 0 %g %g %g cm /P Do Q\n" % (width, height, x, y)


@dataclass
class Column:
    """A column of type whose lines are broken where they are full, and drawn from the top down."""

    left: float
    top: float
    width: float
    size: float = 10.0
    leading: float = 12.0
    indent: float = 0.0
    gap: float = 0.0
    leftwards: bool = False
    font: str = "F"

    def lines(self, paragraphs: Iterable[str]) -> Iterator[bytes]:
        """The paragraphs' lines; what comes next stands at ``top``."""
        return (at(x, y, line, self.size, self.font) for x, y, line in self.placed(paragraphs))

    def placed(self, paragraphs: Iterable[str]) -> Iterator[tuple[float, float, str]]:
        """The same, each with its place."""
        for paragraph in paragraphs:
            for number, line in enumerate(self._broken(paragraph)):
                shift = self.indent if number == 0 else 0.0
                shown = visual(line) if self.leftwards else line
                x = self.left + shift
                if self.leftwards:
                    x = self.left + self.width - shift - len(line) * 0.5 * self.size
                yield x, HEIGHT - self.top - self.size, shown
                self.top += self.leading
            self.top += self.gap

    def _broken(self, paragraph: str) -> Iterator[str]:
        room = int(self.width / (0.5 * self.size))
        line, left = "", room - int(self.indent / (0.5 * self.size))
        parts = paragraph.split(" ") if " " in paragraph else list(paragraph)
        space = " " if " " in paragraph else ""
        for part in parts:
            longer = line + space * bool(line) + part
            if len(longer) > left and not (not space and part in "，。”、"):
                yield line
                line, left = part, room
            else:
                line = longer
        yield line


def visual(line: str) -> str:
    """Right-to-left ``line`` as it is drawn: brackets mirrored, figures and Latin in their order."""
    parts = re.split(r"([A-Za-z0-9]+(?:[.,][0-9]+)*)", line)
    # Every second part is read from left to right.
    turned = [part if place % 2 else part.translate(_MIRRORED)[::-1] for place, part in enumerate(parts)]
    return "".join(reversed(turned))


def drawn(column: Column, *paragraphs: str) -> bytes:
    return b"".join(column.lines(paragraphs))
