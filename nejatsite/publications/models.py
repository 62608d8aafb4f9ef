from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.contrib.routable_page.models import re_path
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index

from nejatsite.editorial.kinds import ListsKinds
from nejatsite.editorial.models import ArticleIndexPage, ArticlePage


class PublicationKind(models.TextChoices):
    BOOK = "book", _("Book")
    NEWSLETTER = "newsletter", _("Newsletter")
    BRIEF = "brief", _("Brief")


class PublicationPage(ArticlePage):
    """A book, an issue of the newsletter or a brief, with its file. The lead image is the cover."""

    kind = models.CharField(
        _("kind"), max_length=20, choices=PublicationKind.choices, default=PublicationKind.BOOK
    )
    issue = models.PositiveIntegerField(
        _("issue number"), null=True, blank=True, help_text=_("For newsletters: 67 is shown as “No. 67”.")
    )
    issue_date = models.DateField(_("date of issue"), null=True, blank=True)
    document = models.ForeignKey(
        "documents.SiteDocument",
        verbose_name=_("file"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("What readers download."),
    )

    content_panels = [
        FieldPanel("kind", help_text=_("The heading of the publications under which it is listed.")),
        FieldPanel("issue"),
        FieldPanel("issue_date", help_text=_("The date that is printed on it.")),
        *ArticlePage.content_panels,
        InlinePanel("contents", heading=_("Contents"), label=_("Entry")),
        FieldPanel("document"),
    ]
    search_fields = [
        *ArticlePage.search_fields,
        index.FilterField("kind"),
        index.RelatedFields("contents", [index.SearchField("title")]),
    ]
    parent_page_types: ClassVar[list[str]] = ["publications.PublicationIndexPage"]
    template = "publications/publication_page.html"
    icon = "book"
    page_description = _("A book, an issue of the newsletter or a brief, with its file.")

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")


class ContentsEntry(TranslatableMixin, Orderable):
    page = ParentalKey(PublicationPage, on_delete=models.CASCADE, related_name="contents")
    title = models.CharField(_("title"), max_length=255)
    page_number = models.PositiveIntegerField(_("page"), null=True, blank=True)

    panels: ClassVar[list[Any]] = [
        FieldPanel("title", help_text=_("As it is printed in the publication.")),
        FieldPanel("page_number", help_text=_("The page on which it begins.")),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("entry of the contents")


class PublicationIndexPage(ListsKinds, ArticleIndexPage):
    """`/<edition>/publications/`, and one address for each kind: `books/`, `newsletters/`, `briefs/`."""

    article_model = PublicationPage
    kinds = {
        "books": (PublicationKind.BOOK, _("Books")),
        "newsletters": (PublicationKind.NEWSLETTER, _("Newsletters")),
        "briefs": (PublicationKind.BRIEF, _("Briefs")),
    }
    reserved_slugs = ArticleIndexPage.reserved_slugs | kinds.keys()
    subpage_types: ClassVar[list[Any]] = ["publications.PublicationPage"]
    template = "publications/publication_index_page.html"
    card_size = "cover"
    icon = "book"
    page_description = _("The section of books, newsletters and briefs.")

    class Meta:
        verbose_name = _("publications")

    @re_path(r"^(?P<address>books|newsletters|briefs)/$")
    def by_kind(self, request: HttpRequest, address: str) -> HttpResponse:
        return self.list_of_kind(request, address)

    @re_path(r"^(?P<address>books|newsletters|briefs)/feed/$")
    def kind_feed(self, request: HttpRequest, address: str) -> HttpResponse:
        return self.feed_of_kind(request, address)
