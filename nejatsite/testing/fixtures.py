"""Fixtures for every app's tests."""

import gc
import os
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.core.signals import request_finished, request_started
from django.db import connection
from django.utils import translation
from wagtail.models import Page

from home.models import HomePage

from . import factories, ground, kept, template

CHROMIUM = "/usr/bin/chromium"


def absent(sentence: str) -> None:
    """Skips the test with a plain sentence; fails it where the environment promises every service."""
    if os.environ.get("REQUIRE_SERVICES") == "1":
        pytest.fail(f"{sentence} REQUIRE_SERVICES=1 asks for it.")
    pytest.skip(sentence)


@pytest.fixture(scope="session")
def django_db_setup(django_db_modify_db_settings: None, django_db_blocker: Any) -> Iterator[None]:
    """The database with the editions in it, as a copy: pytest-django's own would go through every migration."""
    own = connection.settings_dict["NAME"]
    with django_db_blocker.unblock():
        template.copy_ground()
        _ground.rows, _ground.blocker = ground.snapshot(), django_db_blocker
    kept.begin()
    with connection.execute_wrapper(kept.watch):
        yield
    with django_db_blocker.unblock():
        template.drop_copy(own)


@dataclass
class Ground:
    """What the database held before the first test, to be put back when a test has emptied it."""

    rows: ground.Rows = field(default_factory=dict)
    blocker: Any = None
    emptied: bool = False


_ground = Ground()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes minutes is begun first, so that nobody waits for it at the end."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


def pytest_configure(config: pytest.Config) -> None:
    gc.disable()


def pytest_collection_finish(session: pytest.Session) -> None:
    """What is loaded by now stays until the end: the garbage collector need not go through it again and again.

    Nor need it look so often for what the tests leave: its usual thresholds cost a twentieth of the run.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
    gc.enable()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    cache.clear()
    # A request leaves its language behind in the thread.
    translation.activate(settings.LANGUAGE_CODE)
    if _ground.emptied and _ground.blocker:
        with _ground.blocker.unblock():
            ground.restore(_ground.rows)
        _ground.emptied = False
    if _ground.blocker:
        kept.begin()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """A test that really commits has its tables emptied at its end."""
    result = yield
    fixtures = set(getattr(item, "fixturenames", ()))
    marked = any(mark.kwargs.get("transaction") for mark in item.iter_markers("django_db"))
    if marked or fixtures & {"transactional_db", "live_server"}:
        _ground.emptied = True
    return result


@pytest.fixture
def editions(db: None) -> dict[str, Page]:
    """The home page of every edition, by its code; below each the sections, authors, topics and standard pages."""
    homes = HomePage.objects.filter(depth=2).select_related("locale")
    found = {home.locale.language_code: home for home in homes}
    return {code: found[code] for code in settings.EDITIONS}


@pytest.fixture
def publish() -> Callable[..., Page]:
    return factories.publish


@pytest.fixture
def image(db: None) -> Any:
    return factories.ImageFactory()


@pytest.fixture
def document(db: None) -> Any:
    return factories.DocumentFactory()


@pytest.fixture
def people(editions: dict[str, Page]) -> dict[str, Any]:
    """An account for every role of every edition, such as `people["translator.fa"]`, and `admin`."""
    accounts = get_user_model().objects
    return kept.once("people", _make_people, lambda: {user.username: user for user in accounts.all()})


def _make_people() -> None:
    from nejatsite.users import roles

    wanted = {
        f"{role.value}.{code}": roles.group_name(role, code)
        for code in settings.EDITIONS
        for role in roles.Role
    }
    made = [factories.UserFactory.build(username="admin", is_superuser=True, is_staff=True)]
    made += [factories.UserFactory.build(username=name) for name in wanted]
    found = {user.username: user for user in get_user_model().objects.bulk_create(made)}
    groups = dict(Group.objects.values_list("name", "pk"))
    membership = get_user_model().groups.through
    membership.objects.bulk_create(
        membership(user=found[name], group_id=groups[group]) for name, group in wanted.items()
    )


@pytest.fixture
def chromium(_chromium: Any) -> Iterator[Any]:
    """A browser that Playwright drives. `context = chromium.new_context(locale="fa")`; closed after the test.

    Closing a page may send what was typed last. The tables are emptied only when all of that is answered: a
    request that meets the emptying would wait for it, and it for the request.
    """
    under_way = UnderWay()
    yield _chromium
    for context in _chromium.contexts:
        context.close()
    under_way.wait()


class UnderWay:
    """Requests that the server in this process has begun and not ended."""

    def __init__(self) -> None:
        self.count = 0
        self.lock = threading.Lock()
        request_started.connect(self.begun)
        request_finished.connect(self.ended)

    def begun(self, **kwargs: Any) -> None:
        with self.lock:
            self.count += 1

    def ended(self, **kwargs: Any) -> None:
        with self.lock:
            self.count -= 1

    def wait(self, patience: float = 5.0) -> None:
        until = time.monotonic() + patience
        # What was sent on leaving is only now arriving.
        time.sleep(0.2)
        while self.count > 0 and time.monotonic() < until:
            time.sleep(0.05)
        request_started.disconnect(self.begun)
        request_finished.disconnect(self.ended)


@pytest.fixture(scope="module")
def _chromium() -> Iterator[Any]:
    # Not for the session: with the event loop that it runs, coroutines of other tests could not be run.
    if not Path(CHROMIUM).exists():
        absent("Chromium is not installed.")
    from .e2e.browser import chromium

    # Playwright runs an event loop in this thread, which Django would take for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with chromium() as browser:
        yield browser


@pytest.fixture
def postgres(db: None) -> None:
    if connection.vendor != "postgresql":
        absent("PostgreSQL is not set (DATABASE_URL).")


@pytest.fixture
def redis() -> str:
    """The address of a Redis."""
    if not settings.REDIS_URL:
        absent("Redis is not set (REDIS_URL).")
    return settings.REDIS_URL


@pytest.fixture
def elasticsearch() -> str:
    """The address of an Elasticsearch."""
    if not settings.ELASTICSEARCH_URL:
        absent("Elasticsearch is not set (ELASTICSEARCH_URL).")
    return settings.ELASTICSEARCH_URL
