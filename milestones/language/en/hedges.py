"""English words that loosen or tighten a figure, and those that only stress it."""

from __future__ import annotations

HEDGES: dict[str, str] = {
    "exactly": "exactly", "precisely": "exactly",
    "about": "about", "around": "about", "roughly": "about", "approximately": "about", "approx": "about",
    "circa": "about", "ca": "about", "some": "about", "maybe": "about", "perhaps": "about",
    "nearly": "nearly", "almost": "nearly", "approaching": "nearly", "nearing": "nearly",
    "over": "more than", "exceeding": "more than",
    "under": "less than",
    "only": "", "just": "", "merely": "", "mere": "", "barely": "", "already": "", "fully": "", "full": "", "whole": "",
    "entire": "", "solid": "", "straight": "", "additional": "",
}  # fmt: skip

HEDGE_PHRASES: dict[str, str] = {
    "close to": "nearly", "just under": "nearly", "just short of": "nearly", "well nigh": "nearly",
    "a little under": "nearly", "slightly under": "nearly", "little less than": "nearly", "a little less than": "nearly",
    "slightly less than": "nearly", "just shy of": "nearly", "shy of": "nearly", "a bit less than": "nearly",
    "just less than": "nearly", "not quite": "nearly", "all but": "nearly",
    "more than": "more than", "in excess of": "more than", "upwards of": "more than", "upward of": "more than",
    "longer than": "more than", "well over": "more than", "greater than": "more than", "north of": "more than",
    "at least": "at least", "no fewer than": "at least", "no less than": "at least", "not less than": "at least",
    "a minimum of": "at least", "not fewer than": "at least",
    "less than": "less than", "fewer than": "less than", "short of": "less than", "barely short of": "less than",
    "shorter than": "less than", "well under": "less than",
    "up to": "at most", "at most": "at most", "no more than": "at most", "not more than": "at most",
    "a maximum of": "at most", "no longer than": "at most",
    "just over": "just over", "little more than": "just over", "a little over": "just over",
    "a little more than": "just over", "slightly over": "just over", "slightly more than": "just over",
    "just more than": "just over", "a bit over": "just over", "a bit more than": "just over", "barely over": "just over",
    "just past": "just over", "hardly past": "just over", "barely past": "just over", "hardly more than": "just over",
    "barely more than": "just over", "just above": "just over", "scarcely more than": "just over",
    "something like": "about", "in the region of": "about", "give or take": "about", "in the order of": "about",
    "a mere": "", "all of": "", "just about": "nearly", "a total of": "", "as many as": "at most", "a full": "",
    "a further": "", "another": "",
}  # fmt: skip

HEDGES_AFTER: dict[str, str] = {
    "or so": "about", "or thereabouts": "about", "or more": "at least", "or less": "at most", "to the day": "to the day",
    "almost to the day": "near the day", "nearly to the day": "near the day",
}  # fmt: skip
