"""The one step of an edition's moderation."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask


class EditorApprovalTask(AbstractGroupApprovalTask):
    """An editor of the edition approves or returns. `manage.py sync_editions` makes one for each edition."""

    class Meta:
        verbose_name = _("approval by an editor of the edition")
        verbose_name_plural = _("approvals by an editor of the edition")

    @classmethod
    def get_description(cls) -> Any:
        return _("Editors of the edition approve or return the page.")
