"""The one next action of a job for one person."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from . import rights
from .models import Job
from .states import CLAIMABLE, JobState


@dataclass(frozen=True)
class NextAction:
    label: str | Promise
    url: str
    is_post: bool = False
    is_mine: bool = False


def next_action(user: Any, job: Job) -> NextAction:
    """What the person would do with the job now; at least they may open it. Asks the database nothing."""
    url = reverse("translation_job", args=[job.pk])
    if job.state in CLAIMABLE and job.source_is_public and rights.may_translate(user, job):
        claim = reverse("translation_claim", args=[job.pk])
        if job.state == JobState.WANTED:
            return NextAction(_("Translate"), claim, is_post=True, is_mine=True)
        if job.out_of_date:
            return NextAction(_("Update"), claim, is_post=True, is_mine=True)
    if job.is_in_hand and job.assignee_id == user.pk:
        return NextAction(_("Continue"), url, is_mine=True)
    if job.state == JobState.IN_REVIEW and rights.may_review(user, job):
        return NextAction(_("Review"), url, is_mine=True)
    return NextAction(_("Open"), url)
