"""German words that loosen or tighten a figure, and those that only stress it."""

from __future__ import annotations

HEDGES: dict[str, str] = {
    "genau": "exactly", "exakt": "exactly",
    "etwa": "about", "rund": "about", "circa": "about", "zirka": "about", "ca": "about", "ungefähr": "about",
    "schätzungsweise": "about", "vielleicht": "about",
    "fast": "nearly", "knapp": "nearly", "beinahe": "nearly", "nahezu": "nearly", "annähernd": "nearly",
    "über": "more than", "unter": "less than", "gut": "just over",
    "mindestens": "at least", "wenigstens": "at least", "zumindest": "at least",
    "höchstens": "at most", "maximal": "at most", "längstens": "at most",
    "nur": "", "erst": "", "schon": "", "bereits": "", "lediglich": "", "bloß": "", "kaum": "", "gerade": "", "ganze": "",
    "ganzen": "", "volle": "", "vollen": "", "weitere": "", "weiteren": "", "insgesamt": "", "inzwischen": "", "nunmehr": "",
    "mittlerweile": "", "sogar": "", "noch": "", "nun": "", "zusammen": "", "lange": "", "langen": "",
}  # fmt: skip

HEDGE_PHRASES: dict[str, str] = {
    "so gut wie": "nearly", "etwas weniger als": "nearly", "ein wenig weniger als": "nearly", "knapp unter": "nearly",
    "nicht ganz": "nearly", "wenig weniger als": "nearly",
    "mehr als": "more than", "länger als": "more than", "weit über": "more than", "weit mehr als": "more than",
    "deutlich mehr als": "more than", "deutlich über": "more than",
    "nicht weniger als": "at least", "nicht kürzer als": "at least",
    "weniger als": "less than", "kürzer als": "less than", "deutlich weniger als": "less than",
    "bis zu": "at most", "nicht mehr als": "at most", "nicht länger als": "at most",
    "etwas mehr als": "just over", "ein wenig mehr als": "just over", "kaum mehr als": "just over", "wenig mehr als": "just over",
    "knapp über": "just over", "etwas über": "just over",
    "in etwa": "about", "um die": "about", "an die": "about", "so um die": "about",
    "gerade einmal": "", "gerade mal": "", "nicht einmal": "nearly",
    "auf den tag genau": "to the day", "genau auf den tag": "to the day",
}  # fmt: skip

HEDGES_AFTER: dict[str, str] = {
    "oder so": "about", "oder mehr": "at least", "oder länger": "at least", "oder weniger": "at most",
    "auf den tag genau": "to the day", "auf den tag": "to the day", "fast auf den tag genau": "near the day",
    "beinahe auf den tag genau": "near the day", "nahezu auf den tag genau": "near the day",
}  # fmt: skip
