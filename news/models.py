from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index

from nejatsite.core.fields import SafeURLField
from nejatsite.editorial.models import ArticleIndexPage, ArticlePage


class NewsPage(ArticlePage):
    """A piece of news, our own or first published elsewhere."""

    source_name = models.CharField(
        _("original source"), max_length=255, blank=True, help_text=_("Who published it first, if not us.")
    )
    source_url = SafeURLField(_("address of the original"), max_length=500, blank=True)

    content_panels = [
        *ArticlePage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("source_name"),
                FieldPanel("source_url", help_text=_("The whole address, beginning with https://.")),
            ],
            heading=_("First published elsewhere"),
        ),
    ]
    search_fields = [*ArticlePage.search_fields, index.SearchField("source_name")]
    parent_page_types: ClassVar[list[str]] = ["news.NewsIndexPage"]
    template = "news/news_page.html"
    icon = "newspaper"
    page_description = _("Something that happened: our own report, or one first published elsewhere.")

    class Meta:
        verbose_name = _("news")
        verbose_name_plural = _("news")

    def unfinished(self, cleaned: dict[str, Any]) -> dict[str, Any]:
        missing = super().unfinished(cleaned)
        if cleaned.get("source_url") and not cleaned.get("source_name"):
            missing["source_name"] = _("Name the original source, or leave its address empty.")
        return missing


class NewsIndexPage(ArticleIndexPage):
    article_model = NewsPage
    subpage_types: ClassVar[list[Any]] = ["news.NewsPage"]
    template = "news/news_index_page.html"
    icon = "newspaper"
    page_description = _("The section that holds the news.")

    class Meta:
        verbose_name = _("news section")
