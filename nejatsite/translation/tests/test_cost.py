"""What the editor, a submission and an approval ask the database for: the same for three texts and for sixty."""

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


def job_with(paragraphs: int, user: Any) -> Job:
    body = [("text", "".join(f"<p>Paragraph {number} of the report.</p>" for number in range(paragraphs)))]
    page = factories.publish(factories.NewsPageFactory(live=False, body=body))
    job = Job.objects.get(source_page_id=page.pk, target_locale__language_code="fa")
    job = claiming.claim(job, user)
    typed = {
        segment.id: Typed(f"بند {number} گزارش.", version_of(segment.text))
        for number, segment in enumerate(content.segments_of(job))
    }
    return save_segments(job, user, typed).job


def asked(client: Client, method: str, address: str, data: dict[str, str] | None = None) -> int:
    with CaptureQueriesContext(connection) as captured:
        response = getattr(client, method)(address, data)
    assert response.status_code in (200, 302)
    return len(captured)


@pytest.fixture
def costs(editions: dict[str, Page], people: dict[str, Any]) -> list[tuple[int, int, int]]:
    """Queries of opening, submitting and approving, first with three texts, then with sixty."""
    translator, editor = signed_in(people["translator.fa"]), signed_in(people["editor.fa"])
    found = []
    # The first fills what is kept for good, such as content types.
    for paragraphs in (1, 1, 58):
        job = job_with(paragraphs, people["translator.fa"])
        opened = asked(translator, "get", url("job", job))
        submitted = asked(translator, "post", url("submit", job), {"accept_all": "1"})
        job.refresh_from_db()
        approved = asked(editor, "post", url("approve", job), {"revision": str(job.submitted_revision_id)})
        job.refresh_from_db()
        assert (job.state, job.segments_done) == ("published", paragraphs + 2)
        found.append((opened, submitted, approved))
    return found[1:]


def test_no_step_costs_more_for_more_texts(costs: list[tuple[int, int, int]]) -> None:
    few, many = costs
    assert many[:2] == few[:2]
    # SQLite takes the memory's rows in several statements.
    assert many[2] - few[2] <= 2
    opened, _submitted, _approved = many
    assert opened <= 40
