"""What English words around a quantity or a date say of it."""

from __future__ import annotations

from milestones.language.cues import Cues

CUES = Cues(
    speaks_of_now=r"\b(?:will|is|are|marks|enters|reaches|celebrates|today|now|has|have)\b",
    begun=r"\b(?:begun|began|begins|started|starting|beginning|since|from|launched|opened|first)\b[^.;]*$",
    founded=r"\b(?:founded|established|created|formed|inaugurated|incorporated)\b[^.;]*$",
    calendar_parts=frozenset(("week", "month", "year", "season", "event", "festival", "conference", "life")),
    owners=frozenset(("its", "their", "his", "her")),
    day_labels=frozenset(("Day", "Week")),
    genitives=("’s", "'s"),
    kin=(
        r"(?i)\b(?:her|his|their|a|the|whose) (?:\w+ )?"
        r"(?:brother|sister|son|daughter|wife|husband|cousin|mother|father|friend|uncle|aunt|child|boy|girl|man|woman|partner|niece|nephew)s?\b"
    ),
    apposed=r"[A-Z]\w+, an? $",
    present_after_age=r"[^,.;]{0,30},\s+(?!(?:was|his|this|its|as|us|has been)\b)[a-z]+s\b",
    present_before_age=r"\b(?:is|now|are|'s|turns|today)\b(?:\W+\w+){0,3}\W*$",
    dying=r"\b(?:died|dies|dead|death|killed|passed away|life ended|succumbed)\b",
    age_label="age:",
    tells_when=r"(?i)\b(?:in|during|since|by|of|early|late|mid)[\s-]+$",
    birth_before_date=r"\bborn\b[^.;)]*$",
    tells_now=r"\b(?:is|are|has|have|remains?|stands?)\b",
    tells_then=r"\b(?:was|were|had|did|would|could|[a-z]{2,}ed)\b",
    perfect=r"\b(?:has|have) (?:\w+ )?(?:been )?\w+",
    perfect_verb="has",
    trailing=frozenset(("last", "past")),
    rate=("a ", "an "),
    parts_of_range=frozenset(("first", "last", "final", "next", "other")),
    emphasis=frozenset(("just", "only", "exactly")),
    subordinate=r"\b(?:that|who|which|whose|when|said|says|told|announced|after|before|until|since|because|while)\b",
    range_joint=r"\s*(?:-|–|—|to|until|through|till)\s*$",
    range_lead=r"(?i)\b(?:from|between)\s+(?:the\s+)?$",
    range_and=r"\s+and\s+$",
    range_between="between",
    weekday_joint=r"\s*,?\s*(?:was|is|fell on|falls on|is on|was on|will be)\s+(?:a\s+|on\s+a\s+)?$",
    backwards=r"(?i)\b(?:back|down|declin|reverse|descend|fell|drop)",
    year_follows=r"\s*(?:-|–|—|to|until|through|till|and)\s*(?:the\s+)?",
    today=frozenset(("today", "tonight")),
    born=r"(?i)\b(?:born|birth)\b[^.;()\d]{0,40}$",
    born_marker="born",
    died=r"(?i)\b(?:died|death|died on|passed away)\b[^.;()]{0,40}$",
    died_verb=r"\b(?:died|dies|was killed|passed away)\b",
    life_dash=r"\s*[-–—]\s*(?:c\.\s*)?$",
    life_label=r"(?i)\b(?:born|died):\s*$",
    pronouns=r"\b(?:He|She|he|she)\b",
    pronoun_names=frozenset(("he", "she", "they", "the", "it")),
    who_clause=r"[A-Z]\w+,? who (?:had )?(?:died|was|is)\b",
    marks_now=r"\s*(?:marks|is|makes|brings)\s+(?:it\s+)?(?:now\s+)?",
    one_of_several=frozenset(
        ("first", "second", "third", "fourth", "fifth", "next", "last", "latest", "previous", "another", "earlier", "later", "new", "other",
         "each", "every", "any", "such", "one", "a", "an", "final", "initial", "original", "former", "recent")
    ),
    of_words=frozenset(("of",)),
    articles=frozenset(("the", "a", "an", "s", "his", "her", "its", "their")),
    suffixes=("ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ed", "es", "s", "e"),
)
