"""What happens when a workflow has approved: the revision that the approver saw is published.

Settings name this module, and Wagtail imports it while its models load: no model may be imported here.
"""

from collections.abc import Callable
from typing import Any

_held: list[Callable[[Any], bool]] = []


def hold_back(holds: Callable[[Any], bool]) -> Callable[[Any], bool]:
    """An app that publishes the approved pages for which this is true itself, at another time, registers that here."""
    _held.append(holds)
    return holds


def publish_reviewed_revision(workflow_state: Any, user: Any = None) -> None:
    """Publish the revision that the last task approved, not whatever is newest by now."""
    page = workflow_state.content_object
    if any(holds(page) for holds in _held):
        return
    last = workflow_state.current_task_state
    revision = last.revision if last else page.get_latest_revision()
    revision.publish(user=user)
