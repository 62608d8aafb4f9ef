"""The one step of an edition's moderation."""

from typing import Any

from django import forms
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, TaskState

from . import review
from .locks import ReviewLock


class ReturnForm(forms.Form):
    comment = forms.CharField(
        label=_("What should be changed?"),
        widget=forms.Textarea({"rows": 4}),
        error_messages={"required": _("Say what should be changed before you return it.")},
    )


class ApprovalForm(forms.Form):
    comment = forms.CharField(label=_("Comment"), required=False, widget=forms.Textarea({"rows": 2}))


class EditorApprovalTask(AbstractGroupApprovalTask):
    """An editor of the edition approves or returns. `manage.py sync_editions` makes one for each edition."""

    lock_class = ReviewLock

    class Meta:
        verbose_name = _("approval by an editor of the edition")
        verbose_name_plural = _("approvals by an editor of the edition")

    @classmethod
    def get_description(cls) -> Any:
        return _("Editors of the edition approve or return the page.")

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, Any, bool]]:
        if not review.is_reviewer(obj, user):
            return []
        actions = [("reject", _("Return with a comment"), True)]
        if review.may_approve(obj, user):
            actions += [
                ("approve", _("Approve and publish"), False),
                ("approve", _("Approve and publish, with a comment"), True),
            ]
        return actions

    def get_form_for_action(self, action: str) -> type[forms.Form]:
        return ReturnForm if action == "reject" else ApprovalForm

    @transaction.atomic
    def on_action(self, task_state: TaskState, user: Any, action_name: str, **kwargs: Any) -> None:
        """The last check before anything is published; the doors have made theirs and said so more kindly."""
        # Two people, one page: the second waits here, and then finds that there is nothing left to decide.
        task_state = _held(task_state)
        page = task_state.workflow_state.content_object
        review.check(page, user, action_name, task_state, kwargs.get("comment", ""))
        own = action_name == "approve" and review.is_own_text(page, user, task_state.workflow_state)
        super().on_action(task_state, user, action_name, comment=kwargs.get("comment", ""))
        if own:
            review.log_self_approval(page, user, task_state.revision)


def _held(task_state: TaskState) -> TaskState:
    """As it is now, held until the transaction ends, with what the decision asks of it.

    What is published in the end is the revision that was looked at here, not as it was written again meanwhile.
    """
    held = (
        TaskState.objects.select_for_update(of=("self",))
        .select_related("task", "revision", "workflow_state__workflow")
        .get(pk=task_state.pk)
        .specific
    )
    state = held.workflow_state
    if state.current_task_state_id == held.pk:
        state.current_task_state = held
    return held
