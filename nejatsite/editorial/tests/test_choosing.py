"""What may be chosen in a page's form: nothing of another edition that is not public, whatever number is sent."""

import json

import pytest
from django.test import Client
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from nejatsite.editorial.models import RelatedPage
from nejatsite.testing.factories import (
    AuthorPageFactory,
    NewsPageFactory,
    TopicPageFactory,
    home_of,
    section,
)
from nejatsite.testing.screens import edit_url, form_values, signed_in
from news.models import NewsPage
from statements.tests.test_numbers import form_data

pytestmark = pytest.mark.django_db
REFUSAL = (
    "This page cannot be chosen here: it does not exist, or it belongs to another edition and is not public."
)
HIDDEN = "پیش‌نویس محرمانهٔ فارسی"


@pytest.fixture
def author(people) -> Client:
    return signed_in(people["author.en"])


@pytest.fixture
def hidden(editions) -> dict[str, Page]:
    """Drafts of the Persian edition, which nobody of the English one knows of."""
    facts = {"edition": "fa", "live": False, "title": HIDDEN, "slug": "محرمانه"}
    return {
        "related_links": NewsPageFactory(**facts),
        "topic_links": TopicPageFactory(**facts),
        "bylines": AuthorPageFactory(**facts),
    }


FIELDS = {"related_links": "target", "topic_links": "topic", "bylines": "author"}


def add(client: Client, **fields):
    parent = section("news", "en")
    data = form_data(summary="Nothing is lost") | fields
    return client.post(f"/admin/pages/add/news/newspage/{parent.pk}/", data)


def rows(name: str, *pks: object) -> dict:
    values = {f"{name}-TOTAL_FORMS": str(len(pks)), f"{name}-INITIAL_FORMS": "0"}
    for number, pk in enumerate(pks):
        values |= {f"{name}-{number}-{FIELDS[name]}": str(pk), f"{name}-{number}-id": ""}
        values |= {f"{name}-{number}-ORDER": str(number + 1), f"{name}-{number}-DELETE": ""}
    return values


def body(*blocks: tuple[str, object]) -> dict:
    return nested_form_data({"body": streamfield(list(blocks))})


def related_block(*pks: object) -> tuple[str, dict]:
    pages = streamfield([("item", pk) for pk in pks])
    return "related", {"title": "See also", "pages": pages}


def assert_refused(response, name: str | None = None) -> None:
    html = response.content.decode()
    assert response.status_code == 200
    assert HIDDEN not in html
    assert "محرمانه" not in html
    assert "Nothing is lost" in html
    assert REFUSAL in html
    assert not NewsPage.objects.filter(locale__language_code="en").exists()


@pytest.mark.parametrize("name", FIELDS)
def test_a_row_with_an_invented_number_is_refused_and_tells_nothing(author, hidden, name):
    assert_refused(add(author, **rows(name, hidden[name].pk)))


@pytest.mark.parametrize("name", FIELDS)
@pytest.mark.parametrize("number", ["x", "99999999", "9" * 40])
def test_a_number_of_nothing_gets_the_same_answer(author, editions, name, number):
    assert_refused(add(author, **rows(name, number)))


def test_a_block_with_an_invented_number_is_refused_and_the_others_stay(author, hidden):
    open_page = NewsPageFactory(edition="fa", title="خبر منتشرشده")
    blocks = body(
        ("heading", {"text": "Typed before", "level": "2"}),
        related_block(str(open_page.pk), str(hidden["related_links"].pk)),
    )
    response = add(author, **blocks)
    assert_refused(response)
    assert "Typed before" in response.content.decode()
    assert json.dumps(open_page.title)[1:-1] in response.content.decode()


def test_a_link_in_a_text_is_refused_and_its_words_stay(author, hidden):
    link = f'<p>Read <a linktype="page" id="{hidden["related_links"].pk}">these words</a></p>'
    response = add(author, **body(("text", rich_text(link))))
    assert_refused(response)
    assert "these words" in response.content.decode()


def test_what_is_public_may_be_chosen_from_any_edition(author, editions):
    page = NewsPageFactory(edition="fa")
    fields = rows("related_links", page.pk) | body(related_block(str(page.pk)))
    assert add(author, **fields).status_code == 302
    made = NewsPage.objects.get(locale__language_code="en")
    assert made.related_links.get().target_id == page.pk


def test_drafts_of_ones_own_edition_may_be_chosen(author, editions):
    page = NewsPageFactory(live=False)
    assert add(author, **rows("related_links", page.pk)).status_code == 302


def test_a_superuser_may_choose_everything(people, hidden):
    page = hidden["related_links"]
    fields = rows("related_links", page.pk) | body(related_block(str(page.pk)))
    assert add(signed_in(people["admin"]), **fields).status_code == 302


def test_what_stands_there_already_can_be_saved_again(author, people, hidden):
    page = NewsPageFactory(owner=people["author.en"], live=False, related=[hidden["related_links"]])
    values = form_values(author, page) | {"title": "Changed"}
    assert author.post(edit_url(page), values).status_code == 302
    newest = NewsPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert (newest.title, newest.related_links.get().target_id) == ("Changed", hidden["related_links"].pk)


def test_the_lead_story_is_no_other_editions_draft(people, hidden):
    editor = signed_in(people["editor.en"])
    home = home_of("en")
    values = form_values_of_home(editor, home) | {"lead_story": str(hidden["related_links"].pk)}
    response = editor.post(edit_url(home), values)
    html = response.content.decode()
    assert REFUSAL in html
    assert HIDDEN not in html
    assert home.get_latest_revision_as_object().lead_story_id is None


def form_values_of_home(client: Client, home: Page) -> dict[str, str]:
    from bs4 import BeautifulSoup

    from nejatsite.testing.e2e.person import own_values

    form = BeautifulSoup(client.get(edit_url(home)).content, "html5lib").find("form", id="page-edit-form")
    streams = {f"{name}-count": "0" for name in ("body", "main_menu", "footer_menu")}
    return dict(own_values(form)) | streams


def test_a_biography_links_to_no_other_editions_draft(people, hidden):
    editor = signed_in(people["editor.en"])
    page = AuthorPageFactory(biography="<p>Writes.</p>")
    link = f'<p>Wrote <a linktype="page" id="{hidden["related_links"].pk}">a long report</a></p>'
    response = editor.post(edit_url(page), form_values(editor, page) | {"biography": rich_text(link)})
    html = response.content.decode()
    assert REFUSAL in html
    assert "a long report" in html
    assert "محرمانه" not in html


NEXT_TITLE = "عنوان تازهٔ محرمانه"


def test_a_chosen_pages_next_title_shows_in_no_form(people, editions):
    """Once as a related page, once in the body, where another widget is in charge and letters are escaped."""
    target = NewsPageFactory(edition="fa", title="عنوان همگانی")
    target.title = NEXT_TITLE
    target.save_revision()
    block = {"type": "related", "value": {"title": "", "pages": [target.pk]}}
    page = NewsPageFactory(edition="en", body=json.dumps([block]))
    RelatedPage.objects.create(page=page, target=target, sort_order=0)
    form = signed_in(people["editor.en"]).get(edit_url(page)).content.decode()
    for title, shown in (("عنوان همگانی", True), (NEXT_TITLE, False)):
        assert (title in form, json.dumps(title)[1:-1] in form) == (shown, shown)
