"""The words of made-up news: names, things that happened, sentences without time, with time, and with claims."""

from __future__ import annotations

TOWNS = (
    "Harwick", "Tolbury", "Marlstone", "Eskdale", "Brannock", "Wexcombe", "Carrow", "Linfield", "Dunmore", "Ashgrove", "Penhallow", "Stratley",
    "Kirkhaven", "Oldmere", "Rookford", "Selborne", "Thornby", "Uckwell", "Varley", "Winslade", "Yarrowby", "Corvale", "Maddox Bay", "Port Ellery",
)  # fmt: skip
FIRST_NAMES = (
    "Agnes", "Bernard", "Clara", "Desmond", "Edith", "Felix", "Greta", "Harold", "Ines", "Julian", "Katrin", "Leopold", "Miriam", "Nathan", "Olive",
    "Philip", "Rosa", "Samuel", "Tessa", "Ulrich", "Vera", "Walter", "Yasmin", "Zachary",
)  # fmt: skip
LAST_NAMES = (
    "Abara", "Bergstrom", "Castellan", "Dunwoody", "Ekholm", "Farrant", "Gillespie", "Hargreave", "Ivory", "Jelinek", "Kowalczyk", "Lindqvist",
    "Mbeki", "Northcote", "Okafor", "Pemberton", "Quayle", "Rosenthal", "Sallow", "Tremaine", "Underhill", "Vasquez", "Whitlock", "Zielinski",
)  # fmt: skip
HAPPENINGS = (
    ("opening of the {town} bridge", "The {town} bridge opened"),
    ("opening of the {town} tunnel", "The {town} tunnel opened"),
    ("collapse of the {town} dam", "The {town} dam collapsed"),
    ("closure of the {town} mine", "The {town} mine closed"),
    ("launch of the {town} ferry", "The {town} ferry was launched"),
    ("arrest of {person}", "{person} was arrested"),
    ("resignation of {person}", "{person} resigned"),
    ("election of {person}", "{person} was elected"),
)
"""An event as a name and as a clause."""

PLAIN = (
    "The {noun} drew a steady crowd, and most of them stayed until the speeches were over.",
    "{person}, who leads the {body}, said the plan had been misread by almost everyone.",
    "Nobody in {town} seems to agree on what the {noun} should look like once it is finished.",
    "Critics of the {body} call the scheme wasteful; its friends call it overdue.",
    "“We have heard these promises before,” said {person}, leaning on a stall of apples.",
    "The figures come from the {body} and have not been checked by anyone outside it.",
    "A narrow road leads past the {noun}, through a stand of beeches and down to the water.",
    "Rain fell on the roofs of {town} while the council argued behind closed doors.",
    "The cost is put at {number} million, of which the {body} will bear the larger part.",
    "Neither {person} nor the {body} would comment on the letter.",
    "It is a quiet place, with a bakery, two churches and a {noun} that nobody uses.",
    "Several witnesses described the same grey van, though no two agreed about the driver.",
    "The report runs to {number} pages and says little that {town} did not know.",
    "“It is the waiting that wears people out,” {person} said.",
    "An engineer from {town} showed how the valve sticks when the river is high.",
    "The {body} has asked for more staff, better lighting and a lock for the gate.",
    "Most of the money went on consultants, and the {noun} still leaks.",
    "Children from the school in {town} painted the wall in blue and orange.",
    "The lawyer for {person} read a short statement and took no questions.",
    "Farmers along the valley want the {body} to think again about drainage.",
    "What happens to the {noun} now depends on a vote that nobody dares to predict.",
    "The singer's voice is thinner than it was, but the phrasing has grown wiser.",
    "Shops near the {noun} reported brisk trade, and the pubs ran out of lemonade.",
    "{person} keeps the papers in a biscuit tin under the stairs.",
    "The exhibition fills {number} rooms and leaves the visitor a little dizzy.",
    "There was applause, and then an awkward silence, and then the lights came up.",
    "The {body} denies that it ever promised {town} a {noun}.",
    "Two rows of folding chairs had been set out beside the {noun}.",
    "Officials blame the weather; residents blame the officials.",
    "The bread is sour and heavy, and the soup comes in bowls the size of a hat.",
)
NOUNS = (
    "library", "harbour wall", "bypass", "swimming pool", "railway station", "market hall", "observatory", "clinic", "concert hall", "allotment", "canal",
    "reservoir", "lighthouse", "museum", "town hall", "footbridge",
)  # fmt: skip
BODIES = (
    "town council", "water board", "ministry", "chamber of commerce", "teachers' union", "port authority", "historical society", "fire service",
    "planning office", "hospital trust",
)  # fmt: skip

TIMED = (
    "The {noun} is open from Monday to Friday, and on the first Sunday of the month.",
    "In the spring {person} moved to {town} and took up beekeeping.",
    "The {body} will meet again next week.",
    "Prices have risen for months, and the {body} expects them to go on rising this year.",
    "Since the summer, the {noun} has been closed to the public.",
    "It took years to persuade the {body}, and one afternoon to pull it all down.",
    "The first {noun} was built in {year} and burned down soon after.",
    "By {month} the queue reached the corner; in winter nobody came at all.",
    "Every {weekday}, {person} walks to the {noun} and back.",
    "The {body} gave residents 30 days to object.",
    "“Give us ten more minutes,” said {person}, and the hall laughed.",
    "In {year} the {body} had {number} members; today it has fewer.",
    "The tickets are valid for 90 days after the date of purchase.",
    "The Hundred Years' War is the subject of the new play at the {noun}.",
    "A spokesman said on {weekday} that the {noun} would reopen in {month}.",
    "The 1970s were not kind to {town}.",
    "Work on the {noun} began in {month} {year} and was soon abandoned.",
    "May be it was the cold; few people marched.",
    "The last train leaves at 11.40 in the evening.",
    "He was 17 then and had never seen the sea.",
    "The half-hour walk from the station is worth it, even in March.",
    "She had waited all day outside the {noun}.",
)
"""Sentences with words of time that state nothing that can be recomputed."""
