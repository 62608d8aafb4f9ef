from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from nejatsite.editorial.models import ArticleIndexPage, ArticlePage

from .numbers import NumberReservation, NumberTaken, reserve


class StatementKind(models.TextChoices):
    STATEMENT = "statement", _("Statement")
    ANNOUNCEMENT = "announcement", _("Announcement")
    JOINT_STATEMENT = "joint_statement", _("Joint statement")
    OPEN_LETTER = "open_letter", _("Open letter")


class StatementPage(ArticlePage):
    """What the organization says in its own name. A translation keeps its source's number."""

    kind = models.CharField(
        _("kind"), max_length=20, choices=StatementKind.choices, default=StatementKind.STATEMENT
    )
    number = models.PositiveIntegerField(
        _("number"),
        null=True,
        blank=True,
        help_text=_("Numbers are counted for each kind. Leave empty for none."),
    )
    addressee = models.CharField(
        _("addressee"), max_length=255, blank=True, help_text=_("To whom it is addressed.")
    )

    content_panels = [
        MultiFieldPanel(
            [FieldPanel("kind"), FieldPanel("number"), FieldPanel("addressee")], heading=_("Kind and number")
        ),
        *ArticlePage.content_panels,
        InlinePanel("signatories", heading=_("Signatories"), label=_("Signatory")),
        InlinePanel("attachments", heading=_("Attachments"), label=_("Attachment")),
    ]
    search_fields = [
        *ArticlePage.search_fields,
        index.SearchField("addressee"),
        index.FilterField("kind"),
        index.FilterField("number"),
        index.RelatedFields(
            "signatories",
            [index.SearchField("person"), index.SearchField("role"), index.SearchField("organization")],
        ),
    ]
    override_translatable_fields = [
        *ArticlePage.override_translatable_fields,
        SynchronizedField("kind", overridable=False),
        SynchronizedField("number", overridable=False),
    ]
    parent_page_types: ClassVar[list[str]] = ["statements.StatementIndexPage"]
    template = "statements/statement_page.html"

    class Meta:
        verbose_name = _("statement")
        verbose_name_plural = _("statements")

    def clean(self) -> None:
        super().clean()
        if self.number is None:
            return
        taken = NumberReservation.objects.filter(
            locale_id=self.locale_id, kind=self.kind, number=self.number
        ).exclude(translation_key=self.translation_key)
        if taken.exists():
            raise ValidationError({"number": self.number_taken_message()})

    def number_taken_message(self) -> str:
        return _("Number %(number)s is taken by another “%(kind)s” of this edition.") % {
            "number": self.number,
            "kind": self.get_kind_display(),
        }

    def save(self, *args: Any, **kwargs: Any) -> Any:
        result = super().save(*args, **kwargs)
        if not self.latest_revision_id:
            self.reserve_number()
        return result

    def save_revision(self, *args: Any, **kwargs: Any) -> Any:
        """A draft holds its number too, so that two drafts at once cannot both be given it."""
        self.reserve_number()
        return super().save_revision(*args, **kwargs)

    def reserve_number(self) -> None:
        try:
            reserve(self)
        except NumberTaken as error:
            raise ValidationError({"number": self.number_taken_message()}) from error


class Signatory(TranslatableMixin, Orderable):
    page = ParentalKey(StatementPage, on_delete=models.CASCADE, related_name="signatories")
    person = models.CharField(_("person"), max_length=255, blank=True)
    role = models.CharField(_("role"), max_length=255, blank=True)
    organization = models.CharField(_("organization"), max_length=255, blank=True)

    panels: ClassVar[list[Any]] = [FieldPanel("person"), FieldPanel("role"), FieldPanel("organization")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("signatory")
        verbose_name_plural = _("signatories")

    def clean(self) -> None:
        super().clean()
        if not (self.person or self.organization):
            raise ValidationError(_("A signatory is a person or an organization: name one of them."))


class Attachment(TranslatableMixin, Orderable):
    page = ParentalKey(StatementPage, on_delete=models.CASCADE, related_name="attachments")
    document = models.ForeignKey(
        "documents.SiteDocument", verbose_name=_("document"), on_delete=models.CASCADE, related_name="+"
    )
    title = models.CharField(_("title"), max_length=255, blank=True)

    panels: ClassVar[list[Any]] = [FieldPanel("document"), FieldPanel("title")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")


class StatementIndexPage(ArticleIndexPage):
    article_model = StatementPage
    subpage_types: ClassVar[list[Any]] = ["statements.StatementPage"]
    template = "statements/statement_index_page.html"

    class Meta:
        verbose_name = _("statements section")
