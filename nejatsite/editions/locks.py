from typing import Any

from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail.locks import WorkflowLock

from nejatsite.core.wording import in_a_row

from . import review


class ReviewLock(WorkflowLock):
    """While a page waits for approval its editors may correct it; everybody is told who can approve it."""

    def get_message(self, user: Any) -> str | None:
        if self.for_user(user):
            waiting = _(
                "This page is waiting for approval. Until it is decided, only the editors of its "
                "edition can change it."
            )
        elif review.may_approve(self.object, user):
            return None
        else:
            waiting = _("You wrote this text yourself, so somebody else has to approve it.")
        names = in_a_row(person.display_name for person in review.approvers(self.object))
        if names:
            who = _("It can be approved by: {names}.").format(names=names)
        else:
            who = _("Nobody can approve it at present. Ask an administrator to add an editor.")
        return format_html("{} {}", waiting, who)
