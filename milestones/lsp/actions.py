"""What an editor offers to do about findings: repairs, ignores, and all that is safe at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate

from lsprotocol import types

from milestones.calculator.finding import Finding, Repair
from milestones.fixes.edits import chosen, offered
from milestones.lsp.abilities import Abilities
from milestones.lsp.checking import Checked
from milestones.lsp.diagnostics import diagnostic
from milestones.lsp.ignore_comments import Insertion, ignore_comment
from milestones.lsp.places import Places

FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.milestones"
"""The kind of the action that carries out all safe repairs."""

MOST_IGNORES = 20
"""To how many findings of one request a comment is offered: for each the document is read again, and a request for a whole document may have thousands."""

MOST_COMPARED = 5_000
"""How many lines are compared one by one; the time may grow with their square."""

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")


def asks_for(kind: str, context: types.CodeActionContext) -> bool:
    """Whether an editor wants actions of a kind. Kinds of ``source`` are for those who ask, not for a lamp beside the line."""
    if context.only:
        wanted = [str(getattr(each, "value", each)) for each in context.only]
        return any(each in ("", kind) or kind.startswith(f"{each}.") for each in wanted)
    automatic = context.trigger_kind is types.CodeActionTriggerKind.Automatic
    return not (automatic and kind.startswith(types.CodeActionKind.Source.value))


def quick_fixes(
    findings: Sequence[Finding], checked: Checked, places: Places, abilities: Abilities
) -> Iterator[types.CodeAction]:
    """The repairs of some findings, each finding's safe ones first and preferred, and after them a comment that ignores the claim."""
    for finding in findings:
        shown = diagnostic(finding, checked, places, abilities)
        for repair in offered(checked.result, finding):
            yield _quick_fix(
                _title(repair, checked), _repair_edit(repair, places), checked, abilities, shown, preferred=repair.safe
            )
    for finding in findings[:MOST_IGNORES]:
        comment = ignore_comment(finding, checked.result.document)
        if comment is not None:
            shown = diagnostic(finding, checked, places, abilities)
            edits = [_inserted(each, places) for each in comment.insertions]
            yield _quick_fix(comment.title, edits, checked, abilities, shown)


def fix_all(checked: Checked, places: Places, abilities: Abilities) -> types.CodeAction | None:
    """All safe repairs of a document, as ``check --fix`` carries them out; None where there is none."""
    if not chosen(checked.result, every=False):
        return None
    fixed = checked.fixed
    edits = changed_lines(fixed.before.source, fixed.after.source, places)
    if not edits:
        return None
    return types.CodeAction("Repair all that is safe", FIX_ALL, edit=_workspace_edit(edits, checked, abilities))


def _quick_fix(
    title: str,
    edits: list[types.TextEdit],
    checked: Checked,
    abilities: Abilities,
    shown: types.Diagnostic,
    *,
    preferred: bool = False,
) -> types.CodeAction:
    edit = _workspace_edit(edits, checked, abilities)
    return types.CodeAction(title, types.CodeActionKind.QuickFix, [shown], is_preferred=preferred or None, edit=edit)


def _title(repair: Repair, checked: Checked) -> str:
    if not repair.replacement:
        return (repair.description[:1].upper() + repair.description[1:]) or "Take it away"
    replaced = " ".join(checked.result.document.source[repair.start : repair.end].split())
    because = f" ({repair.description})" if repair.description else ""
    return f"Replace “{replaced}” with “{repair.replacement}”{because}"


def _repair_edit(repair: Repair, places: Places) -> list[types.TextEdit]:
    return [types.TextEdit(places.range(repair.start, repair.end), repair.replacement)]


def _inserted(insertion: Insertion, places: Places) -> types.TextEdit:
    return types.TextEdit(places.range(insertion.offset, insertion.offset), insertion.text)


def changed_lines(before: str, after: str, places: Places) -> list[types.TextEdit]:
    """The edits that make one text of another, whole lines at a time, so that the rest of the document stays untouched."""
    old, new = _LINE.findall(before), _LINE.findall(after)
    starts = [0, *accumulate(map(len, old))]
    return [
        types.TextEdit(places.range(starts[first], starts[last]), "".join(new[new_first:new_last]))
        for first, last, new_first, new_last in _differences(old, new)
    ]


def _differences(old: list[str], new: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """Where two lists differ: from, to in the first; from, to in the second. Where too much lies between the ends that they share to compare it
    all, that is one difference."""
    most = min(len(old), len(new))
    head = next((index for index in range(most) if old[index] != new[index]), most)
    tail = next((index for index in range(most - head) if old[-1 - index] != new[-1 - index]), most - head)
    last, new_last = len(old) - tail, len(new) - tail
    if max(last - head, new_last - head) > MOST_COMPARED:
        yield head, last, head, new_last
        return
    for tag, first, end, new_first, new_end in SequenceMatcher(None, old[head:last], new[head:new_last]).get_opcodes():
        if tag != "equal":
            yield head + first, head + end, head + new_first, head + new_end


def _workspace_edit(edits: list[types.TextEdit], checked: Checked, abilities: Abilities) -> types.WorkspaceEdit:
    """Edits of a document; where the editor knows versions, of the version that was checked alone."""
    uri = checked.opened.uri
    if not abilities.versioned_edits:
        return types.WorkspaceEdit(changes={uri: edits})
    document = types.OptionalVersionedTextDocumentIdentifier(uri, checked.opened.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, edits)])
