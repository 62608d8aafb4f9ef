"""What `manage.py load_demo` leaves behind."""

import re
from collections import Counter
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth import authenticate
from django.core import mail
from django.core.management import call_command
from django.test import Client, RequestFactory
from django.utils import timezone
from wagtail.models import Page

from nejatsite.core.mail import send_mail
from nejatsite.core.taskrow import TaskRow
from nejatsite.demo import content
from nejatsite.demo.accounts import ACCOUNTS
from nejatsite.demo.builders.keys import find, key_of
from nejatsite.demo.content.schema import LANGUAGES
from nejatsite.editions.registry import get_edition
from nejatsite.images.models import SiteImage
from nejatsite.sharing.models import Delivery
from nejatsite.testing.factories import NewsPageFactory, publish
from nejatsite.translation.models import Job
from nejatsite.users.roles import roles_of

from .conftest import PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.long, pytest.mark.usefixtures("demo")]

LISTINGS = (
    "news/feed/", "statements/feed/", "blogs/feed/", "articles/feed/", "news/archive/", "archive/",
    "gallery/cartoons/", "gallery/pictures/", "gallery/photos/", "gallery/videos/",
    "publications/books/", "publications/newsletters/", "publications/briefs/",
)  # fmt: skip


def public_pages(language: str) -> list[Page]:
    pages = Page.objects.live().public().filter(depth__gte=2, locale__language_code=language)
    return list(pages.select_related("locale").order_by("path"))


def with_tables(language: str) -> list[Page]:
    pages = [page.specific for page in public_pages(language)]
    kinds = [(page, {block.block_type for block in getattr(page, "body", ())}) for page in pages]
    return [page for page, found in kinds if "table" in found]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_public_page_of_an_edition_opens_in_its_language(language: str) -> None:
    client = Client()
    pages = public_pages(language)
    assert len(pages) > 40
    wrong = {}
    for page in pages:
        answer = client.get(page.get_url())
        html = answer.content.decode()
        root = f'<html lang="{language}" dir="{get_edition(language).direction}"'
        if answer.status_code != 200 or root not in html or not re.search(r"<title>\s*\S", html):
            wrong[page.get_url()] = answer.status_code
    assert wrong == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_published_next_is_announced_on_a_channel_of_its_edition(language: str) -> None:
    assert not Delivery.objects.exists()
    page = NewsPageFactory(edition=language, live=False, date=timezone.now())
    publish(page)
    delivery = Delivery.objects.get()
    assert (delivery.channel.kind, delivery.channel.edition.language_code) == ("log", language)
    delivery.delete()
    page.delete()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_has_its_caption(language: str) -> None:
    html = [Client().get(page.get_url()).content.decode() for page in with_tables(language)]
    assert html
    assert all("<caption>" in each for each in html)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", LISTINGS)
def test_feeds_archives_and_kinds_open(language: str, address: str) -> None:
    assert Client().get(f"/{language}/{address}").status_code == 200


@pytest.mark.parametrize("item", content.ARTICLES, ids=lambda item: item.key)
def test_every_translation_is_where_the_demo_wants_it(item: Any) -> None:
    source = find(item.key, item.source)
    assert source.live
    found = {
        job.target_locale.language_code: (job.state, job.out_of_date, job.return_comment)
        for job in Job.objects.filter(source_page=source).select_related("target_locale")
    }
    wanted = {}
    for language in LANGUAGES:
        state = item.state(language)
        behind = state.name == "out_of_date"
        if language != item.source:
            wanted[language] = ("published" if behind else state.name, behind, state.comment)
    assert found == wanted


@pytest.mark.parametrize("item", content.ARTICLES, ids=lambda item: item.key)
def test_a_published_translation_says_what_was_written(item: Any) -> None:
    for language in LANGUAGES:
        page = find(item.key, language)
        if item.state(language).name in ("published", "out_of_date"):
            text = item.texts[language]
            assert (page.live, page.title, page.slug) == (True, text.title, text.slug)
            assert [block.block_type for block in page.body] == [
                block.block_type for block in find(item.key, item.source).body
            ]
        else:
            assert page is None or not page.live


def test_a_translation_in_work_is_half_done() -> None:
    job = Job.objects.get(translation_key=key_of("neighbours-orchard"), target_locale__language_code="sq")
    assert 0 < job.segments_done < job.segments_total


@pytest.mark.parametrize("account", ACCOUNTS, ids=lambda account: account.username)
def test_a_demo_account_signs_in_and_has_its_role(account: Any) -> None:
    person = authenticate(RequestFactory().get("/"), username=account.username, password=PASSWORD)
    assert person is not None
    if account.username == "admin":
        assert person.is_superuser
    else:
        role, _dot, edition = account.username.partition(".")
        assert roles_of(person) == {(role, edition)}


def test_loading_writes_to_nobody() -> None:
    assert mail.outbox == []
    assert not TaskRow.objects.filter(path=send_mail.module_path).exists()


def test_pictures_are_small_enough_to_carry_along() -> None:
    pictures = SiteImage.objects.all()
    assert pictures.count() >= 14
    assert [picture.title for picture in pictures if picture.file.size > 250_000] == []


def test_a_second_run_changes_nothing() -> None:
    before = rows()
    call_command("load_demo", verbosity=0)
    assert rows() == before


def rows() -> Counter[str]:
    """The number of rows of every table, and which revision each page is at."""
    counts = Counter({model._meta.label: model._default_manager.count() for model in apps.get_models()})
    for page in Page.objects.all():
        counts[f"page {page.pk}"] = page.latest_revision_id or 0
    return counts
