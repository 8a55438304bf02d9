"""Where a document's own date comes from, as seen in what it dates."""

from __future__ import annotations

from datetime import date

import pytest

from milestones.api import extract_document
from milestones.calendar.datespan import DateSpan
from milestones.documents.reading import document_from_text

BODY = "It closed 8 days ago."
FOUND = [
    # the syntax, the source, where its date comes from
    ("plain", f"BEIJING, Aug. 26, 2021 — {BODY}", "dateline"),
    ("plain", f"26 August 2021\n\n{BODY}", "dateline"),
    ("markdown", f"# News\nBEIJING, Aug. 26, 2021 — {BODY}", "dateline"),
    ("markdown", f"# News\n**BEIJING**, Aug. 26, 2021 — {BODY}", "dateline"),
    ("markdown", f"News\n====\n26 August 2021\n\n{BODY}", "dateline"),
    ("markdown", f"---\ndate: 26 August 2021\n---\n{BODY}", "front matter `date`"),
    ("markdown", f"---\ndate: Aug 26, 2021 10:00\n---\n{BODY}", "front matter `date`"),
    ("html", f"<h1>News</h1><p>BEIJING, Aug. 26, 2021 — {BODY}</p>", "dateline"),
    ("html", f"<h1>News</h1><p>Published: 26 August 2021</p><p>{BODY}</p>", "dateline"),
    ("html", f"<head><script>{'x' * 900}</script></head><p>26 August 2021</p><p>{BODY}</p>", "dateline"),
    ("html", f'<meta name="last-modified" content="Thu, 26 Aug 2021 10:00:00 GMT"><p>{BODY}</p>', "meta last-modified"),
    ("restructuredtext", f"News\n====\n\n:Date: 26 August 2021\n\n{BODY}", "field `Date`"),
    ("restructuredtext", f"News\n====\nBEIJING, Aug. 26, 2021 — {BODY}", "dateline"),
    ("asciidoc", f"== News\nBEIJING, Aug. 26, 2021 — {BODY}", "dateline"),
]


@pytest.mark.parametrize(("syntax", "source", "said"), FOUND)
def test_a_document_says_when_it_was_written(syntax: str, source: str, said: str) -> None:
    reference = extract_document(document_from_text(source, syntax)).reference
    assert reference is not None
    assert (reference.span, reference.source) == (DateSpan.from_date(date(2021, 8, 26)), said)


NONE = [
    ("markdown", f"| 26 August 2021 | It opened |\n| --- | --- |\n\n{BODY}"),
    ("markdown", f"- 26 August 2021\n- 27 August 2021\n\n{BODY}"),
    ("html", f"<table><tr><td>26 August 2021<td>It opened</table><p>{BODY}</p>"),
    ("restructuredtext", f"============== =========\n26 August 2021 It opened\n============== =========\n\n{BODY}"),
    ("markdown", f"---\ndate: 03/04/2021\n---\n{BODY}"),
    ("markdown", f"---\ndate: soon\n---\n{BODY}"),
    ("plain", f"It opened on 26 August 2021.\n\n{BODY}"),
    ("plain", f"{'word ' * 150}\n\n26 August 2021\n\n{BODY}"),
]


@pytest.mark.parametrize(("syntax", "source"), NONE)
def test_what_does_not_date_a_document(syntax: str, source: str) -> None:
    assert extract_document(document_from_text(source, syntax)).reference is None
