"""Each shortcoming of wagtail-localize that our own code makes right, and that it stays right."""

from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext
from wagtail.models import Page, PageViewRestriction
from wagtail_localize.models import Translation, TranslationSource

from nejatsite.editions.registry import get_edition
from nejatsite.testing import factories
from nejatsite.translation import errors
from nejatsite.translation.models import Job, StoredSegments
from nejatsite.translation.services import claiming, content, drafting, overrides, reviewing, saving, wanting
from nejatsite.translation.services.saving import Typed, version_of
from nejatsite.translation.services.validation import is_safe_address
from nejatsite.translation.states import JobAction, JobState

from .conftest import ARABIC, PERSIAN, fill


def live_row(job: Job) -> dict[str, Any]:
    page = Page.objects.get(pk=job.target_page_id).specific
    return {
        name: str(getattr(page, name)) for name in ("title", "slug", "summary", "body", "live_revision_id")
    }


def segment_at(job: Job, path: str) -> content.Segment:
    return next(segment for segment in content.segments_of(job) if segment.path == path)


def retitle(page: Page, title: str) -> Page:
    page = page.specific_class.objects.get(pk=page.pk)
    page.title = title
    return factories.publish(page)


# 1 and 2: no moderation, and publishing without the right to


def test_a_translator_submits_and_the_editors_of_the_edition_get_it(
    in_review: Job, people: dict[str, Any]
) -> None:
    state = in_review.target_page.specific.current_workflow_state
    assert state.current_task_state.revision_id == in_review.submitted_revision_id
    assert state.requested_by == people["translator.fa"]


@pytest.mark.parametrize("name", ["translator.fa", "translator.ar", "editor.ar", "editor.en", "author.fa"])
def test_only_the_editors_of_the_edition_approve(in_review: Job, people: dict[str, Any], name: str) -> None:
    with pytest.raises(errors.NotAllowed):
        reviewing.approve(in_review, people[name], in_review.submitted_revision_id)
    assert not Page.objects.get(pk=in_review.target_page_id).live


@pytest.mark.parametrize(
    "path",
    [
        "localize/translate/{translation}/strings/1/edit/",
        "localize/translate/{translation}/overrides/1/edit/",
        "localize/translate/{translation}/machine_translate/",
        "localize/translate/{translation}/pofile/upload/",
        "localize/translate/{translation}/pofile/download/",
        "localize/translate/{translation}/preview/",
        "localize/translate/{translation}/disable/",
        "localize/page/{page}/convert_to_alias/",
        "localize/reports/translations/results/",
    ],
)
@pytest.mark.parametrize("name", ["translator.fa", "admin"])
def test_wagtail_localizes_own_addresses_are_gone(
    filled: Job, people: dict[str, Any], client: Client, path: str, name: str
) -> None:
    translation = Translation.objects.get(target_locale=filled.target_locale)
    client.force_login(people[name])
    address = "/admin/" + path.format(translation=translation.pk, page=filled.target_page_id)
    assert (client.get(address).status_code, client.post(address).status_code) == (404, 404)


def test_the_synchronize_button_publishes_nothing(
    filled: Job, people: dict[str, Any], client: Client
) -> None:
    source = TranslationSource.objects.get(object_id=filled.translation_key)
    client.force_login(people["admin"])
    response = client.post(
        reverse("wagtail_localize:update_translations", args=[source.pk]), {"publish_translations": "on"}
    )
    assert response.url == reverse("translation_desk")
    assert not Page.objects.get(pk=filled.target_page_id).live


def test_nothing_of_its_own_is_offered(article: Page, people: dict[str, Any], client: Client) -> None:
    client.force_login(people["admin"])
    listing = reverse("wagtailadmin_explore", args=[article.get_parent().pk])
    for url in ("/admin/", reverse("wagtailadmin_pages:edit", args=[article.pk]), listing):
        html = client.get(url).content.decode()
        assert "/localize/reports/" not in html, url
        assert "localize-restart" not in html, url
        assert "localize-convert" not in html.replace("icon-wagtail-localize-convert", ""), url


@pytest.mark.parametrize("button", ["localize-restart-translation", "localize-convert-to-alias"])
def test_its_buttons_in_the_editing_form_do_nothing(
    article: Page, people: dict[str, Any], client: Client, button: str
) -> None:
    client.force_login(people["admin"])
    url = reverse("wagtailadmin_pages:edit", args=[article.pk])
    assert client.post(url, {button: "1"}).status_code == 404


# 3: saving never changes what is public


def test_saving_and_submitting_an_update_leaves_the_public_page_alone(
    published: Job, people: dict[str, Any]
) -> None:
    before = live_row(published)
    translator = people["translator.fa"]
    job = claiming.claim(published, translator)
    title = segment_at(job, "title")
    saving.save_segment(job, translator, title.id, "عنوانی دیگر", version_of(title.text))
    job = reviewing.submit(job, translator)
    assert live_row(job) == before
    assert Page.objects.get(pk=job.target_page_id).draft_title == "عنوانی دیگر"
    reviewing.approve(job, people["editor.fa"], job.submitted_revision_id)
    assert live_row(job)["title"] == "عنوانی دیگر"
    assert live_row(job)["slug"] == before["slug"]


def test_a_new_target_page_is_a_draft_under_the_editions_own_section(claimed: Job) -> None:
    target = Page.objects.get(pk=claimed.target_page_id)
    assert (target.live, target.get_parent().slug, target.locale.language_code) == (False, "news", "fa")


def test_a_wanted_page_has_no_draft_in_the_other_tree(job: Job) -> None:
    assert not Page.objects.filter(translation_key=job.translation_key, locale=job.target_locale).exists()


# 4: what people changed by hand is not overwritten


def test_a_hand_made_change_of_the_live_translation_survives_the_next_update(
    published: Job, article: Page, people: dict[str, Any]
) -> None:
    target = Page.objects.get(pk=published.target_page_id).specific
    target.summary = "این خلاصه را سردبیر با دست نوشته است."
    factories.publish(target, people["editor.fa"])
    retitle(article, "A reading room opens at the river")
    job = claiming.claim(Job.objects.get(pk=published.pk), people["translator.fa"])
    fill(job, people["translator.fa"])
    job = reviewing.submit(job, people["translator.fa"])
    job = reviewing.approve(job, people["editor.fa"], job.submitted_revision_id)
    assert live_row(job)["summary"] == "این خلاصه را سردبیر با دست نوشته است."
    assert JobAction.ADOPTED in job.events.values_list("action", flat=True)


def test_a_translation_made_by_hand_is_taken_into_the_segments(article: Page, people: dict[str, Any]) -> None:
    Job.objects.filter(source_page_id=article.pk).delete()
    factories.translated(article, "sq", title="Një sallë leximi hapet pranë lumit")
    job = wanting.want(article, get_edition("sq"))
    assert job.state == JobState.PUBLISHED
    job = claiming.claim(job, people["translator.sq"])
    assert segment_at(job, "title").text == "Një sallë leximi hapet pranë lumit"
    assert segment_at(job, "summary").text == ""


# 5: a stale source


def test_a_second_edition_gets_the_present_source(
    claimed: Job, article: Page, people: dict[str, Any]
) -> None:
    retitle(article, "A second reading room opens")
    arabic = Job.objects.get(source_page_id=article.pk, target_locale__language_code="ar")
    arabic = claiming.claim(arabic, people["translator.ar"])
    assert segment_at(arabic, "title").source == "A second reading room opens"


# 6: slugs


def test_slugs_keep_persian_and_arabic_letters() -> None:
    assert drafting.slug_for("کتابخانه‌ای کنار رودخانه") == "کتابخانه-ای-کنار-رودخانه"
    assert drafting.slug_for("افتتاح قاعةٍ للمطالعة، اليوم!") == "افتتاح-قاعة-للمطالعة-اليوم"
    assert drafting.slug_for("Çfarë mësuam nga vizitat") == "çfarë-mësuam-nga-vizitat"
    assert len(drafting.slug_for("نامه‌هایی از باغ " * 30)) <= drafting.SLUG_LENGTH


def test_a_slug_that_is_taken_gets_a_number(filled: Job, people: dict[str, Any]) -> None:
    factories.NewsPageFactory(edition="fa", slug=drafting.slug_for(PERSIAN["title"]))
    job = reviewing.submit(filled, people["translator.fa"])
    assert Page.objects.get(pk=job.target_page_id).slug == drafting.slug_for(PERSIAN["title"]) + "-1"


# 7: one canonical source


def test_a_translation_is_never_a_source(published: Job) -> None:
    translation = Page.objects.get(pk=published.target_page_id)
    with pytest.raises(errors.NotASource):
        wanting.want(translation, get_edition("ar"))
    assert wanting.want_everywhere(translation) == []


def test_one_target_has_one_enabled_translation(
    published: Job, article: Page, people: dict[str, Any], client: Client
) -> None:
    arabic = Job.objects.get(source_page_id=article.pk, target_locale__language_code="ar")
    arabic = claiming.claim(arabic, people["translator.ar"])
    persian = Page.objects.get(pk=published.target_page_id).specific
    source, _created = TranslationSource.update_or_create_from_instance(persian)
    Translation.objects.create(source=source, target_locale=arabic.target_locale)
    arabic = claiming.release(arabic, people["translator.ar"])
    claiming.claim(arabic, people["translator.ar"])
    enabled = Translation.objects.filter(target_locale=arabic.target_locale, enabled=True)
    assert [translation.source.locale.language_code for translation in enabled] == ["en"]
    client.force_login(people["admin"])
    response = client.get(reverse("wagtailadmin_pages:edit", args=[arabic.target_page_id]))
    assert response.url == reverse("translation_job", args=[arabic.pk])


# 8: locks


def test_a_locked_page_takes_no_text_and_says_so(claimed: Job, people: dict[str, Any]) -> None:
    Page.objects.filter(pk=claimed.target_page_id).update(locked=True, locked_by=people["editor.fa"])
    title = segment_at(claimed, "title")
    with pytest.raises(errors.PageLocked):
        saving.save_segment(claimed, people["translator.fa"], title.id, PERSIAN["title"], "")
    with pytest.raises(errors.PageLocked):
        fill(claimed, people["translator.fa"])
    assert segment_at(claimed, "title").text == ""


def test_what_is_in_review_is_closed_to_the_translator(in_review: Job, people: dict[str, Any]) -> None:
    title = segment_at(in_review, "title")
    with pytest.raises(errors.WrongState):
        saving.save_segment(in_review, people["translator.fa"], title.id, "دیگر", version_of(title.text))


# 8 and 9: the source changes, or goes


def test_a_new_version_of_the_source_makes_the_translation_out_of_date(published: Job, article: Page) -> None:
    before = live_row(published)
    retitle(article, "A reading room opens at last")
    job = Job.objects.get(pk=published.pk)
    assert (job.state, job.out_of_date, live_row(job)) == (JobState.PUBLISHED, True, before)
    kept = job.stored_segments.filter(kind=StoredSegments.Kind.BEFORE_REFRESH).get()
    assert (kept.segments[0]["path"], kept.segments[0]["translation"]) == ("title", PERSIAN["title"])


def test_publishing_the_source_unchanged_makes_nothing_out_of_date(published: Job, article: Page) -> None:
    factories.publish(article.specific_class.objects.get(pk=article.pk))
    assert not Job.objects.get(pk=published.pk).out_of_date


def test_withdrawing_the_source_is_told_to_every_edition(
    published: Job, article: Page, people: dict[str, Any], django_capture_on_commit_callbacks: Any
) -> None:
    article.specific_class.objects.get(pk=article.pk).unpublish()
    job = Job.objects.get(pk=published.pk)
    assert not job.source_is_public
    assert job.events.first().action == JobAction.SOURCE_UNPUBLISHED
    for code in ("fa", "ar", "sq"):
        assert written_to(beginning("Withdrawn: {title}", code)) == [f"editor.{code}@example.org"]


def beginning(subject: str, code: str) -> str:
    """How a subject begins in the recipient's language."""
    with translation.override(code):
        return gettext(subject).partition("{")[0]


def written_to(word: str) -> list[str]:
    """Mail goes through the ledger: its rows name the recipients."""
    from nejatsite.core.models import TaskRow

    found = []
    for row in TaskRow.objects.filter(path__endswith="send_mail"):
        if word in row.kwargs["subject"]:
            found.append(row.kwargs["to"])
    return found + [to for message in mail.outbox if word in message.subject for to in message.to]


@pytest.mark.parametrize("of", ["page", "section"])
def test_the_translation_of_a_private_source_is_private(
    article: Page, people: dict[str, Any], client: Client, of: str
) -> None:
    hidden = article if of == "page" else article.get_parent()
    PageViewRestriction.objects.create(page=hidden, restriction_type=PageViewRestriction.LOGIN)
    job = Job.objects.get(source_page_id=article.pk, target_locale__language_code="fa")
    job = fill(claiming.claim(job, people["translator.fa"]), people["translator.fa"])
    job = reviewing.submit(job, people["translator.fa"])
    job = reviewing.approve(job, people["editor.fa"], job.submitted_revision_id)
    target = Page.objects.get(pk=job.target_page_id)
    assert target.live
    assert client.get(target.url).status_code == 302
    assert target.title not in client.get("/fa/news/").content.decode()


def test_a_source_that_became_private_hides_the_next_version_of_its_translation(
    published: Job, article: Page, people: dict[str, Any], client: Client
) -> None:
    target = Page.objects.get(pk=published.target_page_id).specific
    assert client.get(target.url).status_code == 200
    PageViewRestriction.objects.create(
        page=article, restriction_type=PageViewRestriction.PASSWORD, password="x"
    )
    factories.publish(target, people["editor.fa"])
    assert target.view_restrictions.get().password == "x"


@pytest.mark.parametrize(
    ("href", "safe"),
    [
        ("https://example.org/کتاب", True),
        ("mailto:library@example.org", True),
        ("tel:+355691234567", True),
        ("/fa/news/", True),
        ("#notes", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        ("java\tscript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html;base64,PHNjcmlwdD4=", False),
        ("vbscript:x", False),
        ("//elsewhere.example", False),
        ("", False),
    ],
)
def test_a_link_goes_nowhere_that_could_run_script(href: str, safe: bool) -> None:
    assert is_safe_address(href) is safe


def test_a_links_address_in_the_target_edition_is_checked_and_used(
    editions: dict[str, Page], people: dict[str, Any]
) -> None:
    body = [("text", '<p>Write to <a href="https://example.org/books">the library</a>.</p>')]
    page = factories.publish(factories.NewsPageFactory(live=False, body=body))
    job = claiming.claim(
        Job.objects.get(source_page_id=page.pk, target_locale__language_code="ar"), people["translator.ar"]
    )
    (link,) = overrides.links_of(job)
    with pytest.raises(errors.InvalidText):
        overrides.save_links(job, people["translator.ar"], {link.id: "javascript:alert(document.cookie)"})
    overrides.save_links(job, people["translator.ar"], {link.id: "https://example.org/ar/kutub"})
    body_path = next(s.path for s in content.segments_of(job) if s.is_rich)
    job = fill(
        job,
        people["translator.ar"],
        {"title": ARABIC["title"], body_path: 'اكتبوا إلى <a id="a1">المكتبة</a>.'},
    )
    job = reviewing.submit(job, people["translator.ar"])
    draft = Page.objects.get(pk=job.target_page_id).get_latest_revision_as_object()
    assert 'href="https://example.org/ar/kutub"' in str(draft.body)


# 10: notices


def test_the_editors_get_mail_in_their_language(filled: Job, people: dict[str, Any]) -> None:
    reviewing.submit(filled, people["translator.fa"])
    assert written_to("reading room") == ["editor.fa@example.org"]


def test_the_translator_gets_mail_when_it_comes_back_and_when_it_is_public(
    in_review: Job, people: dict[str, Any]
) -> None:
    job = reviewing.return_with_comment(in_review, people["editor.fa"], "عنوان را کوتاه‌تر کنید.")
    assert written_to(beginning("Returned: {title}", "fa")) == ["translator.fa@example.org"]
    job = reviewing.submit(job, people["translator.fa"])
    reviewing.approve(job, people["editor.fa"], job.submitted_revision_id)
    assert written_to(beginning("Published: {title}", "fa")) == ["translator.fa@example.org"]


# 13: what holds no text


def test_a_statement_keeps_its_number_and_its_signatories_are_translated(
    editions: dict[str, Page], people: dict[str, Any]
) -> None:
    page = factories.StatementPageFactory(
        live=False,
        number=7,
        signatories=[{"person": "Helen Ashgrove", "role": "Librarian", "organization": "Open Shelf"}],
    )
    page = factories.publish(page)
    job = claiming.claim(
        Job.objects.get(source_page_id=page.pk, target_locale__language_code="sq"), people["translator.sq"]
    )
    texts = {"title": "Letër e hapur", "summary": "Përmbledhje"}
    typed = {
        segment.id: Typed(texts.get(segment.path) or f"Përkthim: {segment.source}", "")
        for segment in content.segments_of(job)
    }
    job = saving.save_segments(job, people["translator.sq"], typed).job
    job = reviewing.submit(job, people["translator.sq"], accept_all=True)
    job = reviewing.approve(job, people["editor.sq"], job.submitted_revision_id)
    target = Page.objects.get(pk=job.target_page_id).specific
    assert (target.number, target.title) == (7, "Letër e hapur")
    assert [(s.person, s.role) for s in target.signatories.all()] == [
        ("Përkthim: Helen Ashgrove", "Përkthim: Librarian")
    ]


def test_the_order_of_identical_paths_tells_what_changed(published: Job, article: Page) -> None:
    from nejatsite.translation.services.changes import changes_of

    page = article.specific_class.objects.get(pk=article.pk)
    stream = page._meta.get_field("body").stream_block
    raw = page.body.raw_data[0]
    page.body = stream.to_python(
        [
            {
                "type": "text",
                "id": raw["id"],
                "value": raw["value"] + "<p>The roof was mended in spring.</p>",
            }
        ]
    )
    factories.publish(page)
    segments = content.segments_of(published)
    changes = changes_of(published, segments)
    assert [(segments[-1].id, None)] == list(changes.changed.items())
    assert segments[-1].source == "The roof was mended in spring."
