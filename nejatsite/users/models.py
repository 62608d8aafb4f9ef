from typing import Any

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """A person who signs in. The e-mail address is how invitations and notices reach them."""

    email = models.EmailField(_("e-mail address"), unique=True)
    credit_name = models.CharField(
        _("name for readers"),
        max_length=100,
        blank=True,
        help_text=_(
            "Shown under the pages you translate, where the edition names its translators. Left empty, you are not named."
        ),
    )
    invited_at = models.DateTimeField(_("invited"), null=True, blank=True, editable=False)

    class Meta(AbstractUser.Meta):
        verbose_name = _("person")
        verbose_name_plural = _("people")
        constraints = [models.UniqueConstraint(Lower("email"), name="users_email_in_any_case")]

    @property
    def display_name(self) -> str:
        return self.get_full_name() or self.get_username()

    def clean(self) -> None:
        """Says beside the field what the constraint would say of the form as a whole."""
        super().clean()
        others: Any = type(self).objects.exclude(pk=self.pk)
        if self.email and others.filter(email__iexact=self.email).exists():
            raise ValidationError({"email": _("There is an account with this e-mail address already.")})
