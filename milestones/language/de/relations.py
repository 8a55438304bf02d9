"""German words that tie a quantity of time to its ends, with the class that the claim rules know each by.

The classes are those of English; and besides ``S`` since and for in one word, ``F`` of and from in one word, ``Z`` passed, ``j`` long,
said after a quantity.
"""

from __future__ import annotations

_BY_CLASS: dict[str, str] = {
    "S": "seit",
    "a": "nach",
    "b": "vor",
    "u": "bis",
    "g": "her zurück",
    "l": "später danach darauf hernach",
    "e": "zuvor davor vorher früher",
    "r": "vom ab",
    "F": "von",
    "i": "in im an auf bei beim unter aus",
    "f": "für",
    "o": "der des eines einer",
    "O": "am",
    "v": (
        "dauerte dauert dauerten währte währten hielt hielten regierte regiert regierten herrschte herrschten lebte lebten "
        "verbrachte verbrachten saß saßen stand standen überlebte überlebten blieb blieben diente dienten kämpfte kämpften "
        "arbeitete arbeiteten wartete warteten reiste reisten segelte lag lagen benötigte brauchte amtierte umfasste tobte "
        "existierte bestand führte spielte gedauert gewährt festgehalten inhaftiert gefangen regiert gelebt verbracht besetzt "
        "belagert eingesperrt eingekesselt gesperrt geschlossen vermisst verheiratet verschollen gewartet"
    ),
    "h": "hat haben habe",
    "d": "hatte hatten",
    "m": (
        "markiert markieren markierte feiert feiern feierte feierten begeht begehen beging erreicht erreichte vollendet "
        "jährt jährte gedenkt gedenken gedachte"
    ),
    "B": "ist sind war waren sei wird werden wurde wurden",
    "R": "heute jetzt nun",
    "W": "innerhalb binnen",
    "M": "muss müssen soll sollen darf dürfen kann können würde",
    "P": "pro je",
    "&": "und oder",
    "p": "letzten vergangenen vorigen nächsten kommenden",
    "Z": "vergangen vergingen verstrichen verflossen verstreichen vergehen",
    "j": "lang hindurch",
}

RELATIONS: dict[str, str] = {word: key for key, words in _BY_CLASS.items() for word in words.split()}

RELATION_PHRASES: dict[tuple[str, ...], str] = {
    tuple(words.split()): key
    for words, key in {
        "bis zum": "u", "bis zur": "u", "bis zu": "u", "bis vor": "x", "noch bis": "u",
        "von jetzt an": "w", "von heute an": "w", "ab jetzt": "w", "ab heute": "w",
        "auf den tag genau": "H", "auf den tag": "H", "fast auf den tag genau": "H", "beinahe auf den tag genau": "H",
        "nahezu auf den tag genau": "H", "oder so": "H", "oder mehr": "H", "oder länger": "H", "oder weniger": "H",
        "ins land gegangen": "Z", "an bord": "i", "bis heute": "R", "bis jetzt": "R", "von bord": "x",
    }.items()
}  # fmt: skip
