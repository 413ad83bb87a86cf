"""One invented article, as services, crawlers and programs keep articles in JSON."""

from __future__ import annotations

from typing import Any

from tests.ingest.documents import LINES, MARKUP, TEXT

TITLE, DAY, MOMENT = "Harbour stays shut", "2015-10-05", "2015-10-05T13:34:00Z"
AT = "2015-10-05T13:34+00:00"
ADDRESS = "https://www.saltbyherald.example/harbour"

WHOLE: dict[str, Any] = {
    "an Event Registry answer": {
        "articles": {
            "page": 1,
            "results": [
                {
                    "uri": "71",
                    "lang": "eng",
                    "isDuplicate": False,
                    "date": DAY,
                    "time": "13:34:00",
                    "dateTime": MOMENT,
                    "url": ADDRESS,
                    "title": TITLE,
                    "body": TEXT,
                    "sentiment": 0.2,
                    "source": {
                        "uri": "saltbyherald.example",
                        "dataType": "news",
                        "title": "The Saltby Herald",
                    },
                    "authors": [
                        {"uri": "ada_moss@x.example", "name": "Ada Moss", "type": "author", "isAgency": False}
                    ],
                }
            ],
        }
    },
    "a Guardian answer": {
        "response": {
            "status": "ok",
            "results": [
                {
                    "id": "world/harbour",
                    "type": "article",
                    "sectionName": "World",
                    "webPublicationDate": MOMENT,
                    "webTitle": TITLE,
                    "webUrl": ADDRESS,
                    "apiUrl": "https://content.example",
                    "fields": {
                        "headline": TITLE,
                        "trailText": "The mayor",
                        "byline": "Ada Moss",
                        "body": MARKUP,
                        "bodyText": TEXT,
                        "publication": "The Saltby Herald",
                    },
                }
            ],
        }
    },
    "posts of Webz.io": {
        "posts": [
            {
                "thread": {
                    "uuid": "a",
                    "url": ADDRESS,
                    "site_full": "www.saltbyherald.example",
                    "site": "saltbyherald.example",
                    "title": TITLE,
                    "published": "2015-10-05T16:34:00.000+03:00",
                },
                "uuid": "a",
                "ord_in_thread": 0,
                "author": "Ada Moss",
                "published": "2015-10-05T13:34:00.000+00:00",
                "title": TITLE,
                "text": TEXT,
                "language": "english",
                "source": "The Saltby Herald",
            }
        ]
    },
    "posts of WordPress": [
        {
            "id": 7,
            "date": "2015-10-05T15:34:00",
            "date_gmt": "2015-10-05T13:34:00",
            "slug": "harbour",
            "link": ADDRESS,
            "title": {"rendered": "Harbour stays&nbsp;shut"},
            "content": {"rendered": MARKUP, "protected": False},
            "excerpt": {"rendered": "<p>The mayor</p>"},
            "author": 12,
            "_embedded": {"author": [{"id": 12, "name": "Ada Moss", "link": "https://x.example/ada"}]},
            "yoast_head_json": {"og_site_name": "The Saltby Herald"},
        }
    ],
    "linked data of a page": {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "WebSite",
                "name": "The Saltby Herald",
                "url": "https://x.example",
                "description": "All the news.",
            },
            {
                "@type": "NewsArticle",
                "headline": TITLE,
                "datePublished": "2015-10-05T13:34:00+00:00",
                "author": [{"@type": "Person", "name": "Ada Moss"}],
                "articleBody": TEXT,
                "inLanguage": "en",
                "publisher": {"@type": "NewsMediaOrganization", "name": "The Saltby Herald"},
            },
        ],
    },
    "a JSON Feed": {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Saltby Herald",
        "home_page_url": "https://x.example",
        "description": "All the news of the coast",
        "items": [
            {
                "id": "1",
                "url": ADDRESS,
                "title": TITLE,
                "content_html": MARKUP,
                "date_published": MOMENT,
                "authors": [{"name": "Ada Moss"}],
            }
        ],
    },
    "rows as a data set has them": [
        {
            "text": TEXT,
            "meta": {
                "title": TITLE,
                "publication": "The Saltby Herald",
                "author": "By Ada Moss",
                "timestamp": 1444052040,
            },
        }
    ],
    "hits of a search engine": {
        "took": 3,
        "hits": {
            "total": 1,
            "hits": [
                {
                    "_index": "news",
                    "_id": "1",
                    "_source": {
                        "Headline": TITLE,
                        "Full_Text": TEXT,
                        "Outlet": "The Saltby Herald",
                        "Byline": "Ada Moss",
                        "Pub_Date": "1444052040000",
                    },
                }
            ],
        },
    },
    "columns": {
        "title": [TITLE],
        "maintext": [TEXT],
        "site_name": ["The Saltby Herald"],
        "author": ["Ada Moss"],
        "published": [1444052040],
    },
    "a table of pandas by columns": {
        "title": {"0": TITLE},
        "body": {"0": TEXT},
        "outlet": {"0": "The Saltby Herald"},
        "writer": {"0": "Ada Moss"},
        "pub_date": {"0": 1444052040000},
    },
    "a table of pandas, split": {
        "columns": ["title", "content", "newspaper", "reporter", "published_at"],
        "index": [0],
        "data": [[TITLE, TEXT, "The Saltby Herald", "Ada Moss", "20151005T133400Z"]],
    },
    "an export of a database": {
        "articles": [
            {
                "_id": {"$oid": "5f"},
                "Title": TITLE,
                "Content": TEXT,
                "site": "The Saltby Herald",
                "createdBy": 3,
                "author": {"first_name": "Ada", "last_name": "Moss"},
                "publishDate": {"$date": {"$numberLong": "1444052040000"}},
            }
        ]
    },
    "text with line ends by name": [
        {
            "title": TITLE,
            "text": TEXT.replace("\n", "\\n"),
            "source": "The Saltby Herald",
            "authors": "Ada Moss",
            "date": "Mon, 05 Oct 2015 13:34:00 GMT",
        }
    ],
    "text in pieces": [
        {
            "title": TITLE,
            "source": "The Saltby Herald",
            "authors": ["Ada Moss"],
            "date": MOMENT,
            "body": {
                "type": "doc",
                "version": 1,
                "content": [
                    {"type": "paragraph", "content": [{"type": "text", "text": line}]} for line in LINES
                ],
            },
        }
    ],
    "what the list says of all": {
        "publication": "The Saltby Herald",
        "results": [
            {
                "headline": TITLE,
                "paragraphs": list(LINES),
                "creator": ["Ada Moss"],
                "issued": "2015-10-05 13:34:00+00:00",
            }
        ],
    },
}
