from collections.abc import Callable, Iterator
from typing import Any

import pytest
from wagtail.models import Page

from nejatsite.editions.registry import get_edition
from nejatsite.settings.machine import machine_translator
from nejatsite.testing import factories, kept
from nejatsite.translation.models import Job
from nejatsite.translation.services import claiming, content, reviewing, saving, wanting
from nejatsite.translation.services.saving import Typed, version_of
from news.models import NewsPage

from .libretranslate import LibreTranslate

PERSIAN = {
    "title": "کتابخانه‌ای کنار رودخانه گشایش می‌یابد",
    "summary": "درها ساعت نه باز می‌شود و همه می‌توانند تا روشن‌شدن چراغ‌ها بمانند.",
    "body": "داوطلبان چهار هزار کتاب را از پله‌ها بالا بردند. <b>هیچ‌کس</b> مزدی نگرفت.",
}
ARABIC = {
    "title": "افتتاح قاعة للمطالعة على ضفة النهر",
    "summary": "تُفتح الأبواب في التاسعة، والجميع مدعوّ إلى البقاء حتى تُضاء المصابيح.",
    "body": "حمل المتطوعون أربعة آلاف كتاب إلى الطابق العلوي. <b>لم</b> يتقاضَ أحد أجرًا.",
}
ALBANIAN = {
    "title": "Një sallë leximi hapet pranë lumit",
    "summary": "Dyert hapen në orën nëntë dhe të gjithë janë të mirëpritur.",
    "body": "Vullnetarët ngjitën katër mijë libra nëpër shkallë. <b>Askush</b> nuk u pagua për këtë.",
}
TEXTS = {"fa": PERSIAN, "ar": ARABIC, "sq": ALBANIAN}


@pytest.fixture
def article(editions: dict[str, Page]) -> Page:
    """A public English article, published as the admin publishes."""

    def make() -> None:
        title = "A reading room opens by the river"
        factories.publish(factories.NewsPageFactory(live=False, title=title, slug="reading-room"))

    return kept.once("article", make, lambda: NewsPage.objects.get(slug="reading-room"))


@pytest.fixture
def job(article: Page) -> Job:
    """The Persian edition's job for the article."""
    return Job.objects.get(source_page_id=article.pk, target_locale__language_code="fa")


@pytest.fixture
def job_in() -> Callable[[Page, str], Job]:
    return lambda page, code: wanting.want(page, get_edition(code))


def text_for(path: str, code: str) -> str:
    return TEXTS[code][path.split(".")[0]]


def fill(job: Job, user: Any, texts: dict[str, str] | None = None) -> Job:
    """Translate every text that is missing, in the target's language."""
    code = job.target_locale.language_code
    typed = {
        segment.id: Typed(
            (texts or {}).get(segment.path) or text_for(segment.path, code), version_of(segment.text)
        )
        for segment in content.segments_of(job)
        if not segment.text
    }
    saved = saving.save_segments(job, user, typed)
    assert saved.refused == {}
    return saved.job


def _after(step: str, job: Job, make: Callable[[], Any]) -> Job:
    return kept.once(step, make, lambda: Job.objects.with_people_and_pages().get(pk=job.pk))


@pytest.fixture
def claimed(job: Job, people: dict[str, Any]) -> Job:
    return _after("claimed", job, lambda: claiming.claim(job, people["translator.fa"]))


@pytest.fixture
def filled(claimed: Job, people: dict[str, Any]) -> Job:
    return _after("filled", claimed, lambda: fill(claimed, people["translator.fa"]))


@pytest.fixture
def in_review(filled: Job, people: dict[str, Any]) -> Job:
    return _after("in review", filled, lambda: reviewing.submit(filled, people["translator.fa"]))


@pytest.fixture
def published(in_review: Job, people: dict[str, Any]) -> Job:
    editor, revision = people["editor.fa"], in_review.submitted_revision_id
    return _after("published", in_review, lambda: reviewing.approve(in_review, editor, revision))


@pytest.fixture
def again(published: Job, people: dict[str, Any], job_in: Callable[[Page, str], Job]) -> Job:
    """Another article with the same summary and body, taken by the same translator."""
    page = factories.publish(
        factories.NewsPageFactory(live=False, title="A reading room opens by the lake", slug="lake")
    )
    return claiming.claim(job_in(page, "fa"), people["translator.fa"])


@pytest.fixture
def libre(settings: Any) -> Iterator[LibreTranslate]:
    server = LibreTranslate()
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = machine_translator(
        "libretranslate", server.url + "/", "key"
    )
    yield server
    server.server.shutdown()
    server.server.server_close()
