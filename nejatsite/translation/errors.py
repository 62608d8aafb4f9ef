"""What can stop a job's action. The message is for the person who asked for it, in their language."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class TranslationError(Exception):
    """The base. `message` is a translatable sentence; arguments fill its placeholders."""

    message: str | Promise = _("That is not possible.")

    def __init__(self, **values: Any) -> None:
        self.values = values
        super().__init__()

    def __str__(self) -> str:
        return str(self.message).format(**self.values)


class NotAllowed(TranslationError):
    message = _("Your role does not include this.")


class NotASource(TranslationError):
    message = _("“{title}” is itself a translation. Ask for the translation of its original.")


class SameEdition(TranslationError):
    message = _("The page already belongs to this edition.")


class WrongState(TranslationError):
    message = _(
        "The job is “{state}” now; that does not go together. Load the page again to see where it stands."
    )


class AlreadyClaimed(TranslationError):
    message = _("{name} has the job already.")


class SourceNotPublic(TranslationError):
    message = _("The source page is not public any more. Nothing can be taken from it until it is.")


class NoParent(TranslationError):
    message = _("The section above this page does not exist in the edition “{edition}” yet.")


class PageLocked(TranslationError):
    message = _(
        "The translated page is locked. Nothing was changed; it can be edited when the lock is taken off."
    )


class SegmentConflict(TranslationError):
    """Somebody else saved the segment since this text was opened."""

    message = _("Somebody else changed this text meanwhile. Theirs was kept; yours is still in the field.")


class SegmentGone(TranslationError):
    message = _("This text is no longer part of the source. Load the page again.")


class InvalidText(TranslationError):
    """`{reason}` is a sentence of its own."""

    message = "{reason}"


class SegmentsMissing(TranslationError):
    message = _("{count} texts have no translation yet.")


class SourceChangedInReview(TranslationError):
    message = _("The source has changed since this was submitted. Approve what was submitted, or return it.")


class RevisionChanged(TranslationError):
    message = _("The translation was changed after you opened it. Look at it again before you approve it.")


class InvalidPage(TranslationError):
    """The page that the segments make is refused by its own checks."""

    message = _("The translated page cannot be saved: {reason}")
