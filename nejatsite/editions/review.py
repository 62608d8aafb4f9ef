"""The rules of moderation: who reviews what, whose text it is, and which revision was looked at."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from nejatsite.users.roles import Role, has_role, people_with

from .registry import get_edition


class ModerationError(PermissionDenied):
    """`str()` is a sentence for the person. A `PermissionDenied`, so that no screen of Wagtail's answers 500."""

    message = _("That is not possible.")

    def __init__(self) -> None:
        super().__init__(str(self.message))


class NotAllowed(ModerationError):
    message = _("Your role does not allow this. Ask an editor of the edition.")


class NotInReview(ModerationError):
    message = _("The page is no longer waiting for approval.")


class NotSeen(ModerationError):
    message = _("Read the page as it stands now, then approve it here.")


class ChangedMeanwhile(ModerationError):
    message = _(
        "The page was changed after you opened it, so nothing was approved. Below is the text as it "
        "stands now."
    )


class CommentMissing(ModerationError):
    message = _("Say what should be changed before you return it.")


class NoModeration(ModerationError):
    message = _("Approval is not set up for this edition. Tell an administrator.")


def is_reviewer(page: Any, user: Any) -> bool:
    return has_role(user, Role.EDITOR, page.locale.language_code)


def is_own_text(page: Any, user: Any, state: Any = None) -> bool:
    """Written by this person, or submitted by them; `state` is the page's workflow, where it is at hand."""
    state = state or page.current_workflow_state
    return user.pk in (page.owner_id, state.requested_by_id if state else None)


def may_approve(page: Any, user: Any) -> bool:
    """An editor of the edition, of a text of their own if the edition allows it."""
    return is_reviewer(page, user) and (may_publish_own(page, user) or not is_own_text(page, user))


def may_publish_own(page: Any, user: Any) -> bool:
    """Superusers are never stuck."""
    return user.is_superuser or get_edition(page.locale.language_code).self_approval


def approvers(page: Any) -> list[Any]:
    """The edition's editors who may approve this page; superusers may as well, but are not listed."""
    people = people_with(Role.EDITOR, page.locale.language_code).select_related("wagtail_userprofile")
    state = page.current_workflow_state
    own = {page.owner_id, state.requested_by_id if state else None}
    return [person for person in people if person.pk not in own or may_publish_own(page, person)]


def check(page: Any, user: Any, action: str, task_state: Any, comment: str) -> None:
    if task_state.status != task_state.STATUS_IN_PROGRESS:
        raise NotInReview
    if not is_reviewer(page, user):
        raise NotAllowed
    if action == "reject" and not comment.strip():
        raise CommentMissing
    if action == "approve":
        if not may_approve(page, user):
            raise NotAllowed
        if task_state.revision_id != page.latest_revision_id:
            raise ChangedMeanwhile


def seen_mark(revision: Any) -> str:
    """Names a revision and its content: autosave writes again into the same row, and moves its time on."""
    return f"{revision.pk}@{revision.created_at.isoformat()}" if revision else ""


def log_self_approval(page: Any, user: Any, revision: Any) -> None:
    log(instance=page.specific, action="editions.self_approval", user=user, revision=revision)
