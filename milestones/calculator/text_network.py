"""The network of gaps that the claims of a text, or of all texts of a run, make together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from milestones.calculator.network import Network, pieces
from milestones.calculator.network_statements import DomainStatement, GapStatement, Statement, WeekdayStatement
from milestones.calculator.told import NOW, Point, Told


@dataclass(frozen=True, slots=True)
class TextNetwork:
    """A network with the text behind it: the claims and the points by the ids of their statements."""

    network: Network
    statements: dict[str, Statement]
    claims: dict[str, Told]
    points: dict[str, Point]
    """By statement: the date or the weekday of a point, or its tie to the day of writing."""
    documents: dict[str, int]
    """By statement of a point: the document where it stands."""
    unknown: tuple[str, ...]
    """The nodes without a date."""
    around: dict[str, Network]
    """By node: the piece of the network that bears on it."""

    def part(self, names: Iterable[str]) -> Network:
        """The network of some of the statements alone."""
        return Network(tuple(self.statements[name] for name in sorted(names)))


def text_network(statements: Sequence[Told]) -> TextNetwork:
    """The network of what some claims tell, their points and weekdays included."""
    found: dict[str, Statement] = {}
    claims: dict[str, Told] = {}
    points: dict[str, Point] = {}
    documents: dict[str, int] = {}
    for each in statements:
        for point in each.points:
            for statement in _of_point(point, each.document):
                if statement.id not in found:
                    found[statement.id] = statement
                    points[statement.id], documents[statement.id] = point, each.document
        name = claim_name(each)
        claims[name] = each
        found[name] = GapStatement(name, each.begin.node, each.finish.node, each.alternatives)
    dated = {statement.node for statement in found.values() if isinstance(statement, DomainStatement)}
    network = Network(tuple(found.values()))
    unknown = tuple(node for node in network.nodes if node not in dated)
    return TextNetwork(network, found, claims, points, documents, unknown, pieces(network))


def joined(statements: Sequence[Told]) -> list[Told]:
    """The claims that may say more together than alone: those that share a point with another one, and those with an end whose weekday is known.

    Any other can neither be in conflict nor be told the days of its ends, but for the day of writing.
    """
    uses = Counter(point.node for each in statements for point in each.points)
    return [each for each in statements if any(uses[point.node] > 1 or point.weekday is not None for point in each.points)]


def date_name(point: Point) -> str:
    """The id of the statement on a point's days, where it has any."""
    return f"date:{point.node}"


def claim_name(each: Told) -> str:
    """The id of the statement that a claim makes."""
    return f"claim:{each.document}:{each.claim.start}:{each.claim.end}"


def _of_point(point: Point, document: int) -> list[Statement]:
    statements: list[Statement] = []
    if point.spans:
        statements.append(
            DomainStatement(date_name(point), point.node, tuple((span.earliest, span.latest) for span in point.spans))
        )
    if point.weekday is not None:
        statements.append(WeekdayStatement(f"weekday:{point.node}:{point.start}", point.node, point.weekday))
    now = f"{document}/{NOW}"
    if point.now_within and not point.spans:
        reach = point.now_within
        statements.append(GapStatement(f"near:{point.node}", now, point.node, ((-reach, reach),)))
    return statements
