"""What a page's author calls its elements: a class, an id or a role that tells comments from captions."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

PROMOTED, COMMENTS, CAPTION, LEAD, ARTICLE, PULLED, UNSEEN, LOCKED, TEASER = (
    1 << place for place in range(9)
)
"""What an element's names may say of it: it advertises, offers or leads away; it holds readers' comments; a
picture's caption; the article's first words; its body; words of the body set large; text for machines only;
what only subscribers see; first words, of this article or of another."""

_ATTRIBUTES = frozenset((
    "class", "id", "role", "itemprop", "aria-label", "data-component", "data-testid", "data-spot-im-module",
))  # fmt: skip
_JOINED = re.compile(r"_+|(?<=[a-z])(?=[A-Z])")
_COMMENTS = re.compile(
    r"\b(comments?|commenting|disqus|discussion|respond|replies|commentlist|kommentare?|commentaires|comentarios|"
    r"commenti|reacties|kommentarii|obsuzhdenie|conversation|livefyre|viafoura|coral-talk|hyvor|isso-thread|"
    r"cusdis|remark42|utterances|guestbook|pluck)\b"
)
_NOT_COMMENTS = re.compile(
    r"\b(count|counter|link|button|toggle|icon|open|enabled|closed|no-comments|has-comments|teaser)\b"
)
_CAPTION = re.compile(
    r"\b(\w*caption\w*|credits?|(?:photo|image|picture)-?(?:author|source|credit)|bildunterschrift|"
    r"legende?|copyright|media-description|img-descr\w*|image-descr\w*|photo-descr\w*|cutline)\b"
)
_PROMOTED = re.compile(
    r"\b(related\w*|newsletters?|promo\w*|shar(?:e|es|ing|edaddy|e-?tools)|social\w*|sns|"
    r"most-?(?:read|popular|viewed|shared|commented|recent)\w*|popular|recirc\w*|outbrain|taboola|"
    r"advert\w*|ads?|ad-?(?:slot|wrap|wrapper|box|label|container|unit|banner)|banner|sponsor\w*|"
    r"read-?(?:more|also|next)|see-?also|also-?read|trending|recommend\w*|more-(?:from|on|stories|news)|inline-?link|"
    r"article-link|links?-(?:block|list|box|card)|catcher|latest|up-?next|you-may-like|"
    r"tags|tag-(?:list|cloud|links?)|topics?|topic-list|keywords|breadcrumbs?|pagination|pager|"
    r"subscri(?:be|ption|ptions)|sign-?up|offer|cta|call-to-action|donat\w+|membership|app-promo|"
    r"cookies?|consent|gdpr|cmp|author-?bio|about-(?:the-)?author|bio|contributor|byline|dateline|timestamp|"
    r"tool-?bar|tools|side-?bar|utility|print|feedback|have your say|contacts?|licen[cs]e|rights|reprints?|"
    r"masthead|skip-?(?:link|nav)?|filters?|key-events|survey|poll|quiz|info-?box|navbox|reflist|references|refs|"
    r"bibliography|site-?sub|jump-to-nav|printfooter|catlinks)\b"
)
_LEAD = re.compile(
    r"\b(standfirst|subtitle|subheadline|sub-headline|dek|deck|summary|lede|lead|intro|chapo|strapline|vorspann|excerpt)\b"
)
_ARTICLE = re.compile(
    r"\b(article-?body|story-?body|post-?body|entry-?content|post-?content|article-?content|story-?content|"
    r"article-?text|body-?copy|field-?-?name-body|articlecontent)\b"
)
_PULLED = re.compile(r"\b(pull-?quotes?|pulled|pull|quote-pull|pq|pullout)\b")
_UNSEEN = re.compile(
    r"\b(visually-?hidden|sr-only|screen-?reader(?:-text|-only)?|sf-hidden|a11y-hidden|mw-editsection)\b"
)
_LOCKED = re.compile(r"\b(paywall\w*|premium|metered|subscriber-only|locked)\b")
_TEASER = re.compile(r"\bteasers?\b")
_PATTERNS = (
    (PROMOTED, _PROMOTED),
    (CAPTION, _CAPTION),
    (LEAD, _LEAD),
    (ARTICLE, _ARTICLE),
    (PULLED, _PULLED),
    (UNSEEN, _UNSEEN),
    (LOCKED, _LOCKED),
    (TEASER, _TEASER),
)


def called(element: Any) -> int:
    """What the names of ``element`` say of it, as flags of this module; 0 is nothing."""
    names = [value[:300] for name, value in element.attrib.items() if name in _ATTRIBUTES]
    if "-" in element.tag:
        names.append(element.tag[:60])
    return meaning(" ".join(names)) if names else 0


@lru_cache(maxsize=8192)
def meaning(names: str) -> int:
    """What ``names`` say, as flags."""
    words = _JOINED.sub("-", names).lower()
    found = 0
    for flag, pattern in _PATTERNS:
        if pattern.search(words):
            found |= flag
    if _COMMENTS.search(words) and not _NOT_COMMENTS.search(words):
        found |= COMMENTS
    # What is called the article's body is that, whatever else it is called.
    return found & ~(PROMOTED | LOCKED | TEASER) if found & ARTICLE else found
