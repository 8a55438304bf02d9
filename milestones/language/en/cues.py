"""What English words around a quantity or a date say of it."""

from __future__ import annotations

from milestones.language.cues import Cues
from milestones.language.en.epithets import COLOURLESS, RANKS
from milestones.language.en.one_meaning import COMMON_STEMS, SUFFIXES
from milestones.language.en.tenses import IRREGULAR_PAST, TELLS_AHEAD

_WORKS = (
    "films?|movies?|novels?|books?|memoirs?|albums?|songs?|singles?|ballads?|plays?|musicals?|operas?|series|shows?|dramas?|documentar(?:y|ies)|podcasts?|"
    "episodes?|poems?|essays?|paintings?|exhibitions?|thrillers?|comed(?:y|ies)|sequels?|stor(?:y|ies)"
)

_BUILT = (
    r"(?:(?!baptised|baptized|christened|aged)[a-z]{3,}ed|(?:re)?built|begun|made|held|run|written|fl|floruit|r|reign|active|president|in office|editor|king|queen|"
    r"term|edition|season)"
)
"""What is done to a thing, or held by a person, for as long as the dates in brackets beside it say."""

CUES = Cues(
    speaks_of_now=r"\b(?:will|is|are|marks|enters|reaches|celebrates|today|now|has|have)\b",
    reaches_now=r"(?i)\b(?:will|is|are|marks?|enters?|reach(?:es)?|celebrates?|observes?|today|now|has|have)\b(?:\W+\w+){0,4}\W*$",
    not_reached=frozenset(
        ("on", "by", "for", "since", "until", "till", "from", "at", "before", "after", "about", "of", "with", "to", "between")
    ),
    printed_again=(
        r"(?i)\b(?:(?:first|originally|previously) (?:published|printed|appeared|broadcast|posted|ran)|from (?:our|the) archives?|reprinted|republished|"
        r"(?:edited|abridged) version of an?)\b|"
        r"\b(?:archive of|archived (?:on|copy)|snapshot (?:of|from)|(?:generated|compiled) (?:on|at):?|generated:|(?:assum\w+|suppos\w+|imagine|pretend|say) (?:that )?today is)"
        r"(?=[^.\n]{0,24}\b\d{4}\b)"
    ),
    changed=(
        r"(?i)\b(?:last|page|recently|latest)[ -](?:updated|changed|revised|reviewed|modified|edited|update|change|revision|edit)\b|"
        r"\b(?:updated|revised|edited):? on\b|\bupdated:"
    ),
    changed_words=("last ", "last-", "page ", "page-", "recently", "latest", "updated", "revised", "edited"),
    dates_the_page=r"(?:date|day|when|published|posted|written|sent|updated|last updated|meeting|meeting date|date of (?:meeting|issue|report)|issued?|as of|reported)",
    printed_words=(
        "first ",
        "originally ",
        "previously ",
        "from our ",
        "from the archive",
        "reprinted",
        "republished",
        "edited version",
        "abridged version",
        "archive of",
        "archived ",
        "snapshot ",
        "generated",
        "compiled ",
        "assum",
        "suppos",
        "imagine ",
        "pretend ",
        "say that today",
        "say today",
    ),
    returns=r"\b(?:birthday|anniversary|jubilee|name day)s?\b",
    follows_up=frozenset(("of", "to", "longer", "shorter", "more", "less", "there", "here")),
    reports=r"\b(?:said|says|told|tells|according)\b",
    takes_part=r"\b(?:\w{2,}e[dn]|\w+wn|born|made|found|set|put|built|sent|told|begun|won|said)\b",
    begun=r"\b(?:begun|began|begins|started|starting|beginning|since|from|launched|opened|first)\b[^.;]*$",
    another_subject=r"(?:[;:—–]|\b(?:and|but|while|whereas|though)\b)\s*(?:(?:the|an?|his|her|its|their|this|that|these|those)\b|[A-Z])",
    founded=r"\b(?:founded|established|created|formed|inaugurated|incorporated)\b[^.;]*$",
    seasons_too=frozenset(("fall", "spring")),
    season_falls=frozenset(("fall",)),
    nightfall=frozenset(("tonight",)),
    article_tells_story=True,
    past=frozenset(("past",)),
    day_leads=frozenset(("on", "until", "from")),
    position_nouns=frozenset(("beginning", "start", "middle", "end")),
    date_joints=frozenset(("in", "on", "at")),
    moments=frozenset(("noon", "midnight", "midday", "dawn", "dusk", "lunchtime")),
    edges={"opening": "START", "closing": "END", "final": "END", "dying": "END", "waning": "END"},
    bare_unit_leads=frozenset(("for", "took", "takes", "lasted", "lasting", "spanned", "spanning", "within", "after", "spent")),
    lasting_words=frozenset(("long",)),
    day_number_leads=frozenset(("on", "of", "since", "from", "until", "till", "before", "after", "dated", "date")),
    dialled=frozenset(
        ("call", "calls", "phone", "tel", "telephone", "dial", "fax", "reach", "ring", "text", "number", "line", "mobile")
    ),
    week_ends=frozenset(("ending", "ended", "to")),
    week_begins=frozenset(("beginning", "starting", "commencing")),
    weekday_titles=frozenset(("Black", "Bloody", "Cyber", "Super", "Spy")),
    turns=frozenset(("turn",)),
    age_leads=frozenset(("at",)),
    not_before_years=frozenset(
        (
            "ISO",
            "RFC",
            "EN",
            "DIN",
            "No",
            "page",
            "p",
            "pp",
            "room",
            "version",
            "bus",
            "flight",
            "route",
            "model",
            "code",
            "seats",
            "serial",
            "PIN",
            "port",
            "error",
        )
    ),
    julian_places=(
        "russia",
        "soviet",
        "moscow",
        "petersburg",
        "petrograd",
        "tsar",
        "ukrain",
        "serbia",
        "bulgaria",
        "romania",
        "greece",
        "greek",
        "athens",
        "orthodox",
        "bolshev",
        "duma",
    ),
    name_particles=("von", "van", "de", "der", "la", "le", "of", "bin", "al"),
    date_leads="on|in|since|by",
    publication=r"(?:published|posted|date|updated|dated)?\s*:?\s*(?:on)?",
    calendar_parts=frozenset(("week", "month", "year", "season", "event", "festival", "conference", "life")),
    owners=frozenset(("its", "their", "his", "her")),
    day_labels=frozenset(("Day", "Week")),
    genitives=("’s", "'s"),
    kin=(
        r"(?i)(?:\b(?:her|his|their|a|the|whose)|['’]s) (?:\w+ )?"
        r"(?:(?:great-)*grand|step|half-|god|ex-)?(?:brother|sister|son|daughter|wife|husband|cousin|mother|father|parent|friend|uncle|aunt|child|boy|girl|man|woman|partner|"
        r"niece|nephew|widow|widower|spouse|twin|namesake|heir|fianc[eé]e?|victim|passenger)s?(?:-in-law)?\b|"
        r"(?:\b(?:her|his|their|whose)|['’]s) (?:\w+ )?(?:colleague|team-?mate|bandmate|driver|rival|opponent|patient|teacher|tutor|pupil|co-founder|bodyguard|successor|"
        r"predecessor|assistant|neighbou?r)s?\b|(?<!, )\ban? (?:[\w-]+ ){1,3}who\b"
    ),
    relative=r"\b(?:who|whom|which|where|that(?! (?:year|month|week|day|night|time|winter|spring|summer|autumn)\b))\b",
    things=r"\b(?:it|they|we|you)\b",
    supposed=r"\b(?:look|feel|felt|seem|appear|claim|pretend|sound|says|said|thought)(?:s|ed|ing)?\b",
    another_person=(
        r"(?i)(?<!\bis )(?<!\bwas )(?<!\bbecame )(?<!\bas )\b(?:an?|the|another|his|her|their|s) (?:[\w-]+ ){0,2}?"
        r"(?:[a-z]{2,}(?:er|or|ist|ian|man|woman|men|women|ess|eer|ee)|nurse|king|queen|pope|judge|guard|guest|priest|monk|nun|clerk|cook|chief|boss|mate|"
        r"student|assistant|patient|president|dog|cat|horse|one)\b"
    ),
    own_nouns=frozenset(("life", "death", "passing", "age", "birth", "birthday")),
    possessed=r"\bwhose\b",
    anybody=(
        r"(?i)\b(?:those|anyone|anybody|everyone|everybody|someone|somebody|nobody|no one|people|persons?|men|women|children|members|pupils|students|"
        r"players|voters|residents)\b"
    ),
    generation=r"\b(?:Jr|Jnr|Junior|Sr|Snr|Senior|II|III|IV|the Elder|the Younger)\b",
    apposed=r"[A-Z]\w+, an? $",
    attributive_age="-",
    named_after_age=r"(?s).*?\b[A-Z]\w+.*",
    present_after_age=r"[^,.;]{0,30},\s+(?!(?:was|his|this|its|as|us|has been)\b)[a-z]+s\b",
    present_before_age=r"\b(?:is|now|are|'s|turns|today)\b(?:\W+\w+){0,3}\W*$",
    dying=r"\b(?:died|dies|dead|death|killed|passed away|life ended|succumbed)\b",
    age_label="age:",
    tells_when=r"(?i)\b(?:in|during|since|by|of|early|late|mid)[\s-]+$",
    birth_before_date=r"\bborn\b[^.;)]*$",
    tells_now=r"\b(?:is|are|has|have|remains?|stands?)\b",
    tells_then=r"\b(?:was|were|had|did|would|could|[a-z]{2,}ed)\b",
    deed=(
        r"\b(?!need|hundred|indeed|speed|feed|seed|breed|exceed|proceed|succeed|united\b)(?:[a-z]{2,}ed|bought|sold|left|won|lost|met|made|took|taken|gave|given|became|"
        r"built|came|fell|fallen|found|got|held|kept|led|paid|said|saw|seen|sent|spoke|told|went|gone|wrote|written|broke|broken|brought|caught|chose|chosen|cut|"
        r"drew|drove|flew|fought|grew|heard|hit|joined|laid|lent|quit|ran|rose|sang|shot|shut|sank|slept|spent|split|stole|stolen|struck|swore|taught|threw|woke|wore)\b"
    ),
    verbal=r"\w{2,}(?:ing|ed)",
    attributive=r"\b(?:the|an?|this|his|her|its|their|our)\s+\w+ing\s+(?!(?:of|in|at|on|by|to|and|or|was|is)\b)[a-z]+",
    irregular_past=IRREGULAR_PAST,
    tells_ahead=TELLS_AHEAD,
    perfect=r"\b(?:has|have) (?:\w+ )?(?:been )?\w+",
    perfect_verb="has",
    trailing=frozenset(("last", "past")),
    rate=("a ", "an "),
    parts_of_range=frozenset(("first", "last", "final", "next", "other")),
    emphasis=frozenset(("just", "only", "exactly")),
    subordinate=r"\b(?:that|who|which|whose|when|said|says|told|announced|after|before|until|since|because|while)\b",
    parts=(
        r"[;:—–]|(?i:\b(?:and|but|or|nor|yet|who|whom|which|that|whose|where|when|before|since|until|till|because|while|although|though|as|"
        r"having|than|if)\b)"
    ),
    range_joint=r"\s*(?:-|–|—|to|until|through|till)\s*$",
    range_lead=r"(?i)\b(?:from|between)\s+(?:the\s+)?$",
    range_and=r"\s+and\s+$",
    range_between="between",
    weekday_joint=r"\s*,?\s*(?:was|is|fell on|falls on|is on|was on|will be)\s+(?:a\s+|on\s+a\s+)?$",
    no_date=(
        r"(?i)\b(?:e\.g\.|such as|for example|for instance|invalid|impossible|nonsens\w+|rejects?|accepts|pars(?:es?|er|ing)|validat\w+|"
        r"no such (?:date|day)|(?:is|was) no|"
        r"(?:does|did) not exist|(?:does|did)n['’]t exist|never (?:existed|comes?|came)|not a (?:real |valid )?(?:date|day)|"
        r"fictional|imaginary|fictitious|non-?existent|typo|misprint)"
    ),
    slips=(
        r"(?i)\b(?:do not|don['’]t|never|instead of|rather than|wrong\w*|reject\w*|invalid\w*|mismatch\w*|mistake\w*|mistyped|typos?|misprint\w*|erroneous\w*)"
        r"\b[^.;]{0,30}$|(?i:\b(?:errors?|errat\w+|corrections?)\b)[^.;]{0,50}$"
    ),
    in_no_order=r"(?i)\b(?:diff|differences?|gaps?|distances?|intervals?|elapsed|days|weeks|months|years)\s+between\s+(?:the\s+)?$",
    some_days=(
        r"(?i)\b(?:weekends?|weekdays?|(?:mon|tues|wednes|thurs|fri|satur|sun)days|(?:working|business|school|trading|match|race|opening|sitting|rest|rainy|teaching|"
        r"banking) days|holidays|nights only|shows|performances|sessions|games|matches)\b"
    ),
    exemplifies=r"(?i)\b(?:for (?:instance|example)|e\.g\.|examples?|templates?|such as|like this)\s*:[^.;:]{0,30}$",
    backwards=(
        r"(?i)\b(?:back|down|declin|revers|descend|fell|drop|chang|correct|revis|amend|mov|brought forward|bring|alter|adjust|shift|redat|push|advanc|pull|switch|"
        r"renam|updat|edit|replac|convert|translat|cut|reduc|lower)"
    ),
    year_follows=r"\s*(?:-|–|—|to|until|through|till|and)\s*(?:the\s+)?",
    is_verbs=frozenset(("is",)),
    was_verbs=frozenset(("was",)),
    when_words=frozenset(("when",)),
    who_words=frozenset(("who",)),
    goes_on=frozenset(("and", "but", "today")),
    full_name_before=r"(?P<name>(?:[A-ZÀ-ÖØ-Þ][\w’'.-]*\s+)+[A-ZÀ-ÖØ-Þ][\w’'-]*)(?:,\s+who)?\s+(?:is|was)\s+$",
    scores=(
        r"(?i)\b(?:runs?|wickets?|not out|innings|overs?|bowled|caught|lbw|stumps|rain|points?|scored?|scores|goals?|par|birdies?|strokes?|lap|frames?|"
        r"votes?|seats?|polls?|degrees?|ranked|rated|seeded|number|bus|route|flight|room|ship|building|house)\b"
    ),
    zero_day="-Day",
    plus_words=frozenset(("plus",)),
    minus_words=frozenset(("minus",)),
    no_zero_day=frozenset(
        ("settlement", "cycle", "basis", "seconds", "minutes", "sec", "min", "secs", "mins", "s", "hours", "h")
    ),
    work_before=rf"(?i)\b(?:{_WORKS}|titled|entitled|called)\b[^.;]{{0,24}}$",
    work_after=rf"(?i)\s*,?\s*(?:\(\d{{4}}\)|(?:(?:is|was|became) )?(?:a|an|the|his|her|its|their|one of)\s(?:[\w-]+\s){{0,3}}?(?:{_WORKS})\b)",
    verb_leads=frozenset(
        ["to", "will", "would", "could", "can", "should", "must", "may", "might", "not", "n't", "did", "does", "do"]
    ),
    length_leads=frozenset(
        (
            "for",
            "in",
            "of",
            "over",
            "within",
            "the",
            "its",
            "their",
            "last",
            "lasts",
            "lasting",
            "took",
            "takes",
            "spent",
            "first",
            "next",
            "than",
            "and",
            "or",
        )
    ),
    ahead_leads=frozenset(("on",)),
    today=frozenset(("today", "tonight")),
    born=r"(?i)\b(?:born|birth)\b[^.;()\d]{0,40}$",
    birth_words=("born", "birth"),
    born_marker="born",
    died=r"(?i)\b(?:died|death|died on|passed away)\b[^.;()]{0,40}$",
    died_verb=r"\b(?:died|dies|was killed|passed away)\b",
    life_dash=r"(?:\s*[\[(](?:O\.\s?S\.|OS|[Oo]ld [Ss]tyle)[^\])]*[\])])?\s*[-–—]\s*(?:c\.\s*)?$",
    no_life=rf"\b{_BUILT}\b[.,:]?\s*\([^()]*$|\([^()]*\b{_BUILT}\b[^()]*$",
    life_label=r"(?i)\b(?:born|died):\s*$",
    pronouns=r"\b(?:He|She|he|she)\b",
    contact_clause=r"(?i)\b(?:the|an?|this|that|every|each|his|her|any) (?!day |week |month |year |time |moment )[a-z]+ (?:he|she)\b",
    pronoun_names=frozenset(
        ("he", "she", "they", "the", "it", "his", "her", "their", "its", "my", "our", "your", "this", "that", "a", "an")
    ),
    who_clause=r"[A-Z]\w+,? who (?:had )?(?:died|was|is)\b",
    marks_now=r"\s*(?:marks|is|makes|brings)\s+(?:it\s+)?(?:now\s+)?",
    forenoon=frozenset(("am",)),
    afternoon=frozenset(("pm",)),
    story_before=frozenset(("before", "prior")),
    story_after=frozenset(("after", "following")),
    one_of_several=frozenset(
        (
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "next",
            "last",
            "latest",
            "previous",
            "another",
            "earlier",
            "later",
            "new",
            "old",
            "other",
            "each",
            "every",
            "any",
            "such",
            "one",
            "a",
            "an",
            "final",
            "initial",
            "original",
            "former",
            "recent",
        )
    ),
    colourless=COLOURLESS,
    namesakes=frozenset(("jr", "sr", "junior", "senior")),
    ranks=RANKS,
    having=frozenset(("has", "have", "had")),
    auxiliaries=frozenset(("is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would")),
    light_verbs=frozenset(
        [
            "come",
            "went",
            "go",
            "goes",
            "gone",
            "took",
            "take",
            "takes",
            "taking",
            "taken",
            "gave",
            "give",
            "given",
            "made",
            "make",
            "got",
            "get",
            "put",
            "set",
            "said",
            "says",
            "say",
        ]
    ),
    happening=frozenset(
        [
            "began",
            "begun",
            "begins",
            "started",
            "happened",
            "occurred",
            "came",
            "comes",
            "lasted",
            "lasts",
            "gone",
            "went",
            "ran",
            "raged",
            "dragged",
            "on",
            "enters",
            "entered",
            "reaches",
            "reached",
        ]
    ),
    unreal=r"\b(?:not|never|nearly|almost|hardly|should|would|could|might|also|again|too|(?:is|are|was|were) to)\b",
    address=r"\b(?:Mr|Mrs|Ms|Miss|Mx|Lady|Lord)\b\.?\s+",
    spent=r"\b(?:is|was|are|were|be|been)\s+(?:\w+ly\s+|now\s+)?(?:over|out|off|down|up|back|away|through|past|gone|history|on hold)\b",
    place_leads=frozenset(("in", "at", "near", "by", "outside")),
    attribute_leads=frozenset(("into", "for", "to", "about", "on", "at", "with", "against", "from", "in", "after", "before")),
    manner=r"\w{2,}ly|just|some|traffic|passengers|visitors|business",
    of_words=frozenset(("of",)),
    articles=frozenset(("the", "a", "an", "s", "his", "her", "its", "their")),
    journeys=r"(?i)\b(?:missions?|voyages?|flights?|spaceflights?|crossings?|orbit(?:s|ed|ing)?|journeys?|sail(?:s|ed|ing)|circumnavigat\w+)\b",
    old_style_before=r"(?:\bO\.\s?S\.|\b[Oo]ld [Ss]tyle)[\s,:(]*$",
    old_style_after=(
        r"\s*[,(\[]?\s*(?:in (?:the )?)?(?:O\.\s?S\.|OS\b|[Oo]ld [Ss]tyle\b|(?:by|in) the (?:Julian|[Oo]ld) calendar)(?![\s,:]*(?:\d|[A-Z]\w+ \d))"
    ),
    new_style_before=r"(?:\bN\.\s?S\.|\b[Nn]ew [Ss]tyle)[\s,:(]*$",
    new_style_after=(
        r"\s*[,(\[]?\s*(?:in (?:the )?)?(?:N\.\s?S\.|NS\b|[Nn]ew [Ss]tyle\b|(?:by|in) the (?:Gregorian|[Nn]ew) calendar)(?![\s,:]*(?:\d|[A-Z]\w+ \d))"
    ),
    new_style_follows=(
        r"\s*[\[(](?:(?:N\.\s?S\.|NS|[Nn]ew [Ss]tyle)[\s,:]+(?:\d|[A-Z]\w+ \d)|"
        r"(?=[^\])]*\d)[\w ,]{3,24}\b(?:N\.\s?S\.|NS|[Nn]ew [Ss]tyle)[\])])"
    ),
    restating=r"\s*[\[(]\s*(?:(?:O|N)\.\s?S\.|OS|NS|(?:[Oo]ld|[Nn]ew) [Ss]tyle)?[\s,:]*",
    common_stems=COMMON_STEMS,
    mute_ending="e",
    suffixes=SUFFIXES,
)
