"""``milestones rule``: what a check means."""

from __future__ import annotations

import click


@click.command("rule")
@click.argument("name", required=False)
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")
@click.option("--markdown", "as_markdown", is_flag=True, help="Write the reference page of all checks.")
def command(name: str | None, as_json: bool, as_markdown: bool) -> None:
    """Print what the check NAME means: its readings, examples that hold and fail, and what settles it. Without NAME, list the checks."""
    from milestones.calculator.rules import RULES, rule_named
    from milestones.cli.outputs import options_for
    from milestones.errors import ConfigError
    from milestones.report.characters import encodable_lines
    from milestones.report.json_stream import encodable_json
    from milestones.report.rules import reference_page, rule_list, rule_object, rule_text

    if as_json and as_markdown:
        raise ConfigError("--json and --markdown contradict each other; give one of them")
    rules = tuple(RULES.values()) if name is None else (rule_named(name),)
    encoding = options_for(None).encoding
    if as_json:
        shown = [rule_object(rule) for rule in rules]
        click.echo(encodable_json(shown if name is None else shown[0], encoding))
    elif as_markdown:
        click.echo(encodable_lines(reference_page(rules), encoding), nl=False)
    else:
        click.echo(encodable_lines(rule_list(rules) if name is None else rule_text(rules[0]), encoding))
