"""Pieces of sentences, out of which any number of articles can be put together.

Every group is a plural and every deed is told in the past, so that each combination is a correct sentence.
"""

from dataclasses import dataclass

from nejatsite.demo.content.schema import Language


@dataclass(frozen=True)
class Fragments:
    #: Made of `place`, `group`, `verb`, `object` and `purpose`.
    title: str
    opening: str
    places: tuple[str, ...]
    groups: tuple[str, ...]
    #: (verb, object)
    deeds: tuple[tuple[str, str], ...]
    purposes: tuple[str, ...]
    #: Sentences that stand by themselves.
    middles: tuple[str, ...]
    closings: tuple[str, ...]
    alt: str
    credit: str


def fragments() -> dict[Language, Fragments]:
    from . import ar, en, fa, sq

    return {"en": en.FRAGMENTS, "fa": fa.FRAGMENTS, "ar": ar.FRAGMENTS, "sq": sq.FRAGMENTS}
