"""A check that cries wolf is worse than none: the Universal Declaration as its official translators wrote it."""

import json
import os
from collections import Counter
from pathlib import Path

import pytest

from .checking import codes

LANGUAGES = ("en", "fa", "ar", "sq")
#: Of a hundred good translations at most so many may be asked about.
MOST = 0.02


def _texts() -> list[tuple[str, dict[str, str]]]:
    """(field, text by language)"""
    data = json.loads(Path(os.environ["UDHR_JSON"]).read_text(encoding="utf-8"))
    texts = [("title", data["title"])]
    for article in data["articles"]:
        texts.append(("title", {code: article[code]["title"] for code in LANGUAGES}))
        paragraphs = [article[code]["paragraphs"] for code in LANGUAGES]
        if len({len(each) for each in paragraphs}) == 1:
            texts += [
                ("body", dict(zip(LANGUAGES, row, strict=True))) for row in zip(*paragraphs, strict=True)
            ]
    return texts


def test_the_declaration_of_human_rights_gives_hardly_a_warning() -> None:
    if not Path(os.environ.get("UDHR_JSON", "")).is_file():
        pytest.skip("UDHR_JSON names no file: there are no human translations to check.")
    asked: Counter[str] = Counter()
    pairs = 0
    for path, text in _texts():
        for target in LANGUAGES[1:]:
            for one, other in ((LANGUAGES[0], target), (target, LANGUAGES[0])):
                pairs += 1
                asked.update(set(codes(text[one], text[other], other, one, path=path)))
    assert pairs > 400
    assert sum(asked.values()) <= pairs * MOST, asked
