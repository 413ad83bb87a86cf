"""Names, whether two of them name the same, and where one stands for another or a description for one."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from reader.collation.alerts.correspondence import Correspondence
from reader.collation.alerts.findings import Finding, quoted
from reader.collation.alerts.reading import Reading
from reader.collation.segment import Alert
from reader.collation.text import lexicon
from reader.collation.text.transliteration import same_name

_COMMON_STEM = 4
_NEAR = 4
_A_SENTENCE = 30
_LONGEST_DESCRIPTION = 4
_APART = 2
_OF_ONE_COUNTRY = 2
_INFLECTED = 3
_APART_IN_CLAUSE = 5
_MUTUAL = frozenset(
    ["and", "or", "nor", "with", "meet", "meets", "met", "marry", "married", "fought", "join", "joined"]
)
_LATIN = regex.compile(r"\p{Latin}")
_COMMON_TO_NAMES = lexicon.word_set("joining") | lexicon.word_set("common-to-names")


class Name(NamedTuple):
    """Words with capitals in a row: the ``text`` as it stands, its words' indices, keys and sounds."""

    text: str
    start: int
    end: int
    keys: tuple[str, ...]
    sounds: tuple[str, ...]


@lru_cache(maxsize=1_024)
def names_of(side: Reading) -> tuple[Name, ...]:
    """The names of a text, in order."""
    found: list[Name] = []
    words, count, last = side.words, len(side.words), 0
    for index, form in enumerate(words.forms):
        if not form.capital or index < last or not side.is_name(index):
            continue
        last = index
        while last < count and (last == index or (words.gaps[last] in (" ", "-") and side.is_name(last))):
            last += 1
            joined = last + 1 < count and words.keys[last] in lexicon.word_set("joining")
            if joined and side.is_name(last + 1):
                last += 1
        forms = words.forms[index:last]
        keys = tuple(form.key.removesuffix("'s").removesuffix("'").removesuffix(".") for form in forms)
        sounds = tuple(form.sound for form in forms)
        found.append(Name(words.phrase(index, last), index, last, keys, sounds))
    return tuple(found)


@lru_cache(maxsize=8_192)
def same_entity(name: Name, other: Name) -> bool:
    """Whether one name's words are all of the other's, or the initials of them.

    Words such as "sea" and "of", which many names have, and initials tell nothing: "Black Sea" is not "Red
    Sea", and "Odile Marchetti" is not "Odile Marchand".
    """
    if _initials(name, other) or _initials(other, name):
        return True
    left_a, left_b = list(_telling(name)), list(_telling(other))
    shared = 0
    for key, sound in _telling(name):
        for fellow, fellow_sound in left_b:
            if (
                key == fellow
                or same_name(sound, fellow_sound)
                or _same_stem(key, fellow)
                or _alike(key, fellow)
            ):
                left_a.remove((key, sound))
                left_b.remove((fellow, fellow_sound))
                shared += 1
                break
    if shared and not (left_a and left_b):
        return True
    return _alike("".join(name.keys), "".join(other.keys))


def _alike(key: str, other: str) -> bool:
    """Whether two spellings are of one name in another script: "Qaeda" and "Qaida", "Chaim" and "Haim"."""
    if min(len(key), len(other)) < _SHORTEST_ALIKE or not (key.isascii() and other.isascii()):
        return (
            min(len(key), len(other)) >= _SHORTEST_PART
            and (key.startswith(other) or other.startswith(key))
            and (abs(len(key) - len(other)) <= _SHORTEST_PART - 1)
        )
    if abs(len(key) - len(other)) > _SHORTEST_PART:
        return False
    one, its = _skeleton(key), _skeleton(other)
    return one == its and len(one) > 1


@lru_cache(maxsize=8_192)
def _skeleton(key: str) -> str:
    """The consonants of a name, those alike that scripts mix."""
    letters = key.replace("'", "").replace("-", "")
    for written, sound in _MIXED:
        letters = letters.replace(written, sound)
    head = "h" if letters[:1] in ("h", "x") else letters[:1] if letters[:1] not in "aeiouy" else "a"
    return head + _REPEATED.sub(r"\1", _VOWELS.sub("", letters[1:]))


_MIXED = (
    ("kh", "x"),
    ("ch", "x"),
    ("gh", "g"),
    ("zh", "x"),
    ("sh", "s"),
    ("th", "t"),
    ("ph", "f"),
    ("q", "k"),
    ("c", "k"),
    ("v", "b"),
    ("w", "b"),
    ("z", "s"),
)
_VOWELS = regex.compile("[aeiouy]|h")
_REPEATED = regex.compile(r"(.)\1+")
_SHORTEST_ALIKE = 5
_SHORTEST_PART = 3
_MOST_INITIALS = 6


@lru_cache(maxsize=8_192)
def _telling(name: Name) -> tuple[tuple[str, str], ...]:
    """The words of a name, with their sounds, that tell it from others; all where none does."""
    words = tuple(zip(name.keys, name.sounds, strict=True))
    return tuple(its for its in words if len(its[0]) > 1 and its[0] not in _COMMON_TO_NAMES) or words


def _same_stem(key: str, other: str) -> bool:
    """ "Russia" and "Russian", "Syria" and "Syrians", "Portugal" and "Portuguese"."""
    shorter = min(len(key), len(other))
    common = 0
    while common < shorter and key[common] == other[common]:
        common += 1
    if common >= max(_COMMON_STEM, shorter - 1):
        return True
    longer = max(len(key), len(other))
    if not (key.isascii() and other.isascii()) and common > _COMMON_STEM and longer - common <= _INFLECTED:
        # Where names are inflected, their ends differ.
        return True
    line = lexicon.countries().get(key)
    if line is None or line != lexicon.countries().get(other):
        return False
    # "the US" and "the Americans"
    return common >= _OF_ONE_COUNTRY or shorter <= _SHORTEST_PART


def _initials(short: Name, full: Name) -> bool:
    if len(short.keys) != 1 or len(full.keys) < 2:
        return False
    letters = "".join(key[0] for key in full.keys)
    return short.keys[0] in (letters, letters + "s")


_HEADS = frozenset({"group", "party", "army", "movement", "militia", "government", "regime"})


def names_changed(c: Correspondence) -> Iterator[Finding]:
    """The names of either text that the other has not, against those, or the descriptions, in their place."""
    if c.a.tongue.language == c.b.tongue.language == "zh":
        yield from _chinese(c)
    if c.a.tongue is c.b.tongue and c.a.tongue.titles:
        yield from _after_titles(c)
    ours, theirs = names_of(c.a), names_of(c.b)
    yield from _swapped(c, ours, theirs)
    left_a = [name for name in ours if not _elsewhere(name, theirs, c.b)]
    left_b = [name for name in theirs if not _elsewhere(name, ours, c.a)]
    if not left_a and not left_b:
        return
    turned = c.turned
    shared = len(ours) > len(left_a)
    # Those in the same place first: in short texts any two may else stand for one another.
    for face in (_face, _in_one_sentence) if not shared else (_face,):
        for name in list(left_a):
            other = next((other for other in left_b if face(c, turned, name, other)), None)
            if other is not None:
                here, there = quoted(_with_head(c.a, name)), quoted(_with_head(c.b, other))
                yield Finding(Alert.NAME, here, there, name.start, other.start)
                left_a.remove(name)
                left_b.remove(other)
    for name in left_a:
        described = _description(c, name)
        if described:
            phrase = c.b.words.phrase(*described)
            yield Finding(Alert.NAME, quoted(name.text), quoted(phrase), name.start, described[0])
    for name in left_b:
        described = _description(turned, name)
        if described:
            phrase = c.a.words.phrase(*described)
            yield Finding(Alert.NAME, quoted(phrase), quoted(name.text), described[0], name.start)


def _swapped(c: Correspondence, ours: tuple[Name, ...], theirs: tuple[Name, ...]) -> Iterator[Finding]:
    """Two names that have changed places about the same words: "X attacked Y" and "Y attacked X"."""
    named_a, named_b = _with_opening(c.a, ours, theirs), _with_opening(c.b, theirs, ours)
    for name, after in itertools.pairwise(named_a):
        between = c.a.parts[c.a.first[name.end] : c.a.first[after.start]]
        if not _tells_of_both(c.a, name, after, between) or same_entity(name, after):
            continue
        for other, its_after in itertools.pairwise(named_b):
            if (
                c.b.parts[c.b.first[other.end] : c.b.first[its_after.start]] == between
                and same_entity(name, its_after)
                and same_entity(after, other)
                and not same_entity(name, other)
            ):
                both = " and ".join(sorted((quoted(name.text), quoted(after.text))))
                yield Finding(Alert.NAME, both, both, name.start, other.start)
                return


def _with_opening(side: Reading, names: tuple[Name, ...], others: tuple[Name, ...]) -> list[Name]:
    """The names, and the first word where the other text shows that it is one."""
    form = side.words.forms[0] if len(side.words) else None
    if form is None or not form.capital or (names and names[0].start == 0):
        return list(names)
    if not any(other.keys == (form.key,) for other in others):
        return list(names)
    return [Name(side.words.word(0), 0, 1, (form.key,), (form.sound,)), *names]


def _tells_of_both(side: Reading, name: Name, after: Name, between: Sequence[str]) -> bool:
    """Whether the words between two names say what one does to the other, which the other may not do."""
    start, end = side.first[name.end], side.first[after.start]
    return (
        0 < len(between) <= _APART_IN_CLAUSE
        and any(side.stems[start:end])
        and _MUTUAL.isdisjoint(between)
        and all(side.words.gap(at).strip() == "" for at in range(name.end, after.start + 1))
    )


def _elsewhere(name: Name, others: tuple[Name, ...], side: Reading) -> bool:
    """Whether the other text has the name, or a word of it, anywhere."""
    if any(name.keys == other.keys for other in others):
        return True
    keys = _keys(side)
    if len(name.keys) == 1 and name.keys[0] in _spelt_out(side, len(name.keys[0])):
        return True
    return all(key in keys for key, _ in _telling(name)) or any(same_entity(name, other) for other in others)


@lru_cache(maxsize=1_024)
def _spelt_out(side: Reading, count: int) -> frozenset[str]:
    """The initials of ``count`` words with capitals, small ones such as "of" between them or not."""
    if not _SHORTEST_PART <= count <= _MOST_INITIALS:
        return frozenset()
    found: set[str] = set()
    forms = side.words.forms
    capitals = [index for index, form in enumerate(forms) if form.capital and form.key]
    for start in range(len(capitals) - count + 1):
        run = capitals[start : start + count]
        if run[-1] - run[0] < 2 * count:
            found.add("".join(forms[index].key[0] for index in run))
    return frozenset(found)


@lru_cache(maxsize=1_024)
def _keys(side: Reading) -> frozenset[str]:
    return frozenset(key.removesuffix("'s") for key in side.words.keys)


def _with_head(side: Reading, name: Name) -> str:
    """The name, with the noun behind it that it is of: "IS group"."""
    end = name.end
    follows = end < len(side.words) and side.words.gap(end) == " " and side.words.keys[end] in _HEADS
    return side.words.phrase(name.start, end + 1) if follows else name.text


def _in_one_sentence(c: Correspondence, turned: Correspondence, name: Name, other: Name) -> bool:
    """Whether the texts are so short that the one may stand for the other, wherever in them."""
    del turned
    return (
        not _of_two_scripts(name, other)
        and max(len(c.a.parts), len(c.b.parts)) <= _A_SENTENCE
        and bool(c.shared(c.a.first[name.start])[0])
    )


def _of_two_scripts(name: Name, other: Name) -> bool:
    """Whether it may be one name in two scripts."""
    return (_LATIN.search(name.text) is None) != (_LATIN.search(other.text) is None)


def _face(c: Correspondence, turned: Correspondence, name: Name, other: Name) -> bool:
    """Whether the two names stand in the same place of what both texts say."""
    if _of_two_scripts(name, other):
        return False
    place, its = c.a.first[name.start], c.b.first[other.start]
    if its in c.facing(place, 4, 4) or place in turned.facing(its, 4, 4):
        return True
    return any(block.i1 <= name.start < block.i2 and block.j1 <= other.start < block.j2 for block in c.blocks)


def _description(c: Correspondence, name: Name) -> tuple[int, int] | None:
    """The words, with "the" or "our" before them, that the other text has where the first has ``name``."""
    a, b = c.a, c.b
    articles = lexicon.word_set("articles")
    start, end = a.first[name.start], a.first[name.end]
    sentence = a.sentence(start)
    places: list[int] = []
    before = next(
        (at for at in range(start - 1, max(sentence.start, start - _NEAR) - 1, -1) if at in c.there), None
    )
    after = next(
        (at for at in range(end, min(sentence.stop, end + _NEAR)) if at in c.there and a.stems[at]), None
    )
    if after is not None and after - end <= _APART:
        other = c.there[after]
        places += range(other - 1, max(b.sentence(other).start - 1, other - _NEAR - 1), -1)
    if before is not None and start - before <= _APART:
        other = c.there[before]
        places += range(other + 1, min(b.sentence(other).stop, other + _APART + 1))
    for place in places:
        if b.parts[place] not in articles and b.parts[place] != "that":
            continue
        stop = place + 1
        stems = 0
        while stop < len(b.parts) and stop - place <= _LONGEST_DESCRIPTION and stop not in c.here:
            if b.role(stop).denies or b.role(stop).person:
                break
            if stop > place + 1 and b.words.gap(b.owner[stop]) != " ":
                break
            if not b.stems[stop]:
                break
            stems += 1
            stop += 1
        if b.parts[stop - 1].startswith(name.keys[0]):
            continue
        if stems and not any(b.is_name(b.owner[at]) for at in range(place + 1, stop)):
            if after is not None and stop < len(b.parts) and c.there[after] - stop > 2:
                continue
            return b.owner[place], b.owner[stop - 1] + 1
    return None


def _after_titles(c: Correspondence) -> Iterator[Finding]:
    """Names in scripts without capitals, told by the title before them."""
    for block in c.blocks:
        sizes = block.i2 - block.i1, block.j2 - block.j1
        if not block.i1 or not all(0 < size <= _NEAR for size in sizes):
            continue
        title = c.a.words.forms[block.i1 - 1].parts[0]
        if title in c.a.tongue.titles and c.b.words.forms[block.j1 - 1].parts[0] == title:
            ours, theirs = c.a.words.phrase(block.i1, block.i2), c.b.words.phrase(block.j1, block.j2)
            yield Finding(Alert.NAME, quoted(ours), quoted(theirs), block.i1, block.j1)


_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范"
    "廖贾夏韦方邹孟熊秦邱尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵钱严覃武戴莫孔汤張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧葉蘇魏呂盧鍾譚陸"
)


def _chinese(c: Correspondence) -> Iterator[Finding]:
    """Chinese names, which nothing marks but the family name they begin with."""
    for block in c.blocks:
        ours, theirs = c.a.words.phrase(block.i1, block.i2), c.b.words.phrase(block.j1, block.j2)
        while ours and theirs and ours[-1] == theirs[-1]:
            ours, theirs = ours[:-1], theirs[:-1]
        if (
            2 <= len(ours) <= 3
            and 2 <= len(theirs) <= 3
            and ours[0] in _SURNAMES
            and theirs[0] in _SURNAMES
            and ours[0] != theirs[0]
        ):
            yield Finding(Alert.NAME, quoted(ours), quoted(theirs), block.i1, block.j1)
