"""What the editor, a submission and an approval ask the database for: the same for three texts and for sixty."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from nejatsite.testing import factories
from nejatsite.translation.models import Job
from nejatsite.translation.services import claiming, content
from nejatsite.translation.services.saving import Typed, save_segments, version_of

from .test_views import signed_in, url

MOST = 40


def job_with(paragraphs: int, user: Any) -> Job:
    body = [("text", "".join(f"<p>Paragraph {number} of the report.</p>" for number in range(paragraphs)))]
    page = factories.publish(factories.NewsPageFactory(live=False, body=body))
    job = Job.objects.get(source_page_id=page.pk, target_locale__language_code="fa")
    job = claiming.claim(job, user)
    typed = {
        segment.id: Typed(f"بند {number} گزارش.", version_of(segment.text))
        for number, segment in enumerate(content.segments_of(job), start=-2)
    }
    return save_segments(job, user, typed).job


def queries(action: Any) -> list[str]:
    with CaptureQueriesContext(connection) as captured:
        response = action()
    assert response.status_code in (200, 302)
    return [query["sql"] for query in captured.captured_queries]


@pytest.mark.parametrize("paragraphs", [1, 58])
def test_cost(editions: dict[str, Page], people: dict[str, Any], paragraphs: int) -> None:
    translator, editor = signed_in(people["translator.fa"]), signed_in(people["editor.fa"])
    for paragraphs in (1, paragraphs):
        job = job_with(paragraphs, people["translator.fa"])
        opened = queries(lambda: translator.get(url("job", job)))
        submitted = queries(lambda: translator.post(url("submit", job), {"accept_all": "1"}))
        job.refresh_from_db()
        assert job.state == "in_review"
        seen = {"revision": str(job.submitted_revision_id)}
        approved = queries(lambda: editor.post(url("approve", job), seen))
        job.refresh_from_db()
        assert job.state == "published"
    import sys

    for name, sql in (("opened", opened), ("submitted", submitted), ("approved", approved)):
        print(paragraphs, name, len(sql), file=sys.stderr)
        import re

        for s in sql:
            print("   ", re.sub(r"SELECT .*? FROM", "SELECT FROM", s)[:230], file=sys.stderr)
