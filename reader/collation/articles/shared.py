"""The passages that two articles share: quotes that were linked, and prose that one copied from the other, or
both from an agency."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

import regex

from reader.collation.articles.board import Board, Stretch
from reader.collation.articles.chains import chains, worth
from reader.collation.articles.matter import Matter, matter_of
from reader.collation.articles.order import out_of_order
from reader.collation.articles.passages import Passage, PassageKind, Sharing
from reader.collation.articles.runs import Run, common_runs
from reader.model import Article, Span

_COPIED = 6.0
"""What words must tell together to have been copied. Of the passages of two accounts of one event that tell
as much hardly any came about by chance; of those that tell 4, every other is an ordinary phrase."""
_SENTENCE = 4.0
"""The same of whole sentences, which a writer has copied to their ends, but for a few words."""
_WHOLE, _LONG = 0.7, 8
"""The share of its words that makes a sentence whole, and how many it is to have: short ones are formulas."""
_DENSE = 0.4
"""The share of a passage's longer side that the other has, at least."""
_EDGE = 6
"""Words that may differ at the beginning or the end of a sentence that both have but for them."""
_CLINGING = regex.compile(r"[^\s\p{L}\p{N}]+")

Link = tuple[Span, Span]


def shared_passages(first: Article, second: Article, links: Sequence[Link] = ()) -> Sharing:
    """What two articles share. ``links``: the stretches of each linked pair of their quotes.

    Prose is taken for shared where words in a row, the quotes in ``links`` left aside, tell so much that
    hardly two writers choose them alike, be it with some words changed, cut or inserted. With the articles
    swapped the passages are the same. Boilerplate and readers' comments are shared by nobody.
    """
    turned = [(there, here) for here, there in links]
    if _rank(first, links) > _rank(second, turned):
        return _in_order(second, first, turned).turned
    return _in_order(first, second, links)


def _rank(article: Article, links: Sequence[Link]) -> tuple[object, ...]:
    sections = [(section.kind.value, section.start, section.end) for section in article.sections]
    return len(article.text), article.text, sections, article.language or "", sorted(links)


def _in_order(first: Article, second: Article, links: Sequence[Link]) -> Sharing:
    a, b = matter_of(first, "a"), matter_of(second, "b")
    runs, cut_short = common_runs(a, b)
    quotes = list(_linked(a, b, links))
    board = Board()
    _put_prose(board, a, b, runs, quotes)
    _put_headlines(board, a, b)
    prose = set(board.stretches)
    for quote in sorted(quotes, key=lambda quote: (quote.i1 - quote.i2, quote)):
        _put_quote(board, a, b, quote, prose)
    for stretch in sorted(prose):
        wider = _to_sentence_ends(board, a, b, stretch)
        board.replace(stretch, wider)
        prose.remove(stretch)
        prose.add(wider)
    found = sorted(board.stretches)
    ours = _spans(a, first.text, [(stretch.i1, stretch.i2) for stretch in found])
    theirs = _spans(b, second.text, [(stretch.j1, stretch.j2) for stretch in found])
    moved = out_of_order([(stretch.j1, min(stretch.words)) for stretch in found])
    passages = tuple(
        Passage(
            PassageKind.PROSE if stretch in prose else PassageKind.QUOTE,
            here,
            there,
            stretch.words,
            (here.of(first.text), there.of(second.text)),
            number in moved,
        )
        for number, (stretch, here, there) in enumerate(zip(found, ours, theirs, strict=True))
    )
    return Sharing(passages, (a.count, b.count), cut_short)


def _linked(a: Matter, b: Matter, links: Sequence[Link]) -> Iterator[Stretch]:
    """The words of linked quotes, as far as they count."""
    for here, there in dict.fromkeys(links):
        stretch = Stretch(*a.words_in(here), *b.words_in(there))
        if min(stretch.words) and not (a.is_broken(*stretch[:2]) or b.is_broken(*stretch[2:])):
            yield stretch


def _put_prose(board: Board, a: Matter, b: Matter, runs: Sequence[Run], quotes: Sequence[Stretch]) -> None:
    """Put down what was copied beside the quotes, and the quotes within it."""
    own = _weights_without(a, quotes)
    for chain in chains(a, b, runs):
        for piece in board.free(chain):
            stretch, same = Stretch.of(piece), sum(run.n for run in piece)
            if same == len(a.keys) == len(b.keys):
                board.add(stretch)
            elif same >= _DENSE * max(stretch.words):
                told = worth(a, b, piece, own)
                sentences = max(_sentences(a, b, stretch).words)
                whole = same >= _LONG and same >= _WHOLE * sentences
                if told >= (_SENTENCE if whole else _COPIED):
                    board.add(stretch)


def _sentences(a: Matter, b: Matter, stretch: Stretch) -> Stretch:
    """The whole sentences that the stretch has words of."""
    i1, i2, j1, j2 = stretch
    return Stretch(a.sentence_start(i1), a.sentence_end(i2), b.sentence_start(j1), b.sentence_end(j2))


def _weights_without(matter: Matter, quotes: Sequence[Stretch]) -> list[float]:
    """What all words before each tell, those of quotes nothing."""
    quoted = [0] * (len(matter.keys) + 1)
    for quote in quotes:
        quoted[quote.i1] += 1
        quoted[quote.i2] -= 1
    weights = (
        0.0 if depth else matter.weight(at, at + 1) for at, depth in enumerate([*accumulate(quoted)][:-1])
    )
    return [0.0, *accumulate(weights)]


def _put_headlines(board: Board, a: Matter, b: Matter) -> None:
    """Put down the two headlines where they are the same, short as they may be."""
    (i1, i2), (j1, j2) = a.headline, b.headline
    stretch = Stretch(i1, i2, j1, j2)
    if min(stretch.words) and a.keys[i1:i2] == b.keys[j1:j2] and not board.met(stretch):
        board.add(stretch)


def _put_quote(board: Board, a: Matter, b: Matter, quote: Stretch, prose: set[Stretch]) -> None:
    """Put down a linked pair of quotes, unless it stands in prose that was copied with it.

    A quote that goes on where such prose ends belongs to it. One whose words answer to others already, as
    where an article has it twice, is left out.
    """
    met = board.met(quote)
    if not met:
        board.add(quote)
        return
    copied = met.pop()
    if met or copied not in prose:
        return
    wider = copied.with_(quote)
    broken = a.is_broken(wider.i1, wider.i2) or b.is_broken(wider.j1, wider.j2)
    if copied.touches(quote) and wider != copied and not broken and board.met(wider) == {copied}:
        board.replace(copied, wider)
        prose.remove(copied)
        prose.add(wider)


def _to_sentence_ends(board: Board, a: Matter, b: Matter, stretch: Stretch) -> Stretch:
    """The stretch with the few words that differ where its first sentence begins and its last one ends."""
    i1, i2, j1, j2 = stretch
    (i_least, i_most), (j_least, j_most) = board.room(stretch, (len(a.keys), len(b.keys)))
    i_start, j_start = a.sentence_start(i1), b.sentence_start(j1)
    if i_start >= i_least and j_start >= j_least and max(i1 - i_start, j1 - j_start) <= _EDGE:
        i1, j1 = i_start, j_start
    i_end, j_end = a.sentence_end(i2), b.sentence_end(j2)
    if i_end <= i_most and j_end <= j_most and max(i_end - i2, j_end - j2) <= _EDGE:
        i2, j2 = i_end, j_end
    return Stretch(i1, i2, j1, j2)


def _spans(matter: Matter, text: str, ranges: Sequence[tuple[int, int]]) -> list[Span]:
    """Where the ranges of words stand, each with the marks that cling to it."""
    found = dict.fromkeys(ranges, Span(0, 0))
    covered = 0
    for start, end in sorted(ranges):
        first, last = matter.spans[start].start, matter.spans[end - 1].end
        while first > covered and _CLINGING.fullmatch(text, first - 1, first):
            first -= 1
        limit = matter.spans[end].start if end < len(matter.spans) else len(text)
        clinging = _CLINGING.match(text, last, limit)
        covered = clinging.end() if clinging else last
        found[start, end] = Span(first, covered)
    return [found[each] for each in ranges]
