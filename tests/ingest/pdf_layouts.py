"""Invented articles in the layouts that people keep as PDF, and the paragraphs that are in each."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

import typst

from tests.ingest.pdf_pages import HEIGHT, Column, Sheet, at, drawn, pdf, picture_at

HEADLINE = "Harbour of Saltby stays shut until spring"
BYLINE = "By Ada Quill"
DATE = "3 May 2021"
ENGLISH = (
    "The harbour of Saltby will stay shut until spring, its mayor said on Monday, after two "
    "storms had damaged the eastern wall and left the lifeboat without a berth.",
    "“We cannot let a single boat out while stones are falling into the channel,” Mayor Edda "
    "Holm told a crowd of fishermen in front of the town hall. “Nobody wants another night "
    "like the last one.”",
    "Her administration had promised in January that the repairs would be finished within ten"
    " weeks. Engineers now speak of twice that time, because the foundations are older than "
    "anybody had thought.",
    "Fishermen who depend on the well-known herring grounds off the point have begun to "
    "repair the wall themselves, against the orders of the council and in the face of "
    "considerable danger.",
    "“They tell us to wait, and the wall does not wait,” said Jonas Pell, whose family has "
    "fished here for four generations. He has spent three thousand crowns of his own money on"
    " cement and on the hire of a crane.",
    "The council’s harbour-master, Ruth Amsel, called the work irresponsible. She warned that"
    " insurance would not cover accidents on the closed quay, and that the police had been "
    "informed.",
    "Neighbouring Northwick has offered berths for twelve boats. The offer is generous, but "
    "the journey takes four hours in good weather, and the market opens at five in the "
    "morning.",
    "A decision about additional funds is expected at the next meeting of the county council,"
    " which will take place on Thursday behind closed doors.",
    "Until then the ferry to the islands will leave from the old coal pier. Passengers are "
    "asked to come twenty minutes earlier than usual and to bring their own umbrellas.",
    "The last time the harbour was closed for so long was in the winter of the great frost, "
    "when people walked across the ice to the lighthouse and the bakery sold bread from a "
    "sledge.",
)
GERMAN_HEADLINE = "Der Hafen von Salzby bleibt bis zum Frühjahr geschlossen"
GERMAN = (
    "Der Hafen von Salzby bleibt bis zum Frühjahr geschlossen. Das teilte die Bürgermeisterin"
    " Edda Holm am Montag mit, nachdem zwei Sturmfluten die östliche Hafenmauer beschädigt "
    "hatten.",
    "„Wir können kein einziges Boot hinauslassen, solange Steine in die Fahrrinne fallen“, "
    "sagte Holm vor den versammelten Fischereigenossenschaften. „Niemand wünscht sich eine "
    "weitere Nacht wie die letzte.“",
    "Die Stadtverwaltung hatte im Januar versprochen, die Instandsetzungsarbeiten innerhalb "
    "von zehn Wochen abzuschließen. Inzwischen sprechen die Ingenieurbüros von der doppelten "
    "Zeit, weil die Fundamente älter sind als angenommen.",
    "Die Fischer haben inzwischen begonnen, die Mauer selbst auszubessern, gegen die "
    "ausdrückliche Anordnung der Hafenmeisterei und trotz erheblicher Gefahren.",
    "„Man sagt uns, wir sollen warten, aber die Mauer wartet nicht“, sagte der Fischer Jonas "
    "Pell, dessen Familie seit vier Generationen zur See fährt. Er hat dreitausend Kronen "
    "eigenes Geld für Zement ausgegeben.",
    "Über zusätzliche Haushaltsmittel entscheidet die Kreisversammlung am Donnerstag hinter "
    "verschlossenen Türen.",
)
ARABIC = (
    "قال رئيس بلدية سالتبي يوم الاثنين إن الميناء سيبقى مغلقا حتى الربيع بعد أن ألحقت عاصفتان"
    " أضرارا بالجدار الشرقي وتركتا قارب النجاة بلا مرسى.",
    "وأضاف رئيس البلدية (أحمد هولم) أمام جمع من الصيادين «لا يمكننا السماح لأي قارب بالخروج "
    "ما دامت الحجارة تتساقط في القناة» وقال إن أحدا لا يريد ليلة أخرى مثل الليلة الماضية.",
    "وكانت الإدارة قد وعدت في يناير 2021 بأن تنتهي الإصلاحات خلال 10 أسابيع لكن المهندسين "
    "يتحدثون الآن عن ضعف هذه المدة لأن الأساسات أقدم مما كان يعتقد.",
    "ومن المتوقع أن يتخذ مجلس المقاطعة قرارا بشأن الأموال الإضافية في اجتماعه المقبل يوم "
    "الخميس خلف أبواب مغلقة.",
)
HEBREW = (
    "נמל סולטבי יישאר סגור עד האביב, אמר ביום שני ראש העיר, לאחר ששתי סערות פגעו בחומה "
    "המזרחית והשאירו את סירת ההצלה בלי מקום עגינה.",
    "ראש העיר (דוד הולם) אמר לקהל של דייגים כי לא ניתן להוציא אף סירה כל עוד אבנים נופלות אל "
    "התעלה, וכי איש אינו רוצה עוד לילה כמו הלילה האחרון.",
    "העירייה הבטיחה בינואר 2021 כי התיקונים יסתיימו בתוך 10 שבועות, אך המהנדסים מדברים כעת על"
    " זמן כפול, משום שהיסודות ישנים יותר מכפי שחשבו.",
    "החלטה על תקציב נוסף צפויה בישיבה הבאה של מועצת המחוז, שתתקיים ביום חמישי בדלתיים סגורות.",
)
CHINESE = (
    "索尔特比市长周一表示，由于两场风暴损坏了东侧的防波堤，港口将关闭到春天，救生艇也失去了泊位"
    "，渔民们只能等待。",
    "“只要石头还在往航道里掉，我们就不能让任何一条船出海，”市长在市政厅前对渔民们说，“没有人"
    "想再过一个那样的夜晚。”",
    "市政府曾在一月承诺，修复工程将在十周之内完成。工程师们现在说需要两倍的时间，因为地基比大家"
    "想象的还要古老得多。",
    "县议会预计将在周四的闭门会议上就追加经费作出决定，在此之前渡轮将改从旧煤码头出发，乘客应提"
    "前二十分钟到达。",
)
CAPTION = "The eastern wall on Sunday, seen from the coal pier."
HEAD = "The Saltby Lantern"


class Layout(NamedTuple):
    """A PDF, and what is to be found in it: the article's paragraphs in order, captions, and furniture."""

    name: str
    data: bytes
    body: tuple[str, ...]
    headline: str | None = None
    captions: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()
    byline: str | None = None
    published: str | None = None
    outlet: str | None = None


@cache
def layouts() -> tuple[Layout, ...]:
    """All of them, made anew."""
    return tuple(make() for make in _MAKERS)


_MAKERS: list[Callable[[], Layout]] = []


def _layout(make: Callable[[], Layout]) -> Callable[[], Layout]:
    _MAKERS.append(make)
    return make


def _set(source: str) -> bytes:
    return typst.compile(source.encode())


def _escaped(text: str) -> str:
    return text.replace("#", r"\#").replace("@", r"\@").replace("$", r"\$").replace("*", r"\*")


def _text(*paragraphs: str) -> str:
    return "\n\n".join(map(_escaped, paragraphs))


def png(width: int = 60, height: int = 30) -> bytes:
    """A grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\x80" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


_TITLE = f'#text(size: 24pt, weight: "bold", hyphenate: false)[{HEADLINE}]\n\n{BYLINE}\n\n{DATE}\n\n'
_INDENTED = "#set par(justify: true, first-line-indent: 1em, spacing: 0.65em)\n"
_NEWSPAPER = '#set page(width: 210mm, height: 297mm, margin: 2cm)\n#set text(size: 10pt, lang: "en")\n'


@_layout
def one_column() -> Layout:
    data = _set(f"{_NEWSPAPER}{_TITLE}{_text(*ENGLISH)}")
    return Layout("one column, ragged", data, ENGLISH, HEADLINE, byline="Ada Quill", published="2021-05-03")


@_layout
def two_columns_with_a_figure_across() -> Layout:
    data = _set(
        f"""{_NEWSPAPER}#set page(columns: 2)
{_INDENTED}#place(top, scope: "parent", float: true)[{_TITLE}]
#place(top, scope: "parent", float: true)[#image(bytes({tuple(png())}), width: 100%, height: 5cm)
#text(size: 8pt)[{CAPTION}]]
{_text(*ENGLISH, *ENGLISH[2:6])}"""
    )
    return Layout(
        "two columns, a figure across",
        data,
        (*ENGLISH, *ENGLISH[2:6]),
        HEADLINE,
        (CAPTION,),
        byline="Ada Quill",
    )


@_layout
def three_columns() -> Layout:
    data = _set(
        f"""{_NEWSPAPER}#set page(columns: 3)
#set text(size: 9pt, hyphenate: true)
#set columns(gutter: 4mm)
{_INDENTED}#place(top, scope: "parent", float: true)[{_TITLE}]
{_text(*ENGLISH, *ENGLISH, *ENGLISH)}"""
    )
    return Layout("three columns", data, ENGLISH * 3, HEADLINE, byline="Ada Quill", published="2021-05-03")


@_layout
def hyphenated_english() -> Layout:
    data = _set(
        f"""#set page(width: 8cm, height: 20cm, margin: 1cm)
#set text(size: 10pt, lang: "en", hyphenate: true)
#set par(justify: true)
{_text(*ENGLISH)}"""
    )
    return Layout("a narrow column, hyphenated", data, ENGLISH)


@_layout
def hyphenated_german() -> Layout:
    data = _set(
        f"""#set page(width: 9cm, height: 20cm, margin: 1cm)
#set text(size: 10pt, lang: "de", hyphenate: true)
#set par(justify: true, first-line-indent: 1em, spacing: 0.65em)
#text(size: 18pt, hyphenate: false)[{GERMAN_HEADLINE}]

{_text(*GERMAN)}"""
    )
    return Layout("a narrow German column", data, GERMAN, GERMAN_HEADLINE)


@_layout
def alternating_heads() -> Layout:
    data = _set(
        f"""#set page(width: 12cm, height: 14cm, margin: 2cm, header: context {{
  let page = counter(page).get().first() + 40
  if page == 41 {{}} else if calc.odd(page) [County news #h(1fr) #page] else [#page #h(1fr) {HEAD}]
}}, footer: align(center)[saltby-lantern.example])
#set text(size: 10pt)
{_TITLE}{_text(*ENGLISH)}"""
    )
    return Layout(
        "running heads, left and right",
        data,
        ENGLISH,
        HEADLINE,
        furniture=(HEAD, "County news", "saltby-lantern.example"),
        byline="Ada Quill",
    )


@_layout
def footnotes() -> Layout:
    notes = ("The wall was built in 1874 by the county.", "According to its annual report, page 12.")
    body: list[str] = list(ENGLISH)
    marked = [
        _escaped(paragraph) + (f"#footnote[{notes[number // 4]}]" if number in (1, 5) else "")
        for number, paragraph in enumerate(body)
    ]
    data = _set(
        "#set page(width: 12cm, height: 15cm, margin: 2cm)\n#set text(size: 10pt)\n#set par(justify: true)\n"
        + _TITLE
        + "\n\n".join(marked)
    )
    body[1] += "1"
    body[5] += "2"
    return Layout("footnotes", data, tuple(body), HEADLINE, captions=())


@_layout
def printed_by_a_browser() -> Layout:
    data = _set(
        f"""#set page(width: 14cm, height: 18cm, margin: 2cm,
  header: text(size: 8pt)[9/21/20, 1:34 AM #h(1fr) {HEADLINE} - {HEAD} #h(1fr)],
  footer: context text(size: 8pt)[https:\\/\\/www.saltbylantern.example/county/2015/10/05/harbour.html
    #h(1fr) #counter(page).display("1/1", both: true)])
#set document(title: "{HEADLINE} - {HEAD}")
#set text(size: 11pt)
#text(size: 22pt)[{HEADLINE}]

By Ada Quill

{_text(*ENGLISH)}"""
    )
    return Layout(
        "printed by a browser",
        data,
        ENGLISH,
        HEADLINE,
        furniture=(
            "9/21/20, 1:34 AM",
            "https://www.saltbylantern.example/county/2015/10/05/harbour.html",
        ),
        byline="Ada Quill",
        published="2015-10-05",
        outlet=HEAD,
    )


@_layout
def arabic() -> Layout:
    column = Column(60, 60, 470, indent=15, leading=16, leftwards=True)
    return Layout("Arabic", pdf([drawn(column, *ARABIC)]), ARABIC)


@_layout
def arabic_columns() -> Layout:
    right = Column(320, 60, 220, gap=10, leading=16, leftwards=True)
    left = Column(50, 60, 220, gap=10, leading=16, leftwards=True)
    content = drawn(right, *ARABIC[:2]) + drawn(left, *ARABIC[2:])
    return Layout("Arabic in two columns", pdf([content]), ARABIC)


@_layout
def hebrew() -> Layout:
    right = Column(320, 60, 220, indent=12, leading=14, leftwards=True)
    left = Column(50, 60, 220, indent=12, leading=14, leftwards=True)
    # The left column is drawn first.
    content = drawn(left, *HEBREW[2:]) + drawn(right, *HEBREW[:2])
    return Layout("Hebrew in two columns", pdf([content]), HEBREW)


@_layout
def chinese() -> Layout:
    column = Column(60, 60, 200, 20, 30, indent=20)
    other = Column(320, 60, 200, 20, 30, indent=20)
    content = drawn(column, *CHINESE[:2]) + drawn(other, *CHINESE[2:])
    return Layout("Chinese", pdf([content]), CHINESE)


@_layout
def scanned() -> Layout:
    """A scan with its text, word by word and unseen, below the picture."""
    words = b""
    for x, y, line in Column(60, 60, 460, leading=13, gap=9).placed(ENGLISH[:5]):
        place = x
        for word in line.split(" "):
            words += at(place, y, word)
            place += 5 * (len(word) + 1)
    content = b"3 Tr\n" + words + picture_at(0, 0, 595, 842)
    return Layout("a scan with its text", pdf([content]), ENGLISH[:5])


@_layout
def spaced_letters() -> Layout:
    content = (
        at(60, 760, "SALTBY NEWS", 16, "H", "8 Tc")
        + b"0 Tc\n"
        + at(60, 730, "H A R B O U R", 12, "H")
        + drawn(Column(60, 140, 470, gap=8), *ENGLISH[:4])
    )
    return Layout("letters set apart", pdf([content]), ENGLISH[:4], "SALTBY NEWS", furniture=())


@_layout
def two_pages() -> Layout:
    """A paragraph that the page breaks, and a hyphen with it."""
    first = Column(60, 640, 300, indent=12)
    whole = ENGLISH[0]
    cut = whole.index("damaged") + 3
    one = drawn(Column(60, 100, 300, indent=12), *ENGLISH[1:4]) + drawn(first, whole[:cut] + "-")
    two = drawn(Column(60, 60, 300), whole[cut:]) + drawn(Column(60, 130, 300, indent=12), *ENGLISH[4:7])
    return Layout("a paragraph over two pages", pdf([one, two]), (*ENGLISH[1:4], whole, *ENGLISH[4:7]))


@_layout
def caption_in_the_middle() -> Layout:
    """A picture across both columns in the middle of the page: each column goes on below it."""
    left, right = Column(50, 60, 230), Column(310, 60, 230)
    first, second = ENGLISH[1], ENGLISH[4]
    half = [paragraph.rindex(" ", 0, len(paragraph) // 2) for paragraph in (first, second)]
    content = drawn(left, ENGLISH[0], first[: half[0]]) + drawn(right, ENGLISH[3], second[: half[1]])
    low = max(left.top, right.top)
    content += picture_at(50, HEIGHT - low - 160, 490, 150)
    content += at(50, HEIGHT - low - 172, CAPTION, 8)
    left.top = right.top = low + 200
    content += drawn(left, first[half[0] + 1 :], ENGLISH[2]) + drawn(right, second[half[1] + 1 :], ENGLISH[5])
    body = (ENGLISH[0], first, *ENGLISH[2:4], second, ENGLISH[5])
    return Layout("a picture amid two columns", pdf([content]), body, captions=(CAPTION,))


@_layout
def drawn_row_by_row() -> Layout:
    """Two columns whose lines are drawn from left to right, as text recognition finds them."""
    left, right = Column(50, 60, 230, indent=12), Column(300, 60, 230, indent=12)
    rows = zip_longest(left.lines(ENGLISH[:4]), right.lines(ENGLISH[4:8]), fillvalue=b"")
    return Layout("columns drawn row by row", pdf([b"".join(map(b"".join, rows))]), ENGLISH[:8])


@_layout
def sidebar() -> Layout:
    box = "In figures: the wall is 340 metres long, and one in five stones is loose."
    data = _set(
        f"""{_NEWSPAPER}#set page(columns: 2)
{_INDENTED}#place(top, scope: "parent", float: true)[{_TITLE}]
{_text(*ENGLISH[:4])}
#place(bottom, float: true)[#rect(width: 100%)[#set text(size: 8.5pt, font: "DejaVu Sans Mono");{box}]]
{_text(*ENGLISH[4:], *ENGLISH[:8])}"""
    )
    return Layout("a box beside the text", data, (*ENGLISH, *ENGLISH[:8]), HEADLINE, captions=())


@_layout
def mixed_columns() -> Layout:
    """A summary over the whole width, two columns, and a note over the whole width again."""
    wide = Column(50, 140, 500, 12, 15)
    content = at(50, 770, HEADLINE, 24, "B") + at(50, 740, BYLINE, 10, "H") + drawn(wide, ENGLISH[0])
    top = wide.top + 14
    left = Column(50, top, 235, indent=10)
    right = Column(315, top, 235, indent=10)
    content += drawn(left, *ENGLISH[1:4]) + drawn(right, *ENGLISH[4:7])
    last = Column(50, max(left.top, right.top) + 14, 500, 12, 15)
    content += drawn(last, ENGLISH[7])
    return Layout("one column and two", pdf([content]), ENGLISH[:8], HEADLINE, byline="Ada Quill")


@_layout
def turned() -> Layout:
    """A page that lies on its side in the file, with a watermark across."""
    lines = drawn(Column(50, 60, 700, gap=8), *ENGLISH[:5])
    watermark = b"BT /H 40 Tf 0.7 0.7 -0.7 0.7 150 200 Tm (DRAFT COPY) Tj ET\n"
    content = b"q 0 1 -1 0 842 0 cm\n" + lines + watermark + b"Q\n"
    sheet = Sheet(content, b"/Rotate 90")
    return Layout("a turned page", pdf([sheet]), ENGLISH[:5], furniture=("DRAFT COPY",))


@_layout
def initials_and_subheads() -> Layout:
    column = Column(60, 150, 300, indent=12)
    rest = ENGLISH[0][1:]
    content = at(60, 770, HEADLINE, 20, "B") + at(60, 680, "T", 34, "H")
    first = Column(85, 134, 275)
    content += b"".join(list(first.lines([rest[: rest.index("storms")].strip()])))
    column.top = first.top
    column.indent = 0
    content += drawn(column, rest[rest.index("storms") :])
    column.indent = 12
    content += drawn(column, *ENGLISH[1:3])
    column.font, column.indent = "B", 0
    content += drawn(column, "A wall that does not wait")
    column.font, column.indent = "F", 12
    content += drawn(column, *ENGLISH[3:5])
    body = (*ENGLISH[:3], "A wall that does not wait", *ENGLISH[3:5])
    return Layout("a large first letter, and subheads", pdf([content]), body, HEADLINE)


@_layout
def letter_by_letter() -> Layout:
    """Each letter is drawn by itself, as some browsers do."""
    content = b""
    for x, y, line in Column(60, 60, 230, indent=10).placed(ENGLISH[:4]):
        content += b"".join(at(x + 5 * place, y, letter) for place, letter in enumerate(line))
    return Layout("letter by letter", pdf([content]), ENGLISH[:4])


@_layout
def printed_by_another_browser() -> Layout:
    """The title and the address above, the number of the page and the time below."""
    address = "https://www.saltbylantern.example/wall"
    sheets = []
    for number, part in enumerate((ENGLISH[:5], ENGLISH[5:]), start=1):
        content = at(30, 820, f"{HEADLINE[:30]}… - {HEAD}", 7) + at(410, 820, address, 7)
        content += at(30, 20, f"{number} of 2", 7) + at(480, 20, "21/09/2020, 01:34", 7)
        top = 60
        if number == 1:
            content += at(60, 750, HEADLINE, 20) + at(60, 720, BYLINE)
            top = 150
        sheets.append(content + drawn(Column(60, top, 450, leading=14, gap=8), *part))
    return Layout(
        "printed by another browser",
        pdf(sheets, {"Title": f"{HEADLINE} - {HEAD}"}),
        ENGLISH,
        HEADLINE,
        furniture=(address, "21/09/2020, 01:34", "1 of 2"),
        byline="Ada Quill",
        outlet=HEAD,
    )


@_layout
def newspaper() -> Layout:
    """A newspaper's name, two stories of three columns each, and the headline of one above its first two."""
    content = at(150, 780, "Saltby Bugle", 48) + at(220, 760, "Monday, 3 May 2021", 8)
    content += at(40, 715, HEADLINE, 24) + at(40, 700, BYLINE, 9)
    top, second = 145, "Bakery sells bread from a sledge"
    for stories in ((ENGLISH[:2], ENGLISH[2:4], ENGLISH[4:6]), (ENGLISH[6:7], ENGLISH[7:8], ENGLISH[8:10])):
        low = top
        for number, part in enumerate(stories):
            column = Column(40 + 178 * number, top, 165, 9, 11, indent=9)
            content += drawn(column, *part)
            low = max(low, column.top)
        if top == 145:
            content += at(40, HEIGHT - low - 32, second, 16)
        top = low + 45
    body = (*ENGLISH[:6], second, *ENGLISH[6:])
    return Layout(
        "a newspaper's page", pdf([content]), body, HEADLINE, byline="Ada Quill", published="2021-05-03"
    )


@_layout
def around_a_picture() -> Layout:
    """The lines beside a picture are shorter than those below it, in one paragraph."""
    content = picture_at(340, HEIGHT - 160, 200, 100)
    whole = " ".join(ENGLISH[:3])
    beside = list(Column(50, 60, 270).placed([whole]))[:8]
    content += b"".join(at(x, y, line) for x, y, line in beside)
    rest = whole.removeprefix(" ".join(line for _, _, line in beside)).strip()
    content += drawn(Column(50, 60 + 12 * 8, 490), rest, *ENGLISH[4:6])
    return Layout("text around a picture", pdf([content]), (whole, *ENGLISH[4:6]))


@_layout
def questions_in_bold() -> Layout:
    content, body = at(60, 790, HEADLINE, 20), []
    column = Column(60, 80, 400)
    questions = (
        "Why is it shut?",
        "What did the mayor say?",
        "How long will it take?",
        "Who mends the wall?",
    )
    for question, answer in zip(questions, ENGLISH, strict=False):
        for font, text in (("B", question), ("F", answer)):
            column.font = font
            content += drawn(column, text)
            body.append(text)
    return Layout("questions in bold", pdf([content]), tuple(body), HEADLINE)
