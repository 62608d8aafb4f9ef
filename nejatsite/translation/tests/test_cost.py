"""What the editor, a submission and an approval ask the database for: the same for three texts and for sixty."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from nejatsite.testing import factories
from nejatsite.translation.models import Job
from nejatsite.translation.services import claiming, content
from nejatsite.translation.services.saving import Typed, save_segments, version_of

from .test_views import signed_in, url

#: Of each, what Wagtail itself asks for when it saves a draft and starts a workflow (71), approves and publishes
#: (77), copies a page into another edition (about 70), with nobody listening; and a request of the admin (5).
MOST = {"publish": 63, "claim": 109, "save": 15, "open": 33, "submit": 127, "approve": 131}


def article(paragraphs: int) -> Page:
    body = [("text", "".join(f"<p>Paragraph {number} of the report.</p>" for number in range(paragraphs)))]
    return factories.NewsPageFactory(live=False, body=body)


def typed_in(job: Job) -> dict[int, Typed]:
    return {
        segment.id: Typed(f"بند {number} گزارش.", version_of(segment.text))
        for number, segment in enumerate(content.segments_of(job))
    }


def counted(step: Callable[..., Any], *args: Any) -> tuple[Any, int]:
    with CaptureQueriesContext(connection) as captured:
        done = step(*args)
    return done, len(captured)


def asked(client: Client, method: str, address: str, data: dict[str, str] | None = None) -> int:
    response, count = counted(getattr(client, method), address, data)
    assert response.status_code in (200, 302)
    return count


@pytest.fixture
def costs(editions: dict[str, Page], people: dict[str, Any]) -> list[dict[str, int]]:
    """Queries of each step of the loop, first with three texts, then with sixty."""
    user = people["translator.fa"]
    translator, editor = signed_in(user), signed_in(people["editor.fa"])
    found = []
    # The first fills what is kept for good, such as content types.
    for paragraphs in (1, 1, 58):
        page, cost = article(paragraphs), {}
        revision = page.save_revision()
        _nothing, cost["publish"] = counted(revision.publish)
        job = Job.objects.get(source_page_id=page.pk, target_locale__language_code="fa")
        job, cost["claim"] = counted(claiming.claim, job, user)
        saved, cost["save"] = counted(save_segments, job, user, typed_in(job))
        job = saved.job
        cost["open"] = asked(translator, "get", url("job", job))
        cost["submit"] = asked(translator, "post", url("submit", job), {"accept_all": "1"})
        job.refresh_from_db()
        seen = {"revision": str(job.submitted_revision_id)}
        cost["approve"] = asked(editor, "post", url("approve", job), seen)
        job.refresh_from_db()
        assert (job.state, job.segments_done) == ("published", paragraphs + 2)
        found.append(cost)
    return found[1:]


def test_no_step_costs_more_for_more_texts(costs: list[dict[str, int]]) -> None:
    few, many = costs
    more = {step: many[step] - few[step] for step in MOST if many[step] != few[step]}
    # SQLite takes many rows in several statements: the memory's, and the history's.
    assert all(count <= 2 for count in more.values()), more
    assert {step: count for step, count in many.items() if count > MOST[step]} == {}
