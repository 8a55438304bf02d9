"""What hostile inputs are made of: the words of time, marks of every syntax, keys of a registry, characters that programs trip over."""

from __future__ import annotations

TIME = (
    "26 August 2021", "Thursday", "1,000 days", "since", "after", "ago", "the arrest", "(1879–1955)", "aged 76", "born", "died", "three", "weeks", "later",
    "May", "from", "to", "20th anniversary", "of", "the", "35th day", "until", "~8 months", "half", "a", "and", "years", "44 BC", "’s", "'98", "1990s", "Q3",
    "2021-02-30", "03/04/2021", "Day 36", "turned", "34", "last", "next", "every", "0", "999999999", "99999999999999999999", "in its 20th year", "on", "exactly",
    "nearly", "to the day", "century", "spring", "12:30", "29 February 1900", "31 June", "working days", "fortnight", "two nights", "decades", "1.5", "old",
    "quarter", "an hour", "millennium", "today", "yesterday", "he", "She", "was", "has been", "marks", "Meng Wanzhou", "arrested", "in 1900", "1 to 5 May",
    "between", "more than", "12th", "9999", "0000", "year 1", "10,000 BC", "minus", "-5", "1e9", "½", "¼ century", "M. Curie", "Dr", "Jr.", "Easter", "Tishri",
    "über", "vor drei Tagen", "seit dem", "am 3.", "Uhr", "“", "”", "said:", "?", "!", "…", "—", "–", ";", ":", ".", ",", "(", ")", "-",
)  # fmt: skip
MARKS = (
    "\n", "\n\n", "\r\n", "\r", "\t", "    ", "# ", "## ", "> ", "- ", "1. ", "* ", "+ ", "| ", "|---|", "**", "*", "_", "~~", "`", "```", "~~~", "---", "===",
    "[", "](", "](http://a.b)", "![", "]", "[^1]", "[^1]:", "<", ">", "</", "/>", "<!--", "-->", "<p>", "</p>", "<b>", "<script>", "</script>", "<pre>", "<code>",
    "<style>", "<q>", "<div hidden>", "<textarea>", "<title>", "<svg>", "<table><tr><td>", "&amp;", "&#0;", "&#x110000;", "&#55296;", "&nbsp", "&", "<![CDATA[",
    "]]>", "<?xml", "<!DOCTYPE", "<time datetime=2021-08-26>", "<meta name=date content=2021>", '<script type="application/ld+json">', '{"datePublished": "2021"}',
    '<html lang="de">', "---\ndate: 2021-08-26\n---\n", "+++\ndate = 2021-08-26\n+++\n", "{/*", "*/}", "{%", "%}", "{{", "}}", ":::", "!!! note", "import x",
    "<Component prop={", "}", ".. ", ".. note::", "::", ".. code-block:: python", "..  _a:", ":ref:`", "`_", "|a|", "+---+", "=====", "::\n\n    ", "|", "||",
    "----", "....", "====", "****", "|===", "++++", "////", "// ", "+", "[source]", "[quote]", "{attr}", "<<", ">>", "ifdef::a[]", "include::b[]", "NOTE: ",
    "<!-- milestones: ignore -->", "<!-- milestones: ignore[elapsed] as printed -->", "<!-- milestones: ignore-start -->", "<!-- milestones: ignore-end -->",
    "<!-- milestones: ignore-file -->", "<!-- milestones: event id=arrest date=2018-12-01 -->", "<!-- milestones: event", "milestones: as-of=2021-08-26",
    ".. milestones: ignore", "// milestones: ignore", "<!-- milestones: event id=a date=2018-13-45 zone=Nowhere -->",
)  # fmt: skip
ODD = (
    "\x00", "\x01", "\x08", "\x0b", "\x0c", "\x1a", "\x1b[31m", "\x1b]0;x\x07", "\x1c", "\x1d", "\x1e", "\x1f", "\x7f", "\x85", "\x9b31m", "\x9d", "\xa0", "\xad",
    "\u0301", "\u0338", "\u061c", "\u06dd", "\u0660", "\u0967", "\u0b9c", "\u1680", "\u180e", "\u2000", "\u200b", "\u200d", "\u200e", "\u200f", "\u2028", "\u2029",
    "\u202a", "\u202e", "\u2060", "\u2066", "\u2069", "\u2160", "\u2460", "\u3000", "\u3007", "\u4e00", "\ud800", "\udc80", "\udfff", "\ue000", "\ufdd0", "\ufe0f",
    "\ufeff", "\ufffd", "\ufffe", "\uffff", "\U0001d7ce", "\U0001f468\u200d\U0001f469", "\U000e0001", "\U0010ffff", "ß", "ŉ", "ǰ", "İ", "ſ", "K", "مئة يوم", "יום",
    "²", "₂", "①", "Ⅳ", "::error::", "::set-output name=a::b", "##[error]", "::stop-commands::x", "=cmd|", "%0A", "%s", "{0}", "$(a)", "\\", "\\x1b", "'", '"',
)  # fmt: skip
TEXT = (*TIME, *MARKS, *ODD)
"""The pieces of prose in any syntax."""

KEYS = (
    "id", "name", "date", "until", "aliases", "time", "zone", "source", "counting", "leap-day", "first-day", "end-time", "calendar", "reckoning", "kind",
    "milestones", "path", "published", "as-of", "syntax", "language", "date-order", "day-first", "month-first", "exclude", "fail-on", "weekend", "holidays", "quotes",
    "select", "ignore", "ignores-need-reason", "check", "text", "reason",
)  # fmt: skip
"""The keys of a registry's tables."""
REGISTRY = (
    "\n", "[[event]]\n", "[[document]]\n", "[[ignore]]\n", "[event]\n", "[tool.milestones]\n", "[[event.aliases]]\n", "[", "]", "[[", "]]", "{", "}", "=", ",", ".", "#",
    *KEYS,
    "2018-12-01", "2018-13-01", "1900-02-29", "2018-12", "2018", "0000-01-01", "9999-12-31", '"2018-12-01/2019-01"', '"-0044-03-15"', '"Y-170000002"', '"2004-06~"',
    '"2018-12-01/.."', '"1918-W10"', "12:30:00", '"12:30"', "2018-12-01T12:30:00Z", "1979-05-27T00:32:00.999999-07:00", '"arrest of Meng Wanzhou"', '"the arrest"',
    '["a", "b"]', "[]", "{}", '[["a"]]', '[{a = 1}]', "[1, 2]", '""', '" "', '"\\u0000"', '"\\ud800"', '"""\n\n"""', "'''x'''", "true", "false", "nan", "-inf", "1e400",
    "0x1F", "99999999999999999999999", '"Europe/Paris"', '"Nowhere/City"', '"+05:30"', '"../../etc/passwd"', '"/dev/full"', '"julian"', '"either"', '"elapsed"', '"de"', '"xx"',
    '"Saturday"', '["Saturday", "Sunday"]', '["elapsed", "weekday"]', '"every 1000 days"', '["100 days", "repdigits", "every year"]', '"**/*.md"', '"[!a"', '"*"', '"death"',
    '"story.md"', "a.b.c", '"a"."b"', "x" * 200, "é", "\x00", "\ufeff", "\r\n", "\t",
)  # fmt: skip
"""The pieces of a registry, sound ones among them."""

EVENT = '[[event]]\nid = "arrest"\nname = "arrest of Meng Wanzhou"\ndate = 2018-12-01\naliases = ["Meng detained"]\n'
"""A sound event, for registries that are broken elsewhere."""

WORD = (
    "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:t/>", "<w:tab/>", "<w:br/>", "<w:pPr>", "</w:pPr>", "<w:rPr>", "</w:rPr>", '<w:pStyle w:val="Heading1"/>',
    "<w:vanish/>", '<w:vertAlign w:val="superscript"/>', "<w:del>", "</w:del>", "<w:ins>", "</w:ins>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>",
    "<w:sdt>", "</w:sdt>", "<w:sdtContent>", "</w:sdtContent>", "<w:hyperlink>", "</w:hyperlink>", "<w:footnoteReference w:id='1'/>", "<w:sym/>", "<w:pict>", "</w:pict>",
    "<mc:Fallback>", "</mc:Fallback>", "&a;", "&#0;", "&lt;", "<!-- x -->", "<?pi?>", "<![CDATA[x]]>", "<w:numPr/>", "<w:sectPr/>", '<w:t xml:space="preserve">',
    "<w:p><w:r><w:t>1,000 days since 26 August 2021</w:t></w:r></w:p>",
)  # fmt: skip
"""The pieces of the body of a Word document."""


LONGEST = 20_000


def soup(data: bytes, pieces: tuple[str, ...]) -> str:
    """The text that some bytes stand for: a byte pair is a piece, a run of the last one, or a character of the basic plane."""
    made: list[str] = []
    last = ""
    for high, low in zip(data[::2], data[1::2], strict=False):
        number = high << 8 | low
        if high >= 0xF8:
            made.append(last * (low % 64))
            continue
        last = chr(number * 0x101 & 0xFFFF) if high >= 0xF0 else pieces[number % len(pieces)] + (" " if high & 0x40 else "")
        made.append(last)
    return "".join(made)[:LONGEST]
