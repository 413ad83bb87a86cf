"""Who a mention means: names, pronouns and offices resolved against what the article has said so far."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from reader.quotes.bodies import spoken_for
from reader.quotes.documents import issuer
from reader.quotes.focus import Seen, tries
from reader.quotes.kin import CROWD, OLDER, kin_of, of_age, relative
from reader.quotes.lexicon import countries, roles
from reader.quotes.mentions import Kind, Mention, is_demonym
from reader.quotes.people import Person
from reader.quotes.pronouns import Pronouns
from reader.quotes.prose import Sentence, Token
from reader.quotes.sources import Source, excludes, is_human, office

_ARTICLES = {"la": "f", "le": "m", "el": "m", "il": "m", "lo": "m"}
"""The gender that an article tells of a person."""
_RANKS = frozenset({"prime", "vice", "deputy"})
_AIDES = frozenset({"official", "aide", "adviser", "advisor", "diplomat", "strategist", "operative"})
"""What a spokesman may be called as well."""
_TOPIC = frozenset({"to", "for", "für", "pour", "para", "для"})
_APART = 8
"""How many words stand between a description and the name it explains."""


class Memory(Pronouns):
    """What has been read up to a place, to tell whom a mention means."""

    def read(self, sentence: Sentence, mentions: Sequence[Mention]) -> None:
        """Remember the persons of a sentence, its subject before the others, and go on to the next."""
        subject, first = True, False
        for number, mention in enumerate(mentions):
            if mention.kind is Kind.DOCUMENT and self.speaker and self.speaker_at == self.sentence:
                self.document, self.document_at = self.speaker, self.sentence
            if mention.kind is Kind.NAME:
                source = self.known(sentence.tokens, mention)
                if source is None or source.person is None:
                    continue
                self.count[id(source.person)] += 1
                last = sentence.tokens[mention.last - 1]
                self.where[id(source.person)] = (
                    sentence.tokens[mention.first].start,
                    last.start + len(last.bare),
                )
                self.total += 1
                behind = mention.governed or mention.possessive
                # "The plan was made public by X himself": the agent is whom the sentence is about.
                agent = sentence.tokens[mention.first - 1].low == "by" if mention.first else False
                # "To Ann Lee it was never about money": nor is one who is spoken of first of all.
                agent = agent or (behind and mention.first == 1 and sentence.tokens[0].low in _TOPIC)
                leads = (subject and (agent or not behind)) or (first and not behind)
                how = "subject" if leads else "behind" if behind else "named"
                first = False
                self.seen.append(Seen(self.sentence, how, source.person))
                subject = subject and behind
            elif (
                mention.kind in {Kind.PRONOUN, Kind.ROLE, Kind.ANONYMOUS}
                and subject
                and not mention.governed
                and not mention.possessive
            ):
                if _explains(sentence.tokens, mention, mentions[number + 1 : number + 3]):
                    continue
                found = self.resolve(sentence.tokens, mention) if mention.kind is not Kind.ANONYMOUS else None
                if found and found.person:
                    self.seen.append(Seen(self.sentence, "subject", found.person))
                    told = self.language.pronouns.get(sentence.tokens[mention.first].low)
                    if told in {"m", "f"}:
                        found.person.gender = found.person.gender or told
                elif found is None and self._is_somebody(sentence.tokens, mention):
                    gender = office(sentence.tokens[mention.first : mention.last])[2]
                    self.seen.append(Seen(self.sentence, "subject", Person((), gender, is_lively=True)))
                subject = mention.kind is Kind.ANONYMOUS
            elif mention.kind is Kind.BODY and not mention.governed and not mention.possessive:
                if subject or sentence.tokens[mention.last - 1].is_capital:
                    self.bodies.meet(sentence.tokens, mention, self.sentence)
                # "The court heard that Ann Lee had left": of persons it is about her.
                first, subject = subject, False
        opening = sentence.tokens[0]
        if subject and self.language.own.get(opening.low) in {"m", "f"}:
            # "Her account is worth having": it is about her all the same.
            owner = self.by_pronoun(opening, False, ())
            if owner and owner.person:
                self.seen.append(Seen(self.sentence, "subject", owner.person))
        self.sentence += 1

    def read_headline(self, sentence: Sentence, mentions: Sequence[Mention]) -> None:
        """Remember whom a headline is about, which tells nothing of how often the article speaks of them."""
        self.read(sentence, mentions)
        about = [seen for seen in self.seen if seen.how == "subject"]
        self.seen.clear()
        self.seen.extend(about)
        self.count.clear()
        self.total = 0

    def _is_somebody(self, tokens: Sequence[Token], mention: Mention) -> bool:
        """Whether the mention is one person whom the text does not name: "a driver", "Ann Lee's aunt"."""
        if self.language.language != "en" or mention.kind is Kind.PRONOUN:
            return False
        phrase = tokens[mention.first : mention.last]
        if len(phrase) < 2:
            return False
        if phrase[0].low == "the":
            return len(phrase) == 2 and is_demonym(phrase[1].bare.lower())
        return phrase[0].low in {"a", "an", "one", "another"} or any(
            token.is_possessive for token in phrase[:-1]
        )

    def resolve(
        self,
        tokens: Sequence[Token],
        mention: Mention | None,
        gender: str | None = None,
        continuing: bool = False,
        apart_from: Sequence[Person] = (),
    ) -> Source | None:
        """Whom the mention means, None where the text does not tell.

        A mention of None is a subject left out, as Spanish and Russian may. ``apart_from`` are persons whom
        a pronoun cannot mean here, for what is said speaks of them.
        """
        if mention is None:
            return self.pronoun(gender or "mf", continuing, apart_from)
        words = [token.bare for token in tokens[mention.name : mention.last]]
        match mention.kind:
            case Kind.NAME:
                return self.named(tokens, mention)
            case Kind.PRONOUN | Kind.OWNER:
                return self.by_pronoun(tokens[mention.first], continuing, apart_from)
            case Kind.RELATIVE:
                return None
            case Kind.ROLE:
                return self.holder(tokens, mention, gender) or spoken_for(tokens, mention, self.language)
            case Kind.ANONYMOUS if words[-1].lower() in roles().general and mention.definite:
                # "avoue la jeune femme": whom the sentence before was about.
                return self._told_of(tokens[mention.first : mention.last])
            case Kind.ANONYMOUS:
                return spoken_for(tokens, mention, self.language)
            case Kind.PLACE:
                known = self.people.called(words)
                return Source(known[0].name, known[0]) if len(known) == 1 else Source(" ".join(words))
            case Kind.BODY:
                known = self.people.called(words) if len(words) == 1 and words[0].isupper() else []
                if len(known) == 1:
                    return Source(known[0].name, known[0])
                return self.bodies.named(tokens, mention, self.speaker)
            case Kind.DOCUMENT:
                return issuer(self, tokens, mention)

    def named(self, tokens: Sequence[Token], mention: Mention) -> Source:
        """The person a name means; two who share it are told apart by title and by who is spoken of."""
        words = [token.bare for token in tokens[mention.name : mention.last]]
        called = self.people.called(words)
        gender = self._title_gender(tokens, mention)
        known = [person for person in called if not (gender and person.gender and person.gender != gender)]
        if not known and self.strict:
            found = {id(each): each for word in words for each in self.people.called([word])}
            only = next(iter(found.values())) if len(found) == 1 else None
            return Source(only.name, only) if only else Source(" ".join(words))
        if not known:
            if called:
                kin = relative(gender, self.people) if len(self.people) <= CROWD else None
                if kin:
                    return Source(kin.name, kin)
                # "Mrs Lee", where only Mr Lee is known.
                return Source(
                    " ".join(token.text for token in tokens[mention.first : mention.last - 1])
                    + " "
                    + words[-1]
                )
            person = self.people.only(words)
            person.gender = person.gender or gender
            return Source(person.name, person)
        if len(known) > 1:
            heads = office(tokens[mention.first : mention.name])[0]
            titled = [person for person in known if heads & person.roles]
            if len(titled) == 1:
                return Source(titled[0].name, titled[0])
            told = tokens[mention.first - 1].low if mention.first else ""
            person = of_age(told, known) if told in OLDER else self.likeliest(known)
            return Source(person.name, person) if person else Source(" ".join(words))
        return Source(known[0].name, known[0])

    def known(self, tokens: Sequence[Token], mention: Mention) -> Source | None:
        """The person a name means, if the article knows anybody of it."""
        words = [token.bare for token in tokens[mention.name : mention.last]]
        return self.named(tokens, mention) if self.people.called(words) else None

    def _title_gender(self, tokens: Sequence[Token], mention: Mention) -> str | None:
        for token in tokens[mention.first : mention.name]:
            gender = roles().titles.get(token.low) or roles().heads.get(token.low)
            if gender:
                return gender
        return None

    def holder(self, tokens: Sequence[Token], mention: Mention, told: str | None = None) -> Source | None:
        """The one person who holds the office, or whom a description can only mean.

        ``told`` is the gender that the verb tells.
        """
        if not mention.definite:
            return None
        phrase = tokens[mention.first : mention.last]
        heads, lands, gender = office(phrase)
        gender = gender or told or _ARTICLES.get(phrase[0].low)
        lands |= self._lands_behind(tokens, mention.last)
        held: list[tuple[int, Person]] = []
        head = tokens[mention.last - 1].bare.lower()
        owner = self._owner(phrase)
        if owner and head in roles().kin and len(self.people) <= CROWD:
            kin = kin_of(owner.person, head, gender, self.people)
            return Source(kin.name, kin) if kin else None
        for person in self._holders(head):
            if gender and person.gender and gender != person.gender:
                continue
            if lands and person.countries and not lands & person.countries:
                continue
            if excludes(heads, person.roles):
                continue
            if not (heads - person.roles and person.roles - heads - {head}):
                held.append((len(heads & person.roles), person))
        if held:
            most = max(score for score, _ in held)
            best = [person for score, person in held if score == most]
            # "The minister" is not the prime minister where there is another.
            best = [person for person in best if not (person.roles - heads) & _RANKS] or best
            if len(best) == 1:
                return Source(best[0].name, best[0])
            recent = next(
                (seen.person for seen in reversed(self.seen) if any(seen.person is each for each in best)),
                None,
            )
            return Source(recent.name, recent) if recent else None
        if phrase[0].low in self.language.own or not (heads or lands or is_human(phrase[-1].bare.lower())):
            return None
        if owner or (head in roles().spokesmen and any(token.is_possessive for token in phrase)):
            # "Ann Lee's predecessor", "the ministry's spokesman" is somebody else, and nobody so far.
            return None
        found = (
            self._in_focus(lands, gender, heads)
            or self._only_one(lands, gender, heads)
            or self._only_left(lands, gender, heads)
        )
        if found and found.person:
            self._bind(heads - roles().general, lands, found.person)
        return found

    def _owner(self, phrase: Sequence[Token]) -> Source | None:
        """Whose the first word of a description makes it: "her brother", "Ann Lee's brother"."""
        if phrase[0].low in self.language.own:
            return self.by_pronoun(phrase[0], False, ())
        words = [token.bare for token in phrase[:-1] if token.is_capital]
        known = self.people.called(words) if words and any(token.is_possessive for token in phrase) else []
        return Source(known[0].name, known[0]) if len(known) == 1 else None

    def _bind(self, heads: set[str], lands: set[str], person: Person) -> None:
        """Remember that a description meant this person, for wherever it comes back."""
        person.countries |= lands
        for head in heads - person.roles:
            person.roles.add(head)
            if self.offices is not None:
                self.offices.setdefault(head, []).append(person)

    def _holders(self, head: str) -> list[Person]:
        if self.offices is None:
            self.offices = {}
            for person in self.people:
                for role in person.roles:
                    self.offices.setdefault(role, []).append(person)
        return self.offices.get(head, [])

    def _lands_behind(self, tokens: Sequence[Token], last: int) -> set[str]:
        """The country of "the president of France"."""
        if last + 1 < len(tokens) and tokens[last].low in {"of", "von", "de", "du"}:
            return {
                countries()[low]
                for token in tokens[last + 1 : last + 4]
                if (low := token.bare.lower()) in countries()
            }
        return set()

    def _in_focus(self, lands: set[str], gender: str | None, heads: set[str]) -> Source | None:
        """Whoever is spoken of or speaks, where nothing tells against the description."""
        if self.strict:
            return None
        subject = self.subject()
        for found in (subject, self.recent_speaker):
            person = found.person if found else None
            if person is None or (gender and person.gender and gender != person.gender):
                continue
            if lands and not (lands & person.countries) and (
                person.countries or not (self.stands_out(person) or self._only_fits(person, lands, heads))
            ):  # fmt: skip
                continue
            if self._clash(heads, person.roles) or tries(heads, person):
                continue
            return found
        return None

    def _only_one(self, lands: set[str], gender: str | None, heads: set[str]) -> Source | None:
        """The one woman, or man, of the article where a description tells as much."""
        if gender is None or self.language.language != "en" or self.strict or len(self.people) > CROWD:
            return None
        possible = [
            person for person in self.people if person.is_human and (person.gender or gender) == gender
        ]
        if len(possible) != 1 or lands - possible[0].countries or self._clash(heads, possible[0].roles):
            return None
        return Source(possible[0].name, possible[0]) if self.count[id(possible[0])] else None

    def _only_left(self, lands: set[str], gender: str | None, heads: set[str]) -> Source | None:
        """The one who has spoken and holds no known office, where everybody else holds another."""
        if self.language.language != "en" or self.strict or len(self.people) > CROWD:
            return None
        if not heads - roles().general - roles().status:
            return None
        possible = [
            person
            for person in self.people
            if person.is_human and not self._clash(heads, person.roles) and self.where.get(id(person))
            if not tries(heads, person)
            if (person.gender or gender) == gender or gender is None
        ]
        if len(possible) != 1 or possible[0].roles or not self.spoken[id(possible[0])]:
            return None
        return None if lands - possible[0].countries else Source(possible[0].name, possible[0])

    def _told_of(self, phrase: Sequence[Token]) -> Source | None:
        gender = office(phrase)[2] or _ARTICLES.get(phrase[0].low)
        subject = self.subject()
        if self.language.language == "en" or subject is None or subject.person is None:
            return None
        return subject if gender and subject.person.gender == gender else None

    def _clash(self, heads: set[str], held: set[str]) -> bool:
        """Whether a person known by some offices is hardly described by others: a judge is no defendant."""
        if excludes(heads, held):
            return True
        if held & roles().spokesmen and heads and heads.isdisjoint(held | roles().spokesmen | _AIDES):
            return True
        apart = bool(heads) and heads.isdisjoint(held) and not heads & roles().general
        return apart and bool(held - roles().status)

    def _only_fits(self, person: Person, lands: set[str], heads: set[str]) -> bool:
        """Whether the sentence before is about a person of no known country, and nobody is of these.

        Behind the person's own quote an office tells of somebody else, for a pronoun would do; a bare
        "the Dane" does not.
        """
        subject = self.subject()
        is_subject = subject is not None and subject.person is person
        if not is_subject and (heads or self.sentence - self.speaker_at > 2):
            return False
        if heads and self.speaker and self.speaker_at >= self.sentence - 1:
            return False
        return lands.isdisjoint(self._lands)

    @cached_property
    def _lands(self) -> set[str]:
        """The countries that somebody in the article is known to be of."""
        return {land for person in self.people for land in person.countries}


def _explains(tokens: Sequence[Token], mention: Mention, following: Sequence[Mention]) -> bool:
    """Whether the description explains the name behind it: "Her niece, the lawyer Ann Lee, was late"."""
    for name in following:
        if name.kind is Kind.NAME and not name.possessive:
            between = tokens[mention.last : name.first]
            commas = sum(token.text == "," for token in between)
            plain = all(token.is_word or token.text == "," for token in between)
            beside = all(token.low in countries() for token in between)
            return plain and len(between) <= _APART and (commas == 1 or beside)
    return False
