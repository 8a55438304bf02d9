"""English words that tie a quantity of time to its ends, with the class that the claim rules know each by.

Classes: ``s`` since, ``a`` after, ``b`` before, ``u`` until, ``g`` ago, ``l`` later, ``e`` earlier, ``w`` from now, ``G`` to go,
``n`` into, ``r`` from, ``t`` to, ``i`` in, ``f`` for, ``o`` of, ``O`` on, ``v`` a verb that a duration measures, ``V`` the same in -ing,
``h`` has or have, ``d`` had, ``m`` a verb that marks a day, ``B`` is or was, ``R`` a word of the present day, ``W`` within,
``M`` a modal, ``P`` per, ``&`` and or or, ``p`` past, ``H`` a hedge after the figure, ``x`` anything else.
"""

from __future__ import annotations

_BY_CLASS: dict[str, str] = {
    "s": "since",
    "a": "after following",
    "b": "before",
    "u": "until till til",
    "g": "ago",
    "l": "later afterwards afterward thereafter",
    "e": "earlier previously beforehand prior",
    "n": "into",
    "r": "from",
    "t": "to through",
    "i": "in at aboard",
    "f": "for",
    "o": "of",
    "O": "on upon",
    "v": (
        "lasted ran took spent reigned ruled served lived stood held survived stayed remained endured governed fought sat "
        "waited worked travelled traveled sailed lay stretched continued dragged spanned lasts reigns "
        "detained imprisoned jailed occupied besieged captive hostage missing absent married closed shut grounded stranded "
        "trapped orbited flew commanded presided kept led headed cost covered went persisted marched played taught"
    ),
    "V": "lasting running spending reigning serving living standing holding taking being sitting waiting",
    "h": "has have",
    "d": "had",
    "m": "marks marked marking mark celebrates celebrated celebrate sees brings brought saw reached passed entered enters hit commemorates commemorated",
    "B": "is was are were be",
    "R": "today now currently",
    "W": "within",
    "M": "must shall should may might can could would will",
    "P": "per every each",
    "&": "and or",
    "p": "past last previous preceding next coming",
}

RELATIONS: dict[str, str] = {word: key for key, words in _BY_CLASS.items() for word in words.split()}

RELATION_PHRASES: dict[tuple[str, ...], str] = {
    ("from", "now"): "w",
    ("away",): "G",
    ("to", "go"): "G",
    ("away", "from"): "u",
    ("ahead", "of"): "b",
    ("prior", "to"): "b",
    ("left", "until"): "u",
    ("left", "before"): "u",
    ("held", "out"): "v",
    ("miles", "away"): "x",
    ("ever", "since"): "s",
    ("as", "of"): "x",
    ("in", "advance"): "e",
    ("up", "to"): "W",
    ("to", "date"): "R",
    ("on", "from"): "a",
    ("later", "on"): "l",
    ("so", "far"): "R",
    ("to", "the", "day"): "H",
    ("almost", "to", "the", "day"): "H",
    ("or", "so"): "H",
    ("or", "more"): "H",
    ("or", "less"): "H",
    ("or", "thereabouts"): "H",
    ("nearly", "to", "the", "day"): "H",
    ("by", "the", "time"): "u",
    ("until", "after"): "u",
}
