"""The memory's search, the buttons of memory and machine, PO files in and out."""

from typing import Any

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.template.loader import render_to_string
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.users.models import UserProfile

from nejatsite.editions.calendar import format_date
from nejatsite.editions.registry import get_edition
from nejatsite.translation.models import Job, Term
from nejatsite.translation.services import content
from nejatsite.translation.services.changes import Changes
from nejatsite.translation.services.saving import version_of
from nejatsite.translation.views import helping
from nejatsite.translation.views.rows import rows_of

from .conftest import PERSIAN
from .test_memory import remembered

JSON = {"HTTP_ACCEPT": "application/json"}


@pytest.fixture
def translator(client: Client, people: dict[str, Any]) -> Client:
    client.force_login(people["translator.fa"])
    return client


def search(client: Client, **query: Any) -> Any:
    return client.get(reverse("translation_memory"), query)


# The search


def test_words_are_found_on_either_side_and_marked(published: Job, translator: Client) -> None:
    for words in ("reading ROOM", "كتابخانه‌اي"):
        page = search(translator, q=words, **{"from": "en", "into": "fa"}).content.decode()
        assert "<mark>" in page
        assert published.target_page.url in page
        assert 'dir="rtl"' in page


def test_a_translation_that_is_not_public_leads_to_its_job(published: Job, translator: Client) -> None:
    published.target_page.specific.unpublish()
    page = search(translator, q="reading room", **{"from": "en", "into": "fa"}).content.decode()
    assert reverse("translation_job", args=[published.pk]) in page


def test_days_are_told_in_the_calendar_of_the_interface(
    published: Job, translator: Client, people: dict[str, Any]
) -> None:
    UserProfile.objects.update_or_create(user=people["translator.fa"], defaults={"preferred_language": "fa"})
    day = format_date(published.published_at, get_edition("fa"))
    segment = content.segments_of(published)[0]
    history = translator.get(reverse("translation_history", args=[published.pk, segment.id]))
    job = translator.get(reverse("translation_job", args=[published.pk]))
    found = search(translator, q="reading room", **{"from": "en", "into": "fa"})
    for page in (history, job, found):
        assert day in page.content.decode()


@pytest.mark.parametrize("name", ["author.fa", "translator.ar", "editor.en"])
def test_nobody_else_learns_of_it(published: Job, client: Client, people: dict[str, Any], name: str) -> None:
    client.force_login(people[name])
    response = search(client, q="reading room", **{"from": "en", "into": "fa"})
    assert PERSIAN["title"] not in response.content.decode()


@pytest.mark.parametrize(
    "query",
    [
        {"q": "%_'\"\\"},
        {"q": "a"},
        {"q": "x" * 5000},
        {"q": "سلام", "page": "99999999999"},
        {"q": "room", "page": "-1"},
        {"q": "room", "page": "۲"},
        {"q": "room", "from": "fa", "into": "fa"},
        {"q": "room", "from": "xx", "into": "../"},
    ],
)
def test_strange_questions_are_answered(published: Job, translator: Client, query: dict[str, str]) -> None:
    assert search(translator, **query).status_code == 200


def test_a_long_list_costs_as_many_queries_as_a_short_one(published: Job, translator: Client) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            search(translator, q="opens", **{"from": "en", "into": "fa"})
        return len(queries)

    count()
    one = count()
    for number in range(30):
        remembered(
            published, f"The room number {number} opens", f"اتاق {number}", job=published, place=str(number)
        )
    assert count() == one
    page = search(translator, q="opens", **{"from": "en", "into": "fa"}).content.decode()
    assert page.count('class="trm-result"') == 20
    assert "page=2" in page


# Buttons


def test_the_memory_is_inserted_by_a_plain_form_and_by_a_script(again: Job, translator: Client) -> None:
    url = reverse("translation_memory_insert", args=[again.pk])
    answer = translator.post(url, **JSON).json()
    assert answer["done"] == again.segments_total - 1
    assert all(one["text"] and not one["machine"] for one in answer["segments"])
    response = translator.post(url, follow=True)
    assert "The memory has none of the texts that are missing." in response.content.decode()


def test_drafts_are_asked_for_and_confirmed(libre: Any, claimed: Job, translator: Client) -> None:
    draft = reverse("translation_machine_draft", args=[claimed.pk])
    first, second, *_rest = content.segments_of(claimed)
    answer = translator.post(draft, {"segment": [first.id, "x", "9" * 5000]}, **JSON).json()
    assert [(one["id"], one["machine"]) for one in answer["segments"]] == [(first.id, True)]
    assert translator.post(draft).status_code == 302
    confirm = reverse("translation_machine_confirm", args=[claimed.pk])
    versions = {s.id: version_of(s.text) for s in content.segments_of(claimed)}
    form = {"segment": [first.id, second.id], f"version-{first.id}": versions[first.id]}
    response = translator.post(confirm, form | {f"version-{second.id}": "old"}, **JSON)
    assert response.status_code == 422
    answer = translator.post(confirm, form | {f"version-{second.id}": versions[second.id]}, **JSON).json()
    assert answer["machine"] == claimed.segments_total - 2


def test_why_nothing_was_drafted_is_told(libre: Any, claimed: Job, translator: Client) -> None:
    libre.status = 500
    response = translator.post(reverse("translation_machine_draft", args=[claimed.pk]), **JSON)
    assert response.status_code == 422
    assert "error 500" in response.json()["error"]


def test_the_site_waits_for_the_translator_outside_of_a_transaction(
    libre: Any,
    claimed: Job,
    translator: Client,
) -> None:
    depths = []

    def answer(text: str) -> str:
        depths.append(len(connection.savepoint_ids))
        return text

    libre.answer = answer
    inside = len(connection.savepoint_ids)
    translator.post(reverse("translation_machine_draft", args=[claimed.pk]))
    assert set(depths) == {inside}


def test_without_a_translator_nothing_of_it_shows(claimed: Job, translator: Client) -> None:
    assert translator.post(reverse("translation_machine_draft", args=[claimed.pk])).status_code == 404
    shown = render_to_string(
        "translation/helpers_bar.html",
        {"job": claimed, "help": helping.help_for(claimed, content.segments_of(claimed)), "may_write": True},
    )
    assert "machine" not in shown


# Fragments for the editor


def test_what_helps_a_row_is_shown_in_the_directions_of_its_editions(again: Job) -> None:
    Term.objects.create(
        source_locale=again.source_locale,
        target_locale=again.target_locale,
        term="reading room",
        translation="تالار مطالعه",
        note="نه «قرائت‌خانه»",
    )
    segments = content.segments_of(again)
    found = helping.help_for(again, segments)
    assert found.exact == len(segments) - 1
    row = rows_of(segments, type(again.source_page.specific), Changes())[0]
    context = {
        "row": row,
        "source": again.source_edition,
        "target": again.target_edition,
        "may_write": True,
        "matches": found.matches[row.id],
        "terms": found.terms[row.id],
    }
    shown = render_to_string("translation/matches.html", context)
    assert '<del class="trm-del" title="removed">river</del>' in shown
    assert '<ins class="trm-ins" title="added">lake</ins>' in shown
    assert f'lang="fa" dir="rtl" data-match>{PERSIAN["title"]}' in shown
    assert 'data-term="تالار مطالعه"' in render_to_string("translation/terms.html", context)


def test_help_for_a_job_is_five_queries(again: Job, django_assert_num_queries: Any) -> None:
    segments = content.segments_of(again)
    with django_assert_num_queries(5):
        helping.help_for(again, segments)


# PO files


def test_a_file_goes_out_and_comes_in_again(claimed: Job, translator: Client) -> None:
    response = translator.get(reverse("translation_po_export", args=[claimed.pk]))
    assert response["Content-Disposition"].endswith('-fa.po"')
    file = polib.pofile(response.content.decode())
    file[0].msgstr = PERSIAN["title"]
    file[1].msgstr = "دراز " * 500
    upload = SimpleUploadedFile("job.po", str(file).encode())
    response = translator.post(reverse("translation_po_import", args=[claimed.pk]), {"file": upload})
    page = response.content.decode()
    assert "1 text was taken from the file." in page
    assert "too long" in page
    assert content.segments_of(claimed)[0].text == PERSIAN["title"]


@pytest.mark.parametrize("data", [None, b"", b"\xff\xfe", b"hello", b"x" * (2 * 1024 * 1024 + 1)])
def test_a_file_that_is_none_is_refused_in_words(
    claimed: Job, translator: Client, data: bytes | None
) -> None:
    form = {} if data is None else {"file": SimpleUploadedFile("job.po", data)}
    response = translator.post(reverse("translation_po_import", args=[claimed.pk]), form)
    assert response.status_code == 422
    assert 'role="alert"' in response.content.decode()


def test_a_job_that_nobody_began_has_no_file_yet(job: Job, translator: Client) -> None:
    response = translator.get(reverse("translation_po_export", args=[job.pk]))
    assert response.status_code == 302


@pytest.mark.parametrize(
    "name",
    [
        "translation_memory_insert",
        "translation_machine_draft",
        "translation_machine_confirm",
        "translation_po_export",
        "translation_po_import",
    ],
)
def test_another_editions_job_does_not_exist(
    claimed: Job, client: Client, people: dict[str, Any], name: str
) -> None:
    client.force_login(people["editor.ar"])
    url = reverse(name, args=[claimed.pk])
    assert 404 in (client.get(url).status_code, client.post(url).status_code)
