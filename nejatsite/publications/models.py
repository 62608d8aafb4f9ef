from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.contrib.routable_page.models import path
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index

from nejatsite.editions.pages import paginate
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
        FieldPanel("kind"),
        FieldPanel("issue"),
        FieldPanel("issue_date"),
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

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")


class ContentsEntry(TranslatableMixin, Orderable):
    page = ParentalKey(PublicationPage, on_delete=models.CASCADE, related_name="contents")
    title = models.CharField(_("title"), max_length=255)
    page_number = models.PositiveIntegerField(_("page"), null=True, blank=True)

    panels: ClassVar[list[Any]] = [FieldPanel("title"), FieldPanel("page_number")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("entry of the contents")


class PublicationIndexPage(ArticleIndexPage):
    """`/<edition>/publications/`, and one address for each kind: `books/`, `newsletters/`, `briefs/`."""

    article_model = PublicationPage
    subpage_types: ClassVar[list[Any]] = ["publications.PublicationPage"]
    template = "publications/publication_index_page.html"
    card_size = "cover"

    class Meta:
        verbose_name = _("publications")

    @path("books/")
    def books(self, request: HttpRequest) -> HttpResponse:
        return self._of_kind(request, PublicationKind.BOOK)

    @path("newsletters/")
    def newsletters(self, request: HttpRequest) -> HttpResponse:
        return self._of_kind(request, PublicationKind.NEWSLETTER)

    @path("briefs/")
    def briefs(self, request: HttpRequest) -> HttpResponse:
        return self._of_kind(request, PublicationKind.BRIEF)

    def _of_kind(self, request: HttpRequest, kind: str) -> HttpResponse:
        articles = paginate(request, self.get_entries().filter(kind=kind), self.per_page)
        return self.render(
            request, context_overrides={"articles": articles, "kind": kind, "heading": PLURALS[kind]}
        )


PLURALS = {
    PublicationKind.BOOK: _("Books"),
    PublicationKind.NEWSLETTER: _("Newsletters"),
    PublicationKind.BRIEF: _("Briefs"),
}
