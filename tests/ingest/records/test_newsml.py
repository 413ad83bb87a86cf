"""What agencies send becomes articles with the headline, byline, date and agency that it states."""

from __future__ import annotations

import base64
import socket

import pytest

from reader.model import SectionKind
from tests.ingest.documents import (
    LINES,
    MARKUP,
    articles,
    parts,
    quoted,
    read,
    reasons,
    the_article,
    the_reason,
    told,
)

TITLE, AT = "Harbour stays shut", "2015-10-05T13:34+00:00"
NITF = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.4//EN" "nitf-3-4.dtd">
<nitf xml:lang="en-GB"><head><title>harbour</title>
<docdata><doc-id regsrc="Coast Wire" id-string="7"/><urgency ed-urg="3"/>
<date.issue norm="20151005T133400Z"/></docdata>
<pubdata name="The Saltby Herald" date.publication="20151006"/></head>
<body><body.head><hedline><hl1>{TITLE}</hl1><hl2>The mayor means it</hl2></hedline>
<byline>By <person>Ada Moss</person><byttl>Harbour Correspondent</byttl></byline>
<distributor>Reuters</distributor>
<dateline><location>SALTBY</location></dateline><abstract><p>The ferries have to wait.</p></abstract>
</body.head>
<body.content><media media-type="image"><media-reference mime-type="image/jpeg" source="a.jpg"/>
<media-caption><p>The harbour &mdash; seen from the sea</p></media-caption>
<media-producer>Ben Tull</media-producer></media>
<block><p>{LINES[0]}</p><bq><block><p>Shut it is,&nbsp;and shut it stays.</p></block></bq>
<hl2>What comes next</hl2><p>{LINES[1]}</p></block></body.content>
<body.end><tagline>Editing by Cleo Ray</tagline></body.end></body></nitf>"""

G2 = """<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2015-10-05T14:00:00Z</sent></header><itemSet>
<newsItem guid="urn:newsml:coastwire.example:20151005:7" version="2" standard="NewsML-G2" xml:lang="en">
<itemMeta>
<itemClass qcode="ninat:text"/>{provider}<versionCreated>2015-10-05T15:00:00Z</versionCreated>
<firstCreated>2015-10-05T13:34:00+00:00</firstCreated>{status}</itemMeta>
<contentMeta><urgency>3</urgency><infoSource qcode="is:x"><name>TASS</name></infoSource><language tag="en"/>
<headline role="hlrole:short">Harbour</headline><headline>Harbour stays shut</headline><by>By Ada Moss</by>
<dateline>SALTBY, Oct 5</dateline><creditline>Coast Wire</creditline></contentMeta>
<contentSet>{content}</contentSet></newsItem>
<newsItem guid="8"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentSet>
<remoteContent href="http://pictures.example/a.jpg" contenttype="image/jpeg"/></contentSet></newsItem>
<packageItem><groupSet><group><itemRef residref="7"/></group></groupSet></packageItem></itemSet>
</newsMessage>"""
PROVIDER = '<provider qcode="nprov:coastwire"><name>Coast Wire</name></provider>'
BASE64 = base64.b64encode(MARKUP.encode()).decode()
INLINE = {
    "XHTML": f"""<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
<head><title>x</title></head><body><h1>{TITLE}</h1>{MARKUP}</body></html></inlineXML>""",
    "XHTML with a prefix": f"""<inlineXML xmlns:h="http://www.w3.org/1999/xhtml"><h:html><h:body>
<h:p>{LINES[0]}</h:p><h:blockquote><h:p>Shut it is &amp; shut it stays.</h:p></h:blockquote>
<h:p>{LINES[1]}</h:p></h:body></h:html></inlineXML>""",
    "NITF": f"""<inlineXML><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head>
<hedline><hl1>{TITLE}</hl1></hedline></body.head><body.content><p>{LINES[0]}</p>
<bq><p>Shut it is &amp; shut it stays.</p></bq><p>{LINES[1]}</p></body.content></body></nitf></inlineXML>""",
    "escaped HTML": f'<inlineData contenttype="text/html"><![CDATA[{MARKUP}]]></inlineData>',
    "base64": f'<inlineData contenttype="text/html" encoding="base64">{BASE64}</inlineData>',
}

NEWSML_1 = f"""<?xml version="1.0"?><!DOCTYPE NewsML SYSTEM "NewsML_1.2.dtd">
<NewsML><NewsEnvelope/><NewsItem><Identification>
<NewsIdentifier><ProviderId>coastwire.example</ProviderId><DateId>20151005</DateId></NewsIdentifier></Identification>
<NewsManagement><FirstCreated>20151005T133400Z</FirstCreated><ThisRevisionCreated>20151005T150000Z</ThisRevisionCreated>
<Status FormalName="Usable"/></NewsManagement><NewsComponent><NewsLines><HeadLine>{TITLE}</HeadLine>
<ByLine>By Ada Moss</ByLine>
</NewsLines><AdministrativeMetadata><Provider><Party FormalName="Coast Wire"/></Provider>
</AdministrativeMetadata>
<DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
<NewsComponent><Role FormalName="Main"/><ContentItem><MediaType FormalName="Text"/><DataContent><nitf>
<body><body.content>
<p>{LINES[0]}</p><p>{LINES[1]}</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent>
<NewsComponent><Role FormalName="Caption"/><ContentItem><DataContent><p>The harbour.</p></DataContent>
</ContentItem></NewsComponent>
<NewsComponent><ContentItem Href="a.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent>
</NewsComponent></NewsItem></NewsML>"""


def test_nitf() -> None:
    article = the_article(read(NITF, "harbour.nitf"))
    assert told(article) == (TITLE, "The Saltby Herald", "Ada Moss", AT)
    assert (article.source, article.language) == ("Reuters", "en-GB")
    assert parts(article, SectionKind.HEADLINE) == [TITLE]
    assert parts(article, SectionKind.CAPTION) == ["The harbour — seen from the sea\n\nBen Tull"]
    assert parts(article, SectionKind.BOILERPLATE) == [
        "By Ada Moss Harbour Correspondent\n\nReuters\n\nSALTBY",
        "Editing by Cleo Ray",
    ]
    assert quoted(article) == ["Shut it is,\u00a0and shut it stays."]
    assert parts(article, SectionKind.BODY)[-1].startswith(LINES[0])


@pytest.mark.parametrize("content", INLINE.values(), ids=INLINE.keys())
def test_newsml_g2_with_its_text_as(content: str) -> None:
    message = G2.format(provider=PROVIDER, status='<pubStatus qcode="stat:usable"/>', content=content)
    article = the_article(read(message, "7.xml"))
    assert told(article) == (TITLE, "Coast Wire", "Ada Moss", AT)
    assert (article.source, article.language) == ("TASS", "en")
    assert quoted(article) == ["Shut it is & shut it stays."]
    assert parts(article, SectionKind.HEADLINE) == [TITLE]
    assert parts(article, SectionKind.BODY) == [f"{LINES[0]}\n\nShut it is & shut it stays.\n\n{LINES[1]}"]


def test_the_code_of_a_known_agency_is_its_name() -> None:
    provider = '<provider qcode="nprov:AFP"/>'
    message = G2.format(provider=provider, status="", content=INLINE["NITF"])
    assert the_article(read(message, "7.xml")).outlet == "AFP"


def test_what_its_provider_says_against_an_article_is_said() -> None:
    withdrawn = '<embargoed>2015-10-05T12:00:00Z</embargoed><pubStatus qcode="stat:canceled"/>'
    found = read(G2.format(provider=PROVIDER, status=withdrawn, content=INLINE["XHTML"]), "7.xml")
    assert len(articles(found)) == 1
    assert reasons(found) == ["its provider has withdrawn it"]
    embargoed = "<embargoed>2099-10-05T12:00:00Z</embargoed>"
    found = read(G2.format(provider=PROVIDER, status=embargoed, content=INLINE["XHTML"]), "7.xml")
    assert reasons(found) == ["it is not to be published before 2099-10-05T12:00+00:00"]


def test_newsml_1() -> None:
    article = the_article(read(NEWSML_1, "7.xml"))
    assert told(article) == (TITLE, "Coast Wire", "Ada Moss", AT)
    assert article.language == "en"
    assert article.text == f"{TITLE}\n\n{LINES[0]}\n\n{LINES[1]}"


def test_one_item_alone() -> None:
    message = G2.format(provider=PROVIDER, status="", content=INLINE["XHTML"])
    start, end = message.index("<newsItem"), message.index("</newsItem>") + len("</newsItem>")
    item = message[start:end].replace("<newsItem ", '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" ')
    assert told(the_article(read(item, "7.xml"))) == (TITLE, "Coast Wire", "Ada Moss", AT)


def test_several_items_are_several_articles() -> None:
    message = G2.format(provider=PROVIDER, status="", content=INLINE["NITF"])
    start, end = message.index("<newsItem"), message.index("</newsItem>") + len("</newsItem>")
    found = read(message[:end] + message[start:end] + message[end:], "7.xml")
    assert len(articles(found)) == len(found) == 2


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "<urlset><url><loc>http://x.example</loc></url></urlset>",
            "it is XML, but neither NewsML, nor NITF",
        ),
        ("<article><front/><body><p>Of cells.</p></body></article>", "it is XML, but neither"),
        ("no XML", "it is not XML"),
        (" ", "it is not XML"),
        ("<>", "it is not XML"),
        (G2.format(provider=PROVIDER, status="", content=""), "it is NewsML-G2 without a text"),
        ("<NewsML><NewsItem/></NewsML>", "it is NewsML without a text"),
        ("<a>" * 100_000, "its parts are nested too deeply"),
        ("<nitf><body><body.content>" + "<block>" * 100_000, "its parts are nested too deeply"),
    ],
)
def test_xml_without_articles_says_why(text: str, reason: str) -> None:
    assert the_reason(read(text, "news.xml")).startswith(reason)


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
HOSTILE = {
    "a billion laughs": f'<!DOCTYPE nitf [<!ENTITY l0 "ha">{LAUGHS}]>',
    "quadratic": f'<!DOCTYPE nitf [<!ENTITY l9 "{"a" * 100_000}">]>',
    "an external entity": '<!DOCTYPE nitf [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>',
    "an entity of the network": '<!DOCTYPE nitf [<!ENTITY l9 SYSTEM "http://127.0.0.1:9/x">]>',
    "a parameter entity": '<!DOCTYPE nitf [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>',
}


@pytest.mark.parametrize("prolog", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_of_the_file_s_own_are_never_followed(prolog: str, encoding: str) -> None:
    body = f"<body><body.content><p>{'&l9;' * 1000}</p></body.content></body>"
    text = f'<?xml version="1.0"?>{prolog}<nitf>{body}</nitf>'
    assert the_reason(read(text.encode(encoding), "bomb.xml")).startswith("it defines entities of its own")


def test_nothing_is_fetched_whatever_xml_refers_to() -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        server.setblocking(False)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/a"
        calls = (
            f'<?xml version="1.0"?><?xml-stylesheet href="{address}"?><!DOCTYPE nitf SYSTEM "{address}.dtd">'
            f'<nitf xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="{address}"/><body>'
            f'<body.content><media><media-reference source="{address}"/></media><p>{LINES[0]}</p>'
            "</body.content></body></nitf>"
        )
        assert LINES[0] in the_article(read(calls, "a.nitf")).text
        remote = f'<remoteContent href="{address}"/><inlineData href="{address}">{LINES[0]}</inlineData>'
        read(G2.format(provider=PROVIDER, status="", content=remote), "a.xml")
        read(f'<!DOCTYPE rss SYSTEM "{address}"><rss><channel xml:base="{address}"/></rss>', "a.rss")
        with pytest.raises(BlockingIOError):
            server.accept()


def test_nothing_that_xml_refers_to_is_opened() -> None:
    text = NITF.replace(
        "<nitf ",
        '<?xml-stylesheet href="file:///etc/passwd"?><nitf xmlns:xi="http://www.w3.org/2001/XInclude" ',
    )
    text = text.replace("<body.end>", '<xi:include href="file:///etc/passwd" parse="text"/><body.end>')
    text = text.replace('"nitf-3-4.dtd"', '"file:///etc/passwd"')
    assert "root:" not in the_article(read(text, "a.xml")).text


@pytest.mark.parametrize("trap", [" ", "\n ", '“"‘ ', "&", "&#", "<", "<!--", "<![CDATA["])
def test_a_million_characters_of_anything_are_read_in_linear_time(trap: str) -> None:
    trap *= 1_000_000 // len(trap)
    assert the_reason(read(trap + "x", "a.xml"))
    assert read(f"<nitf><body><body.content><p>{LINES[0]}{trap}</p></body.content></body></nitf>", "a.xml")


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Rope &amp; Tackle", "Rope & Tackle"),
        ("Rope & Tackle", "Rope & Tackle"),
        ("Rope &#xD800; Tackle", "Rope \ufffd Tackle"),
        ("Rope &#0; Tackle", "Rope \ufffd Tackle"),
        ("Rope &eacute;&unheard; Tackle", "Rope é&unheard; Tackle"),
        ("Rope <b:o>and</b:o> Tackle", "Rope and Tackle"),
    ],
)
def test_markup_a_little_broken_is_taken_as_it_was_meant(wrong: str, right: str) -> None:
    content = f"<inlineXML><html><body><p>{wrong} was open, he said.</p></body></html></inlineXML>"
    found = the_article(read(G2.format(provider=PROVIDER, status="", content=content), "7.xml"))
    assert f"{right} was open, he said." in found.text
