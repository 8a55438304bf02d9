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
    r"\b(?:sentenced|sentence|prison term|jailed for|ban of|banned for|suspended for|fined|term of|warranty of)\b[^.]{0,30}{Q}",
    r"{Q}(?:'s)?(?: in a row| running| straight)",
    r"\b(?:usually|typically|normally|generally|on average|by default|at a time|always)\b[^.]{0,40}{Q}",
    r"{Q}[^.]{0,30}\b(?:usually|typically|normally|generally|on average|by default|at a time)\b",
    r"\b(?:up to|until) {Q}",
    r"{Q} (?:or|to) (?:\w+ )?(?:days|weeks|months|years) (?:ahead|away|from)",
    r"(?:such as|e\.g\.,?|for example) [\"“]?{Q}",
    r"\bfirst {Q} (?:free|after)\b",
)

DENIALS: tuple[str, ...] = (
    r"\b(?:not|never|n['’]t)(?: (?:been|for|yet|even))* {Q}",
    r"\b(?:feels?|felt|seems?|seemed|sounds?|looks?|as if|as though)\b[^.;,]{0,20}{Q}",
    r"{Q},? (?:but )?not since",
)
"""Sentences that deny a quantity or only feel it."""
