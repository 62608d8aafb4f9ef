from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """The states of every ledger. One that needs more sets the choices of its own `state` field."""

    WAITING = "waiting", _("Waiting")
    RUNNING = "running", _("Running")
    DONE = "done", _("Done")
    SET_ASIDE = "set_aside", _("Set aside")
    CANCELLED = "cancelled", _("Cancelled")
