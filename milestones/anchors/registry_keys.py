"""The keys of the tables of a registry file; as in :mod:`milestones.anchors.settings`, a table drives reading, checking and the reference page."""

from __future__ import annotations

from milestones.anchors.check_names import CHECK_NAMES
from milestones.anchors.event import CALENDARS, COUNTINGS, FIRST_DAYS, LEAP_DAYS, RECKONINGS
from milestones.anchors.settings import SETTINGS, Setting
from milestones.documents.readers import SYNTAXES

EVENT_KEYS: tuple[Setting, ...] = (
    Setting(
        "id",
        "id",
        "string",
        "Short and unique: what commands call the event. Without it, the name in lower case, joined by hyphens.",
    ),
    Setting("name", "name", "string", "What the event is called; its words bind phrases in a text to it.", required=True),
    Setting("date", "date", "moment", "When it happened, or began.", required=True),
    Setting("until", "until", "moment", "When it ended, if it lasted."),
    Setting("aliases", "aliases", "strings", "Other phrases that it goes by."),
    Setting("time", "time", "time", "The time of day, where it matters."),
    Setting("zone", "zone", "string", "The time zone whose calendar the date is read from: an IANA name or an offset."),
    Setting("source", "source", "string", "Where the date comes from; shown with each verdict that rests on it."),
    Setting("counting", "counting", "string", "The house rule for this event alone.", COUNTINGS),
    Setting("leap-day", "leap_day", "string", "On which day of a common year it is kept, if it is a 29 February.", LEAP_DAYS),
    Setting("first-day", "first_day", "string", "Whether the days from it on are counted from day 1 or from day 0.", FIRST_DAYS),
    Setting("end-time", "end_time", "time", "The time of day of its end, for an event that lasts and is timed by the clock."),
    Setting("calendar", "calendar", "string", "The calendar that the date is written in.", CALENDARS),
    Setting(
        "reckoning", "reckoning", "string", "How ages from this event on are counted, where not as the project does.", RECKONINGS
    ),
    Setting("kind", "kind", "string", "What sort of event it is, such as birth or death; without it, its name says so."),
    Setting("milestones", "milestones", "strings", "The milestones that are looked out for."),
)

DOCUMENT_KEYS: tuple[Setting, ...] = (
    Setting("path", "path", "string", "Which documents: a glob on the path from the registry's folder.", required=True),
    Setting("published", "published", "date", "The day on which they were published: their reference date."),
    Setting("as-of", "as_of", "date", "The day on which they speak, where that is not the day of publication."),
    Setting("syntax", "syntax", "string", "How they are written, where the ending does not say.", tuple(SYNTAXES)),
    *(
        row
        for row in SETTINGS
        if row.field
        in (
            "language",
            "counting",
            "leap_day",
            "first_day",
            "reckoning",
            "calendar",
            "zone",
            "date_order",
            "quotes",
            "select",
            "ignore",
        )
    ),
)

IGNORE_KEYS: tuple[Setting, ...] = (
    Setting("path", "path", "string", "In which documents: a glob on the path from the registry's folder."),
    Setting("check", "check", "string", "Which check.", CHECK_NAMES),
    Setting("text", "text", "string", "Which words of the text."),
    Setting("reason", "reason", "string", "Why."),
)

TABLES: dict[str, tuple[Setting, ...]] = {"event": EVENT_KEYS, "document": DOCUMENT_KEYS, "ignore": IGNORE_KEYS}
"""The keys of each array of tables, by its name."""
