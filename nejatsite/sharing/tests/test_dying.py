"""Processes that die: what was committed is delivered all the same, under the same id."""

import subprocess
import sys
from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone

from nejatsite.core.sweep import sweep
from nejatsite.sharing.models import Delivery

from .conftest import SECRET, draft, only

PUBLISH = """
import os, sys
import django
from django.conf import settings
settings.DATABASES["default"]["NAME"] = sys.argv[1]
django.setup()
from django.db import transaction
from wagtail.models import Page
with transaction.atomic():
    # The first to be called after the commit, before anybody is woken.
    transaction.on_commit(lambda: os._exit(9))
    page = Page.objects.get(pk=sys.argv[2]).specific
    page.save_revision().publish()
    if sys.argv[3] == "before":
        os._exit(9)
"""


def publish_and_die(page, moment: str) -> None:
    name = str(connection.settings_dict["NAME"])
    done = subprocess.run(
        [sys.executable, "-c", PUBLISH, name, str(page.pk), moment], cwd=settings.BASE_DIR, timeout=60
    )
    assert done.returncode == 9


@pytest.mark.django_db(transaction=True)
def test_the_sweep_delivers_what_a_process_left_that_died_after_the_commit(web_hook, server):
    web_hook()
    page = draft()
    publish_and_die(page, "after")
    assert only().state == "waiting"
    sweep(alone=False)
    (body,) = server.verified(SECRET)
    assert body["data"]["id"] == page.pk


@pytest.mark.django_db(transaction=True)
def test_a_process_that_dies_before_the_commit_leaves_neither_page_nor_delivery(web_hook):
    web_hook()
    page = draft()
    publish_and_die(page, "before")
    page.refresh_from_db()
    assert not page.live
    assert not Delivery.objects.exists()


@pytest.mark.django_db
def test_a_worker_that_died_while_sending_is_followed_by_one_that_sends_the_same_id(web_hook, server):
    web_hook()
    draft().save_revision().publish()
    identity = str(only().message_id)
    Delivery.objects.update(
        state="running", claimed_by="dead", attempts=1, lease_until=timezone.now() - timedelta(seconds=1)
    )
    sweep(alone=False)
    assert server.ids() == [identity]
    assert (only().state, only().deaths) == ("done", 1)


@pytest.mark.django_db
def test_a_delivery_that_kills_its_workers_is_set_aside(web_hook, server):
    web_hook()
    draft().save_revision().publish()
    Delivery.objects.update(
        state="running", claimed_by="dead", deaths=2, lease_until=timezone.now() - timedelta(seconds=1)
    )
    sweep(alone=False)
    assert (only().state, server.requests) == ("set_aside", [])
