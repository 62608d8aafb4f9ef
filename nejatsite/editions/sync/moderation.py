"""One moderation workflow for each edition, with one step: an editor of that edition."""

from collections.abc import Iterator

from django.conf import settings
from django.contrib.auth.models import Group
from wagtail.models import GroupApprovalTask, Workflow, WorkflowPage, WorkflowTask

from nejatsite.editions.models import EditorApprovalTask
from nejatsite.users.roles import Role, edition_label, group_name

from .trees import home_of


def workflow_name(code: str) -> str:
    return f"Moderation ({edition_label(code)})"


def sync_moderation() -> Iterator[str]:
    yield from _remove_wagtails_own()
    for code in settings.EDITIONS:
        name = workflow_name(code)
        task, made_task = EditorApprovalTask.objects.get_or_create(
            name=f"Approval by an editor ({edition_label(code)})"
        )
        editors = Group.objects.get(name=group_name(Role.EDITOR, code))
        if set(task.groups.all()) != {editors}:
            task.groups.set([editors])
            made_task = True
        workflow, made = Workflow.objects.get_or_create(name=name)
        _step, made_step = WorkflowTask.objects.get_or_create(workflow=workflow, task=task)
        extra = WorkflowTask.objects.filter(workflow=workflow).exclude(task=task)
        home = home_of(code)
        place = WorkflowPage.objects.filter(page=home, workflow=workflow)
        if made or made_task or made_step or extra.exists() or not place.exists():
            extra.delete()
            WorkflowPage.objects.update_or_create(page=home, defaults={"workflow": workflow})
            yield f"Workflow “{name}” set up"


def _remove_wagtails_own() -> Iterator[str]:
    """The workflow of Wagtail's migrations, which no group may approve any more."""
    for task in GroupApprovalTask.objects.filter(name="Moderators approval", task_states=None):
        workflows = Workflow.objects.filter(workflow_tasks__task=task, workflow_states=None)
        for workflow in workflows:
            workflow.delete()
            yield f"Workflow “{workflow.name}” of a new Wagtail removed"
        task.delete()
