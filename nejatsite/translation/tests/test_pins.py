"""What wagtail-localize still does that our guards are for. A test that fails here says: look whether its guard can go."""

import inspect
from typing import Any

from django.test import Client
from wagtail.models import Page
from wagtail_localize import models
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.views import edit_translation, submit_translations, update_translations

from nejatsite.testing import factories
from nejatsite.translation.models import Job
from nejatsite.translation.services import claiming

from .conftest import fill


def test_1_its_editor_offers_no_submission_for_approval() -> None:
    assert "workflow" not in inspect.getsource(edit_translation).lower()


def test_2_its_synchronization_checks_one_permission_for_all_editions() -> None:
    for module in (submit_translations, update_translations):
        source = inspect.getsource(module)
        assert "submit_translation" in source
        assert "permissions_for_user" not in source


def test_3_saving_a_draft_changes_the_live_page(published: Job, people: dict[str, Any]) -> None:
    translation = Translation.objects.get(
        source__object_id=published.translation_key, target_locale=published.target_locale
    )
    segment = models.StringSegment.objects.get(source=translation.source, context__path="title")
    segment.string.translations.update(data="عنوانی که کسی ندیده است")
    translation.save_target(publish=False)
    assert Page.objects.get(pk=published.target_page_id).title == "عنوانی که کسی ندیده است"


def test_5_it_keeps_a_stale_source(claimed: Job, article: Page) -> None:
    page = article.specific_class.objects.get(pk=article.pk)
    page.title = "Not published yet in the frozen source"
    page.save()
    source, _created = TranslationSource.get_or_create_from_instance(page)
    assert source.object_repr == "A reading room opens by the river"


def test_6_it_mangles_slugs(filled: Job) -> None:
    translation = Translation.objects.get(
        source__object_id=filled.translation_key, target_locale=filled.target_locale
    )
    page = Page.objects.get(pk=filled.target_page_id)
    page.slug = "کتابخانه"
    page.save()
    models.StringTranslation.objects.create(
        translation_of=models.StringSegment.objects.get(
            source=translation.source, context__path="slug"
        ).string,
        context=models.TranslationContext.objects.get(object_id=filled.translation_key, path="slug"),
        locale=filled.target_locale,
        data="کتابخانه",
    )
    try:
        translation.save_target(publish=False)
    except Exception:  # noqa: BLE001 an empty slug is refused by the page
        return
    assert Page.objects.get(pk=filled.target_page_id).slug != "کتابخانه"


def test_7_it_allows_two_enabled_translations_of_one_target(
    claimed: Job, article: Page, people: dict[str, Any]
) -> None:
    persian = Page.objects.get(pk=claimed.target_page_id).specific
    source, _created = TranslationSource.update_or_create_from_instance(persian)
    arabic = Job.objects.get(source_page_id=article.pk, target_locale__language_code="ar")
    arabic = claiming.claim(arabic, people["translator.ar"])
    Translation.objects.create(source=source, target_locale=arabic.target_locale)
    enabled = Translation.objects.filter(
        source__object_id=arabic.translation_key, target_locale=arabic.target_locale, enabled=True
    )
    assert enabled.count() == 2


def test_8_its_segment_saves_know_no_locks() -> None:
    assert "locked" not in inspect.getsource(edit_translation.edit_string_translation)


def test_9_its_link_overrides_know_no_schemes() -> None:
    assert "javascript" not in inspect.getsource(edit_translation.edit_override).lower()
    assert "http" not in inspect.getsource(edit_translation.edit_override).lower()


def test_10_its_memory_is_by_object_and_path(filled: Job, people: dict[str, Any]) -> None:
    page = factories.publish(factories.NewsPageFactory(live=False, title="A reading room opens by the river"))
    job = claiming.claim(
        Job.objects.get(source_page_id=page.pk, target_locale__language_code="fa"), people["translator.fa"]
    )
    assert job.segments_done == 0
    fill(job, people["translator.fa"])


def test_13_refreshing_deletes_the_old_segments() -> None:
    assert ".delete()" in inspect.getsource(TranslationSource.refresh_segments)


def test_14_its_own_editor_comes_after_ours(claimed: Job, people: dict[str, Any], client: Client) -> None:
    from wagtail import hooks

    functions = [fn.__module__ for fn in hooks.get_hooks("before_edit_page")]
    assert functions.index("nejatsite.translation.wagtail_hooks.localize") < functions.index(
        "wagtail_localize.wagtail_hooks"
    )
