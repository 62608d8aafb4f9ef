"""What the sections look like to those who write in them."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Page, get_page_models

from nejatsite.core.pages import BasePage
from nejatsite.testing.factories import NewsPageFactory, StatementPageFactory, home_of, section
from nejatsite.testing.screens import signed_in

pytestmark = pytest.mark.django_db
PAGE_TYPES = [model for model in get_page_models() if issubclass(model, BasePage)]


def titles(response) -> list[str]:
    page = BeautifulSoup(response.content, "html5lib")
    return [cell.get_text(" ", strip=True) for cell in page.select("td.title .title-wrapper")]


@pytest.mark.parametrize("model", PAGE_TYPES, ids=lambda model: model.__name__)
def test_every_kind_of_page_has_an_icon_and_a_sentence_of_its_own(model):
    assert "icon" in vars(model)
    assert model.get_page_description()


def fields_without_help(panel) -> list[str]:
    found = []
    for each in getattr(panel, "children", []):
        found += fields_without_help(each)
    if isinstance(panel, InlinePanel):
        return found + fields_without_help(panel.child_edit_handler)
    own = isinstance(panel, FieldPanel) and panel.db_field.model is not Page
    if own and not (panel.help_text or panel.db_field.help_text):
        found.append(f"{panel.model.__name__}.{panel.field_name}")
    return found


@pytest.mark.parametrize("model", PAGE_TYPES, ids=lambda model: model.__name__)
def test_the_form_of_every_kind_is_grouped_as_an_author_thinks_and_explains_its_fields(model):
    form = model.get_edit_handler()
    tabs = {
        "Content": True,
        "People and topics": model.people_panels,
        "Promotion": True,
        "Settings": True,
        "Announcements": model.is_article,
    }
    assert [str(tab.heading) for tab in form.children] == [tab for tab, shown in tabs.items() if shown]
    plain = {"TopicLink.topic", "Byline.author", "RelatedPage.target"}
    assert [name for name in fields_without_help(form) if name not in plain] == []


def test_two_kinds_that_are_added_in_one_place_have_different_icons():
    home = next(model for model in PAGE_TYPES if model.__name__ == "HomePage")
    below = [model for model in home.allowed_subpage_models() if issubclass(model, BasePage)]
    icons = [model.icon for model in below]
    assert len(icons) > 5
    assert len(set(icons)) == len(icons)


def test_every_icon_is_in_the_sprite(client):
    sprite = client.get(reverse("wagtailadmin_sprite")).content.decode()
    for model in PAGE_TYPES:
        assert f'id="icon-{model.icon}"' in sprite


def test_kinds_are_offered_with_icon_and_sentence(people, editions):
    section("archive", "en").delete()
    url = reverse("wagtailadmin_pages:add_subpage", args=[home_of("en").pk])
    html = signed_in(people["editor.en"]).get(url).content.decode()
    assert "#icon-calendar" in html
    assert "a page that belongs to no section" in html


def test_the_menu_leads_writers_to_their_sections(people, editions):
    for name, shown in {"author.fa": True, "editor.en": True, "translator.fa": False}.items():
        html = signed_in(people[name]).get("/admin/").content.decode()
        assert (reverse("news_list:index") in html) is shown, name


def test_a_list_holds_the_pages_of_ones_own_editions_only(people, editions):
    NewsPageFactory(edition="fa", title="خبر فارسی", live=False)
    NewsPageFactory(edition="en", title="English news")
    StatementPageFactory(edition="fa", title="بیانیه")
    for name in ("author.fa", "editor.fa"):
        assert titles(signed_in(people[name]).get(reverse("news_list:index"))) == ["خبر فارسی"]
    assert len(titles(signed_in(people["admin"]).get(reverse("news_list:index")))) == 2


def test_a_filter_does_not_lead_out_of_them_nor_name_other_editions(people, editions):
    english = NewsPageFactory(edition="en", title="English news")
    editor = signed_in(people["editor.fa"])
    html = editor.get(reverse("news_list:index")).content.decode()
    assert f'value="{english.locale_id}"' not in html
    assert titles(editor.get(reverse("news_list:index"), {"locale": english.locale_id})) == []


def test_a_translator_has_no_such_list(people, editions):
    assert signed_in(people["translator.fa"]).get(reverse("news_list:index")).status_code != 200


def test_adding_leads_an_author_straight_to_the_form_in_their_edition(people, editions):
    response = signed_in(people["author.fa"]).get(reverse("news_list:choose_parent"))
    assert response.url == reverse(
        "wagtailadmin_pages:add", args=["news", "newspage", section("news", "fa").pk]
    )


def test_a_long_list_costs_no_more_queries_than_a_short_one(people, editions):
    editor, url = signed_in(people["editor.fa"]), reverse("news_list:index")
    counts = []
    for number in (1, 8):
        for _ in range(number):
            NewsPageFactory(edition="fa")
        editor.get(url)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            editor.get(url)
        counts.append(len(queries))
    assert counts[0] == counts[1]
