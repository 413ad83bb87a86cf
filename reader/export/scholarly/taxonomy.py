"""What the pointers of a document's ``ana`` say: the differences, relations and reasons, each explained."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from reader.collation import Alert, Class, Kind
from reader.collation.remarks.circumstances import Beside
from reader.model import QuoteKind, Relation, SectionKind


class Apart(StrEnum):
    """Why a rendering has no part in the apparatus."""

    TRANSLATION = "translation"
    ELSEWHERE = "elsewhere"


class Copy(StrEnum):
    """How an article's text stands to that of another."""

    SAME = "same"
    EDITED = "edited"


@dataclass(frozen=True, slots=True)
class Family:
    """``meanings`` by the values of one enumeration."""

    name: str
    about: str
    meanings: Mapping[StrEnum, str]


FAMILIES = (
    Family(
        "class",
        "Whether a reading differs from the lemma in its words or only in how they are written.",
        {
            Class.ACCIDENTAL: "Spelling, case or punctuation: how the words are written.",
            Class.SUBSTANTIVE: "Other words, or the same words at another place.",
        },
    ),
    Family(
        "kind",
        "In what way a reading differs from the lemma.",
        {
            Kind.CASE: "Capitals for small letters, or the other way round.",
            Kind.PUNCTUATION: "Marks between words, quotation marks, apostrophes and spaces.",
            Kind.SPELLING: "One word written in two ways.",
            Kind.NUMBER_FORMAT: "One number written in two ways.",
            Kind.TRANSLITERATION: "One name written by two systems of transliteration.",
            Kind.CONTRACTION: "A short form for the words written out, or the other way round.",
            Kind.ADDITION: "Words that the lemma has not.",
            Kind.OMISSION: "Words of the lemma that are not there.",
            Kind.SUBSTITUTION: "Other words in the place of those of the lemma.",
            Kind.REWRITE: "A passage with hardly a word in common.",
            Kind.MOVE: "The same words at another place.",
            Kind.ELLIPSIS: "A marked cut, and the words for which it stands.",
            Kind.BRACKET: "Words in editorial brackets: the outlet's, not the speaker's.",
        },
    ),
    Family(
        "alert",
        "How a difference may change the meaning.",
        {
            Alert.NEGATION: "One denies what the other affirms.",
            Alert.NUMBER: "A number, date or quantity differs.",
            Alert.NAME: "A name differs.",
            Alert.MODALITY: "How certain, possible, permitted or necessary something is differs.",
            Alert.TENSE: "The time of what is told differs.",
            Alert.PERSON: "Who is meant differs: I, we, you, they.",
            Alert.POLARITY: "A word stands in the place of its opposite.",
            Alert.QUESTION: "One asks what the other states.",
        },
    ),
    Family(
        "beside",
        "What differs beside the words of two renderings.",
        {
            Beside.SPEAKER: "The outlets name different sources.",
            Beside.CUT: "Words are left out of the middle, or a sentence ends early, without a mark.",
            Beside.CUE: "The words that report the speech insinuate different things.",
            Beside.NAMING: "One outlet names the person, the other an office, a body or nobody.",
        },
    ),
    Family(
        "relation",
        "How two linked renderings stand to one another.",
        {
            Relation.VERBATIM: "The same but for punctuation and case.",
            Relation.EDITED: "Some words differ.",
            Relation.FRAGMENT: "One is a part of the other.",
            Relation.RETRANSLATED: "The same remark in independently chosen words.",
        },
    ),
    Family(
        "apart",
        "Why a rendering has no part in the apparatus of its remark.",
        {
            Apart.TRANSLATION: "It is in another language than the base, so that no words can be compared.",
            Apart.ELSEWHERE: "It renders other words of the remark than the base does.",
        },
    ),
    Family(
        "copy",
        "How the text of an article stands to that of the other which it runs.",
        {
            Copy.SAME: "The same but for a word here and there.",
            Copy.EDITED: "Much the same.",
        },
    ),
    Family(
        "quote",
        "How much of the speaker's own speech a pair of quotation marks holds.",
        {
            QuoteKind.DIRECT: "A full clause or more.",
            QuoteKind.FRAGMENT: "A phrase inside a reporting sentence.",
            QuoteKind.BLOCK: "A whole paragraph set as a quotation without marks.",
            QuoteKind.SCARE: "A title, nickname or term, or words at a distance: nobody's remark.",
        },
    ),
    Family(
        "section",
        "Which part of a page a paragraph is.",
        {
            SectionKind.HEADLINE: "The headline, or a headline within the article.",
            SectionKind.BODY: "The article itself.",
            SectionKind.CAPTION: "The words under a picture.",
            SectionKind.COMMENT: "What a reader wrote.",
            SectionKind.BOILERPLATE: "What the page says beside its article.",
        },
    ),
)

_NAMES = {type(member): family.name for family in FAMILIES for member in family.meanings}


def name_of(member: StrEnum) -> str:
    """The identifier of the category that explains ``member``."""
    return f"{_NAMES[type(member)]}.{member.value.replace(' ', '-')}"


def pointers(*members: StrEnum) -> str:
    """Pointers to the categories of ``members``, as an attribute holds them."""
    return " ".join(f"#{name_of(member)}" for member in members)
