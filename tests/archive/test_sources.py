"""Every kind of input gives the same documents."""

from __future__ import annotations

import csv
import gc
import gzip
import json
import warnings
from pathlib import Path
from typing import Any

import pytest

from milestones.archive.columns import Columns, record
from milestones.archive.record import Fault, Record, UnreadableError
from milestones.archive.sources.inputs import check_columns, sources_for
from milestones.errors import ConfigError, InputError

ROWS = [
    {"id": "a", "text": "It was Thursday,\n26 August 2021.", "published": "2021-08-26"},
    {"id": "b", "text": 'Größe „x“, 5" long', "published": "2021-08-27T10:00:00Z"},
]
NAMES = Columns().names
LIMIT = 10_000


def records(path: Path, columns: Columns | None = None, limit: int = LIMIT) -> list[Record | Fault]:
    chosen = columns or Columns()
    found: list[Record | Fault] = []
    for source in sources_for([path]):
        for raw in source.raws(chosen.names, limit):
            if isinstance(raw.payload, Fault):
                found.append(raw.payload)
                continue
            try:
                found.append(record(chosen, source.row(raw.payload), raw.place))
            except UnreadableError as error:
                found.append(error.fault)
    return found


def shown(found: list[Record | Fault]) -> list[tuple[str, str, str]]:
    return [(each.id, each.text, str(each.published)) for each in found if isinstance(each, Record)]


def reasons(found: list[Record | Fault]) -> list[str]:
    return [each.reason if isinstance(each, Fault) else "" for each in found]


EXPECTED = [(row["id"], row["text"], row["published"][:10]) for row in ROWS]


def write_rows(path: Path, rows: list[dict[str, Any]]) -> None:
    content = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()
    if path.name.endswith(".gz"):
        content = gzip.compress(content)
    elif path.name.endswith(".zst"):
        zstd = pytest.importorskip("backports.zstd")
        content = zstd.compress(content[:20]) + zstd.compress(content[20:])
    path.write_bytes(content)


@pytest.mark.parametrize("name", ["news.jsonl", "news.ndjson", "news.json.gz", "news.jsonl.gz", "news.jsonl.zst", "NEWS.JSONL"])
def test_json_lines_plain_and_compressed(tmp_path: Path, name: str) -> None:
    write_rows(tmp_path / name, ROWS)
    assert shown(records(tmp_path / name)) == EXPECTED


def test_parquet_and_its_timestamps(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow")
    from datetime import datetime

    table = arrow.table({
        "id": ["a", "b"], "text": [row["text"] for row in ROWS], "published": [datetime(2021, 8, 26, 9, 30), datetime(2021, 8, 27)],
    })  # fmt: skip
    pytest.importorskip("pyarrow.parquet").write_table(table, tmp_path / "news.parquet")
    assert shown(records(tmp_path / "news.parquet")) == EXPECTED


@pytest.mark.parametrize(("name", "delimiter"), [("news.csv", ","), ("news.tsv", "\t"), ("news.csv.gz", ",")])
def test_csv_with_line_breaks_in_its_fields(tmp_path: Path, name: str, delimiter: str) -> None:
    path = tmp_path / "plain"
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, ["published", "id", "text"], delimiter=delimiter)
        writer.writeheader()
        writer.writerows(ROWS)
    (tmp_path / name).write_bytes(gzip.compress(path.read_bytes()) if name.endswith(".gz") else path.read_bytes())
    assert shown(records(tmp_path / name)) == EXPECTED


def test_a_folder_is_its_texts_in_order_and_then_the_archives_within_it(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ("c.md", "a.txt", "b/d.html", "b/picture.png", ".hidden/e.txt"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    write_rows(tmp_path / "b" / "news.jsonl", ROWS)
    found = records(tmp_path)
    assert [each.id for each in found if isinstance(each, Record)] == ["a.txt", "c.md", "b/d.html", "a", "b"]


def warc_file(path: Path, *arguments: Any, **headers: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # the writer leaves its temporary files open
        write_crawl(path, *arguments, **headers)
        gc.collect()


def write_crawl(path: Path, kind: str, content_type: str, content: bytes, **headers: str) -> None:
    pytest.importorskip("warcio")
    from io import BytesIO

    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=path.suffix == ".gz")
        writer.write_record(writer.create_warcinfo_record(path.name, {"software": "test"}))
        http = StatusAndHeaders("200 OK", [("Content-Type", content_type)], protocol="HTTP/1.1") if kind == "response" else None
        picture = StatusAndHeaders("200 OK", [("Content-Type", "image/png")], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record("http://x.org/i", "response", payload=BytesIO(b"\x89"), http_headers=picture)
        )
        writer.write_record(
            writer.create_warc_record(
                "http://x.org/a", kind, payload=BytesIO(content), http_headers=http, warc_content_type=content_type, warc_headers_dict=headers
            )
        )  # fmt: skip


def test_pages_of_a_crawl(tmp_path: Path) -> None:
    warc_file(tmp_path / "crawl.warc.gz", "response", "text/html; charset=iso-8859-1", "<p>Größe</p>".encode("latin-1"))
    (page,) = records(tmp_path / "crawl.warc.gz")
    assert isinstance(page, Record)
    assert (page.id, page.text, page.syntax, page.published) == ("http://x.org/a", "<p>Größe</p>", "html", None)


def test_text_of_a_crawl_and_its_language(tmp_path: Path) -> None:
    english = {"WARC-Identified-Content-Language": "eng,fra"}
    warc_file(tmp_path / "crawl.warc.wet.gz", "conversion", "text/plain", "Größe".encode(), **english)
    (page,) = records(tmp_path / "crawl.warc.wet.gz")
    assert isinstance(page, Record)
    assert (page.text, page.syntax, page.language) == ("Größe", "plain", "en")


def test_a_page_in_a_language_that_is_not_known_is_left_out_with_a_reason(tmp_path: Path) -> None:
    warc_file(tmp_path / "crawl.wet", "conversion", "text/plain", b"x", **{"WARC-Identified-Content-Language": "jpn"})
    assert reasons(records(tmp_path / "crawl.wet")) == ["language"]


def test_columns_by_name_and_values_for_all(tmp_path: Path) -> None:
    write_rows(tmp_path / "news.jsonl", [{"key": 7, "body": "x"}])
    columns = Columns(text="body", id="key", published="=2021-08-26", syntax="=html").checked()
    (found,) = records(tmp_path / "news.jsonl", columns)
    assert isinstance(found, Record)
    assert (found.id, found.text, str(found.published), found.syntax) == ("7", "x", "2021-08-26", "html")


def test_a_document_without_an_id_is_known_by_its_place(tmp_path: Path) -> None:
    write_rows(tmp_path / "news.jsonl", [{"text": "x"}])
    (found,) = records(tmp_path / "news.jsonl")
    assert isinstance(found, Record)
    assert found.id == f"{tmp_path / 'news.jsonl'}:1"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"text": ', "unreadable"),
        ("[1]", "unreadable"),
        ('{"id": "x"}', "no-text"),
        ('{"text": null}', "no-text"),
        ('{"text": 5}', "no-text"),
        ('{"text": "x", "language": "tlh"}', "language"),
        ('{"text": "x", "syntax": "troff"}', "syntax"),
        ("[" * 100_000, "unreadable"),
    ],
)
def test_a_line_that_is_no_document_costs_only_itself(tmp_path: Path, line: str, reason: str) -> None:
    (tmp_path / "news.jsonl").write_text(f'{{"text": "a"}}\n{line}\n\n{{"text": "b"}}', encoding="utf-8")
    assert reasons(records(tmp_path / "news.jsonl")) == ["", reason, ""]


def test_a_line_beyond_all_limits_is_passed_over_without_being_held(tmp_path: Path) -> None:
    (tmp_path / "news.jsonl").write_text(f'{{"text": "{"x" * 2_000_000}"}}\n{{"text": "b"}}\n', encoding="utf-8")
    assert reasons(records(tmp_path / "news.jsonl")) == ["too-large", ""]


def compressed(content: bytes, name: str) -> bytes:
    if name.endswith(".gz"):
        return gzip.compress(content, mtime=0)
    return bytes(pytest.importorskip("backports.zstd").compress(content)) if name.endswith(".zst") else content


def broken_off(path: Path, cut: int) -> tuple[list[str], list[Fault]]:
    """The texts and faults of a file that ends after ``cut`` bytes."""
    path.write_bytes(path.read_bytes()[:cut])
    found = records(path)
    return [each.text for each in found if isinstance(each, Record)], [each for each in found if isinstance(each, Fault)]


TEXTS = [f"{number**3:013} lies in the middle of the file" for number in range(20_000)]
LINES = "".join(json.dumps({"text": text}) + "\n" for text in TEXTS).encode()
TABLE = "\n".join(["text", *TEXTS]).encode()


@pytest.mark.parametrize("share", [0, 0.5, 0.999])
@pytest.mark.parametrize(
    ("name", "content"),
    [(f"news{kind}{packing}", content) for kind, content in ((".jsonl", LINES), (".csv", TABLE)) for packing in (".gz", ".zst")],
)
def test_a_compressed_file_that_breaks_off_gives_what_it_has_and_one_error(
    tmp_path: Path, name: str, content: bytes, share: float
) -> None:
    path = tmp_path / name
    path.write_bytes(whole := compressed(content, name))
    texts, faults = broken_off(path, int(len(whole) * share))
    assert [fault.reason for fault in faults] == ["unreadable"]
    assert texts == TEXTS[: len(texts)]
    assert len(TEXTS) * share * 0.3 <= len(texts) <= len(TEXTS) * max(share * 2, 0.1)


def test_a_file_that_lacks_its_last_byte_gives_all_its_documents_and_an_error(tmp_path: Path) -> None:
    for name in ("news.jsonl.gz", "news.jsonl.zst"):
        (tmp_path / name).write_bytes(whole := compressed(LINES, name))
        texts, faults = broken_off(tmp_path / name, len(whole) - 1)
        assert texts == TEXTS[: len(texts)], name
        assert [fault.message.split(": ")[1] for fault in faults] == ["the file breaks off"], name


@pytest.mark.parametrize("name", ["crawl.wet", "crawl.wet.gz", "crawl.wet.zst"])
def test_a_crawl_that_breaks_off_gives_whole_pages_and_an_error_unless_a_record_ends_there(tmp_path: Path, name: str) -> None:
    page = "".join(f"line {number}\n" for number in range(60))
    warc_file(tmp_path / "one.wet", "conversion", "text/plain", page.encode())
    once = (tmp_path / "one.wet").read_bytes()
    path, whole = tmp_path / name, compressed(once, name) * 2
    for cut in range(1, len(whole), 7):
        path.write_bytes(whole)
        texts, faults = broken_off(path, cut)
        rest = whole[cut:].lstrip(b"\r\n")
        between = cut == len(whole) // 2 or (name == "crawl.wet" and rest[:7] in (b"WARC/1.", b""))
        assert texts == [page] * len(texts), cut
        assert [fault.reason for fault in faults] == ([] if between else ["unreadable"]), cut


@pytest.mark.parametrize("name", ["news.parquet", "news.warc.gz", "news.csv", "news.jsonl.gz"])
def test_a_file_of_noise_is_one_error(tmp_path: Path, name: str) -> None:
    for module in ("pyarrow", "warcio"):
        pytest.importorskip(module)
    (tmp_path / name).write_bytes(b"\x00\xff\xfe noise\n" * 3 if name == "news.csv" else b"\xff noise" * 30)
    assert set(reasons(records(tmp_path / name))) <= {"unreadable", "no-text"}


def test_a_cell_that_is_not_utf8_costs_only_its_row(tmp_path: Path) -> None:
    (tmp_path / "news.csv").write_bytes(b"id,text\n1,caf\xe9\n2,fine\n")
    assert reasons(records(tmp_path / "news.csv")) == ["unreadable", ""]


def test_half_a_surrogate_pair_becomes_a_mark_of_the_same_length(tmp_path: Path) -> None:
    (tmp_path / "news.jsonl").write_text('{"text": "a\\ud800b"}\n', encoding="utf-8")
    (found,) = records(tmp_path / "news.jsonl")
    assert isinstance(found, Record)
    assert found.text == "a\ufffdb"


@pytest.mark.parametrize("value", ["12/05/21", "yesterday", 1629936000, "2021-02-30"])
def test_a_date_that_would_have_to_be_guessed_is_remarked_upon_and_not_used(value: Any) -> None:
    found = record(Columns(), {"text": "x", "published": value}, "p")
    assert found.published is None
    assert found.remark is not None
    assert found.remark.reason == "published"


@pytest.mark.parametrize(
    ("value", "day"), [("2021-08-26 09:30", "2021-08-26"), ("2021-08", "2021-08"), ("20210826", "2021-08-26"), ("2021", "2021")]
)
def test_dates_as_archives_write_them(value: str, day: str) -> None:
    assert str(record(Columns(), {"text": "x", "published": value}, "p").published) == day


def test_a_wrong_column_name_is_an_error_at_once(tmp_path: Path) -> None:
    write_rows(tmp_path / "news.jsonl", ROWS)
    with pytest.raises(ConfigError, match=r"has no column 'body'; name one of id, text, published with --text"):
        check_columns(sources_for([tmp_path / "news.jsonl"]), Columns(text="body"))


def test_one_json_array_is_not_json_lines(tmp_path: Path) -> None:
    (tmp_path / "news.json").write_text('[{"text": "x"}]', encoding="utf-8")
    with pytest.raises(InputError, match="one JSON array"):
        check_columns(sources_for([tmp_path / "news.json"]), Columns())


def test_a_path_that_does_not_exist_and_a_folder_without_documents(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file or folder"):
        sources_for([tmp_path / "none.jsonl"])
    with pytest.raises(InputError, match="holds no document"):
        sources_for([tmp_path])


@pytest.mark.parametrize(
    "columns", [Columns(text="=x"), Columns(published="=soon"), Columns(language="=tlh"), Columns(syntax="=troff")]
)
def test_values_for_all_documents_are_checked_before_the_run(columns: Columns) -> None:
    with pytest.raises(ConfigError):
        columns.checked()
