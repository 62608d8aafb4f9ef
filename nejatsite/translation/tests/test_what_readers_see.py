"""Where a translation comes from, who made it, whether its original has gone on, and what was put right in it."""

from datetime import date
from typing import Any

import pytest
from django.test import Client, override_settings
from wagtail.models import Page

from nejatsite.editions import registry
from nejatsite.editorial.models import Correction
from nejatsite.testing import factories
from nejatsite.translation.models import Job
from nejatsite.translation.states import ChangeKind

pytestmark = pytest.mark.django_db


def read(client: Client, page: Page) -> str:
    response = client.get(Page.objects.get(pk=page.pk).specific.get_url())
    assert response.status_code == 200
    return response.content.decode()


def republish(page: Page, **changes: Any) -> Page:
    page = Page.objects.get(pk=page.pk).specific
    for name, value in changes.items():
        setattr(page, name, value)
    return factories.publish(page)


def corrected(page: Page, kind: str, note: str, **changes: Any) -> Page:
    page = Page.objects.get(pk=page.pk).specific
    page.corrections.add(Correction(kind=kind, note=note, made_on=date(2026, 11, 20)))
    for name, value in changes.items():
        setattr(page, name, value)
    return factories.publish(page)


def test_a_translation_says_where_it_comes_from(client: Client, published: Job) -> None:
    html = read(client, published.target_page)
    assert f'href="{published.source_page.get_url()}"' in html
    assert "ترجمه" in html


def test_the_original_says_nothing_of_the_kind(client: Client, published: Job) -> None:
    assert "source-note" not in read(client, published.source_page)


def test_a_translator_who_gave_a_name_for_readers_is_named(
    client: Client, published: Job, people: dict[str, Any]
) -> None:
    translator = people["translator.fa"]
    assert translator.display_name not in read(client, published.target_page)
    translator.credit_name = "نرگس کوهستانی"
    translator.save()
    assert "نرگس کوهستانی" in read(client, published.target_page)


def test_an_edition_that_names_nobody_names_nobody(
    client: Client, published: Job, people: dict[str, Any], settings: Any
) -> None:
    people["translator.fa"].credit_name = "نرگس کوهستانی"
    people["translator.fa"].save()
    editions = {**settings.EDITIONS, "fa": {**settings.EDITIONS["fa"], "credits_translators": False}}
    with override_settings(EDITIONS=editions):
        registry._editions.cache_clear()
        html = read(client, published.target_page)
    registry._editions.cache_clear()
    assert "نرگس کوهستانی" not in html


def test_readers_are_told_that_the_original_has_gone_on(client: Client, published: Job) -> None:
    republish(published.source_page, summary="The doors open at ten, not at nine.")
    assert 'role="note"' in read(client, published.target_page)


def test_a_misspelling_put_right_in_the_original_is_no_news_to_readers(
    client: Client, published: Job
) -> None:
    corrected(
        published.source_page, Correction.Kind.SPELLING, "", summary="The doors open at nine; all may stay."
    )
    assert 'role="note"' not in read(client, published.target_page)


@pytest.mark.parametrize("kind", [Correction.Kind.FACTUAL, Correction.Kind.CLARIFICATION])
def test_a_correction_of_the_original_asks_every_edition_for_the_same(published: Job, kind: str) -> None:
    corrected(published.source_page, kind, "An earlier version named the wrong river.")
    job = Job.objects.get(pk=published.pk)
    assert (job.out_of_date, job.behind_by) == (True, kind)


def test_the_gravest_of_several_corrections_counts(published: Job) -> None:
    corrected(published.source_page, Correction.Kind.FACTUAL, "The river is the Orm.")
    corrected(published.source_page, Correction.Kind.SPELLING, "", summary="All may stay.")
    assert Job.objects.get(pk=published.pk).behind_by == ChangeKind.FACTUAL


def test_an_old_correction_does_not_make_a_later_change_one(published: Job) -> None:
    corrected(published.source_page, Correction.Kind.SPELLING, "", summary="All may stay.")
    republish(published.source_page, summary="All may stay until midnight.")
    assert Job.objects.get(pk=published.pk).behind_by == ChangeKind.UPDATE


def test_a_correction_stands_below_the_text_with_its_day(client: Client, article: Page) -> None:
    corrected(article, Correction.Kind.FACTUAL, "An earlier version named the wrong river.")
    html = read(client, article)
    assert "An earlier version named the wrong river." in html
    assert 'datetime="2026-11-20"' in html


def test_a_correction_without_a_note_is_a_misspelling() -> None:
    with pytest.raises(Exception, match="Tell readers what was corrected"):
        Correction(kind=Correction.Kind.FACTUAL, note="  ").clean()


def test_the_note_of_a_correction_is_translated(published: Job, people: dict[str, Any]) -> None:
    from nejatsite.translation.services import claiming, content

    corrected(published.source_page, Correction.Kind.FACTUAL, "An earlier version named the wrong river.")
    job = claiming.claim(Job.objects.get(pk=published.pk), people["translator.fa"])
    assert "An earlier version named the wrong river." in [s.source for s in content.segments_of(job)]
