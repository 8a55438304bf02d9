"""What the words around a quantity or a date say of it, as regular expressions and sets of words of one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

NEVER = r"(?!)"
"""A pattern that nothing matches."""

_NO_WORDS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Cues:
    """Patterns are searched with :mod:`re` as they stand; a language without some habit leaves its pattern at :data:`NEVER`.

    Those that end in ``$`` look at the text before a place, those of :func:`re.match` at the text after it.
    """

    speaks_of_now: str = NEVER
    """A sentence whose count has reached the present."""
    reaches_now: str = NEVER
    """The end of a clause before a place in a sequence or an anniversary: the count has reached the present."""
    not_reached: frozenset[str] = _NO_WORDS
    """Words right before a place in a sequence or an anniversary that is spoken of and not reached: a play *for* the 50th anniversary."""
    printed_again: str = NEVER
    """A text that is of an earlier day than the page it stands on."""
    printed_words: tuple[str, ...] = ()
    """What such words begin with, in small letters."""
    changed: str = NEVER
    """Words before the day on which a text was last changed."""
    changed_words: tuple[str, ...] = ()
    """What these words begin with, in small letters."""
    dates_the_page: str = NEVER
    """All of a cell, in lower case, beside the date of the page that its table heads: *date*, *posted*."""
    returns: str = NEVER
    """In lower case: a phrase names a day that returns each year, by what first happened on it: *her birthday*."""
    follows_up: frozenset[str] = _NO_WORDS
    """Words after a quantity by which it is not the length of what the sentence tells: nine days *of* the siege, nine days *longer*."""
    reports: str = NEVER
    """What comes after a quantity is somebody's report."""
    takes_part: str = NEVER
    """Between a present verb and a quantity: what the quantity belongs to is done and over."""
    begun: str = NEVER
    """Before a date, in lower case: something began on it."""
    another_subject: str = NEVER
    """Between a place in a sequence and a date: what is said goes on with something else, which may have begun then: *and the* talks."""
    begun_after: str = NEVER
    """After a date: something began on it."""
    founded_after: str = NEVER
    """After a date: something was founded on it."""
    phrase_stops: str = ""
    """The classes of :attr:`Language.relations` that end a phrase, in languages whose verb follows the first phrase of a sentence."""
    noun_goes_on: frozenset[str] = _NO_WORDS
    """Words in small letters that take a phrase further behind its noun ("the fall *of*"), in languages whose nouns all have a capital; any other ends it."""
    founded: str = NEVER
    """Before a date, in lower case: something was founded on it."""
    seasons_too: frozenset[str] = _NO_WORDS
    """Seasons that are also other words or names: they count only with an article, a preposition or a year."""
    season_falls: frozenset[str] = _NO_WORDS
    """Those of them that before *of* are no season: the *fall* of the wall."""
    nightfall: frozenset[str] = _NO_WORDS
    """Words for the night of today."""
    article_tells_story: bool = False
    """Whether an article before last and next makes a step of the story, not from now: *the* next week."""
    past: frozenset[str] = _NO_WORDS
    """Words that with an article make a stretch of time, no step: *the past* year."""
    day_leads: frozenset[str] = _NO_WORDS
    """Words before a day whose month the story knows: *on* the 5th."""
    position_nouns: frozenset[str] = _NO_WORDS
    """Words for an edge of a date that are nouns, and may be verbs: the *start* of May."""
    date_joints: frozenset[str] = _NO_WORDS
    """Words between early or late, or a part of a day, and a date: early *in* May, noon *on* Friday."""
    moments: frozenset[str] = _NO_WORDS
    """Parts of a day that may stand before it without a word between them: *noon* Friday."""
    edges: Mapping[str, str] = field(default_factory=dict)
    """Words before months, weeks or days that say at which end of a date they lie, with TIMEX3's ``mod``: the *closing* months of 1944."""
    bare_unit_leads: frozenset[str] = _NO_WORDS
    """Words after which units without a number are a length: *for* years."""
    lasting_words: frozenset[str] = _NO_WORDS
    """What makes a unit a length when a hyphen joins them: week-*long*."""
    year_leads: frozenset[str] = _NO_WORDS
    """Words for a death right before four digits that are then the year: *starb* 1547."""
    day_number_leads: frozenset[str] = _NO_WORDS
    """Words after which 2021-238 is the 238th day of 2021, and no number of something."""
    dialled: frozenset[str] = _NO_WORDS
    """Words that say that a number near them is one to dial."""
    week_ends: frozenset[str] = _NO_WORDS
    """Words between *week* and the day that it ends on: the week *ending* 7 May."""
    week_begins: frozenset[str] = _NO_WORDS
    weekday_titles: frozenset[str] = _NO_WORDS
    """Words that make a weekday the name of a day long gone, or of one each year: *Bloody* Sunday."""
    turns: frozenset[str] = _NO_WORDS
    """Words for the change from one century or year to the next."""
    ages_in_apposition: bool = False
    """Whether a bare number beside a name is an age: "Eva Huber (27)"."""
    age_prepositions: frozenset[str] = _NO_WORDS
    """Words that begin an age at which somebody did something: *at* the age of 25."""
    lived_to: str = NEVER
    """Right before an age, in lower case: the age that somebody lived to, where a death is told."""
    so_far: frozenset[str] = _NO_WORDS
    """Words beside a quantity that has not come to its end: it has lasted ten days *so far*."""
    lasts: frozenset[str] = _NO_WORDS
    """Verbs in the present for what goes on, with :attr:`so_far`."""
    namely: frozenset[str] = _NO_WORDS
    """Words that lead from a range to its length: "from 1918 to 1938, *that is* 20 years"."""
    no_ages: frozenset[str] = _NO_WORDS
    """Words right before or behind "with so many years" that make it no age: *punished* with ten years."""
    age_leads: frozenset[str] = _NO_WORDS
    """Words between a death and an age: died *at* 76."""
    not_before_years: frozenset[str] = _NO_WORDS
    """Words, as they are written, after which four digits are no year: *page* 1914."""
    ordinal_leads: str = NEVER
    """Before digits and a full stop: they are a place in a sequence, and no sentence ends."""
    repeated: str = NEVER
    """A sentence that says that something comes round again, so that its "for the 20th time" counts years."""
    lasting: str = NEVER
    """After an adjective of years: it tells how long something lasted, not how old somebody is."""
    julian_places: tuple[str, ...] = ()
    """Pieces of words, in lower case, of a text that speaks of the East, where the Julian calendar lasted."""
    name_particles: tuple[str, ...] = ()
    """Small words inside a person's name: Ludwig *van* Beethoven."""
    date_leads: str = NEVER
    """Words that lead to a date, at the start of a sentence or before a date left out of it."""
    publication: str = NEVER
    """Words of a line that only says when a text was published, in lower case."""
    calendar_parts: frozenset[str] = _NO_WORDS
    """What has days and weeks of its own that nothing counts: the first week *of a festival*."""
    owners: frozenset[str] = _NO_WORDS
    """Words at the head of a place in a sequence that say whose it is: *its* 35th day."""
    day_labels: frozenset[str] = _NO_WORDS
    """Words at the head of a place in a sequence that count by themselves: *Day* 36."""
    genitives: tuple[str, ...] = ()
    """Endings of the word before a place in a sequence: the siege*'s* 35th day."""
    kin: str = NEVER
    """Words for another person, whose age is not known."""
    relative: str = NEVER
    """Words that begin a clause about the noun before them: *who*, *that*."""
    possessed: str = NEVER
    """Words that begin a clause about something of the noun before them: *whose*."""
    own_nouns: frozenset[str] = _NO_WORDS
    """Nouns of a person that still speak of that person: Pell's *death*."""
    things: str = NEVER
    """Pronouns between a person and an age by which it is of something or somebody else: *it*."""
    supposed: str = NEVER
    """Verbs between a person and an age by which it is only said or seems so: *looks* 70 years old."""
    another_person: str = NEVER
    """A noun for somebody whom a pronoun after it may mean: *a nurse*, *the editor*."""
    anybody: str = NEVER
    """Words for people that nobody names: *those* aged 70."""
    generation: str = NEVER
    """What tells one bearer of a name from another: Robert Pell *Jr.*"""
    apposed: str = NEVER
    """Before an age: it is in apposition to a name."""
    attributive_age: str = NEVER
    """In the words of an age: it stands before the noun that it belongs to."""
    named_after_age: str = NEVER
    """After such an age: all up to the name of the person."""
    age_noun: str = NEVER
    """In the words of an age: it is itself the noun, and anybody's age: der 19-Jährige."""
    present_after_age: str = NEVER
    present_before_age: str = NEVER
    dying: str = NEVER
    """In lower case: the sentence tells a death."""
    age_label: str = "\0"
    """How a mention begins that is an age in a table."""
    tells_when: str = NEVER
    """Before a coarse date: it says when something was."""
    birth_before_date: str = NEVER
    """Before a date, in lower case: it is a date of birth."""
    tells_now: str = NEVER
    tells_then: str = NEVER
    irregular_past: str = NEVER
    """Past forms that :attr:`tells_then` does not know, for the tense of a clause alone: *rose*, *won*."""
    tells_ahead: str = NEVER
    """A verb of what is still to come."""
    perfect: str = NEVER
    """A verb that reaches into the present, participle and all; :attr:`perfect_verb` stands for it."""
    perfect_verb: str = ""
    verb_stands_last: bool = False
    """Whether a clause may tell what happened only at its end, behind a quantity: "Die Belagerung *wurde* vor 30 Tagen *aufgehoben*"."""
    told_in_perfect: str = NEVER
    """A verb in the present with its participle at the end of the clause, in languages that tell the past so: *hat* … *gewarnt*."""
    trailing: frozenset[str] = _NO_WORDS
    """Words of a quantity that runs up to now: the *last* ten days."""
    rate: tuple[str, ...] = ()
    """How the second half of a rate begins: three days *a* week."""
    parts_of_range: frozenset[str] = _NO_WORDS
    emphasis: frozenset[str] = _NO_WORDS
    """Words between a date and the quantity beside it that change nothing."""
    subordinate: str = NEVER
    parts: str = NEVER
    """Between an age and a date: a word or sign after which something else is told, so that they need not be of one day."""
    range_joint: str = NEVER
    """All that stands between the two dates of a range."""
    range_lead: str = NEVER
    range_and: str = NEVER
    range_between: str = "\0"
    weekday_joint: str = NEVER
    """All that stands between a date and a weekday that it is said to be."""
    no_date: str = NEVER
    """Words around a date by which it need not exist: *there is no* 31 June, the parser *rejects* it."""
    slips: str = NEVER
    """Before a date, all up to it: its weekday is meant to be wrong."""
    in_no_order: str = NEVER
    """Before the first of two dates, all up to it: a distance is measured between them, in whatever order: the *difference between* …."""
    some_days: str = NEVER
    """A sentence in which only some of the days of a range may count: *weekends*, *school days*."""
    exemplifies: str = NEVER
    """The part of a sentence before a count, all up to it: the count is an example."""
    backwards: str = NEVER
    """Words by which a range may run backwards."""
    year_follows: str = NEVER
    """All that stands between a date without a year and the date whose year it shares."""
    length_leads: frozenset[str] = _NO_WORDS
    """Words before a quantity that make it a length: closed *for* a week from Monday."""
    ahead_leads: frozenset[str] = _NO_WORDS
    """Words between a quantity and the day from which it counts onwards: a week *on* Monday."""
    base_first: bool = False
    """Whether that day stands before the quantity: *Montag* in einer Woche."""
    work_before: str = NEVER
    """Before words in quotation marks: they are the title of a book, a film, a song."""
    work_after: str = NEVER
    """After such words."""
    is_verbs: frozenset[str] = _NO_WORDS
    """Verbs between a name and a bare age of the present: Joan Pell *is* 70."""
    was_verbs: frozenset[str] = _NO_WORDS
    when_words: frozenset[str] = _NO_WORDS
    """Words after a bare age of the past: was 27 *when* she was elected."""
    who_words: frozenset[str] = _NO_WORDS
    """Words that begin a clause about somebody: Ann Bell, *who* is 55."""
    goes_on: frozenset[str] = _NO_WORDS
    """Words after a bare age of the present that begin something else: is 70 *and* retired."""
    full_name_before: str = NEVER
    """Before a bare age: the verb, and in the group *name* all of the name that it is said of."""
    scores: str = NEVER
    """A sentence in which a number may be a score."""
    zero_day: str = ""
    """What makes a letter the name of a day: D*-Day*."""
    plus_words: frozenset[str] = _NO_WORDS
    minus_words: frozenset[str] = _NO_WORDS
    no_zero_day: frozenset[str] = _NO_WORDS
    """Words after a letter and a number that make them something else: T+2 *settlement*."""
    verb_leads: frozenset[str] = _NO_WORDS
    """Words before one that points which show it to be a verb: to *last* six weeks."""
    still: frozenset[str] = _NO_WORDS
    """Words at the head of a quantity that is yet to run, where its end is said before it: "bis zur Wahl sind es *noch* 31 Tage"."""
    today: frozenset[str] = _NO_WORDS
    """Words after a distance that make it exact to the day: a hundred years ago *today*."""
    born: str = NEVER
    """Before a date: somebody was born on it."""
    born_after: str = NEVER
    """After a date: somebody was born on it."""
    birth_words: tuple[str, ...] = ()
    """Parts of words in small letters, one of which stands in every text that tells a birth in one of these ways; they are looked for first."""
    born_marker: str = "\0"
    """The word before which the name of who was born stands."""
    died: str = NEVER
    """Before a date: somebody died on it."""
    died_after: str = NEVER
    died_verb: str = NEVER
    life_dash: str = NEVER
    """All that stands between the dates of a life in brackets."""
    no_life: str = NEVER
    """Before the first of two dates in brackets, in lower case: they are no life, but how long something was built, open, in office."""
    life_label: str = NEVER
    pronouns: str = NEVER
    contact_clause: str = NEVER
    """A noun with a pronoun that begins a clause about it: *the tree he* planted."""
    pronoun_names: frozenset[str] = _NO_WORDS
    """Capitalised words that are no names."""
    who_clause: str = NEVER
    address: str = NEVER
    """A title before a surname, which a spouse or child bears too: *Mrs* Pell."""
    marks_now: str = NEVER
    """All that stands between a bare weekday and the measure that it completes today: Thursday *marks* 1,000 days."""
    forenoon: frozenset[str] = _NO_WORDS
    """Marks after a time of day by the clock that put it into the first half of the day."""
    afternoon: frozenset[str] = _NO_WORDS
    """Marks after a time of day by the clock that put it into the second half of the day."""
    story_before: frozenset[str] = _NO_WORDS
    """Words after a unit that step back from the date of the story: the day *before*."""
    story_after: frozenset[str] = _NO_WORDS
    one_of_several: frozenset[str] = _NO_WORDS
    """Words that pick one of several events of a kind, so that the same words may mean another elsewhere."""
    deed: str = NEVER
    """In lower case, before a quantity: the clause tells something that was done."""
    attributive: str = NEVER
    """A participle before a noun, which tells nothing that happened: the *growing interest*."""
    colourless: frozenset[str] = _NO_WORDS
    """Adjectives that judge an event and pick none: the *deadly* fire."""
    namesakes: frozenset[str] = _NO_WORDS
    """Words after a name that tell its bearer from another of the name: *Jr.*"""
    ranks: frozenset[str] = _NO_WORDS
    """Offices and titles before a surname, in lower case, where another word would be a first name."""
    auxiliaries: frozenset[str] = _NO_WORDS
    """The verbs that make a passive or a perfect: *was* arrested."""
    having: frozenset[str] = _NO_WORDS
    """The verb by which something happens to its subject: he *had* surgery."""
    verbal: str = NEVER
    """All of a word that may be a verb's participle."""
    light_verbs: frozenset[str] = _NO_WORDS
    """Verbs without content when an event is looked for, which still say that something else was done: *gave* birth."""
    happening: frozenset[str] = _NO_WORDS
    """Verbs that say of an event only that it was: the siege *began*."""
    unreal: str = NEVER
    """Words within a clause that deny an event, wish for it, or tell of another time: *not*, *should*, *again*."""
    spent: str = NEVER
    """Words that say of what is named that it no longer goes on: it *has been over* for three weeks."""
    place_leads: frozenset[str] = _NO_WORDS
    """Words before the name of a place or of who did it: arrested *in* Prague, *by* Interpol."""
    attribute_leads: frozenset[str] = _NO_WORDS
    """Words besides :attr:`of_words` after which an event only says which thing is meant: plans *for* the closure."""
    manner: str = NEVER
    """All of a word that only says how something was done: *finally*."""
    of_words: frozenset[str] = _NO_WORDS
    """Words that join a noun to the one that it belongs to: the siege *of* the town."""
    genitive_articles: frozenset[str] = _NO_WORDS
    """Articles that make what they lead belong to the noun before them: the fund *of the* bank, in one word."""
    articles: frozenset[str] = _NO_WORDS
    """Words without content that leave a noun phrase open."""
    journeys: str = NEVER
    """What is timed by the clock and not by the calendar: missions, voyages, flights."""
    old_style_before: str = NEVER
    """Before a date: it is one of the Julian calendar."""
    old_style_after: str = NEVER
    """After a date: it is one of the Julian calendar."""
    new_style_before: str = NEVER
    """Before a date: it is one of the Gregorian calendar, whatever the rest of the text."""
    new_style_after: str = NEVER
    new_style_follows: str = NEVER
    """After a date: the same day in brackets, marked as Gregorian; so the date is Julian."""
    restating: str = NEVER
    """All that stands between a date and the same day in another calendar."""
    suffixes: tuple[str, ...] = ()
    """Endings that a stem is without, the longest first."""
    common_stems: frozenset[str] = _NO_WORDS
    """The stems of what happens so often that a dated clause elsewhere with such a word tells of another time: a *meeting*."""
    mute_ending: str = "\0"
    """An ending that a stem loses when another is gone: *retire*ment and *retir*ed."""
