"""Articles that are one text: saved twice, or an agency's that several outlets run.

What is compared is prose: the body without its quotes, for two who report one speech share its words and not
their own. Two articles are copies where of the shorter one's prose three words in five stand in runs that the
other has too. So a copy may be cut, have a paragraph of its outlet's own, be spelled in another way, or be an
older version of the story; one that was half written anew is none, nor is one that runs an agency's
text for less than a quarter of its length.

Runs are shingles of words (Broder, *On the resemblance and containment of documents*, 1997). Which articles
may be copies is told by a sample of them, those whose hash is 0 modulo a power of two (Manber, *Finding
similar files in a large file system*, 1994); the longer an article, the higher the power, so that all
samples are of a size, and time and memory grow with the number of articles.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import combinations, pairwise
from typing import NamedTuple
from zlib import crc32

from rapidfuzz.distance import Indel

from reader.ingest import is_agency
from reader.model import (
    Analysis,
    Article,
    Copies,
    Progress,
    Quote,
    QuoteKind,
    Report,
    SectionKind,
    Span,
    silent,
)

_SHINGLE = 5
"""Words in a row that hardly two writers choose alike."""
_COPIED = 0.6
"""The share of the shorter one's words that the other must have too."""
_LEAST = 0.25
"""How long the shorter must be, measured by the longer."""
_SCARCE = 30
"""Words of its own prose without which an article is judged by its quotes as well."""
_REPEATED, _WORDED, _TELLING = 0.9, 0.85, 10
"""How alike two such articles must be as a whole, and in what is not quoted, of which there must be so many
words: with fewer, nothing can be told but of equal ones."""
_SAID = 20
"""Words from which two equal bodies are one text, whatever stands above and below them."""
_SAMPLE = 48
"""Shingles of which no more than twice as many are sampled of an article."""
_LIKELY = 0.2
"""The share of the shorter one's sample that two articles must have in common to be compared."""
_CROWD, _NEAR = 40, 4
"""Articles that share a shingle beyond which each is held against those of nearly its length alone."""

_WORD = re.compile(r"\w+")
_MARKS = "“”‘’–—…"
"""The marks for which alone many a text is not ASCII, whose words are found in half the time."""
_GAPS = {code: " " for code in range(128) if _WORD.match(chr(code)) is None}
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_SIGN_OR_WORD = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")
"""In scripts that set no spaces between words each letter or sign counts as one."""
_UNSPACED_SIGN = re.compile(f"[{_UNSPACED}]")
_RUN = re.compile(b"\x01(?:\x00{0,%d}\x01)*" % (_SHINGLE - 1))
"""Shingles that the other has, and those between them whose words all stand in one of these."""
_BITS = 0xFFFFFFFF


class _Codes(dict[str, int]):
    """A number for each word, the same in every process."""

    def __missing__(self, word: str) -> int:
        code = self[word] = crc32(word.encode("utf-8", "surrogatepass"))
        return code


@dataclass(frozen=True, slots=True)
class _Text:
    """What an article is compared by: the ``shingles`` of its prose in order, or of its body, where prose is
    ``scarce``. Equal bodies have an equal ``key``.
    """

    key: bytes
    scarce: bool
    shingles: array[int]

    @property
    def words(self) -> int:
        return len(self.shingles) + _SHINGLE - 1

    @property
    def step(self) -> int:
        """The power of two modulo which the shingles are sampled."""
        return 1 << max((len(self.shingles) // _SAMPLE).bit_length() - 1, 0)


def copies(
    articles: Sequence[Article], quotes: Sequence[Quote], report: Report = silent
) -> tuple[Copies, ...]:
    """The families of two articles or more that are one text, in the order of their first articles.

    ``quotes`` are those of ``articles``. Whatever the order of the articles, the families are the same.
    ``report`` hears of every article and may raise Cancelled.
    """
    quoted = _quoted(quotes)
    codes = _Codes()
    found: defaultdict[bytes, list[_Copy]] = defaultdict(list)
    for number, article in enumerate(articles):
        text = _text(article, quoted[article.id], codes)
        if text is not None:
            found[text.key].append(_Copy(article, quoted[article.id], text))
        report(Progress("copies", number + 1, len(articles)))
    families = _Families(sorted((same[0] for same in found.values()), key=_length))
    for first, second in _likely([copy.text for copy in families.copies]):
        families.join(first, second)
    place = {article.id: number for number, article in enumerate(articles)}
    wholes = ([same for copy in family for same in found[copy.text.key]] for family in families.all())
    made = [_arranged(whole) for whole in wholes if len(whole) > 1]
    return tuple(sorted(made, key=lambda each: min(map(place.__getitem__, each.articles))))


def rearranged(analysis: Analysis) -> tuple[Copies, ...]:
    """The copies of an analysis whose articles have other outlets or dates than when they were found.

    The families are the same; another article may stand for one.
    """
    codes, quoted = _Codes(), _quoted(analysis.quotes)
    return tuple(
        _arranged(
            [
                _Copy(article, quoted[article.id], text)
                for article in map(analysis.article_by_id.__getitem__, family.articles)
                if (text := _text(article, quoted[article.id], codes)) is not None
            ]
        )
        for family in analysis.copies
    )


def _quoted(quotes: Iterable[Quote]) -> defaultdict[str, list[Span]]:
    """What is quoted in each article, by its id, in order; terms in scare quotes are its author's words."""
    quoted: defaultdict[str, list[Span]] = defaultdict(list)
    for quote in quotes:
        if quote.kind is not QuoteKind.SCARE:
            quoted[quote.article].append(quote.span)
    return quoted


class _Copy(NamedTuple):
    article: Article
    quoted: Sequence[Span]
    text: _Text


def _length(copy: _Copy) -> tuple[int, bytes]:
    return copy.text.words, copy.text.key


def _text(article: Article, quoted: Sequence[Span], codes: Mapping[str, int]) -> _Text | None:
    """What an article is compared by; None where it has no words at all."""
    own, body = _prose(article, quoted), _body(article)
    if len(body.split(None, _SAID)) <= _SAID:
        body = article.text
    words = _words_in(own)
    if scarce := len(words) < _SCARCE:
        words = _words_in(body)
    if not words:
        return None
    numbers = [codes[word] for word in words]
    shingles = map(hash, zip(*(numbers[start:] for start in range(_SHINGLE)), strict=False))
    key = blake2b(body.strip().encode("utf-8", "surrogatepass"), digest_size=16).digest()
    return _Text(key, scarce, array("q", shingles))


def _arranged(copies: Sequence[_Copy]) -> Copies:
    """The articles, the one that stands for all of them first, the others from the earliest on.

    Of those of one day the fuller is taken for the earlier where nothing else is known.
    """
    sources = {copy.article.source for copy in copies} - {None}

    def rank(copy: _Copy) -> tuple[bool, bool, str, str, int, str]:
        article = copy.article
        own = article.outlet is not None and article.source in (None, article.outlet)
        agency = own and (article.outlet in sources or is_agency(article.outlet or ""))
        day, _, time = (article.published or "~").partition("T")
        return not agency, article.outlet is None, day, time or "~", -copy.text.words, article.path

    first, *others = sorted(copies, key=rank)
    return Copies(
        tuple(copy.article.id for copy in (first, *others)),
        (1.0, *(_alike(first.text, copy.text) for copy in others)),
    )


def _likely(texts: Sequence[_Text]) -> list[tuple[int, int]]:
    """Pairs of texts, by their numbers, whose samples say that they may be copies, the likest first.

    The texts are in order of length.
    """
    held = array("Q")
    for number, text in enumerate(texts):
        mask = text.step - 1
        held.extend({(shingle & _BITS) << 32 | number for shingle in text.shingles if not shingle & mask})
    common: Counter[tuple[int, int]] = Counter()
    for numbers in _sharing(sorted(held)):
        if len(numbers) <= _CROWD:
            common.update(combinations(numbers, 2))
        else:
            for ahead in range(1, _NEAR + 1):
                common.update(zip(numbers, numbers[ahead:], strict=False))
    found: list[tuple[float, int, int]] = []
    for (first, second), shared in common.items():
        step = max(texts[first].step, texts[second].step)
        ours, theirs = (max(texts[number].words / step, 1.0) for number in (first, second))
        if shared >= _LIKELY * ours:
            found.append((-shared / (ours + theirs), first, second))
    return [(first, second) for _, first, second in sorted(found)]


def _sharing(held: Sequence[int]) -> Iterator[list[int]]:
    """The numbers of the texts that have each shingle which more than one has.

    ``held`` are the shingles in order, each with the number of a text in its lower bits.
    """
    numbers: list[int] = []
    for one, other in pairwise(held):
        if one >> 32 == other >> 32:
            numbers = numbers or [one & _BITS]
            numbers.append(other & _BITS)
        elif numbers:
            yield numbers
            numbers = []
    if numbers:
        yield numbers


class _Families:
    """Copies by number, in order of length, that grow together.

    Two families become one if their shortest texts are copies too, and their longest: so a round-up does not
    make one of the texts that it holds, nor do a story's many versions of its first and its last.
    """

    def __init__(self, copies: Sequence[_Copy]) -> None:
        self.copies = copies
        self._members = {number: [number] for number in range(len(copies))}
        """The members of each family, by its shortest."""
        self._shortest = list(range(len(copies)))

    def join(self, first: int, second: int) -> None:
        one, two = (self._members[self._shortest[number]] for number in (first, second))
        ends = {(first, second), (one[0], two[0]), (one[-1], two[-1])}
        if one is two or not all(_are_copies(self.copies[here], self.copies[there]) for here, there in ends):
            return
        del self._members[two[0]], self._members[one[0]]
        both = sorted(one + two)
        self._members[both[0]] = both
        for number in both:
            self._shortest[number] = both[0]

    def all(self) -> Iterator[list[_Copy]]:
        for members in self._members.values():
            yield [self.copies[number] for number in members]


def _are_copies(first: _Copy, second: _Copy) -> bool:
    if first.text.scarce or second.text.scarce:
        ours, theirs = (_words_in(_prose(each.article, each.quoted)) for each in (first, second))
        one, other = (_words_in(_body(each.article)) for each in (first, second))
        if one == other:
            return len(one) >= _SAID
        telling = min(len(ours), len(theirs)) >= _TELLING
        return telling and _repeats(ours, theirs, _WORDED) and _repeats(one, other, _REPEATED)
    shorter, longer = sorted((first.text.words, second.text.words))
    return shorter >= _LEAST * longer and _alike(first.text, second.text) >= _COPIED


def _repeats(first: Sequence[str], second: Sequence[str], least: float) -> bool:
    return Indel.normalized_similarity(first, second, score_cutoff=least) >= least


def _alike(first: _Text, second: _Text) -> float:
    """The share of the shorter one's words that stand in a shingle which the other has too."""
    if first.key == second.key:
        return 1.0
    shorter, longer = sorted((first.shingles, second.shingles), key=len)
    had = bytes(map(set(longer).__contains__, shorter))
    covered = sum(run.end() - run.start() + _SHINGLE - 1 for run in _RUN.finditer(had))
    return covered / (len(shorter) + _SHINGLE - 1)


def _body(article: Article) -> str:
    """All that is prose or quoted in it: no headline, caption, comment or furniture."""
    return "\n".join(span.of(article.text) for span in _body_spans(article))


def _body_spans(article: Article) -> list[Span]:
    if not article.sections:
        return [Span(0, len(article.text))]
    return [section.span for section in article.sections if section.kind is SectionKind.BODY]


def _prose(article: Article, quoted: Sequence[Span]) -> str:
    """The body without what is ``quoted``, in order."""
    return "\n".join(_outside(article.text, _body_spans(article), quoted))


def _outside(text: str, body: Sequence[Span], quoted: Sequence[Span]) -> Iterator[str]:
    for start, end in body:
        for quote in quoted:
            if start < quote.end and quote.start < end:
                yield text[start : max(quote.start, start)]
                start = min(quote.end, end)
        yield text[start:end]


def _words_in(text: str) -> list[str]:
    plain = text.lower()
    for mark in _MARKS:
        plain = plain.replace(mark, " ")
    if plain.isascii():
        return plain.translate(_GAPS).split()
    return (_WORD if _UNSPACED_SIGN.search(plain) is None else _SIGN_OR_WORD).findall(plain)
