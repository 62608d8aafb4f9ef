"""What news, statements and blogs share. Abstract: each section has its own table and its own templates."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    InlinePanel,
    MultiFieldPanel,
    MultipleChooserPanel,
    PageChooserPanel,
)
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page, TranslatableMixin
from wagtail.search import index

from nejatsite.core.blocks import BodyBlock
from nejatsite.core.pages import BasePage
from nejatsite.core.privacy import open_to_all
from nejatsite.editions.pages import DateArchive


class RelatedPage(Orderable):
    """Pages named at the end of an article. One table for every page type; shown in the reader's edition."""

    page = ParentalKey(Page, on_delete=models.CASCADE, related_name="related_links")
    target = models.ForeignKey(Page, verbose_name=_("page"), on_delete=models.CASCADE, related_name="+")

    panels: ClassVar[list[Any]] = [PageChooserPanel("target")]

    class Meta(Orderable.Meta):
        verbose_name = _("related page")
        verbose_name_plural = _("related pages")


class Correction(TranslatableMixin, Orderable):
    """What was put right in a public text, and what kind of fault it was. One table for every page type.

    The note is translated like any other text, so every edition that has the page is asked for the same.
    """

    class Kind(models.TextChoices):
        FACTUAL = "factual", _("Correction of fact")
        CLARIFICATION = "clarification", _("Clarification")
        SPELLING = "spelling", _("Spelling")

    page = ParentalKey(Page, on_delete=models.CASCADE, related_name="corrections")
    kind = models.CharField(_("kind"), max_length=15, choices=Kind.choices, default=Kind.FACTUAL)
    made_on = models.DateField(_("day"), default=timezone.localdate)
    note = models.TextField(
        _("note for readers"),
        blank=True,
        max_length=500,
        help_text=_(
            "What was wrong, and what is right. Shown below the text; a mere misspelling needs none."
        ),
    )

    panels: ClassVar[list[Any]] = [
        FieldPanel("kind", help_text=_("How grave the fault was; the other editions see it.")),
        FieldPanel("made_on", help_text=_("The day on which it was put right.")),
        FieldPanel("note"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")

    def clean(self) -> None:
        super().clean()
        if self.kind != self.Kind.SPELLING and not self.note.strip():
            raise ValidationError({"note": _("Tell readers what was corrected.")})


class ArticlePage(BasePage):
    """A dated text with a byline and topics."""

    summary = models.TextField(
        _("summary"),
        blank=True,
        max_length=500,
        help_text=_("One or two sentences, shown in lists and when shared."),
    )
    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)
    date = models.DateTimeField(
        _("date"),
        null=True,
        blank=True,
        help_text=_(
            "The date that readers see and lists are ordered by. Left empty, the moment of publication."
        ),
    )
    place = models.CharField(
        _("place"), max_length=100, blank=True, help_text=_("Where it is reported from.")
    )
    lead_image = models.ForeignKey(
        "images.SiteImage",
        verbose_name=_("lead image"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    lead_image_alt = models.CharField(
        _("alternative text"),
        max_length=255,
        blank=True,
        help_text=_("What the picture shows, for those who cannot see it."),
    )
    lead_caption = models.CharField(_("caption"), max_length=500, blank=True)
    lead_credit = models.CharField(_("credit"), max_length=255, blank=True)
    external_translator = models.CharField(
        _("external translator"),
        max_length=255,
        blank=True,
        help_text=_("Who translated the text, if it was translated elsewhere."),
    )

    lead_panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [
                FieldPanel("lead_image", help_text=_("Shown above the text, in lists and when shared.")),
                FieldPanel("lead_image_alt"),
                FieldPanel("lead_caption", help_text=_("Shown below the picture.")),
                FieldPanel("lead_credit", help_text=_("Who took or drew the picture.")),
            ],
            heading=_("Lead image"),
        )
    ]
    content_panels = [
        *BasePage.content_panels,
        FieldPanel("summary"),
        FieldPanel(
            "body", help_text=_("Paragraphs, pictures, quotations and more, in the order you put them.")
        ),
        *lead_panels,
        FieldPanel("place"),
    ]
    people_panels = [
        MultipleChooserPanel("bylines", chooser_field_name="author", heading=_("Byline"), label=_("Author")),
        FieldPanel("external_translator"),
        MultipleChooserPanel(
            "topic_links",
            chooser_field_name="topic",
            heading=_("Topics"),
            label=_("Topic"),
            help_text=_("The first is the primary topic, shown above the title."),
        ),
        MultipleChooserPanel(
            "related_links", chooser_field_name="target", heading=_("Related pages"), label=_("Page")
        ),
    ]
    settings_panels = [
        FieldPanel("date"),
        InlinePanel(
            "corrections",
            heading=_("Corrections"),
            label=_("Correction"),
            help_text=_(
                "When you put something right in a text that is public. The other editions are asked for the same."
            ),
        ),
        *BasePage.settings_panels,
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("summary"),
        index.SearchField("body"),
        index.SearchField("place"),
        index.FilterField("date"),
    ]
    subpage_types: ClassVar[list[str]] = []
    is_article = True

    class Meta:
        abstract = True

    @property
    def published_corrections(self) -> list[Correction]:
        """Those that readers are told of, newest first."""
        if not getattr(self, "is_corrected", True):
            return []
        told = [correction for correction in self.corrections.all() if correction.note.strip()]
        return sorted(told, key=lambda correction: correction.made_on, reverse=True)

    def unfinished(self, cleaned: dict[str, Any]) -> dict[str, Any]:
        if cleaned.get("lead_image") and not (cleaned.get("lead_image_alt") or cleaned.get("lead_caption")):
            return {"lead_image_alt": _("Say what the picture shows, or give it a caption that does.")}
        return {}

    def save(self, *args: Any, **kwargs: Any) -> Any:
        """Lists are ordered by `first_published_at`, the one dated column all page types share."""
        if self.live and self.date is None:
            self.date = self.first_published_at or timezone.now()
        if self.live:
            self.first_published_at = self.date
        return super().save(*args, **kwargs)


class ArticleIndexPage(DateArchive, BasePage):
    """A section of the edition: its articles, newest first, its archive and its feed."""

    introduction = models.TextField(_("introduction"), blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("introduction", help_text=_("A few words, shown above the list.")),
    ]
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    max_count_per_parent = 1
    article_model: ClassVar[type[ArticlePage]]
    #: How its articles look in a list of cards: plain, text, media or cover.
    card_size: ClassVar[str] = "plain"

    class Meta:
        abstract = True

    @property
    def summary(self) -> str:
        return self.introduction

    def child_at(self, slug: str) -> Page:
        """Asks in the same query whether it was ever corrected: hardly any is."""
        corrected = models.Exists(Correction.objects.filter(page_id=models.OuterRef("pk")))
        articles = self.article_model.objects.child_of(self).select_related("lead_image")
        return articles.annotate(is_corrected=corrected).get(slug=slug)

    def get_entries(self) -> models.QuerySet:
        return open_to_all(self.article_model.objects.child_of(self)).order_by("-first_published_at", "-pk")
