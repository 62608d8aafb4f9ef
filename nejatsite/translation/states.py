"""The states of a job, from request to publication."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class JobState(models.TextChoices):
    WANTED = "wanted", _("Wanted")
    CLAIMED = "claimed", _("Claimed")
    IN_TRANSLATION = "in_translation", _("In translation")
    IN_REVIEW = "in_review", _("In review")
    RETURNED = "returned", _("Returned")
    APPROVED = "approved", _("Approved")
    PUBLISHED = "published", _("Published")
    CANCELLED = "cancelled", _("Cancelled")


#: The translator has the job in hand.
IN_HAND = (JobState.CLAIMED, JobState.IN_TRANSLATION, JobState.RETURNED)
#: Somebody still has something to do.
OPEN = (JobState.WANTED, *IN_HAND, JobState.IN_REVIEW, JobState.APPROVED)
#: A translator may take the job: it was asked for, or what is published shall be revised.
CLAIMABLE = (JobState.WANTED, JobState.PUBLISHED)


class Priority(models.IntegerChoices):
    HIGH = 1, _("High")
    NORMAL = 0, _("Normal")
    LOW = -1, _("Low")


class ChangeKind(models.TextChoices):
    """How a new version of a source differs from the one before it, from the slightest to the gravest."""

    SPELLING = "spelling", _("Spelling")
    CLARIFICATION = "clarification", _("Clarification")
    FACTUAL = "factual", _("Correction of fact")
    UPDATE = "update", _("New version")


class Withdrawal(models.TextChoices):
    """The source of a public translation is not public any more."""

    PENDING = "pending", _("To be decided")
    KEPT = "kept", _("Kept public")
    TAKEN_DOWN = "taken_down", _("Taken down")


class TextOrigin(models.TextChoices):
    """How a text came into its segment."""

    TYPED = "typed", _("typed")
    MEMORY = "memory", _("from the memory")
    MACHINE = "machine", _("drafted by machine")
    IMPORTED = "imported", _("from a file")
    CARRIED_OVER = "carried", _("carried over from another place")
    ADOPTED = "adopted", _("changed on the page by hand")
    PUT_BACK = "put_back", _("put back")


class JobAction(models.TextChoices):
    """What the log of a job tells."""

    WANTED = "wanted", _("asked for the translation")
    CLAIMED = "claimed", _("took the job")
    RELEASED = "released", _("gave the job back")
    SUBMITTED = "submitted", _("submitted it for approval")
    CORRECTED = "corrected", _("corrected it in review")
    WITHDRAWN = "withdrawn", _("took it out of review")
    RETURNED = "returned", _("returned it")
    APPROVED = "approved", _("approved it")
    PUBLISHED = "published", _("published it")
    UNPUBLISHED = "unpublished", _("unpublished the translation")
    CANCELLED = "cancelled", _("cancelled the job")
    TARGET_DELETED = "target_deleted", _("deleted the translated page")
    TARGET_MOVED = "target_moved", _("moved the translated page")
    ADOPTED = "adopted", _("changed the translation by hand")
    SOURCE_CHANGED = "source_changed", _("published a new version of the source")
    SOURCE_UNPUBLISHED = "source_unpublished", _("unpublished the source")
    SOURCE_MOVED = "source_moved", _("moved the source")
    SOURCE_DELETED = "source_deleted", _("deleted the source")
    TAKEN_OVER = "taken_over", _("took the job over")
    ASSIGNED = "assigned", _("gave the job to somebody")
    PRIORITY_SET = "priority_set", _("changed the priority")
    DUE_SET = "due_set", _("changed the due date")
    NO_CHANGE_NEEDED = "no_change_needed", _("found that no change is needed")
    UPDATE_UNDONE = "update_undone", _("undid the update")
    MEMORY_USED = "memory_used", _("inserted texts from the memory")
    MACHINE_USED = "machine_used", _("had texts drafted by machine")
    IMPORTED = "imported", _("took in texts from a file")
    PUT_BACK = "put_back", _("put an earlier text back")
    SOURCE_PRIVATE = "source_private", _("made the source private")
    SOURCE_BACK = "source_back", _("published the source again")
    KEPT_PUBLIC = "kept_public", _("decided that the translation stays public")
    TAKEN_DOWN = "taken_down", _("took the translation down")
    HELD = "held", _("put it into a common release")
    LEFT_RELEASE = "left_release", _("took it out of the common release")
    RELEASE_FAILED = "release_failed", _("could not publish it")
    UNSCHEDULED = "unscheduled", _("took its date away")
    APPROVAL_WITHDRAWN = "unapproved", _("took the approval back")
    WARNINGS_ACCEPTED = "warnings_accepted", _("let warnings stand")
