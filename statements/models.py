from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, TaskState, TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from nejatsite.core.wording import number as digits
from nejatsite.editorial.models import ArticleIndexPage, ArticlePage

from .forms import StatementPageForm
from .numbers import Held, NumberTaken, hold, is_taken, is_translation, next_numbers


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
        validators=[MinValueValidator(1), MaxValueValidator(100_000)],
        help_text=_("Counted for each kind; leave it empty for none."),
    )
    addressee = models.CharField(
        _("addressee"), max_length=255, blank=True, help_text=_("To whom it is addressed.")
    )

    content_panels = [
        MultiFieldPanel(
            [
                FieldPanel("kind", help_text=_("Each kind is counted by itself.")),
                FieldPanel("number"),
                FieldPanel("addressee"),
            ],
            heading=_("Kind and number"),
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
    base_form_class = StatementPageForm
    exclude_fields_in_copy: ClassVar[list[str]] = ["number"]
    parent_page_types: ClassVar[list[str]] = ["statements.StatementIndexPage"]
    template = "statements/statement_page.html"
    icon = "statement"
    page_description = _(
        "What the organization says in its own name: a statement, announcement, joint statement or "
        "open letter, numbered if you like."
    )

    class Meta:
        verbose_name = _("statement")
        verbose_name_plural = _("statements")

    def clean(self) -> None:
        super().clean()
        if self.number is not None and is_taken(self, self.kind, self.number) and not is_translation(self):
            raise ValidationError({"number": self.number_taken_message()})

    def number_taken_message(self) -> str:
        return gettext(
            "Number %(number)s is taken by another “%(kind)s” of this edition. The next free one is %(next)s."
        ) % {
            "number": digits(self.number),
            "kind": self.get_kind_display(),
            "next": digits(self.free_numbers()[self.kind]),
        }

    def free_numbers(self) -> dict[str, int]:
        """By kind: the next free number in the page's edition."""
        taken = next_numbers(self.locale, StatementPage.objects.all())
        return {kind: taken.get(kind, 1) for kind in StatementKind.values}

    def copy(self, *args: Any, reset_translation_key: bool = True, **kwargs: Any) -> Any:
        """A copy is another statement and has no number yet; a translation is the same one and keeps it."""
        if not reset_translation_key:
            kwargs["update_attrs"] = {**(kwargs.get("update_attrs") or {}), "number": self.number}
        return super().copy(*args, reset_translation_key=reset_translation_key, **kwargs)

    def save(self, *args: Any, **kwargs: Any) -> Any:
        with transaction.atomic():
            result = super().save(*args, **kwargs)
            if not kwargs.get("update_fields") or {"kind", "number", "live"} & set(kwargs["update_fields"]):
                waiting = self._waiting_versions()
                self._hold_numbers(*waiting, *([self] if self.live or not waiting else []))
        return result

    def save_revision(self, *args: Any, **kwargs: Any) -> Any:
        """A draft holds its number too, so that two drafts at once cannot both be given it."""
        with transaction.atomic():
            revision = super().save_revision(*args, **kwargs)
            shown = StatementPage.objects.filter(pk=self.pk, live=True)
            self._hold_numbers(self, *shown, *self._waiting_versions())
        return revision

    def _waiting_versions(self) -> list[dict[str, Any]]:
        """What may yet be published: the newest draft, what is in review, what waits for its day."""
        waiting = (
            models.Q(pk=self.latest_revision_id)
            | models.Q(approved_go_live_at__isnull=False)
            | models.Q(task_states__status=TaskState.STATUS_IN_PROGRESS)
        )
        return list(self.revisions.filter(waiting).order_by().values_list("content", flat=True))

    def _hold_numbers(self, *versions: Any) -> None:
        """A translation holds none: it shows its source's."""
        held = {pair for version in versions if (pair := _held(version))}
        try:
            hold(self, set() if held and is_translation(self) else held)
        except NumberTaken as error:
            raise ValidationError({"number": self.number_taken_message()}) from error


def _held(version: Any) -> Held | None:
    """Kind and number of a page, or of a revision's content."""
    if isinstance(version, StatementPage):
        version = {"kind": version.kind, "number": version.number}
    return Held(version["kind"], version["number"]) if version.get("number") is not None else None


class Signatory(TranslatableMixin, Orderable):
    page = ParentalKey(StatementPage, on_delete=models.CASCADE, related_name="signatories")
    person = models.CharField(_("person"), max_length=255, blank=True)
    role = models.CharField(_("role"), max_length=255, blank=True)
    organization = models.CharField(_("organization"), max_length=255, blank=True)

    panels: ClassVar[list[Any]] = [
        FieldPanel("person", help_text=_("Leave it empty where an organization signs.")),
        FieldPanel("role", help_text=_("For example “Director”.")),
        FieldPanel(
            "organization", help_text=_("The organization that the person signs for, or that signs itself.")
        ),
    ]

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

    panels: ClassVar[list[Any]] = [
        FieldPanel("document", help_text=_("A file that readers download.")),
        FieldPanel("title", help_text=_("Left empty, the name of the file is shown.")),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")


class StatementIndexPage(ArticleIndexPage):
    article_model = StatementPage
    subpage_types: ClassVar[list[Any]] = ["statements.StatementPage"]
    template = "statements/statement_index_page.html"
    card_size = "text"
    icon = "statement"
    page_description = _("The section that holds the statements.")

    class Meta:
        verbose_name = _("statements section")
