"""What happens to announcements: the doors (screens, signals, commands) call these and nothing deeper."""

from .announcing import page_was_made_public, page_went_public, silenced
from .asking import announce_again, ask_for_update, call_off, release, send_test, settle_unknown, try_again
from .cancelling import cancel, cancellable
from .planning import drop_suggestion, plan, suggest, take_suggestion
from .prospects import Prospect, is_old, status_of_page
from .withdrawing import page_hidden, page_left_public, page_to_be_hidden

__all__ = [
    "Prospect",
    "announce_again",
    "ask_for_update",
    "call_off",
    "cancel",
    "cancellable",
    "drop_suggestion",
    "is_old",
    "page_hidden",
    "page_left_public",
    "page_to_be_hidden",
    "page_was_made_public",
    "page_went_public",
    "plan",
    "release",
    "send_test",
    "settle_unknown",
    "silenced",
    "status_of_page",
    "suggest",
    "take_suggestion",
    "try_again",
]
