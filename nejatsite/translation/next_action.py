"""The one next action of a job for one person."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .models import Job
from .services.next_steps import Step, is_held, steps_for
from .states import JobState


@dataclass(frozen=True)
class NextAction:
    label: str | Promise
    url: str
    is_post: bool = False
    is_mine: bool = False


#: What is done at once by a button, and with what words.
BUTTONS = {
    Step.PUBLISH_AGAIN: (_("Publish again"), "translation_publish_again"),
    Step.CLAIM: (_("Translate"), "translation_claim"),
    Step.UPDATE: (_("Update"), "translation_claim"),
    Step.PUBLISH: (_("Publish"), "translation_publish"),
}
#: What is done on the job's own screen.
PLACES = {
    Step.DECIDE: _("Decide"),
    Step.CONTINUE: _("Continue"),
    Step.APPROVE: _("Review"),
    Step.RETURN: _("Review"),
}


def next_action(user: Any, job: Job) -> NextAction:
    """What the person would do with the job now; at least they may open it. Asks the database nothing."""
    url = reverse("translation_job", args=[job.pk])
    for step in steps_for(user, job):
        if step == Step.CONTINUE and job.assignee_id != user.pk:
            # Editors may write in anybody's job; it is not theirs to do next.
            continue
        if step == Step.PUBLISH and _waits(job):
            continue
        if step in BUTTONS:
            label, name = BUTTONS[step]
            return NextAction(label, reverse(name, args=[job.pk]), is_post=True, is_mine=True)
        if step in PLACES:
            return NextAction(PLACES[step], url, is_mine=True)
    return NextAction(_("Open"), url)


def _waits(job: Job) -> bool:
    """For a common release or for its date: nothing has to be done until then."""
    at = job.target_page.go_live_at if job.target_page is not None else None
    return job.state == JobState.APPROVED and (is_held(job) or (at is not None and at > timezone.now()))
