"""The adapter that docs/sharing.md shows is one."""

import json
import re
from pathlib import Path

import pytest
from django.conf import settings

from nejatsite.sharing.adapters.base import Adapter, Failed, Refused, Unclear
from nejatsite.sharing.models import Delivery

from .conftest import hang_up
from .played import SECRET, card

pytestmark = pytest.mark.django_db
JSON = {"Content-Type": "application/json"}


@pytest.fixture
def adapter() -> Adapter:
    told = (Path(settings.BASE_DIR) / "docs/sharing.md").read_text().split("## Writing an adapter")[1]
    names: dict = {}
    exec(re.search(r"```python\n(.*?)```", told, re.DOTALL)[1], names)  # noqa: S102
    return names["Noticeboard"]()


@pytest.fixture
def send(adapter, make_channel, server):
    channel = make_channel("fa", "log", settings={"server": server.url}, secrets={"token": SECRET})
    delivery = Delivery.objects.create(channel=channel)
    return lambda: adapter.send(adapter.write(card(), channel), channel, delivery)


def test_it_sends(send, server):
    server.answers = [(200, JSON, b'{"url": "https://noticeboard.example/7", "id": "7"}')]
    assert (send().url, send().post_id) == ("https://noticeboard.example/7", "7")
    note = json.loads(server.requests[0]["body"])
    assert note["language"] == "fa"
    assert note["text"].startswith("شب قصه‌ها\n\nدر کتابخانهٔ محله")
    assert server.requests[0]["headers"]["Authorization"] == f"Bearer {SECRET}"


@pytest.mark.parametrize(
    ("status", "becomes", "after"), [(429, Failed, 60), (500, Failed, 60), (403, Refused, None)]
)
def test_it_judges(send, server, status, becomes, after):
    server.answers = [(status, {**JSON, "Retry-After": "60"}, b'{"error": "Not now"}')]
    with pytest.raises(becomes, match=f"Noticeboard answered {status}: Not now") as error:
        send()
    assert (type(error.value), error.value.after) == (becomes, after)


def test_it_does_not_know_what_became_of_a_lost_answer(send, server):
    server.behave = hang_up
    with pytest.raises(Unclear):
        send()
