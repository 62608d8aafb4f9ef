"""What can stop a job's action. The message is for the person who asked for it, in their language."""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.timesince import timesince
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from nejatsite.core.wording import number


class TranslationError(Exception):
    """The base. `message` is a translatable sentence; arguments fill its placeholders."""

    message: str | Promise = _("That is not possible.")

    def __init__(self, **values: Any) -> None:
        self.values = values
        super().__init__()

    def __str__(self) -> str:
        return str(self.message).format(**self.values)

    @property
    def among_many(self) -> str:
        """The sentence where it is one of many on the desk, and its own page is not open."""
        return str(self)


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

    @property
    def among_many(self) -> str:
        return gettext(
            "This cannot be done while a job is “{state}”. Open the job to see what you can do with it."
        ).format(**self.values)


class AlreadyClaimed(TranslationError):
    """`{name}` says who has it, `since` when they took it."""

    def __str__(self) -> str:
        name, since = self.values["name"], self.values.get("since")
        if since is None or timezone.now() - since < timedelta(minutes=1):
            return gettext("{name} has already taken this job.").format(name=name)
        return gettext("{name} has already taken this job, {time} ago.").format(
            name=name, time=number(timesince(since, depth=1))
        )


class ReasonMissing(TranslationError):
    message = _("Say why, so that the others understand it later.")


class CannotTranslate(TranslationError):
    message = _("{name} does not translate into the edition “{edition}”.")


class DayPast(TranslationError):
    message = _("That day is over. Choose today or a later day.")


class TimePast(TranslationError):
    message = _("That time is over. Choose a later one.")


class NothingToUndo(TranslationError):
    message = _("No update of this translation is in hand, so there is nothing to undo.")


class TooLateToUndo(TranslationError):
    message = _("The update is already with the editors. Once they have returned it, it can be undone.")


class NotBehind(TranslationError):
    message = _("The translation is up to date, so there is nothing to close.")


class NothingToDecide(TranslationError):
    message = _("The source is public, or this was decided already. Reload the page to see how it stands.")


class NotInRelease(TranslationError):
    message = _("This translation is in no common release.")


class ReleaseOver(TranslationError):
    message = _("This common release is over.")


class NotYoursToRelease(TranslationError):
    message = _("Other editions have approved translations in this release. Take yours out, or set a time.")


class NothingToHold(TranslationError):
    message = _("“{title}” waits for nothing in the edition “{edition}”, so it cannot be held.")


class NothingToWaitFor(TranslationError):
    message = _("All of these are approved already. Publish them, or choose a time.")


class AnotherPage(TranslationError):
    message = _("A common release holds translations of one page, and “{title}” belongs to another one.")


class NobodyChosen(TranslationError):
    message = _("Choose who shall do it.")


class NothingChosen(TranslationError):
    message = _("Choose at least one translation.")


class NotADay(TranslationError):
    message = _("“{text}” is not a day. Write it as {example}.")


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


class MachineDraftsUnconfirmed(TranslationError):
    """`{count}` is how many."""

    def __str__(self) -> str:
        count = self.values["count"]
        return ngettext(
            "{count} text was drafted by machine. Change it or confirm it, then submit again.",
            "{count} texts were drafted by machine. Change or confirm each, then submit again.",
            count,
        ).format(count=number(count))


class MachineFailed(TranslationError):
    """The machine translator gave nothing; `{reason}` is a sentence of its own."""

    message = _("No more texts were drafted. {reason}")


class FileRefused(TranslationError):
    """Nothing was taken from a file; `{reason}` is a sentence of its own."""

    message = "{reason}"


class SegmentsFaulty(TranslationError):
    """`{findings}` are the errors of each segment, by its id."""

    def __str__(self) -> str:
        count = len(self.values["findings"])
        return ngettext(
            "{count} text cannot be submitted as it is; the reason stands beside it. Mend it, then submit again.",
            "{count} texts cannot be submitted as they are; the reasons stand beside them. Mend them, then submit again.",
            count,
        ).format(count=number(count))


class WarningsOpen(TranslationError):
    """`{findings}` are the open warnings of each segment, by its id."""

    def __str__(self) -> str:
        count = sum(len(each) for each in self.values["findings"].values())
        return ngettext(
            "Please look at {count} warning first. Mend the text, say that it is right, or submit all the same.",
            "Please look at {count} warnings first. Mend the texts, say that they are right, or submit all the same.",
            count,
        ).format(count=number(count))


class SourceChangedInReview(TranslationError):
    message = _("The source has changed since this was submitted. Approve what was submitted, or return it.")


class RevisionChanged(TranslationError):
    message = _("The translation has changed since you opened it. Check it again before you approve it.")


class InvalidPage(TranslationError):
    """The page that the segments make is refused by its own checks."""

    message = _("The translated page cannot be saved: {reason}")


class NothingWritten(TranslationError):
    message = _("Nothing was written. Type your comment first.")


class TooLong(TranslationError):
    """`{length}` is how long the text is, `{limit}` how long it may be."""

    def __str__(self) -> str:
        return str(
            _("The text has {length} characters, but at most {limit} fit. Nothing was sent; shorten it.")
        ).format(length=number(self.values["length"]), limit=number(self.values["limit"]))


class NotAQuestion(TranslationError):
    message = _("This is no question about the source any more. Reload the page.")


class AlreadyWanted(TranslationError):
    message = _("The edition “{edition}” has it or has asked for it already.")
