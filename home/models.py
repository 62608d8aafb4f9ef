"""The home page of each edition and the pages that belong to no section."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.contrib.routable_page.models import path
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page, TranslatableMixin
from wagtail.search import index

from nejatsite.core.blocks import BodyBlock
from nejatsite.core.fields import SafeURLField
from nejatsite.core.pages import BasePage
from nejatsite.editions.pages import DateArchive, PublishedListing, published_articles

from .blocks import HomeBlock, MenuBlock
from .contact import ContactMessage, ContactPage

__all__ = [
    "ArchivePage",
    "ContactMessage",
    "ContactPage",
    "HomePage",
    "SocialProfile",
    "StandardPage",
    "StreamPage",
]
from .front import fill


class HomePage(BasePage):
    """The front of an edition, and what its other pages share: name, menus, social profiles, footer."""

    edition_name = models.CharField(
        _("name of the edition"),
        max_length=100,
        help_text=_("Shown at the top of every page and in its title."),
    )
    tagline = models.CharField(_("tagline"), max_length=255, blank=True)
    lead_story = models.ForeignKey(
        Page,
        verbose_name=_("lead story"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Left empty, the newest article leads."),
    )
    body = StreamField(HomeBlock(), verbose_name=_("body"), blank=True)
    main_menu = StreamField(MenuBlock(), verbose_name=_("main menu"), blank=True)
    footer_menu = StreamField(MenuBlock(), verbose_name=_("footer menu"), blank=True)
    footer_text = models.TextField(_("footer text"), blank=True)
    copyright_holder = models.CharField(
        _("copyright holder"), max_length=255, blank=True, help_text=_("The year is added by itself.")
    )
    founded = models.PositiveIntegerField(_("first year of the copyright"), default=2003)

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("edition_name"),
                FieldPanel(
                    "tagline",
                    help_text=_(
                        "In the title of the front page, and where search engines describe the edition."
                    ),
                ),
            ],
            heading=_("Name"),
        ),
        PageChooserPanel("lead_story"),
        FieldPanel(
            "body",
            help_text=_(
                "Blocks below the lead story: the latest of a section or topic, or a text of your own."
            ),
        ),
    ]
    people_panels: ClassVar[list[Any]] = []
    menu_panels = [
        FieldPanel("main_menu", help_text=_("Shown at the top of every page of the edition.")),
        FieldPanel("footer_menu", help_text=_("Shown at the end of every page of the edition.")),
        InlinePanel("social_profiles", heading=_("Social profiles"), label=_("Profile")),
        FieldPanel(
            "footer_text",
            help_text=_(
                "In the footer of every page, for example the terms of reprinting. Left empty, the tagline stands there."
            ),
        ),
        FieldPanel("copyright_holder"),
        FieldPanel("founded", help_text=_("The copyright line runs from this year to the present one.")),
    ]
    settings_panels = [MultiFieldPanel(menu_panels, heading=_("Menus and footer")), *BasePage.settings_panels]
    search_fields: ClassVar[list[Any]] = BasePage.search_fields
    reserved_slugs = frozenset({"search", "share"})
    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    max_count_per_parent = None
    template = "home/home_page.html"
    icon = "home"
    page_description = _("The front of an edition: lead story, blocks, menus and footer.")

    class Meta:
        verbose_name = _("home page")

    @property
    def localized(self) -> "HomePage":
        """As Wagtail's, for the way to every page begins here: no query in the edition that is asked for, else one."""
        language = get_language()
        if self.slug == language:
            return self
        homes = HomePage.objects.live().filter(translation_key=self.translation_key)
        return homes.filter(locale__language_code=language).first() or self

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        lead = self.lead_story if self.lead_story_id and self.lead_story.live else None
        lead = lead or published_articles(self.locale_id).first()
        context["lead"] = lead.specific if lead else None
        fill(self.body, self, context["lead"])
        return context


class SocialProfile(TranslatableMixin, Orderable):
    page = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="social_profiles")
    label = models.CharField(_("label"), max_length=100)
    url = SafeURLField(_("address"))

    panels: ClassVar[list[Any]] = [
        FieldPanel("label", help_text=_("The words of the link, for example the name of the network.")),
        FieldPanel("url", help_text=_("The whole address, beginning with https://.")),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("social profile")


class StandardPage(BasePage):
    """“About us” and the like."""

    summary = models.TextField(_("summary"), blank=True, max_length=500)
    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("summary", help_text=_("One or two sentences, shown below the title and when shared.")),
        FieldPanel(
            "body", help_text=_("Paragraphs, pictures, quotations and more, in the order you put them.")
        ),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("summary"), index.SearchField("body")]
    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "home.StandardPage"]
    subpage_types: ClassVar[list[str]] = ["home.StandardPage"]
    template = "home/standard_page.html"
    icon = "doc-full"
    page_description = _("“About us” and the like: a page that belongs to no section.")

    class Meta:
        verbose_name = _("standard page")
        verbose_name_plural = _("standard pages")


class StreamPage(PublishedListing, BasePage):
    """`/<edition>/articles/`: everything of every section, newest first."""

    introduction = models.TextField(_("introduction"), blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("introduction", help_text=_("A few words, shown above the list.")),
    ]
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = []
    max_count_per_parent = 1
    lists_every_article = True
    template = "home/stream_page.html"
    icon = "stream"
    page_description = _("Everything of every section, newest first.")

    class Meta:
        verbose_name = _("stream of all articles")

    def get_entries(self) -> models.QuerySet:
        return self.published_in_edition()


class ArchivePage(DateArchive, BasePage):
    """`/<edition>/archive/<year>/<month>/`: everything by date, in the edition's calendar."""

    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = []
    max_count_per_parent = 1
    archive_prefix = ""
    template = "editions/archive_index.html"
    icon = "calendar"
    page_description = _("Everything by year and month.")

    class Meta:
        verbose_name = _("archive by date")

    def get_entries(self) -> models.QuerySet:
        return self.published_in_edition()

    @path("")
    def listing(self, request: HttpRequest) -> HttpResponse:
        return self._archive_index(request)

    @path("<int:year>/")
    def year(self, request: HttpRequest, year: int) -> HttpResponse:
        return self._archive(request, year)

    @path("<int:year>/<int:month>/")
    def month(self, request: HttpRequest, year: int, month: int) -> HttpResponse:
        return self._archive(request, year, month)
