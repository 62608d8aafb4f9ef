"""What can stop a job's action. The message is for the person who asked for it, in their language."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from nejatsite.core.wording import number


class TranslationError(Exception):
    """The base. `message` is a translatable sentence; arguments fill its placeholders."""

    message: str | Promise = _("That is not possible.")

    def __init__(self, **values: Any) -> None:
        self.values = values
        super().__init__()

    def __str__(self) -> str:
        return str(self.message).format(**self.values)


class NotAllowed(TranslationError):
    message = _("Your role does not allow this. Ask an editor of the edition.")


class NotASource(TranslationError):
    message = _("“{title}” is itself a translation. Ask for the translation of its original.")


class SameEdition(TranslationError):
    message = _("The page already belongs to this edition.")


class WrongState(TranslationError):
    message = _(
        "The job is now “{state}”, so this is no longer possible. Reload the page to see what you can do."
    )


class AlreadyClaimed(TranslationError):
    message = _("{name} has already taken this job.")


class SourceNotPublic(TranslationError):
    message = _("The source page is no longer public. You can go on once it is published again.")


class NoParent(TranslationError):
    message = _(
        "The page above this one does not exist in the edition “{edition}” yet. Translate that page first."
    )


class PageLocked(TranslationError):
    message = _("The translated page is locked, so nothing was changed. You can edit it once it is unlocked.")


class SegmentConflict(TranslationError):
    """Somebody else saved the segment since this text was opened."""

    message = _(
        "Somebody else has changed this text meanwhile. Theirs is saved; yours is still in the field."
    )


class SegmentGone(TranslationError):
    message = _("This text is no longer part of the source. Reload the page.")


class InvalidText(TranslationError):
    """`{reason}` is a sentence of its own."""

    message = "{reason}"


class SegmentsMissing(TranslationError):
    """`{count}` is how many."""

    def __str__(self) -> str:
        count = self.values["count"]
        return ngettext(
            "{count} text has no translation yet. Fill it in, then submit again.",
            "{count} texts have no translation yet. Fill them in, then submit again.",
            count,
        ).format(count=number(count))


class SourceChangedInReview(TranslationError):
    message = _("The source has changed since this was submitted. Approve what was submitted, or return it.")


class RevisionChanged(TranslationError):
    message = _("The translation has changed since you opened it. Check it again before you approve it.")


class InvalidPage(TranslationError):
    """The page that the segments make is refused by its own checks."""

    message = _("The translated page cannot be saved: {reason}")
