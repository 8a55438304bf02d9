"""What German words around a quantity or a date say of it."""

from __future__ import annotations

from milestones.language.cues import NEVER, Cues
from milestones.language.de.content import COMMON_STEMS, STOP_WORDS
from milestones.language.de.inflection import inflected, possessives

_KIN = (
    "bruder|schwester|sohn|tochter|frau|ehefrau|ehemann|mann|gatte|gattin|witwe|witwer|cousin|cousine|mutter|vater|freund|freundin|"
    "onkel|tante|kind|junge|mädchen|enkel|enkelin|neffe|nichte|großvater|großmutter|partner|partnerin|sohnes|vaters|bruders|mannes"
)
_LASTING = (
    "zeit|haft|krieg|strafe|dauer|pause|frist|geschichte|vertrag|vertrage?s|mission|reise|leben|ehe|bestehen|bestand|jubiläum|exil|"
    "regime|amt|dienst|karriere|suche|kampf|streit|prozess|verfahren|arbeit|bau|projekt|programm|plan|verbot|sperre|embargo|kredit|"
    "gefängnis|abstand|konflikt|einsatz|aufenthalt|besuch|urlaub|studium|praktikum|hilfe|tief|hoch|mittel|vergleich|rekord|garantie|"
    "herrschaft|ära|phase|periode|turnus|rhythmus|blockade|verhandlungen|forschung|ausbildung|abo|abonnement|lehre|liebe|"
    "\\w+ung|\\w+heit|\\w+keit|\\w+schaft|\\w+ion|\\w+tät|\\w+ismus"
)

_WORKS = (
    "filme?s?|romane?s?|buch(?:es)?|bücher|memoiren|album|alben|lied(?:er)?|single|theaterstück|stück|musical|oper|serie|dokumentation|dokumentarfilm|"
    "podcast|folge|gedicht|erzählung|gemälde|ausstellung|krimi|komödie|fortsetzung"
)

_SOON = "bald|demnächst|nächstens|kommend\\w*|nächste\\w*|übernächste\\w*"
_PARTICLES = ("von", "van", "der", "de", "zu", "zum", "vom", "den", "la", "le", "al", "bin")
_ARTICLES = frozenset(("der", "die", "das", "den", "dem", "des", *possessives("ein", "sein", "ihr")))
_PREPOSITIONS = (
    "ab als an am ans auf aufs aus bei beim bis durch fürs für gegen in im ins mit nach ohne per seit trotz um über unter vom von vor "
    "während wegen zu zum zur zwischen"
)
_GOES_ON = frozenset(
    (*_PREPOSITIONS.split(), *_ARTICLES, *_PARTICLES, *inflected("dies", "jen", "all"), "und", "oder", "sowie", "bzw")
)

_NO_AGES = "bestraft geahndet belegt bedroht veranschlagt gerechnet rechnet rechnen rechnete rechneten kalkuliert auskommen der des im am an auf hinter vor"

_PARTICIPLE = r"\b(?:[a-zäöüß]*ge[a-zäöüß]{2,}(?:t|en)|(?:be|ver|er|ent|zer|miss|über|unter|wider|hinter)[a-zäöüß]{2,}(?:t|en)|[a-zäöüß]+iert|worden)"

CUES = Cues(
    speaks_of_now=r"\b(?:ist|sind|wird|werden|markiert|feiert|feiern|begeht|begehen|jährt|heute|jetzt|hat|haben|erreicht)\b",
    begun=r"\b(?:begann|begonnen|beginn|startete|seit|ab|eröffnet|erstmals|anfang|ausbruch)\b[^.;]*$",
    founded=r"\b(?:gegründet|gründung|entstand|entstanden|eröffnet)\b(?:(?!feier|begeh|beging)[^.,;\d])*$",
    begun_after=r"[^,.;]{0,30}\b(?:begonnen|begann|eröffnet|gestartet|ausgebrochen)\b",
    founded_after=r"[^,.;]{0,30}\b(?:gegründet\w{0,2}|eröffnet\w{0,2}|ins Leben gerufen)\b",
    phrase_stops="BhdmMv",
    noun_goes_on=_GOES_ON,
    seasons_too=frozenset(("frühling", "sommer", "herbst", "winter")),
    past=frozenset(),
    year_leads=frozenset(("starb", "stirbt", "verstarb")),
    day_number_leads=frozenset(("am", "vom", "seit", "bis", "ab", "vor", "nach", "datum")),
    dialled=frozenset(("tel", "telefon", "fax", "nummer", "anruf", "mobil")),
    date_joints=frozenset(("in", "im", "am", "um")),
    day_leads=frozenset(("am", "vom", "zum", "den", "dem", "bis")),
    ages_in_apposition=True,
    age_prepositions=frozenset(("mit", "im", "in")),
    lived_to=r"\bwurden?(?: (?:stolze|immerhin|nicht einmal))?\s*$",
    so_far=frozenset(("nun", "schon", "bereits", "inzwischen", "mittlerweile", "jetzt", "bisher", "bislang")),
    lasts=frozenset(("dauert", "dauern", "währt", "tobt", "herrscht")),
    namely=frozenset(("also", "mithin", "sprich")),
    no_ages=frozenset(_NO_AGES.split()),
    age_leads=frozenset(("mit",)),
    not_before_years=frozenset(("Nr", "Seite", "S", "Zimmer", "Version", "Artikel", "Paragraf", "§", "DIN", "ISO", "RFC", "Raum", "Postfach", "Band")),
    ordinal_leads=(
        r"(?i)\b(?:der|die|das|dem|den|des|am|im|zum|vom|beim|zur|ihr\w{0,2}|sein\w{0,2}|unser\w{0,2}|mein\w{0,2}|eine?[mnrs]?|jede[mnrs]?|"
        r"bis|und|als)\s\d{1,3}(?:\.\d{3})*$"
    ),
    repeated=r"\bjähr(?:t|te|en|ten)\b",
    lasting=rf"(?i)\s+(?:[a-zäöüß]+\s+)?(?-i:[A-ZÄÖÜ])?(?:[\w-]*(?:{_LASTING}))(?:e?s|en?|n)?\b",
    julian_places=(
        "russ", "russland", "sowjet", "moskau", "petersburg", "petrograd", "zar", "ukrain", "serb", "bulgar", "rumän", "griech",
        "athen", "orthodox", "bolschew", "duma",
    ),
    name_particles=_PARTICLES,
    date_leads="am|im|in|seit|vom|ab",
    changed=(
        r"(?i)\b(?:zuletzt|letztmals) (?:aktualisiert|geändert|überarbeitet|bearbeitet)\b|\bletzte (?:Änderung|Aktualisierung|Bearbeitung)\b|"
        r"\b(?:aktualisiert|geändert) am\b"
    ),
    changed_words=("zuletzt", "letztmals", "letzte ", "aktualisiert", "geändert"),
    dates_the_page=r"(?:datum|tag|wann|veröffentlicht|erschienen|gesendet|stand|aktualisiert|sitzung|sitzungstag)",
    returns=r"(?:geburts|namens|jahres|hochzeits)tag|jubiläum",
    publication=r"(?:veröffentlicht|erschienen|publiziert|stand|datum|aktualisiert|geändert|zuletzt aktualisiert|vom)?\s*:?\s*(?:am|vom|den)?",
    calendar_parts=frozenset(
        (
            "woche", "wochen", "monats", "monates", "jahres", "jahrs", "saison", "festivals", "konferenz", "lebens", "festes", "messe",
            "ferien", "quartals", "jahrhunderts", "schwangerschaft",
        )
    ),
    owners=frozenset(possessives("sein", "ihr", "unser", "mein")),
    day_labels=frozenset(("Tag",)),
    kin=rf"(?i)\b(?:{'|'.join(possessives('sein', 'ihr'))}|deren|dessen|ein|eine|einen|einem|einer|der|die|das|den|dem|des) (?:\w+ )?(?:[\w-]*(?:{_KIN}))(?:s|n|en|e|er)?\b",
    relative=r"(?:, (?:der|die|das|dem|den|wo|in dem|in der)\b|\b(?:dass|welche[rsmn]?)\b)",
    possessed=r"\b(?:deren|dessen)\b",
    anybody=r"\b(?:diejenigen|alle|jeder|jede|jeden|niemand|Menschen|Leute|Personen|Männer|Frauen|Kinder|Mitglieder|Schüler|Wähler)\b",
    things=r"\b(?:es|wir|ihr)\b",
    supposed=r"\b(?:wirk(?:t|te|en)|fühl(?:t|te|en)|schein(?:t|en)|schien|behaupte(?:t|te|n)|sagt|sagte|meint|meinte)\b",
    apposed=r"[A-ZÄÖÜ]\w+, (?:eine?|der|die) $",
    attributive_age=r"jährige[nrsm]?$",
    named_after_age=r"\s+(?:[A-ZÄÖÜ][\w-]+\s+){1,3}[A-ZÄÖÜ][\w-]+",
    age_noun=r"[Jj]ährige[nr]?$",
    present_before_age=rf"\b(?:ist|sind|heute|jetzt|inzwischen|mittlerweile)\b(?:\W+(?!(?:{_SOON})\b)\w+){{0,3}}\W*$",
    dying=r"\b(?:starb|starben|stirbt|gestorben|verstarb|verstorben|verschied|tot|tod|todes|getötet|ermordet|erlag|ums leben|entschlafen)\b",
    age_label="alter:",
    tells_when=r"(?i)\b(?:im|in|während|seit|bis|anfang|ende|mitte|jahre?)[\s-]+$",
    birth_before_date=r"(?:\bgeboren\b|\bgeb\.|\*)(?:(?!\b(?:und|starb|verstarb|gest\w*)\b|†|\d{4})[^.;)])*$",
    tells_now=(
        r"\b(?:ist|sind|hat|haben|bleibt|bleiben|steht|stehen|gibt es|wird|werden|liegt|liegen|fehlt|fehlen|lebt|leben|sitzt|sitzen|gilt|herrscht|herrschen)\b"
    ),
    tells_then=(
        r"\b(?:war|waren|hatte|hatten|wurde|wurden|(?:ging|kam|gab|stand|blieb|ließ|saß|fiel|nahm|trat|lief|zog|lag|hielt|fand|rief|sah|starb)(?:en)?|begann|begannen|"
        r"(?!heute\b|letzte|zweite|dritte|vierte|fünfte|sechste|siebte|achte|neunte|zehnte|seite|leute|erste|beste|nächste|weite|gute|"
        r"kette|minute|rakete|hätte)[a-zäöüß]{2,}ten?)\b"
    ),
    spent=r"\b(?:vorbei|vorüber|aus|zu ende|unterbrochen|ausgesetzt)\b",
    deed=(
        r"\b(?:wurde|wurden|worden|ging|kam|gab|ließ|fiel|nahm|trat|lief|schrieb|verlor|gewann|starb|verließ|brach|fand|traf|zog|"
        r"ge[a-zäöüß]{2,}(?:t|en)|(?:ver|be|er|ent|zer|über)[a-zäöüß]{3,}t|(?!heute\b|letzte|erste|zweite|dritte|vierte|fünfte|hatte\b)[a-zäöüß]{2,}te)\b"
    ),
    tells_ahead=(
        r"\b(?:wird|werden|soll|sollen|will|wollen|plant|planen|beginnt|beginnen|endet|enden|öffnet|öffnen|schließt|schließen|läuft|laufen|findet|finden|"
        r"streikt|streiken|tritt|treten|startet|starten|kommt|kommen|spielt|spielen|tagt|tagen|dauert|dauern)\b"
    ),
    irregular_past=(
        r"\b(?:ver|be|ent|er|zer|ab|an|auf|aus|ein|um|zu)?(?:fiel|ließ|bat|befahl|bekam|bewies|bot|brach|briet|bog|drang|empfing|entschied|erschien|fand|fing|floh|flog|fror|gewann|goss|griff|half|hielt|hieß|"
        r"hing|hob|kroch|lag|las|lieh|litt|lud|mied|riss|ritt|rief|sah|sang|sank|schied|schien|schlief|schloss|schlug|schnitt|schoss|schrieb|schritt|"
        r"schwamm|sprach|sprang|starb|stieg|stieß|stritt|traf|trat|trieb|trug|verlor|verschwand|wuchs|warb|warf|wich|wies|zog)(?:en|st)?\b"
    ),
    verb_stands_last=True,
    told_in_perfect=rf"\b(?:ist|sind|hat|haben)\b[^.;:]*?\s{_PARTICIPLE}(?=\s*(?:[.,;:!?)–—“\"]|und\b|oder\b|$))",
    trailing=frozenset((*inflected("letzt", "vergangen", "zurückliegend"),)),
    rate=("pro ", "je "),
    parts_of_range=frozenset((*inflected("erst", "letzt", "ander", "weiter", "nächst"), "beiden")),
    emphasis=frozenset(("nur", "erst", "genau", "exakt", "schon", "bereits")),
    subordinate=r"\b(?:dass|welche\w?|wer|wenn|als|sagte|sagten|sagt|teilte|nachdem|bevor|seit|weil|während|obwohl|nach|vor|bis)\b|, (?:der|die|das|den|dem|deren|dessen)\b",
    another_subject=r"(?:[;:—–]|\b(?:und|aber|während)\b)\s*(?:(?:der|die|das|ein|eine|seine?|ihre?|diese[rs]?)\b|[A-ZÄÖÜ])",
    parts=(
        r"[;:—–]|\b(?:und|aber|oder|doch|sondern|bevor|ehe|seit|bis|weil|während|obwohl|nachdem|als|dass|ob|wenn|wo)\b|"
        r", (?:der|die|das|den|dem|deren|dessen)\b"
    ),
    range_joint=r"\s*(?:-|–|—|bis)\s*(?:zum|zur)?\s*$",
    range_lead=r"(?i)\b(?:vom|von|zwischen)\s+(?:dem\s+)?$",
    range_and=NEVER,
    weekday_joint=r"\s*,?\s*(?:war|ist|wird|fiel|fällt)\s+(?:(?:auf\s+)?eine?n?\s+)?$|\s*,\s*eine[ms]\s+$",
    no_date=(
        r"(?i)\b(?:z\. ?B\.|zum Beispiel|etwa|ungültig|unmöglich|gibt es nicht\b|gab es nicht\b|gibt es keinen|gab es keinen|kein (?:gültiges )?Datum|fiktiv|erfunden|"
        r"Druckfehler|Tippfehler)"
    ),
    backwards=r"(?i)\b(?:zurück|rückwärts|gesunken|sank|fiel|herab|hinab|sinken)",
    year_follows=r"\s*(?:-|–|—|bis|und)\s*(?:zum\s+|dem\s+|den\s+)?",
    still=frozenset(("noch",)),
    is_verbs=frozenset(("ist",)),
    was_verbs=frozenset(("war",)),
    when_words=frozenset(("als",)),
    goes_on=frozenset(("und", "aber")),
    full_name_before=r"(?P<name>(?:[A-ZÀ-ÖØ-Þ][\w’'.-]*\s+)+[A-ZÀ-ÖØ-Þ][\w’'-]*)\s+(?:ist|war)\s+$",
    scores=(
        r"(?i)\b(?:tore?|punkte?n?|sätze?|spielstand|führte|führt|prozent|grad|stimmen|sitze?|platz|rang|nummer|linie|bus|bahn|flug|zimmer|haus|schiff|gebäude|"
        r"sieg\w*|treffer|medaillen?|titel\w*|rekord\w*|einsätze?n?|spiele?n?|zähler\w*|sekunden?|meter\w?)\b"
    ),
    zero_day="-Day",
    plus_words=frozenset(("plus",)),
    minus_words=frozenset(("minus",)),
    no_zero_day=frozenset(("sekunden", "minuten", "stunden", "s", "h", "zyklus")),
    work_before=rf"(?i)\b(?:{_WORKS}|namens|titel)\b[^.;]{{0,24}}$",
    work_after=rf"(?i)\s*,?\s*(?:\(\d{{4}}\)|(?:(?:ist|war|wurde) )?(?:ein|eine|einer|der|die|das|sein|seine|ihr|ihre)\s(?:[\w-]+\s){{0,3}}?(?:{_WORKS})\b)",
    ahead_leads=frozenset(("in",)),
    base_first=True,
    today=frozenset(("heute",)),
    born=r"(?i)(?:\bgeb(?:oren|\.)|\bgeburt\b|\*)[^.;()\d]{0,40}$",
    born_after=r"(?:(?!\bstarb|\bgestorben)[^.;()]){0,50}?\b(?:geboren|zur Welt)\b",
    birth_words=("gebor", "geb.", "geburt", "*", "zur welt"),
    born_marker="geboren",
    died=r"(?i)(?:\bgest(?:orben|\.)|\bstarb\b|\bverstarb\b|\btod\b|\bermordet\b|†)[^.;()]{0,40}$",
    died_after=r"(?:(?!\bgeboren)[^.;()]){0,50}?\b(?:gestorben|verstorben|starb|verstarb|ums Leben)\b",
    died_verb=r"\b(?:starb|stirbt|verstarb|wurde (?:\w+ ){0,3}(?:getötet|ermordet))\b",
    life_dash=r"\s*(?:[-–—]|bis)\s*(?:ca\.\s*|um\s+)?$",
    life_label=r"(?i)\b(?:geboren|gestorben|geb\.|gest\.):?\s*$",
    pronouns=r"\bEr\b|\ber\b|\bSie\b(?! (?:sind|waren|haben|hatten|wurden|werden|wollen|können))",
    pronoun_names=STOP_WORDS,
    who_clause=r"[A-ZÄÖÜ]\w+, (?:der|die|das|deren|dessen)\b[^,.;]{0,60}\b(?:starb|gestorben|war|wurde|ist)\b",
    happening=frozenset(["kam", "dauerte", "dauert", "jährt", "jährte", "jähren", "begann", "begonnen", "beginnt", "geschah", "ereignete", "liegt", "zurück", "her"]),
    unreal=r"\b(?:nicht|nie|niemals|beinahe|fast|sollten?|würden?|könnten?|auch|wieder|erneut)\b",
    address=r"\b(?:Herr|Herrn|Frau)\s+",
    place_leads=frozenset(("in", "im", "bei", "beim", "durch")),
    one_of_several=frozenset(inflected("erst", "zweit", "dritt", "letzt", "nächst", "alt", "neu", "ander", "weiter", "früher", "ehemalig")),
    attribute_leads=frozenset(("an", "am", "auf", "für", "zu", "zum", "zur", "über", "um", "gegen", "nach", "vor", "aus", "mit", "bei")),
    manner="kurz|knapp|rund|etwa",
    of_words=frozenset(("von", "vom", "des", "der")),
    genitive_articles=frozenset(("der", "des", "eines", "einer", *(stem + tail for stem in ("sein", "ihr") for tail in ("er", "es")))),
    articles=_ARTICLES,
    common_stems=COMMON_STEMS,
    suffixes=("ungen", "ung", "ern", "ers", "ens", "en", "er", "es", "em", "e", "n", "s"),
)  # fmt: skip
