"""A job is one page's translation into one edition."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page, Revision

from nejatsite.editions.registry import Edition, get_edition

from ..querysets import JobQuerySet
from ..states import IN_HAND, OPEN, ChangeKind, JobState, Priority, Withdrawal

User = settings.AUTH_USER_MODEL


class Job(models.Model):
    """From request to publication, and round again when the source changes.

    One row for as long as the pair of source page and edition lives: claiming a published job opens it again,
    so that its log and its old segments tell the whole story. Only a cancelled job makes room for another.
    """

    source_page = models.ForeignKey(Page, models.SET_NULL, null=True, related_name="translation_jobs")
    source_locale = models.ForeignKey(Locale, models.CASCADE, related_name="+")
    target_locale = models.ForeignKey(Locale, models.CASCADE, related_name="translation_jobs")
    target_page = models.ForeignKey(Page, models.SET_NULL, null=True, blank=True, related_name="+")
    # These two outlive a deleted source, so that the job can still say what it was about.
    translation_key = models.UUIDField(db_index=True)
    source_title = models.CharField(max_length=255)
    content_kind = models.CharField(max_length=100)

    state = models.CharField(_("state"), max_length=20, choices=JobState.choices, default=JobState.WANTED)
    out_of_date = models.BooleanField(_("out of date"), default=False)
    assignee = models.ForeignKey(
        User, models.SET_NULL, null=True, blank=True, related_name="translation_jobs"
    )
    submitted_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")

    requested_at = models.DateTimeField(default=timezone.now)
    claimed_at = models.DateTimeField(null=True, blank=True)
    submitted_at = models.DateTimeField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    state_since = models.DateTimeField(default=timezone.now)

    #: What the segments were taken from.
    source_revision = models.ForeignKey(Revision, models.SET_NULL, null=True, blank=True, related_name="+")
    #: The draft that was built from the segments last: what an editor approves.
    submitted_revision = models.ForeignKey(Revision, models.SET_NULL, null=True, blank=True, related_name="+")
    return_comment = models.TextField(blank=True)

    #: What an editor approved last.
    reviewed_revision = models.ForeignKey(Revision, models.SET_NULL, null=True, blank=True, related_name="+")

    priority = models.SmallIntegerField(_("priority"), choices=Priority.choices, default=Priority.NORMAL)
    #: A day in the target edition's calendar and time zone; the job is overdue when it has passed.
    due_on = models.DateField(_("due date"), null=True, blank=True)
    #: Who asked for it by hand; empty where the edition follows the page's kind.
    wanted_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")

    #: Since when, and by what kind of change at most, the published translation is behind its source.
    behind_since = models.DateTimeField(null=True, blank=True)
    behind_by = models.CharField(max_length=15, choices=ChangeKind.choices, blank=True)

    #: What is to become of a public translation whose source is not public any more.
    withdrawal = models.CharField(max_length=10, choices=Withdrawal.choices, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    release = models.ForeignKey(
        "Release", models.SET_NULL, null=True, blank=True, related_name="jobs", verbose_name=_("release")
    )

    segments_total = models.PositiveIntegerField(default=0)
    segments_done = models.PositiveIntegerField(default=0)
    #: Drafted by machine, and not yet confirmed or changed by a person.
    segments_machine = models.PositiveIntegerField(default=0)
    words_total = models.PositiveIntegerField(default=0)
    words_left = models.PositiveIntegerField(default=0)

    #: Where a job names a page, that is no use of the page which an editor should be warned of.
    wagtail_reference_index_ignore = True

    objects = JobQuerySet.as_manager()

    class Meta:
        verbose_name = _("translation job")
        verbose_name_plural = _("translation jobs")
        ordering = ["-requested_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["source_page", "target_locale"],
                condition=~models.Q(state=JobState.CANCELLED),
                name="one_job_per_source_and_edition",
            ),
            models.UniqueConstraint(
                fields=["target_page"],
                condition=~models.Q(state=JobState.CANCELLED),
                name="one_job_per_target_page",
            ),
        ]
        indexes = [
            models.Index(fields=["target_locale", "state", "-state_since"], name="job_by_edition"),
            models.Index(fields=["due_on"], name="job_by_due_date", condition=models.Q(due_on__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"{self.source_title} → {self.target_locale.language_code}"

    @property
    def source_edition(self) -> Edition:
        return get_edition(self.source_locale.language_code)

    @property
    def target_edition(self) -> Edition:
        return get_edition(self.target_locale.language_code)

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def is_in_hand(self) -> bool:
        return self.state in IN_HAND

    @property
    def source_is_public(self) -> bool:
        return self.source_page is not None and self.source_page.live

    @property
    def target_is_public(self) -> bool:
        return self.target_page is not None and self.target_page.live

    @property
    def segments_left(self) -> int:
        return self.segments_total - self.segments_done

    @property
    def percent_done(self) -> int:
        if not self.segments_total:
            return 0
        return self.segments_done * 100 // self.segments_total
