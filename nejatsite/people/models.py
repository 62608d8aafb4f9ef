from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.models import Orderable, Page, TranslatableMixin
from wagtail.search import index

from nejatsite.core.blocks import TEXT_FEATURES
from nejatsite.core.fields import SafeRichTextField, SafeURLField
from nejatsite.core.pages import BasePage
from nejatsite.core.privacy import open_to_all
from nejatsite.editions.alphabet import in_order
from nejatsite.editions.pages import PublishedListing


class AuthorIndexPage(PublishedListing, BasePage):
    """`/<edition>/authors/`: everybody who writes here, by name."""

    introduction = models.TextField(_("introduction"), blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("introduction", help_text=_("A few words, shown above the list.")),
    ]
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["people.AuthorPage"]
    max_count_per_parent = 1
    template = "people/author_index_page.html"
    icon = "authors-list"
    page_description = _("Everybody who writes here, by name.")

    class Meta:
        verbose_name = _("list of authors")

    def child_at(self, slug: str) -> Page:
        return AuthorPage.objects.child_of(self).select_related("portrait").get(slug=slug)

    def get_entries(self) -> models.QuerySet:
        authors = AuthorPage.objects.child_of(self).select_related("portrait")
        return open_to_all(authors).order_by("title", "pk")

    def listed(self) -> list[Any]:
        return in_order(self.get_entries(), self.locale.language_code)


class AuthorPage(PublishedListing, BasePage):
    """A person or an organization that writes. The title is the name."""

    class Kind(models.TextChoices):
        PERSON = "person", _("Person")
        ORGANIZATION = "organization", _("Organization")

    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.PERSON)
    portrait = models.ForeignKey(
        "images.SiteImage",
        verbose_name=_("portrait"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    role = models.CharField(
        _("role"), max_length=255, blank=True, help_text=_("For example “Editor” or “Partner organization”.")
    )
    biography = SafeRichTextField(_("biography"), blank=True, features=TEXT_FEATURES)
    contact_email = models.EmailField(
        _("e-mail address"),
        blank=True,
        help_text=_("Shown to people, hidden from machines that collect addresses."),
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("kind", help_text=_("Whether this is one person or an organization.")),
        FieldPanel("role"),
        FieldPanel("portrait", help_text=_("A photograph, or the mark of an organization.")),
        FieldPanel("biography", help_text=_("Who this is, in a paragraph or two.")),
        FieldPanel("contact_email"),
        InlinePanel("links", heading=_("Links"), label=_("Link")),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("role"), index.SearchField("biography")]
    parent_page_types: ClassVar[list[str]] = ["people.AuthorIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    template = "people/author_page.html"
    icon = "user"
    page_description = _("A person or an organization that writes here.")

    class Meta:
        verbose_name = _("author")
        verbose_name_plural = _("authors")

    @property
    def summary(self) -> str:
        return self.role

    @property
    def lead_image(self) -> Any:
        return self.portrait

    def get_entries(self) -> models.QuerySet:
        """Everything of this edition by the author, whichever edition's author page the byline names."""
        # Not a join: a byline may name the author by more than one edition's page of them.
        bylines = Byline.objects.filter(author__translation_key=self.translation_key)
        return self.published_in_edition().filter(pk__in=bylines.values("page"))


class AuthorLink(TranslatableMixin, Orderable):
    page = ParentalKey(AuthorPage, on_delete=models.CASCADE, related_name="links")
    label = models.CharField(_("label"), max_length=100)
    url = SafeURLField(_("address"))

    panels: ClassVar[list[Any]] = [
        FieldPanel("label", help_text=_("The words of the link.")),
        FieldPanel("url", help_text=_("The whole address, beginning with https://.")),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("link")


class Byline(Orderable):
    """Who wrote a page, in order. One table for every page type; authors compare by `translation_key`."""

    page = ParentalKey(Page, on_delete=models.CASCADE, related_name="bylines")
    author = models.ForeignKey(
        AuthorPage, verbose_name=_("author"), on_delete=models.CASCADE, related_name="bylines_written"
    )

    #: Nobody deletes one that is named here: see `nejatsite.editions.usage`.
    guards_deletion_of: ClassVar[str] = "author"
    panels: ClassVar[list[Any]] = [PageChooserPanel("author")]

    class Meta(Orderable.Meta):
        verbose_name = _("author")
        verbose_name_plural = _("byline")
        constraints = [
            models.UniqueConstraint(fields=["page", "author"], name="one_byline_per_page_and_author")
        ]
