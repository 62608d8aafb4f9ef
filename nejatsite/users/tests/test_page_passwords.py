import pytest
import time_machine
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from nejatsite.testing.factories import DocumentFactory, NewsPageFactory

pytestmark = pytest.mark.django_db
RIGHT = "کلید-باغ"


@pytest.fixture
def page(editions):
    return closed(edition="fa", title="گزارش برای همکاران")


def closed(**fields):
    found = NewsPageFactory(**fields)
    kind = PageViewRestriction.PASSWORD
    PageViewRestriction.objects.create(page=found, restriction_type=kind, password=RIGHT)
    return found


def enter(browser, page, entered="wrong"):
    form = BeautifulSoup(browser.get(page.url).content, "html5lib").find("form", method="post")
    return browser.post(form["action"], {"password": entered, "return_url": page.url})


def test_the_right_password_opens_the_page(page):
    browser = Client()
    assert enter(browser, page, RIGHT).url == page.url
    assert page.title in browser.get(page.url).content.decode()


def test_a_wrong_one_is_told_so_and_may_be_tried_again(page):
    browser = Client()
    response = enter(browser, page)
    assert response.status_code == 200
    assert response.context["form"].errors["password"]
    assert enter(browser, page, RIGHT).status_code == 302


def test_after_six_wrong_ones_even_the_right_one_waits_and_is_told_how_long(page):
    browser = Client()
    for _ in range(5):
        assert enter(browser, page).status_code == 200
    assert enter(browser, page).status_code == 429
    response = enter(browser, page, RIGHT)
    assert response.status_code == 429
    assert response["Retry-After"] == "900"
    assert "۱۵" in response.context["form"].errors["password"][0]
    assert 'lang="fa" dir="rtl"' in response.content.decode()
    assert page.summary not in response.content.decode()

    with time_machine.travel(timezone.now() + timezone.timedelta(minutes=16)):
        assert enter(browser, page, RIGHT).status_code == 302


def test_other_pages_and_other_readers_are_not_held_up(page):
    browser, other = Client(), closed(edition="fa", title="یادداشت")
    for _ in range(6):
        enter(browser, page)
    assert enter(browser, other, RIGHT).status_code == 302
    assert enter(Client(REMOTE_ADDR="203.0.113.9"), page, RIGHT).status_code == 302


def test_readers_with_the_right_password_are_never_counted(page):
    for _ in range(8):
        assert enter(Client(), page, RIGHT).status_code == 302


def test_the_answers_are_not_kept_by_caches(page):
    assert "no-store" in enter(Client(), page)["Cache-Control"]


@pytest.mark.parametrize("values", [{}, {"password": ""}, {"password": "x" * 100_000, "return_url": "/"}])
def test_a_form_without_sense_is_asked_again(page, values):
    address = f"/fa/_util/authenticate_with_password/{page.view_restrictions.get().pk}/{page.pk}/"
    assert Client().post(address, values).status_code == 200


def test_a_password_for_nothing_is_not_found(page):
    assert (
        Client().post("/fa/_util/authenticate_with_password/999/999/", {"password": "x"}).status_code == 404
    )


def test_another_site_is_nowhere_to_return_to(page):
    address = f"/fa/_util/authenticate_with_password/{page.view_restrictions.get().pk}/{page.pk}/"
    values = {"password": RIGHT, "return_url": "https://evil.example/"}
    assert "evil" not in Client().post(address, values).url


def test_files_behind_a_password_are_guarded_the_same_way(editions):
    collection = Collection.get_first_root_node().add_child(name="Confidential")
    CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=CollectionViewRestriction.PASSWORD, password=RIGHT
    )
    document = DocumentFactory(collection=collection)
    browser = Client()
    for _ in range(5):
        assert enter(browser, document).status_code == 200
    assert enter(browser, document).status_code == 429
    assert enter(browser, document, RIGHT).status_code == 429
    assert enter(Client(REMOTE_ADDR="203.0.113.9"), document, RIGHT).status_code == 302
