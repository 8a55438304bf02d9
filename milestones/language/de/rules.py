"""German sentences that lay down a rule, a term, a habit or a fancy instead of stating what happened: their quantities are no claims.

Each is a regular expression, matched without regard to case in the sentence around the quantity; ``{Q}`` is the quantity.
"""

from __future__ import annotations

_HABIT = (
    "meist|meistens|gewöhnlich|normalerweise|üblicherweise|in der regel|durchschnittlich|im schnitt|im durchschnitt|im mittel|"
    "standardmäßig|jeweils|typischerweise|(?<!noch )immer(?! noch)|generell"
)
_SENTENCED = "verurteilt|verhängt|drohen|droht|gefordert|fordert|erhielt|bekam"

RULES: tuple[str, ...] = (
    r"\b(?:innerhalb|binnen)(?: von| der| des| einer| eines)?(?: (?:ersten|nächsten|kommenden))? {Q}",
    r"\b(?:frist|laufzeit|kündigungsfrist|probezeit|garantie|gewährleistung|abonnement|mietvertrag|visum|mindesthaltbarkeit|wartezeit|karenz|bewährung)\w{0,3}\b[^.]{0,40}{Q}",
    r"{Q}[^.]{0,20}\b(?:frist|kündigungsfrist|garantie|gewährleistung|rückgaberecht|widerrufsrecht|probezeit|vorlauf|haltbar|gültig|kostenlos|gratis|testphase)\b",
    r"{Q}-?(?:frist|garantie)",
    r"{Q} (?:pro|je|die|in der|im|jede[ns]?) (?:woche|monat|jahr|tag)\b",
    r"\b(?:alle|aller|jede[nrs]?|je) {Q}",
    r"\b(?:muss|müssen|soll|sollen|darf|dürfen|kann|können|sollte[n]?|müsste[n]?|könnte[n]?)\b[^.;]{0,70}{Q}",
    r"{Q}[^.;]{0,50}\b(?:muss|müssen|sollen?|darf|dürfen|kann|können)\b",
    r"\b(?:wird|werden)\b[^.;]{0,60}{Q}[^.;]{0,30}\b(?:gespeichert|aufbewahrt|gelöscht|unterstützt|gewährt|verlängert|vorgehalten)\b",
    r"\b(?:speichern|speichert|bewahren|bewahrt|löschen|löscht|behalten|gilt|gelten|erlischt|verfällt|verfallen|verjährt|verjähren)\b[^.]{0,60}{Q}",
    r"{Q}[^.]{0,30}\b(?:gespeichert|aufbewahrt|gelöscht|aufzubewahren|einzulegen|zu zahlen)\b",
    r"\b(?:backen|kochen|köcheln|ziehen|ruhen|gehen|marinieren|einweichen|garen|kühlen|reifen|lagern|quellen|fermentieren)\b[^.]{0,40}{Q}",
    r"{Q}[^.]{0,40}\b(?:backen|kochen|köcheln|ziehen|ruhen|gehen lassen|marinieren|einweichen|garen|kühl stellen|reifen|lagern|quellen|fermentieren|lassen)\b",
    r"\b(?:verurteilt|haftstrafe|freiheitsstrafe|gefängnisstrafe|haft von|strafe von|sperre|gesperrt|suspendiert|fahrverbot|bewährung)\b[^.]{0,40}{Q}",
    rf"{{Q}}[^.]{{0,12}}\b(?:haft|gefängnis|freiheitsstrafe|sperre|fahrverbot|auf bewährung|hausarrest)\b[^.]{{0,40}}\b(?:{_SENTENCED})\b",
    r"\b(?:droht|drohen|fordert|forderte|verhängte)\b[^.]{0,50}{Q}",
    r"\b(?:wenn|falls|sofern|angenommen|stell dir vor|stellen sie sich vor|sobald)\b[^.]{0,80}{Q}",
    rf"\b(?:{_HABIT})\b[^.]{{0,50}}{{Q}}",
    rf"{{Q}}[^.]{{0,40}}\b(?:{_HABIT}|hintereinander|in folge|am stück)\b",
    r"\b(?:zum beispiel|etwa|wie) [„“\"]{Q}",
    r"\b(?:bis zu|spätestens|frühestens|längstens) {Q}",
    r"{Q}[^.]{0,60}\b(?:ab|an|auf|aus|ein|mit|nach|vor|zurück)zu\w{3,}en\b",
    r"{Q}[^.]{0,60}\bzu (?:zahlen|entrichten|stellen|leisten|melden|erfüllen)\b",
)

DENIALS: tuple[str, ...] = (
    r"\b(?:nicht|nie|niemals|keine)(?: (?:einmal|mal|schon|erst|für|seit))* {Q}",
    r"\b(?:fühlt|fühlte|fühlen|scheint|schien|kommt|kam|kommen|wirkt|wirkte|als ob|als wäre|als wären|wie aus)\b[^.;,]{0,40}\b(?:wie|als) [^.;,]{0,12}{Q}",
    r"{Q} (?:länger|kürzer|mehr|weniger|älter|jünger|später|früher|eher) als\b",
    r"\bals (?:ob|wären|wäre) [^.;]{0,20}{Q}",
)
"""Sentences that deny a quantity or only feel it."""
