"""English words without content of their own, and words of one meaning under one stem."""

from __future__ import annotations

STOP_WORDS = frozenset(
    """a an the this that these those its his her their our my your it he she they we you i who whom whose which what when where
    of in on at by to for from with and or but as is was were are be been being has have had do does did not no so then than
    there here up out into onto over under about after before since until during through between against off down again
    will would shall should may might can could must now today s mr mrs ms dr sir one other such any all both first
    came come comes went go goes gone took take takes taking taken gave give given made make got get put set ever just only also already
    more most some very own same said says say""".split()
)

SAME_MEANING: tuple[tuple[str, ...], ...] = (
    ("die", "dies", "died", "dead", "death", "deaths", "dying", "passing", "demise"),
    ("born", "birth", "births", "birthday"),
    ("invade", "invades", "invaded", "invasion", "invading"),
    ("marry", "married", "marries", "marriage", "wedding", "wed"),
    ("launch", "launched", "launches", "launching", "liftoff", "blastoff"),
    ("begin", "begins", "began", "begun", "beginning", "start", "started", "starts", "outbreak", "onset", "commenced"),
    ("end", "ended", "ends", "ending", "finish", "finished", "close", "closed"),
    ("arrest", "arrested", "arrests", "arresting"),
    ("detain", "detained", "detention", "detains", "detaining"),
    ("release", "released", "releases", "releasing", "publish", "published", "publication", "publishing"),
    ("inaugurate", "inaugurated", "inauguration", "inaugural", "office"),
    ("found", "founded", "founding", "foundation", "establish", "established", "establishment"),
    ("open", "opened", "opening", "opens"),
    ("fall", "fell", "fallen", "falls"),
    ("kill", "killed", "killing", "killings", "murder", "murdered", "assassination", "assassinated"),
    ("elect", "elected", "election", "elections"),
    ("resign", "resigned", "resignation", "resigns"),
    ("crown", "crowned", "coronation"),
    ("accede", "acceded", "accession", "throne"),
    ("surrender", "surrendered", "capitulation", "capitulated"),
    ("attack", "attacks", "attacked", "assault"),
    ("abduct", "abducted", "abduction", "kidnapped", "kidnapping"),
    ("seize", "seized", "seizure"),
    ("land", "landed", "landing", "lands", "touchdown"),
    ("sink", "sank", "sunk", "sinking"),
    ("explode", "exploded", "explosion"),
    ("crash", "crashed", "crashing"),
    ("sign", "signed", "signing", "signature"),
    ("arrive", "arrived", "arrival", "arrives"),
    ("depart", "departed", "departure", "departs"),
    ("return", "returned", "returns", "returning"),
    ("discover", "discovered", "discovery"),
    ("appoint", "appointed", "appointment"),
    ("build", "built", "building", "construction", "constructed"),
    ("destroy", "destroyed", "destruction"),
    ("convict", "convicted", "conviction"),
    ("execute", "executed", "execution"),
    ("abdicate", "abdicated", "abdication"),
    ("choose", "chose", "chosen"),
    ("win", "won", "victory"),
    ("lose", "lost", "loss"),
    ("lift", "lifted", "lifting"),
    ("hold", "held", "holding"),
    ("capture", "captured", "captivity"),
    ("break", "broke", "broken", "breaking"),
    ("declare", "declared", "declaration"),
    ("independence", "independent"),
    ("revolution", "revolt", "uprising"),
)

STEMS: dict[str, str] = {word: group[0] for group in SAME_MEANING for word in group}

TITLES = frozenset("war wars itinerary rule crusade campaign plan creek".split())

ABBREVIATIONS = frozenset(
    """jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun mr mrs ms dr st jr sr no vs
    gen col lt capt sgt maj adm gov sen rep rev hon prof inc ltd co corp dept est approx c ca fig vol pp p ed eds cf etc al e.g i.e
    u.s u.k u.n d.c a.m p.m b.c a.d nos mt ft""".split()
)
