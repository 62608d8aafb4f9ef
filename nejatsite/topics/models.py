from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.models import Orderable, Page
from wagtail.search import index

from nejatsite.core.pages import BasePage
from nejatsite.core.privacy import open_to_all
from nejatsite.editions.alphabet import in_order
from nejatsite.editions.pages import PublishedListing


class TopicIndexPage(PublishedListing, BasePage):
    """`/<edition>/topics/`: every topic of the edition, by name."""

    introduction = models.TextField(_("introduction"), blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("introduction", help_text=_("A few words, shown above the list.")),
    ]
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["topics.TopicPage"]
    max_count_per_parent = 1
    template = "topics/topic_index_page.html"
    icon = "topics-list"
    page_description = _("Every topic of the edition, by name.")

    class Meta:
        verbose_name = _("list of topics")

    def child_at(self, slug: str) -> Page:
        return TopicPage.objects.child_of(self).get(slug=slug)

    def get_entries(self) -> models.QuerySet:
        return open_to_all(TopicPage.objects.child_of(self)).order_by("title", "pk")

    def listed(self) -> list[Any]:
        return in_order(self.get_entries(), self.locale.language_code)


class TopicPage(PublishedListing, BasePage):
    """One topic. The same topic in another edition is its translation: they share a `translation_key`."""

    introduction = models.TextField(_("introduction"), blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel(
            "introduction", help_text=_("What the topic is about, in a few words; shown above its articles.")
        ),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("introduction")]
    parent_page_types: ClassVar[list[str]] = ["topics.TopicIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    template = "topics/topic_page.html"
    icon = "tag"
    page_description = _("A subject that articles of every section can have.")

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")

    @property
    def summary(self) -> str:
        return self.introduction

    def get_entries(self) -> models.QuerySet:
        """Everything of this edition about the topic, whichever edition's topic page the link names."""
        # Not a join: an article may be linked to the topic by more than one edition's page of it.
        links = TopicLink.objects.filter(topic__translation_key=self.translation_key)
        return self.published_in_edition().filter(pk__in=links.values("page"))


class TopicLink(Orderable):
    """A page's topics, in order: the first is the one shown above the title.

    One table for every page type, so that a list over all sections is one query. The topic may be another
    edition's page of it: compare by `translation_key`.
    """

    page = ParentalKey(Page, on_delete=models.CASCADE, related_name="topic_links")
    topic = models.ForeignKey(
        TopicPage, verbose_name=_("topic"), on_delete=models.CASCADE, related_name="page_links"
    )

    #: Nobody deletes one that is named here: see `nejatsite.editions.usage`.
    guards_deletion_of: ClassVar[str] = "topic"
    panels: ClassVar[list[Any]] = [PageChooserPanel("topic")]

    class Meta(Orderable.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        constraints = [models.UniqueConstraint(fields=["page", "topic"], name="one_link_per_page_and_topic")]
