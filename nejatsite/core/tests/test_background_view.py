import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from nejatsite.core.taskrow import TaskRow
from nejatsite.testing import factories

from .conftest import make_rows

pytestmark = pytest.mark.django_db
LISTING = "core_background_tasks"


@pytest.fixture
def superuser(client, db):
    user = factories.UserFactory(username="admin", is_superuser=True)
    client.force_login(user)
    return user


def test_what_was_set_aside_is_listed_with_its_error(client, superuser):
    make_rows(1, state="set_aside", finished_at=timezone.now(), last_error="ValueError: گم شد")
    make_rows(1, state="done", finished_at=timezone.now(), path="x.finished")
    page = client.get(reverse(LISTING)).content.decode()
    assert "ValueError: گم شد" in page
    assert "finished(0)" not in page
    assert "finished(0)" in client.get(reverse(LISTING), {"state": "done"}).content.decode()


def test_chosen_tasks_are_tried_again(client, superuser):
    rows = make_rows(3, state="set_aside", finished_at=timezone.now())
    answer = client.post(reverse(f"{LISTING}_try_again"), {"row": [rows[0].pk, rows[2].pk]})
    assert answer.url == reverse(LISTING)
    assert set(TaskRow.objects.filter(state="waiting")) == {rows[0], rows[2]}


def test_all_tasks_are_tried_again(client, superuser):
    make_rows(3, state="set_aside", finished_at=timezone.now())
    client.post(reverse(f"{LISTING}_try_again"), {"all": "1"})
    assert TaskRow.objects.filter(state="waiting").count() == 3


@pytest.mark.parametrize("rows", [[], ["x"], ["999999"], ["9" * 400]])
def test_a_choice_of_nothing_says_so(client, superuser, rows):
    answer = client.post(reverse(f"{LISTING}_try_again"), {"row": rows}, follow=True)
    assert "Choose at least one task" in answer.content.decode()


def test_the_listing_asks_as_much_for_many_as_for_one(client, superuser, django_assert_num_queries):
    make_rows(1, state="set_aside", finished_at=timezone.now())
    client.get(reverse(LISTING))
    with CaptureQueriesContext(connection) as queries:
        client.get(reverse(LISTING))
    make_rows(30, state="set_aside", finished_at=timezone.now())
    with django_assert_num_queries(len(queries)):
        client.get(reverse(LISTING))


def test_others_than_superusers_are_refused(client):
    user = factories.UserFactory(username="editor.en")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    make_rows(1, state="set_aside", finished_at=timezone.now())
    # Wagtail answers a refusal with its message, on the admin's home.
    assert client.get(reverse(LISTING)).status_code == 302
    client.post(reverse(f"{LISTING}_try_again"), {"all": "1"})
    assert TaskRow.objects.filter(state="set_aside").count() == 1
    assert reverse(LISTING) not in client.get(reverse("wagtailadmin_home")).content.decode()
