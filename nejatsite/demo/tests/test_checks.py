"""The demo's translations, which people wrote, are hardly ever asked about by the checks."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from nejatsite.demo import content
from nejatsite.translation.tests.checking import codes

NOT_TRANSLATED = {"slug", "key", "url"}
MOST = 0.02
_BLOCK = re.compile(r"</?(?:p|li|ul)>")


def aligned(source: Any, target: Any, name: str = "") -> Iterator[tuple[str, str, str]]:
    """(field, source, translation), paragraph by paragraph."""
    if isinstance(source, str):
        pairs = zip(_BLOCK.split(source), _BLOCK.split(target), strict=False)
        yield from ((name, _plain(a), _plain(b)) for a, b in pairs if a.strip() and b.strip())
    elif isinstance(source, tuple):
        for a, b in zip(source, target, strict=False):
            yield from aligned(a, b, "body")
    elif is_dataclass(source):
        for field in fields(source):
            if field.name not in NOT_TRANSLATED:
                yield from aligned(getattr(source, field.name), getattr(target, field.name), field.name)


def _plain(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html).strip()


def test_the_demos_translations_give_hardly_a_warning() -> None:
    asked: Counter[str] = Counter()
    pairs = 0
    for item in [*content.ARTICLES, *content.AUTHORS, *content.TOPICS, *content.STANDING_PAGES]:
        source = getattr(item, "source", "en")
        for target in set(item.texts) - {source}:
            for path, text, translation in aligned(item.texts[source], item.texts[target]):
                pairs += 1
                asked.update(set(codes(text, translation, target, source, path=path)))
    assert pairs > 1000
    assert sum(asked.values()) <= pairs * MOST, asked
