"""What people are told, and how each of them wants to be told."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..states import IN_HAND, OPEN, JobState
from .job import Job
from .talk import Comment

User = settings.AUTH_USER_MODEL


class NoticeKind(models.TextChoices):
    WANTED = "wanted", _("A translation is wanted")
    ASSIGNED = "assigned", _("A job is given to me")
    TAKEN_OVER = "taken_over", _("Somebody takes over a job of mine")
    DUE_SOON = "due_soon", _("A job of mine is due soon")
    OVERDUE = "overdue", _("A job of mine is overdue")
    SUBMITTED = "submitted", _("A translation waits for approval")
    RETURNED = "returned", _("A translation of mine is returned")
    APPROVED = "approved", _("A translation of mine is approved")
    PUBLISHED = "published", _("A translation of mine is published")
    SOURCE_CHANGED = "source_changed", _("The source of a job of mine has changed")
    SOURCE_WITHDRAWN = "source_withdrawn", _("A source is no longer public")
    SOURCE_BACK = "source_back", _("A source is public again")
    QUESTION = "question", _("A question about a page of mine")
    COMMENT = "comment", _("A comment or an answer for me")


class Way(models.TextChoices):
    AT_ONCE = "at_once", _("By e-mail at once")
    DAILY = "daily", _("In the daily e-mail")
    HERE = "here", _("Only here, in the admin")
    NEVER = "never", _("Not at all")


#: As long as this holds there is something to do about a notice of the kind; all other kinds tell of what happened.
TO_DO = {
    NoticeKind.WANTED: models.Q(job__state=JobState.WANTED),
    NoticeKind.ASSIGNED: models.Q(job__assignee=models.F("recipient"), job__state__in=OPEN),
    NoticeKind.DUE_SOON: models.Q(job__state__in=[JobState.WANTED, *IN_HAND]),
    NoticeKind.OVERDUE: models.Q(job__state__in=[JobState.WANTED, *IN_HAND]),
    NoticeKind.SUBMITTED: models.Q(job__state=JobState.IN_REVIEW),
    NoticeKind.RETURNED: models.Q(job__state__in=IN_HAND),
    NoticeKind.APPROVED: models.Q(job__state=JobState.APPROVED),
    NoticeKind.SOURCE_CHANGED: models.Q(job__out_of_date=True) | models.Q(job__state__in=IN_HAND),
    NoticeKind.QUESTION: models.Q(comment__resolved_at=None),
}


def _is_news() -> models.Q:
    """Nobody has read it, and its matter is not settled by what has happened since."""
    settled = models.Q()
    for kind, holds in TO_DO.items():
        settled |= models.Q(kind=kind) & ~holds
    return models.Q(read_at=None) & (~settled | models.Q(job=None))


class NoticeQuerySet(models.QuerySet):
    def news(self) -> "NoticeQuerySet":
        return self.filter(_is_news())

    def with_news_marked(self) -> "NoticeQuerySet":
        """Each with `is_news`."""
        return self.annotate(is_news=models.ExpressionWrapper(_is_news(), models.BooleanField()))


class Notice(models.Model):
    """One thing one person is told: shown in the admin until it is read, mailed as they want it.

    Written in the transaction of the change. Its words are made when it is shown or mailed, in the reader's
    language; `values` holds what happened then (names, a comment), never rendered text.
    """

    recipient = models.ForeignKey(User, models.CASCADE, related_name="translation_notices")
    kind = models.CharField(max_length=20, choices=NoticeKind.choices)
    job = models.ForeignKey(Job, models.CASCADE, null=True, related_name="notices")
    comment = models.ForeignKey(Comment, models.CASCADE, null=True, related_name="notices")
    values = models.JSONField(default=dict)
    way = models.CharField(max_length=10, choices=Way.choices)
    at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True, blank=True)
    mailed_at = models.DateTimeField(null=True, blank=True)
    #: Says what it is about, where the same must not be told twice: "overdue 2026-11-22".
    occasion = models.CharField(max_length=60, blank=True)

    objects = NoticeQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["-at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["recipient", "kind", "job", "occasion"],
                condition=~models.Q(occasion=""),
                name="one_notice_per_occasion",
            )
        ]
        indexes = [
            models.Index(
                fields=["recipient", "-at"], name="notice_unread", condition=models.Q(read_at__isnull=True)
            ),
            models.Index(
                fields=["way", "at"], name="notice_unmailed", condition=models.Q(mailed_at__isnull=True)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.recipient_id}"


class NoticePreference(models.Model):
    """A person's wish for one kind of notice; where there is none, the kind's default holds."""

    user = models.ForeignKey(User, models.CASCADE, related_name="notice_preferences")
    kind = models.CharField(max_length=20, choices=NoticeKind.choices)
    way = models.CharField(max_length=10, choices=Way.choices)

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "kind"], name="one_wish_per_kind")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.get_way_display()}"
