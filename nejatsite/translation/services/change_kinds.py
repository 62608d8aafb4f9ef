"""How grave a change of a source is."""

import json

from wagtail.models import Page
from wagtail_localize.models import TranslationSource

from nejatsite.translation.states import ChangeKind

#: The kinds are written down from the slightest to the gravest.
GRAVITY = list(ChangeKind)


def kind_of(page: Page, before: TranslationSource | None) -> ChangeKind:
    """What the author says of the change since `before`: the gravest of the corrections that are new.

    A new version, where nothing is said. `before` is the frozen source as it was read before it was renewed.
    """
    known = {row["translation_key"] for row in _corrections(before)}
    new = [
        ChangeKind(correction.kind)
        for correction in page.corrections.all()
        if str(correction.translation_key) not in known
    ]
    return max(new, key=GRAVITY.index, default=ChangeKind.UPDATE)


def _corrections(source: TranslationSource | None) -> list[dict[str, str]]:
    return json.loads(source.content_json).get("corrections", []) if source is not None else []


def graver(one: str, other: str) -> str:
    """Of two kinds, either of which may be empty."""
    return max(one, other, key=lambda kind: GRAVITY.index(ChangeKind(kind)) if kind else -1)
