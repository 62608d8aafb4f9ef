"""What docs/sharing.md tells receivers of a web hook, tried out as it is printed there."""

import json
import re
import shutil
import sqlite3
import subprocess
import time
from types import SimpleNamespace
from typing import Any

import pytest
from django.conf import settings
from wagtail.models import Page

from nejatsite.sharing import services
from nejatsite.sharing.adapters.webhook import new_secret
from nejatsite.sharing.models import Occasion
from nejatsite.sharing.models.occasions import EVENTS
from nejatsite.testing.factories import ImageFactory

from .conftest import SECRET, published, work

pytestmark = pytest.mark.django_db

DOCS = (settings.BASE_DIR / "docs" / "sharing.md").read_text()
OTHER = new_secret()


def printed(language: str, name: str) -> str:
    """The block of code that begins with its file's name."""
    mark = {"python": "#", "javascript": "//"}[language]
    [found] = re.findall(rf"```{language}\n{mark} {re.escape(name)}\n(.*?)```", DOCS, re.S)
    return found


def python(name: str) -> SimpleNamespace:
    space: dict[str, Any] = {}
    exec(compile(printed("python", name), name, "exec"), space)  # noqa: S102
    return SimpleNamespace(**space)


@pytest.fixture
def request_of_ours(web_hook: Any, server: Any) -> Any:
    """(body, headers) of one that arrived."""
    web_hook("fa")
    published("fa", title="می‌خوانیم و می‌نویسیم", summary="چهل دانش‌آموز")
    work()
    [sent] = server.requests
    return sent["body"].encode(), sent["headers"]


def signed_at(body: bytes, headers: dict[str, str], moment: float, *secrets: str) -> dict[str, str]:
    """Headers that are right but for their time."""
    from datetime import UTC, datetime

    from standardwebhooks import Webhook

    when = datetime.fromtimestamp(int(moment), UTC)
    signatures = [Webhook(secret).sign(headers["webhook-id"], when, body.decode()) for secret in secrets]
    stamp = {"webhook-timestamp": str(int(moment)), "webhook-signature": " ".join(signatures)}
    return {**headers, **stamp}


@pytest.mark.parametrize("name", ["with_library.py", "receiver.py"])
def test_python_takes_what_is_ours_and_nothing_else(name: str, request_of_ours: Any) -> None:
    body, headers = request_of_ours
    verified = python(name).verified

    assert verified(body, headers, [SECRET])["data"]["title"] == "می‌خوانیم و می‌نویسیم"
    assert verified(body, headers, [OTHER, SECRET]) == verified(body, headers, [SECRET, OTHER])
    now = time.time()
    wrong = [
        (body + b" ", headers, [SECRET]),
        (body, headers, [OTHER]),
        (body, {**headers, "webhook-id": "another"}, [SECRET]),
        (body, {**headers, "webhook-signature": "v1,"}, [SECRET]),
        (body, signed_at(body, headers, now - 400, SECRET), [SECRET]),
        (body, signed_at(body, headers, now + 400, SECRET), [SECRET]),
    ]
    for case in wrong:
        with pytest.raises(ValueError, match=r"ours|old"):
            verified(*case)


def test_a_receiver_in_python_handles_each_announcement_once(request_of_ours: Any) -> None:
    body, headers = request_of_ours
    receive, store, handled = python("receiver.py").receive, sqlite3.connect(":memory:"), []

    assert receive(body + b" ", headers, [SECRET], store, handled.append) == 400
    assert receive(body, {}, [SECRET], store, handled.append) == 400
    with pytest.raises(ZeroDivisionError):
        receive(body, headers, [SECRET], store, lambda event: 1 // 0)
    assert receive(body, headers, [SECRET], store, handled.append) == 204
    assert receive(body, headers, [SECRET], store, handled.append) == 204
    assert [event["type"] for event in handled] == ["page.published"]


def test_while_a_secret_is_replaced_either_does(web_hook: Any, server: Any) -> None:
    channel = web_hook("sq")
    channel.set_secret("secret", OTHER)
    channel.save()
    published("sq")
    work()
    [sent] = server.requests
    body, headers = sent["body"].encode(), sent["headers"]

    for name in ("with_library.py", "receiver.py"):
        for known in ([SECRET], [OTHER]):
            assert python(name).verified(body, headers, known)["data"]["edition"] == "sq"


def test_javascript_does_as_python_does(request_of_ours: Any, tmp_path: Any) -> None:
    if not shutil.which("node"):
        pytest.skip("Node is not installed.")
    body, headers = request_of_ours
    headers = {name.lower(): value for name, value in headers.items()}
    old = signed_at(body, headers, time.time() - 400, SECRET)
    cases = [
        [body.decode(), headers, [OTHER, SECRET]],
        [body.decode(), headers, [SECRET]],
        [body.decode() + " ", headers, [SECRET]],
        [body.decode(), headers, [OTHER]],
        [body.decode(), old, [SECRET]],
        [body.decode(), {}, [SECRET]],
    ]
    (tmp_path / "receiver.mjs").write_text(printed("javascript", "receiver.mjs"))
    (tmp_path / "try.mjs").write_text(
        """
        import { readFileSync } from "node:fs";
        import { receive } from "./receiver.mjs";
        const seen = new Set(), handled = [], answers = [];
        const store = { add: (id) => !seen.has(id) && !!seen.add(id), delete: (id) => seen.delete(id) };
        for (const one of JSON.parse(readFileSync(0, "utf8"))) {
          answers.push(await receive(...one, store, (event) => handled.push(event.data.title)));
        }
        console.log(JSON.stringify({ answers, handled }));
        """
    )
    ran = subprocess.run(
        ["node", "try.mjs"], cwd=tmp_path, input=json.dumps(cases), capture_output=True, text=True, check=True
    )

    assert json.loads(ran.stdout) == {
        "answers": [204, 204, 400, 400, 400, 400],
        "handled": ["می‌خوانیم و می‌نویسیم"],
    }


def examples() -> dict[str, dict[str, Any]]:
    found = [json.loads(block) for block in re.findall(r"```json\n(.*?)```", DOCS, re.S)]
    return {example["type"]: example for example in found}


def test_every_event_has_an_example_of_its_own() -> None:
    assert set(examples()) == set(EVENTS.values())
    for occasion, event in EVENTS.items():
        assert examples()[event]["data"]["occasion"] == occasion


def test_the_examples_have_what_is_really_sent(web_hook: Any, server: Any, people: Any) -> None:
    channel = web_hook("fa", withdrawal="delete")
    page: Page = published("fa", lead_image=ImageFactory(pixels=(1200, 630)), lead_image_alt="تالار")
    for occasion in (Occasion.UPDATE, Occasion.CORRECTION):
        services.announce_again(page, channel, people["editor.fa"], occasion)
    services.send_test(channel, people["editor.fa"])
    work()
    page.unpublish()
    work()

    sent = {body["type"]: body for body in server.verified(SECRET)}
    assert set(sent) == set(EVENTS.values())
    for event, body in sent.items():
        example = examples()[event]
        assert set(body) == set(example)
        assert set(body["data"]) == set(example["data"])
    assert sent["page.withdrawn"]["data"]["announcement"] in server.ids()
    assert set(sent["page.published"]["data"]["image"]) == set(examples()["page.published"]["data"]["image"])


def test_the_number_of_attempts_is_the_schedules() -> None:
    from nejatsite.sharing import schedules

    assert (
        f"{len(schedules.WEB_HOOK) + 1} attempts in about {round(schedules.total(schedules.WEB_HOOK).days)} days"
        in DOCS
    )
