from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry


@hooks.register("register_log_actions")
def invitation_log_actions(actions: LogActionRegistry) -> None:
    actions.register_action("users.invite", _("Invite"), _("Invited by mail"))
    actions.register_action(
        "users.accept_invitation", _("Accept an invitation"), _("Accepted the invitation and set a password")
    )
