"""Generated articles: `manage.py load_demo --scale N`."""

import re

import pytest
from django.test import Client
from wagtail.models import Page

from nejatsite.demo.accounts import make_accounts
from nejatsite.demo.builders.keys import key_of
from nejatsite.demo.content.fragments import fragments
from nejatsite.demo.content.schema import LANGUAGES
from nejatsite.demo.scale import Story, add_articles
from nejatsite.demo.scale_translations import add_translations
from nejatsite.testing.factories import AuthorPageFactory, TopicPageFactory
from nejatsite.translation.models import Job
from nejatsite.translation.services import drafting
from nejatsite.translation.services.content import segments_of, source_of
from nejatsite.translation.services.refreshing import freeze
from nejatsite.translation.states import JobState

KEYS = [key_of("scale", number) for number in range(30)]


@pytest.fixture
def generated(editions: dict[str, Page]) -> list[str]:
    make_accounts("a-password-for-the-demo")
    AuthorPageFactory()
    TopicPageFactory()
    lines: list[str] = []
    add_articles(100, lines.append)
    return lines


def articles() -> list[Page]:
    return list(Page.objects.filter(translation_key__in=KEYS).select_related("locale").order_by("pk"))


def test_there_are_as_many_as_asked_for_in_all_editions(generated: list[str]) -> None:
    languages = [page.locale.language_code for page in articles()]
    assert len(languages) == 100
    assert all(languages.count(language) >= 22 for language in LANGUAGES)


def test_it_says_how_far_it_is(generated: list[str]) -> None:
    assert generated == ["100 of 100 articles"]


def test_asking_again_adds_nothing_and_asking_for_more_adds_the_rest(generated: list[str]) -> None:
    before = [page.pk for page in articles()]
    add_articles(100, lambda line: None)
    assert [page.pk for page in articles()] == before
    add_articles(104, lambda line: None)
    assert len(articles()) == 104


def test_the_tree_stays_sound(generated: list[str]) -> None:
    assert [list(problem) for problem in Page.find_problems()] == [[], [], [], [], []]


def test_a_generated_article_opens_and_can_be_edited(generated: list[str]) -> None:
    for page in articles()[:8]:
        assert Client().get(page.get_url()).status_code == 200
        assert page.specific.save_revision().as_object().title == page.title


def test_dates_are_spread_over_all_years(generated: list[str]) -> None:
    years = {Story(number).date.year for number in range(200)}
    assert years >= set(range(2003, 2027))


def test_the_desk_has_a_job_for_every_translation(generated: list[str]) -> None:
    pages = articles()
    sources = {page.translation_key for page in pages if page.locale.language_code == "en"}
    translations = [
        page for page in pages if page.translation_key in sources and page.locale.language_code != "en"
    ]
    jobs = Job.objects.filter(translation_key__in=sources)
    assert jobs.filter(state=JobState.PUBLISHED).count() == len(translations)
    assert jobs.filter(state=JobState.WANTED).count() == sum(
        Story(number).missing is not None and KEYS[number] in sources for number in range(len(KEYS))
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_combination_of_fragments_is_of_equal_length_in_all_languages(language: str) -> None:
    pieces, english = fragments()[language], fragments()["en"]
    for name in ("places", "groups", "deeds", "purposes", "middles", "closings"):
        assert len(getattr(pieces, name)) == len(getattr(english, name))


def test_fragments_are_spelled_as_their_language_is() -> None:
    persian, arabic = (
        " ".join(str(Story(number).text(fragments()[language])["title"]) for number in range(60))
        for language in ("fa", "ar")
    )
    assert re.findall(r"[يىكة?,;]", persian) == []
    assert re.findall(r"[یکگپچ?,;]", arabic) == []


def test_generated_translations_are_on_the_desk_with_their_texts(generated: list[str]) -> None:
    lines: list[str] = []
    count = add_translations(lines.append)
    job = Job.objects.filter(state=JobState.PUBLISHED, translation_key__in=KEYS).first()
    segments = segments_of(job)
    assert len(segments) == job.segments_total == job.segments_done == 8
    assert all(segment.text for segment in segments)
    assert count >= 8 * Job.objects.filter(state=JobState.PUBLISHED).count() - 60
    assert add_translations(lines.append) == 0


def test_a_generated_source_is_frozen_as_it_stands(generated: list[str]) -> None:
    add_translations(lambda line: None)
    job = Job.objects.filter(state=JobState.PUBLISHED, translation_key__in=KEYS).first()
    before = source_of(job)
    assert freeze(job.source_page.specific) == before
    assert drafting.translated_page(job).title == job.target_page.title
