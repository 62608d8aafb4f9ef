from typing import Any

from django.db import models

from .states import OPEN, JobState


class JobQuerySet(models.QuerySet):
    def open(self) -> "JobQuerySet":
        return self.filter(state__in=OPEN)

    def current(self) -> "JobQuerySet":
        """Everything but what was cancelled: at most one per source page and edition."""
        return self.exclude(state=JobState.CANCELLED)

    def into(self, *codes: str) -> "JobQuerySet":
        """Jobs whose target edition is one of these."""
        return self.filter(target_locale__language_code__in=codes)

    def of_source(self, page: Any) -> "JobQuerySet":
        return self.filter(source_page_id=page.pk)

    def of_target(self, page: Any) -> "JobQuerySet":
        return self.filter(target_page_id=page.pk)

    def out_of_date(self) -> "JobQuerySet":
        return self.filter(state=JobState.PUBLISHED, out_of_date=True)

    def with_people_and_pages(self) -> "JobQuerySet":
        return self.select_related(
            "source_page",
            "source_locale",
            "target_locale",
            "target_page",
            "assignee",
            "submitted_by",
            "release",
        )
