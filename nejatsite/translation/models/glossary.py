"""The words that an edition agreed on."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from nejatsite.core.folding import folded_words

User = settings.AUTH_USER_MODEL


class Term(models.Model):
    """How a term of one edition is translated in another."""

    source_locale = models.ForeignKey(Locale, models.CASCADE, related_name="+", verbose_name=_("from"))
    target_locale = models.ForeignKey(
        Locale, models.CASCADE, related_name="glossary_terms", verbose_name=_("into")
    )
    term = models.CharField(_("term"), max_length=200)
    #: The term as it is looked up: folded as the search folds it. Written on saving.
    folded = models.CharField(max_length=200, editable=False, db_index=True)
    translation = models.CharField(_("translation"), max_length=200)
    note = models.CharField(
        _("note"), max_length=500, blank=True, help_text=_("When to use it, and when not.")
    )
    case_sensitive = models.BooleanField(
        _("as written"),
        default=False,
        help_text=_("Found only in exactly these letters, such as names and abbreviations."),
    )
    updated_at = models.DateTimeField(_("changed"), auto_now=True)
    updated_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", editable=False)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("glossary term")
        verbose_name_plural = _("glossary terms")
        ordering = ["term", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["source_locale", "target_locale", "term", "translation"], name="one_row_per_term"
            )
        ]

    def __str__(self) -> str:
        return f"{self.term} → {self.translation}"

    def fold(self) -> None:
        self.folded = " ".join(folded_words(self.term))[:200]

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.fold()
        super().save(*args, **kwargs)
