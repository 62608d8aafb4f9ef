"""What happens when a workflow has approved: the revision that the approver saw is published.

Settings name this module, and Wagtail imports it while its models load: no model may be imported here.
"""

from typing import Any


def publish_reviewed_revision(workflow_state: Any, user: Any = None) -> None:
    """Publish the revision that the last task approved, not whatever is newest by now."""
    last = workflow_state.current_task_state
    revision = last.revision if last else workflow_state.content_object.get_latest_revision()
    revision.publish(user=user)
