"""The mentions of a checked document are read when somebody looks at them, and are then those that extract gives."""

from __future__ import annotations

import pickle
from datetime import date
from pathlib import Path

import pytest

from milestones import check, extract
from milestones.api import check_documents
from milestones.documents.reading import read_document

TEXT = "It opened on *Monday*, 3 May 2021.\n\nThe strike began on 3 March 2019 and ended 12 days later, on 15 March. Next week it is forgotten.\n"


@pytest.mark.parametrize("syntax", ["plain", "markdown"])
def test_a_checked_document_has_the_mentions_of_an_extracted_one(syntax: str) -> None:
    found = check(TEXT, as_of=date(2021, 8, 26), syntax=syntax).documents[0].mentions
    assert found == tuple(extract(TEXT, as_of=date(2021, 8, 26), syntax=syntax).mentions)
    assert [mention.text for mention in found][-1] == "Next week"


def test_a_report_can_be_sent_to_another_process() -> None:
    report = check(TEXT, as_of=date(2021, 8, 26))
    sent = pickle.loads(pickle.dumps(report))
    assert sent == report
    assert isinstance(sent.documents[0].mentions, tuple)


def test_documents_that_other_processes_checked_have_their_mentions(tmp_path: Path) -> None:
    for name in ("a.md", "b.md", "c.md"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    documents = [read_document(path) for path in sorted(tmp_path.iterdir())]
    together, apart = check_documents(documents), check_documents(documents, jobs=2)
    assert [tuple(result.mentions) for result in apart.documents] == [tuple(result.mentions) for result in together.documents]
    assert len(apart.documents[0].mentions) == 5
