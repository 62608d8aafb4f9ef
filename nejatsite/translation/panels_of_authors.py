"""What authors find on the admin's first page: where their pages can be read by now."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.forms import Media
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from nejatsite.editions.registry import Edition, get_edition

from .models import Job
from .services import asking

SHOWN = 5


@dataclass
class Written:
    page: Page
    edition: Edition
    #: Edition and address of each translation that readers can see.
    there: list[tuple[Edition, str | None]] = field(default_factory=list)


class MyPagesPanel(Component):
    """Only what every reader can see of other editions. Three queries."""

    name = "translation_my_pages"
    template_name = "translation/author_panel.html"
    order = 60

    @property
    def media(self) -> Media:
        return Media(css={"all": ["translation/desk.css"]})

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        request = parent_context["request"]
        made = Job.objects.filter(target_page__owner=request.user).values("target_page")
        pages = Page.objects.live().filter(owner=request.user, alias_of__isnull=True).exclude(pk__in=made)
        found = list(pages.select_related("locale").order_by("-first_published_at", "-pk")[:SHOWN])
        rows = {page.pk: Written(page, get_edition(page.locale.language_code)) for page in found}
        jobs = Job.objects.current().filter(source_page__in=found, target_page__live=True)
        for job in jobs.select_related("target_locale", "target_page").order_by("target_locale"):
            rows[job.source_page_id].there.append((job.target_edition, job.target_page.get_url(request)))
        questions = asking.waiting(asking.questions_for(request.user)).count()
        return {"request": request, "rows": list(rows.values()), "questions": questions}
