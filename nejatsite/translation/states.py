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
