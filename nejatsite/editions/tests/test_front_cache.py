import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import unquote

import pytest
from django.test import override_settings
from wagtail.models import Page

from nejatsite.core import ledger
from nejatsite.core.taskrow import TaskRow
from nejatsite.testing.factories import NewsPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def forgotten() -> Iterator[set[str]]:
    """Paths that a cache in front was told to forget."""
    paths: set[str] = set()

    class Cache(BaseHTTPRequestHandler):
        def do_PURGE(self) -> None:
            paths.add(unquote(self.path))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Cache)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    backend = {
        "BACKEND": "wagtail.contrib.frontend_cache.backends.HTTPBackend",
        "LOCATION": f"http://127.0.0.1:{server.server_port}",
    }
    with override_settings(WAGTAILFRONTENDCACHE={"front": backend}):
        yield paths
    server.shutdown()
    server.server_close()


@pytest.fixture
def page(editions: dict[str, Page]) -> Page:
    return NewsPageFactory(edition="fa", title="کتابخانهٔ تازه", slug="کتابخانه-تازه")


def test_a_publication_has_the_page_and_the_lists_that_name_it_forgotten(page, forgotten) -> None:
    page.save_revision().publish()
    ledger.run_due("core.TaskRow")

    lists = {f"/fa/{path}" for path in ("", "feed/", "news/", "news/feed/", "articles/", "articles/feed/")}
    assert forgotten == {"/fa/news/کتابخانه-تازه/", *lists}


def test_so_has_a_withdrawal(page, forgotten) -> None:
    page.unpublish()
    ledger.run_due("core.TaskRow")

    assert "/fa/news/کتابخانه-تازه/" in forgotten


def test_without_a_cache_in_front_nothing_is_asked_for(page) -> None:
    TaskRow.objects.all().delete()

    page.save_revision().publish()

    assert not TaskRow.objects.filter(path__contains="purge").exists()
