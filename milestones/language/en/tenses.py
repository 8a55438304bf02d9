"""English verb forms that tell what was and what is to come, as regular expressions."""

from __future__ import annotations

IRREGULAR_PAST = (
    r"\b(?:became|began|bore|bought|broke|brought|built|came|caught|chose|drew|drove|fell|felt|fled|flew|found|fought|froze|gave|got|grew|held|"
    r"kept|knew|laid|led|left|lent|lost|made|met|paid|ran|rang|rode|rose|sang|sank|sat|saw|sent|shook|shot|slept|sold|sought|spent|spoke|spread|"
    r"stole|stood|struck|swept|swore|taught|threw|took|tore|went|withdrew|woke|won|wore|wrote)\b"
)
TELLS_AHEAD = (
    r"\b(?:will|shall|is to|are to|is due|are due|due|is on|are on|is expected|are expected|expected to|is scheduled|are scheduled|scheduled to|"
    r"is set|are set|set to|set for|plans to|plan to|going to|begins?|ends?|starts?|opens?|closes?|reopens?|resumes?|expires?|meets?|plays?|"
    r"faces?|turns|hosts?|returns?|visits?|takes effect|goes on (?:sale|trial|display)|comes? into force|kicks? off|concludes?|departs?|arrives?|"
    r"falls on|(?:could|may|might|should|must|can) (?!have)\w+)\b"
)
