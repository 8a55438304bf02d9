"""German words without content of their own, and words of one meaning under one stem. The names of the stems are those of English, as the checks know them."""

from __future__ import annotations

from milestones.language.de.inflection import inflected, possessives

_PLAIN = (
    "der die das den dem des ein eine einen einem einer eines er sie es wir ihr ich du man wer wen wem wessen was welche welcher "
    "welches welchen wann wo wie von vom in im an am ans auf bei beim mit zu zum zur nach vor seit bis für aus durch gegen ohne um "
    "über unter zwischen während wegen ab und oder aber sondern denn doch dass weil als wenn ob ist sind war waren sei wird werden "
    "wurde wurden worden hat haben habe hatte hatten nicht kein keine keinen keiner so dann da dort hier auch noch nur schon "
    "bereits erst mehr sehr sich selbst soll sollen kann können muss müssen darf dürfen will wollen würde heute jetzt nun herr frau "
    "dr prof sir sowie damit dazu dabei daran davon worden sein gewesen kam kamen kommt ging gingen geht gab machte machen stand "
    "sagte sagt sagen teilte mit wie gut ganz ihm ihn ihnen uns euch mich dich mir dir einander etwas alles alle allen jeder jede "
    "jedes genau rund etwa fast knapp mal ins zwar zwei beiden"
)

STOP_WORDS = frozenset(
    (*_PLAIN.split(), *possessives("sein", "ihr", "unser", "mein", "dein"), *inflected("dies", "jen", "solch"))
)

_SAME_MEANING: dict[str, str] = {
    "die": "sterben stirbt starb starben gestorben verstorben verstarb tod tode todes tot todesfall ableben",
    "born": "geboren geburt geburten geburtstag geb zur",
    "invade": "einmarsch einmarschierte einmarschierten einmarschiert überfall überfallen überfiel invasion angriffskrieg",
    "marry": "heirat heiratete heirateten geheiratet hochzeit trauung vermählung vermählte eheschließung",
    "launch": "start startete gestartet abflug abgehoben abheben",
    "begin": "beginn beginnt begann begannen begonnen anfang anfing angefangen ausbruch auftakt ausbrach ausgebrochen",
    "end": "ende endet endete endeten geendet beendet beendete abschluss schluss",
    "arrest": "verhaftung verhaftet verhaftete festnahme festgenommen festnahm inhaftierung inhaftiert",
    "detain": "festgehalten gefangenschaft haft untersuchungshaft gewahrsam gefängnis gefängnisses hausarrest zelle gefangen",
    "hostage": "geisel geiseln geiselhaft",
    "release": "freilassung freigelassen entlassung entlassen freikam veröffentlichung veröffentlicht erscheinen erschien erschienen",
    "inaugurate": "amtseinführung amtsantritt vereidigung vereidigt amtseid amt",
    "found": "gründung gegründet gründete gründeten",
    "open": "eröffnung eröffnet eröffnete öffnung öffnete geöffnet einweihung eingeweiht",
    "fall": "fall fiel fielen gefallen sturz gestürzt",
    "kill": "ermordung ermordet ermordete mord attentat getötet tötung erschossen",
    "elect": "wahl wahlen gewählt wählte",
    "resign": "rücktritt zurückgetreten zurücktrat",
    "crown": "krönung gekrönt",
    "accede": "thronbesteigung thron",
    "surrender": "kapitulation kapitulierte kapituliert",
    "attack": "angriff angriffe angegriffen griff anschlag anschläge anschlägen",
    "abduct": "entführung entführt entführte geiselnahme verschleppung verschleppt verschleppten verschleppte",
    "seize": "besetzung besetzt besetzte erstürmung erstürmt",
    "land": "landung landete landeten gelandet",
    "sink": "untergang sank gesunken untergegangen",
    "explode": "explosion explodierte explodiert",
    "crash": "absturz abgestürzt stürzte unglück",
    "sign": "unterzeichnung unterzeichnet unterzeichnete unterschrift",
    "arrive": "ankunft eintraf eingetroffen angekommen",
    "depart": "abreise abfahrt abgereist abgefahren",
    "return": "rückkehr zurückgekehrt zurückkehrte heimkehr",
    "discover": "entdeckung entdeckt entdeckte",
    "appoint": "ernennung ernannt berufung",
    "build": "bau gebaut baute bauten errichtung errichtet errichtete mauerbau",
    "destroy": "zerstörung zerstört zerstörte",
    "convict": "verurteilung verurteilt",
    "execute": "hinrichtung hingerichtet",
    "abdicate": "abdankung abgedankt dankte",
    "win": "sieg siegte gewann gewonnen",
    "lose": "niederlage verlor verloren verlust",
    "lift": "aufhebung aufgehoben",
    "capture": "gefangennahme einnahme eingenommen eroberung erobert",
    "declare": "erklärung erklärt ausrufung ausgerufen rief",
    "independence": "unabhängigkeit unabhängig unabhängigkeitserklärung",
    "revolution": "revolution aufstand erhebung",
    "war": "krieg krieges kriegs kriegsbeginn",
    "siege": "belagerung belagert belagerte",
    "close": "schließung geschlossen schloss schließt stilllegung stillgelegt",
    "bury": "begräbnis begraben beerdigung beerdigt beisetzung beigesetzt bestattung bestattet",
    "sell": "verkauf verkauft verkaufte verkauften",
    "steal": "diebstahl diebstahls gestohlen stahl stahlen",
    "withdraw": "abzug abgezogen abzogen rückzug zurückgezogen",
    "retire": "ruhestand pensionierung pensioniert",
    "split": "spaltung gespalten spaltete trennung getrennt trennten",
    "expel": "vertreibung vertrieben ausweisung ausgewiesen",
    "flee": "flucht floh flohen geflohen geflüchtet flüchtete flüchteten",
    "disappear": "verschwinden verschwand verschwanden verschwunden",
    "fly": "flug flog flogen geflogen",
    "decide": "entscheidung entschied entschieden beschluss beschloss beschlossen",
    "meet": "treffen traf trafen getroffen",
    "anniversary": "jahrestag jahrestages jubiläum",
}  # fmt: skip

STEMS: dict[str, str] = {word: stem for stem, words in _SAME_MEANING.items() for word in words.split() if word != "zur"}

COMMON_STEMS = frozenset(("split", "sell", "fly", "decide", "meet"))
"""The stems of what happens so often that another sentence with such a word tells of another time."""

TITLES = frozenset(
    ("krieg", "krieges", "kriegs", "kriege", "kriegen", "nacht", "frieden", "friedens", "plan", "plans", "regel", "reich")
)

_SHORT = (
    "jan jän feb mrz apr jun jul aug sep sept okt nov dez mo di mi do fr sa so dr prof st hr nr ca bzw usw etc vgl evtl ggf inkl exkl "
    "zzgl max min mio mrd tsd geb gest jh jhd jhdt jg bd hrsg s f ff abs art aufl ausg chr v n z b d h u a o ä i e bspw sog gegr verh "
    "verw vors gen kgl ev kath österr schweiz dt engl frz lat tel str pl co z.b d.h u.a v.chr n.chr o.ä i.d.r"
)
ABBREVIATIONS = frozenset(_SHORT.split())
"""Abbreviations whose full stop ends no sentence."""

_MAY_CLOSE = "usw etc chr co jh jhd jhdt mio mrd geb gest o.ä ff"
CLOSING_ABBREVIATIONS = frozenset(_MAY_CLOSE.split())
"""Those of them that may stand last in one."""

STATES = {
    "detain": frozenset(("arrest", "abduct", "capture", "seize", "convict", "sentence")),
    "hostage": frozenset(("abduct", "capture", "seize")),
    "capture": frozenset(("abduct", "arrest", "seize", "detain")),
}
"""What may have begun a state: "seit 1.000 Tagen in Haft" counts from an arrest."""
