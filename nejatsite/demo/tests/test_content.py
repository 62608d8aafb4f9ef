"""The demo content is complete, parallel in all its languages, and spelled as each of them is."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from nejatsite.demo import content
from nejatsite.demo.content.schema import LANGUAGES, Block, Paragraphs, Table

ITEMS = [*content.ARTICLES, *content.AUTHORS, *content.TOPICS, *content.STANDING_PAGES]
TEXTS = [(item, language, text) for item in ITEMS for language, text in item.texts.items()]
NAMES = [f"{item.key}-{language}" for item, language, _text in TEXTS]
WRITTEN = {
    language: [
        *[text for _item, code, text in TEXTS if code == language],
        content.HOMES[language],
        content.CONTACT[language],
    ]
    for language in LANGUAGES
}
NOT_PROSE = {"slug", "key", "url"}
# A translation may leave these empty, since not every item has them.
OPTIONAL = {"place", "caption", "original_name", "translator_credit", "addressee", "signatories"} | {
    "pictures",
    "transcript",
    "contents",
}


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield re.sub(r"<[^>]+>", "", re.sub(r"</(?:p|li)>", "\n", value))
    elif isinstance(value, dict):
        for entry in value.values():
            yield from strings(entry)
    elif isinstance(value, tuple):
        for entry in value:
            yield from strings(entry)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in NOT_PROSE:
                yield from strings(getattr(value, field.name))


def prose(language: str) -> str:
    """Everything written in that language, without the Latin names of social profiles and picture keys."""
    keys = {picture for item in content.ARTICLES for picture in [item.picture]} | {"Mastodon", "Telegram"}
    return "\n".join(text for written in WRITTEN[language] for text in strings(written) if text not in keys)


def outline(block: Block) -> tuple[Any, ...]:
    """What must be the same in every language: kind, size and markup."""
    if isinstance(block, Table):
        return ("Table", [len(row) for row in block.rows])
    html = getattr(block, "html", "")
    return (type(block).__name__, re.findall(r"</?(?:p|ul|li|b|a)\b", html))


@pytest.mark.parametrize(("item", "language", "text"), TEXTS, ids=NAMES)
def test_every_text_is_complete(item: Any, language: str, text: Any) -> None:
    empty = {field.name for field in fields(text) if not getattr(text, field.name)}
    if not getattr(item, "picture", ""):
        empty -= {"alt", "credit"}
    assert empty <= OPTIONAL


@pytest.mark.parametrize("item", [item for item in ITEMS if hasattr(next(iter(item.texts.values())), "body")])
def test_all_languages_of_an_item_have_the_same_structure(item: Any) -> None:
    source = item.texts[getattr(item, "source", "en")]
    for text in item.texts.values():
        assert [outline(block) for block in text.body] == [outline(block) for block in source.body]
        for name in OPTIONAL - {"translator_credit", "original_name"}:
            assert len(getattr(text, name, ()) or ()) > 0 if getattr(source, name, ()) else True
        for name in ("signatories", "pictures", "contents"):
            assert len(getattr(text, name, ())) == len(getattr(source, name, ()))


@pytest.mark.parametrize(("item", "language", "text"), TEXTS, ids=NAMES)
def test_summaries_and_titles_are_short(item: Any, language: str, text: Any) -> None:
    assert len(getattr(text, "summary", "")) <= 250
    assert len(getattr(text, "title", "")) <= 100
    assert len(getattr(text, "alt", "")) <= 255


@pytest.mark.parametrize("item", content.ARTICLES, ids=lambda item: item.key)
def test_everything_that_an_article_names_exists(item: Any) -> None:
    assert set(item.topics) <= {topic.key for topic in content.TOPICS}
    assert set(item.authors) <= {author.key for author in content.AUTHORS}
    assert set(item.related) <= {other.key for other in content.ARTICLES} - {item.key}
    assert item.source in item.texts
    for language in LANGUAGES:
        needs_text = item.state(language).name not in ("wanted", "claimed", "cancelled")
        assert (language in item.texts) == needs_text


def test_keys_and_slugs_are_used_once() -> None:
    assert [key for key, count in Counter(item.key for item in ITEMS).items() if count > 1] == []
    slugs = Counter((language, text.slug) for _item, language, text in TEXTS)
    assert [slug for slug, count in slugs.items() if count > 1] == []


@pytest.mark.parametrize(("item", "language", "text"), TEXTS, ids=NAMES)
def test_a_slug_keeps_its_letters_and_joins_words_by_hyphens(item: Any, language: str, text: Any) -> None:
    assert re.fullmatch(r"[^\W_]+(-[^\W_]+)*", text.slug)


def test_every_state_of_a_translation_is_shown() -> None:
    shown = {item.state(language).name for item in content.ARTICLES for language in LANGUAGES}
    assert shown >= {
        "published", "wanted", "claimed", "in_translation", "in_review", "returned", "out_of_date",
    }  # fmt: skip


@pytest.mark.parametrize("item", content.ARTICLES, ids=lambda item: item.key)
def test_states_come_with_what_they_need(item: Any) -> None:
    states = [item.state(language) for language in LANGUAGES]
    assert all(bool(state.comment) == (state.name == "returned") for state in states)
    assert bool(item.change) == any(state.name == "out_of_date" for state in states)
    if item.change:
        source = "".join(
            block.html for block in item.texts[item.source].body if isinstance(block, Paragraphs)
        )
        assert source.count(item.change.before) == 1
        assert item.change.after not in source


def test_there_is_enough_of_everything() -> None:
    def in_all(items: Any) -> int:
        return sum(set(item.texts) == set(LANGUAGES) for item in items)

    assert (in_all(content.NEWS), in_all(content.STATEMENTS), in_all(content.BLOGS)) >= (6, 3, 3)
    assert in_all(content.AUTHORS) == len(content.AUTHORS) >= 5
    assert in_all(content.TOPICS) == len(content.TOPICS) >= 7
    assert len([item for item in content.ARTICLES if item.source == "fa"]) >= 3


def test_persian_is_written_with_persian_letters_digits_and_marks() -> None:
    text = prose("fa")
    assert sorted(set(re.findall(r"[يىكةإ٠-٩0-9?,;\"']", text))) == []
    assert re.findall(r"\S*\u200c\s|\s\u200c\S*|\u200c\u200c", text) == []
    assert re.findall(r"\b(?:ن?می) \w+|\w+ (?:ها|های|تر|ترین)\b", text) == []
    assert re.findall(r" [،؛؟.!:»]|« |[،؛؟](?=[^\s»\n])", text) == []


def test_arabic_is_written_with_arabic_letters_and_marks() -> None:
    text = prose("ar")
    assert sorted(set(re.findall(r"[یکگپچژۀ٠-٩۰-۹?;\"'\u200c]", text))) == []
    assert re.findall(r"[^\d],|,[^\d]", text) == []
    assert re.findall(r" [،؛؟.!:»]|« |[،؛؟](?=[^\s»\n])", text) == []


def test_albanian_and_english_keep_to_their_quotation_marks() -> None:
    assert re.findall(r"[\"”«»]|''", prose("sq")) == []
    assert prose("sq").count("„") == prose("sq").count("“") > 0
    assert re.findall(r"[„“”«»’]", prose("en")) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_has_doubled_or_stray_spaces(language: str) -> None:
    lines = [line for written in WRITTEN[language] for text in strings(written) for line in text.split("\n")]
    assert [line for line in lines if "  " in line or line != line.strip()] == []
