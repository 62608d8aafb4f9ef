from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Occasion(models.TextChoices):
    """Why something is announced."""

    FIRST = "first", _("First publication")
    UPDATE = "update", _("Marked update")
    CORRECTION = "correction", _("Correction")
    #: Not an announcement: takes back one that was sent, when its page was taken down.
    WITHDRAWAL = "withdrawal", _("Withdrawal")
    TEST = "test", _("Test")


#: What a channel may be told to announce by itself.
ANNOUNCED = (Occasion.FIRST, Occasion.UPDATE, Occasion.CORRECTION)

#: What stands before the title of those that are not the first.
MARKS = {
    Occasion.UPDATE: pgettext_lazy("before the title of an announcement", "Updated"),
    Occasion.CORRECTION: pgettext_lazy("before the title of an announcement", "Correction"),
}

#: How web hooks name it.
EVENTS = {
    Occasion.FIRST: "page.published",
    Occasion.UPDATE: "page.updated",
    Occasion.CORRECTION: "page.corrected",
    Occasion.WITHDRAWAL: "page.withdrawn",
    Occasion.TEST: "test",
}


def usual_occasions() -> list[str]:
    return [Occasion.FIRST.value, Occasion.UPDATE.value]
