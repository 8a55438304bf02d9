"""German words that point: articles, possessives, prepositions, last and next, with their endings; each group by its token class."""

from __future__ import annotations

from milestones.language import token_class as tc
from milestones.language.de.inflection import inflected, possessives

BY_CLASS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (tc.DEFINITE, ("der", "die", "das", "den", "dem", "des")),
    (tc.INDEFINITE, ("ein", "eine", "einen", "einem", "einer", "eines")),
    (tc.POSSESSIVE, possessives("sein", "ihr", "unser", "mein", "dein", "eur")),
    (tc.OF, ("von",)),
    (tc.AND, ("und", "sowie", "&")),
    (tc.OR, ("oder",)),
    (
        tc.IN,
        (
            "in", "im", "am", "an", "um", "auf", "bei", "beim", "während", "seit", "nach", "für", "gegen", "zum", "zur", "zu",
            "mit", "aus", "durch", "ins",
        ),
    ),
    (tc.FROM, ("vom", "ab")),
    (tc.TO, ("bis",)),
    (tc.BETWEEN, ("zwischen",)),
    (tc.AGO_BEFORE, ("vor",)),
    (tc.EVERY, (*inflected("jed"), "alle")),
    (tc.LAST, inflected("letzt", "vergangen", "vorig", "verflossen", "zurückliegend")),
    (tc.NEXT, inflected("nächst", "kommend")),
    (tc.THIS, (*inflected("dies", "laufend", "heutig"), "dies")),
    (tc.THAT, inflected("jen")),
    (tc.SAME, (*inflected("selb", "gleich"), *(head + "selbe" + tail for head in ("der", "die", "das") for tail in ("", "n")),
               "demselben", "denselben", "desselben")),
    (tc.FOLLOWING, inflected("folgend", "darauffolgend", "nachfolgend")),
    (tc.PRECEDING, inflected("vorherig", "vorangegangen", "vorhergehend", "vorangehend")),
    (tc.OLD, ("alt", "alte", "alten", "alter", "altes", "altem")),
    (tc.AGE, ("Alter", "Alters")),
    (tc.DEATH, ("starb", "starben", "stirbt", "verstarb", "verstarben", "gestorben", "verstorben", "tot", "tod", "tode", "todes")),
    (tc.LATER, ("später", "danach", "darauf", "hernach")),
    (tc.EARLIER, ("zuvor", "davor", "vorher", "früher")),
    (tc.PER, ("pro", "je")),
)  # fmt: skip

POSITIONS = {
    "Anfang": "START", "Beginn": "START", "Mitte": "MID", "Ende": "END",
    **dict.fromkeys(inflected("früh"), "START"), **dict.fromkeys(inflected("spät"), "END"),
}  # fmt: skip
"""Nouns with their capital: without it they are other words."""

DEICTIC_DAYS = {"heute": 0, "gestern": -1, "vorgestern": -2, "morgen": 1, "übermorgen": 2}
PRESENT = {
    **dict.fromkeys(("jetzt", "derzeit", "gegenwärtig", "momentan", "zurzeit", "heutzutage"), "PRESENT_REF"),
    **dict.fromkeys(("kürzlich", "neulich", "jüngst", "unlängst", "damals"), "PAST_REF"),
}
