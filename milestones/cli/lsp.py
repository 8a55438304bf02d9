"""``milestones lsp``: the language server."""

from __future__ import annotations

import sys

import click


@click.command("lsp")
@click.option(
    "--tcp", metavar="[HOST:]PORT", help="Wait for one editor at this address instead; the host is 127.0.0.1 by default."
)
def command(tcp: str | None) -> None:
    """Check documents in an editor as they are written, by the Language Server Protocol over standard input and output.

    An editor starts it; docs/guide/editors.md says how. It needs the extra lsp.
    """
    from milestones.extras import extra_module

    extra_module("pygls", "lsp", "milestones lsp")
    from milestones.lsp.address import address_of
    from milestones.lsp.serving import serve_stdio, serve_tcp

    sys.exit(serve_stdio() if tcp is None else serve_tcp(*address_of(tcp)))
