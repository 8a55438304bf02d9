"""English sentences that lay down a rule, offer, habit or fancy instead of stating what happened: their quantities are no claims.

Each is a regular expression, matched without regard to case in the sentence around the quantity; ``{Q}`` is the quantity.
"""

from __future__ import annotations

RULES: tuple[str, ...] = (
    r"within (?:the )?(?:(?:first|last|next|past) )?{Q}",
    r"{Q} (?:per|a|each|every) (?:week|month|year|day)\b",
    r"{Q} in \w+ per \w+",
    r"every {Q}",
    r"\b(?:warranty|guarantee|licen[cs]e|subscription|lease|visa|permit|deadline)\b[^.]{0,30}{Q}",
    r"{Q} (?:money-back|guarantee|warranty|trial|free|notice|grace|retention|period of notice|return)",
    r"\b(?:is|are|be) (?:kept|retained|stored|held|deleted|removed|purged|cached|valid|supported|available|allowed|required|archived)\b[^.]{0,40}{Q}",
    r"\bwe (?:keep|retain|store|hold|delete)\b[^.]{0,40}{Q}",
    r"\b(?:keeps|retains|stores|expires?|times? out|gives up)\b[^.]{0,40}{Q}",
    r"\b(?:must|shall|should|(?-i:may)|can|cannot)\b[^.;]{0,60}{Q}",
    r"{Q}[^.;]{0,30}\b(?:must|shall|may not)\b",
    r"\bwill be (?:supported|kept|retained|available|deleted|removed|held|stored)\b[^.]{0,60}{Q}",
    r"\b(?:bake|cook|simmer|chill|marinate|soak|ferment|boil|freeze|refrigerate)\b[^.]{0,40}{Q}",
    r"\b(?:let|leave|allow)\b[^.]{0,40}\b(?:rest|rise|stand|cool|set|dry)\b[^.]{0,20}{Q}",
    r"here['’]s to {Q}",
    r"\b(?:imagine|picture|suppose|pretend|if)\b[^.]{0,60}{Q}",
    r"\b(?:sentenced|sentence|prison term|(?<!been )(?<!was )jailed for|ban of|banned for|suspended for|fined|term of|warranty of)\b[^.]{0,30}{Q}",
    r"{Q}(?:'s)?(?: in a row| running| straight)",
    r"\b(?:usually|typically|normally|generally|on average|by default|at a time|always)\b[^.]{0,40}{Q}",
    r"{Q}[^.]{0,30}\b(?:usually|typically|normally|generally|on average|by default|at a time)\b",
    r"\b(?:up to|until) {Q}",
    r"{Q} (?:or|to) (?:\w+ )?(?:days|weeks|months|years) (?:ahead|away|from)",
    r"(?:such as|e\.g\.,?|for example) [\"“]?{Q}",
    r"\bfirst {Q} (?:free|after)\b",
    r"\b(?:payment|fees?|interest|rent|notice|applications?|orders|refunds?|tickets|candidates|applicants|staff|members|voters)\b[^.;]{0,12}\b(?:is|are|apply|applies|close|closes|get|gets|receive|due)\b[^.;]{0,40}{Q}",
    r"\b(?:is|are) (?:elected|appointed|chosen|paid|closed|open) (?:for )?{Q}",
    r"{Q} of (?:leave|holiday|vacation|notice)\b",
    r"\b(?:faces?|facing|risks?)\b[^.;]{0,20}{Q}",
    r"(?:^|[.!?]\s+)(?:sow|plant|prune|water|harvest|pick|add|stir|repeat|wait|apply|take)\b[^.;]{0,40}{Q}",
    r"\bwill be (?:made|issued|offered|provided|released)\b[^.;]{0,20}{Q}",
    r"\b(?:a|an|the average|each|every) (?:\w+ ){0,2}(?:lasts|takes|has)\b[^.;]{0,15}{Q}",
    r"\bthere are {Q} in\b",
    r"\b(?:children|babies|trees|people|dogs|cats|birds|cows|seeds|plants) (?:\w+ )?(?:learn|bear|grow|live|sleep|flower|walk|hatch)\b[^.;]{0,30}{Q}",
    r"\b(?:school|academic|teaching|parliamentary) (?:year|term|session)s? (?:of|has|have|lasts?|is) {Q}",
    r"\b(?:planned|expected|meant|supposed|due|built|designed) to (?:last|take|run|stay)\b[^.;]{0,10}{Q}",
    r"\bhad (?:he|she|they|it) \w+ (?:another )?{Q}",
    r"\b(?:they|people|legends?) say\b[^.;]{0,20}{Q}",
)

DENIALS: tuple[str, ...] = (
    r"\b(?:not|never|n['’]t)(?: (?:been|for|yet|even))* {Q}",
    r"\b(?:feels?|felt|seems?|seemed|sounds?|looks?|as if|as though)\b[^.;,]{0,20}{Q}",
    r"{Q},? (?:but )?not since",
    r"\b(?:sign|banner|plaque|poster|headline|placard|tweet|caption|t-shirt|graffiti|billboard|counter)s?\b[^.;]{0,30}\b(?:says?|said|reads?|reading|saying)\b[^.;]{0,10}{Q}",
    r"{Q} (?:(?:longer|shorter|more|less|fewer|older|younger|later|earlier|sooner) )?than\b",
    r"\b(?:never|not|n['’]t|hardly|scarcely|without) (?:miss|los|wast|skip|rest|sle|tak)\w+ {Q}",
    r"{Q} (?:too )?(?:early|late|overdue)\b",
    r"\b(?:but for|bar|give or take|minus|(?:wrong|out|off|miss\w*|beat\w*) by) {Q}",
    r"{Q} (?:in court|of (?:hearings?|testimony|evidence|sittings?|play))\b",
)
"""Sentences that deny a quantity, only feel it, compare it, say by how much something is off, count what is not every day, or stand on a sign."""
