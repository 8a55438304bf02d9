"""``ignore``: comments that speak to the program and do not do what they say.

Such a comment is *contradicted*: it says that there is something to do, and there is not. It weighs a warning, so that it fails a run only where
warnings do; one without the reason that the settings ask for weighs an error, since the house wants it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from milestones.anchors.check_names import IGNORE, IGNORED_CHECKS, unknown_check
from milestones.anchors.faults import near_miss
from milestones.anchors.inline_events import NAME as EVENT
from milestones.anchors.settings import Settings
from milestones.calculator.finding import Finding, Repair, Severity, Verdict
from milestones.calculator.ignore_reach import IGNORES, LINE, START, Placed, Reach, reaches_of
from milestones.calculator.rule import Example, Rule
from milestones.documents.directive import Directive
from milestones.documents.document import Document

RULE = Rule(
    name=IGNORE,
    about="an ignore that ignores nothing, or does not say what it should",
    forms="`<!-- milestones: ignore[elapsed] as printed -->`, `[[ignore]]` in the registry.",
    meaning="What a comment asks for is compared with what there is: a claim within its reach, a name that is known, a block that "
    "ends. An entry of the registry is judged only where the run read every document that it may mean. It weighs a warning; a reason that "
    "`ignores-need-reason` asks for and that is missing weighs an error.",
    readings="A comment needs a claim of each check that it names, and one that fails, is unverifiable or depends on the day; a block and a file need a claim.",
    holds=(
        Example(
            "The contract ends on 31 June 2021. <!-- milestones: ignore[impossible-date] as printed -->", "the claim is ignored"
        ),
    ),
    fails=(
        Example(
            "The vote was on Thursday, 26 August 2021. <!-- milestones: ignore[elapsed] -->",
            "there is no elapsed time in that line",
        ),
        Example("The vote was on Thursday, 26 August 2021. <!-- milestones: ignroe -->", "the name is unknown: ignore is near"),
    ),
    unverifiable="never.",
)

_DATED = ("as-of", "published")
_OPTIONS = (*_DATED, "calendar")
"""The options of a directive that has no name."""
_NAMES = (*IGNORES, EVENT)
_NOW = "the reference date"


def ignore_faults(document: Document, findings: Sequence[Finding], settings: Settings) -> tuple[Finding, ...]:
    """What is wrong with the names and the ignores of a document's directives, in order; ``findings`` are all of its others."""
    reaches = reaches_of(document)
    found = [
        fault(document, directive, what) for directive in document.directives for what in _misnamed(directive) if what is not None
    ]
    if settings.ignores_need_reason:
        found += [_without_reason(document, each) for each in document.directives if each.name in IGNORES and not each.reason]
    if reaches is not None:
        found += [fault(document, directive, _unpaired(directive)) for directive in reaches.unpaired]
        placed = Placed(findings)
        found += [each for reach in reaches.all for each in _unused(document, reach, placed, settings)]
    return tuple(sorted(found, key=lambda each: each.start))


def fault(
    document: Document, directive: Directive, what: str, severity: Severity = Severity.WARNING, repairs: tuple[Repair, ...] = ()
) -> Finding:
    """The finding on a directive; ``what`` is the sentence that says what is wrong, and what to do."""
    text = document.source[directive.start : directive.end]
    return Finding(directive.start, directive.end, text, IGNORE, Verdict.CONTRADICTED, severity, _said(directive), None, None, what, repairs=repairs)  # fmt: skip


def _said(directive: Directive) -> str:
    checks = f"[{', '.join(directive.checks)}]" if directive.checks else ""
    options = " ".join(f"{key}={value}" for key, value in directive.options.items())
    return f"{directive.name}{checks}" or options or "nothing"


def _misnamed(directive: Directive) -> Iterator[str | None]:
    if directive.name in IGNORES:
        unknown = unknown_check(directive.checks, IGNORED_CHECKS)
        yield None if unknown is None else f"{unknown}; it is passed over."
    elif directive.name:
        yield None if directive.name == EVENT else _unknown_name(directive)
    else:
        for key in directive.options:
            yield _unknown_option(key)


def _unknown_name(directive: Directive) -> str | None:
    """What is wrong with a name that is none; None for a comment that speaks of milestones to people: one of several words, none of them near a name."""
    near = get_close_matches(directive.name, _NAMES, 1)
    speaks_to_people = not near and not directive.checks and bool(directive.reason)
    if speaks_to_people:
        return None
    hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(_NAMES)}, and {' and '.join(_DATED)} with a date."
    return f"{directive.name!r} is nothing that a comment can ask for; {hint}"


def _unknown_option(key: str) -> str | None:
    return (
        None
        if key in _OPTIONS
        else f"{key!r} is no option of a comment{near_miss(key, _OPTIONS)}; there are {', '.join(_OPTIONS)}."
    )


def _without_reason(document: Document, directive: Directive) -> Finding:
    what = "This ignore does not say why, and ignores-need-reason is true; write the reason after it."
    return fault(document, directive, what, Severity.ERROR)


def _unpaired(directive: Directive) -> str:
    if directive.name == START:
        return "This ignore-start has no ignore-end, so it reaches to the end of the document; end it, or write ignore-file."
    return "This ignore-end ends nothing; take it away, or begin the block with ignore-start and the same names."


def _unused(document: Document, reach: Reach, placed: Placed, settings: Settings) -> Iterator[Finding]:
    """What a directive names and does not find, as far as the run can tell: the checks that it names must have been made."""
    named = tuple(name for name in dict.fromkeys(reach.directive.checks) if name in IGNORED_CHECKS)
    if (reach.directive.checks and not named) or not all(settings.makes(name) for name in named or IGNORED_CHECKS):
        return
    covered = placed.within(reach)
    if not covered:
        yield _to_remove(document, reach, f"No claim{_of_checks(named)} stands {_where(reach)}: there is nothing to ignore.")
        return
    idle = [name for name in named if all(finding.check != name for finding in covered)]
    if idle:
        yield fault(document, reach.directive, f"No claim{_of_checks(idle)} stands {_where(reach)}; take the name out.")
    elif reach.directive.name == LINE and all(_holds_always(finding) for finding in covered):
        yield _to_remove(document, reach, f"Every claim {_where(reach)} holds: there is nothing to ignore.")


def _holds_always(finding: Finding) -> bool:
    """Whether a claim holds, and not only on the day that the document speaks."""
    return finding.reading is not None and not any(_NOW in f"{each.label} {each.source}" for each in finding.premises)


def _of_checks(names: Sequence[str]) -> str:
    return f" of {' or '.join(names)}" if names else ""


def _where(reach: Reach) -> str:
    if reach.directive.name == LINE:
        return f"on line {reach.first}" if reach.end > reach.start and reach.end != reach.directive.end else "after it"
    return "in the block that it begins" if reach.directive.name == START else "in this document"


def _to_remove(document: Document, reach: Reach, what: str) -> Finding:
    """A finding whose repair takes the directive away; not offered for one end of a block alone."""
    repairs = () if reach.directive.name == START else (_removal(document, reach.directive),)
    return fault(document, reach.directive, what, repairs=repairs)


def _removal(document: Document, directive: Directive) -> Repair:
    """The comment taken away, with its line where nothing else stands there, else with the blank before it."""
    source, start, end = document.source, directive.start, directive.end
    before = source[max(source.rfind("\n", 0, start), source.rfind("\r", 0, start)) + 1 : start]
    after = source[end : end + 2]
    if not before.strip() and after[:1] in ("", "\r", "\n"):
        start -= len(before)
        end += 2 if after == "\r\n" else len(after[:1])
    elif before.endswith(" ") and after[:1] in ("", "\r", "\n", " "):
        start -= 1
    return Repair(start, end, "", "take the comment away")
