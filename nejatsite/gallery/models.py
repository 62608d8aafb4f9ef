from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.contrib.routable_page.models import re_path
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index

from nejatsite.core.fields import SafeURLField
from nejatsite.editorial.kinds import ListsKinds
from nejatsite.editorial.models import ArticleIndexPage, ArticlePage


class GalleryKind(models.TextChoices):
    CARTOON = "cartoon", _("Cartoon")
    PICTURE = "picture", _("News picture")
    PHOTOS = "photos", _("Photo gallery")
    VIDEO = "video", _("Video")


class GalleryItemPage(ArticlePage):
    """A cartoon, a news picture, a photo gallery or a video."""

    kind = models.CharField(_("kind"), max_length=20, choices=GalleryKind.choices, default=GalleryKind.PHOTOS)
    video_url = SafeURLField(
        _("address of the video"),
        blank=True,
        help_text=_("Readers load it with a click; nothing is asked of its host before."),
    )
    transcript = models.TextField(
        _("transcript"), blank=True, help_text=_("What is said and shown in the video.")
    )

    content_panels = [
        FieldPanel("kind", help_text=_("The heading of the gallery under which it is listed.")),
        *ArticlePage.content_panels,
        InlinePanel("pictures", heading=_("Pictures"), label=_("Picture")),
        FieldPanel("video_url"),
        FieldPanel("transcript"),
    ]
    search_fields = [
        *ArticlePage.search_fields,
        index.SearchField("transcript"),
        index.FilterField("kind"),
        index.RelatedFields("pictures", [index.SearchField("caption")]),
    ]
    parent_page_types: ClassVar[list[str]] = ["gallery.GalleryIndexPage"]
    template = "gallery/gallery_item_page.html"
    icon = "frames"
    page_description = _("A cartoon, a news picture, a photo gallery or a video.")

    class Meta:
        verbose_name = _("gallery item")
        verbose_name_plural = _("gallery items")

    def unfinished(self, cleaned: dict[str, Any]) -> dict[str, Any]:
        missing = super().unfinished(cleaned)
        kind = cleaned.get("kind")
        if kind == GalleryKind.VIDEO and not cleaned.get("video_url"):
            missing["video_url"] = _("A video needs its address.")
        if kind in (GalleryKind.CARTOON, GalleryKind.PICTURE) and not cleaned.get("lead_image"):
            missing["lead_image"] = _("Choose the picture itself as the lead image.")
        return missing


class GalleryPicture(TranslatableMixin, Orderable):
    page = ParentalKey(GalleryItemPage, on_delete=models.CASCADE, related_name="pictures")
    image = models.ForeignKey(
        "images.SiteImage", verbose_name=_("image"), on_delete=models.CASCADE, related_name="+"
    )
    alt = models.CharField(_("alternative text"), max_length=255, blank=True)
    caption = models.CharField(_("caption"), max_length=500, blank=True)
    credit = models.CharField(_("credit"), max_length=255, blank=True)

    panels: ClassVar[list[Any]] = [
        FieldPanel("image", help_text=_("One picture of the gallery.")),
        FieldPanel("alt", help_text=_("What the picture shows, for those who cannot see it.")),
        FieldPanel("caption", help_text=_("Shown below the picture.")),
        FieldPanel("credit", help_text=_("Who took or drew the picture.")),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")


class GalleryIndexPage(ListsKinds, ArticleIndexPage):
    """`/<edition>/gallery/`, and one address for each kind: `cartoons/`, `pictures/`, `photos/`, `videos/`."""

    article_model = GalleryItemPage
    kinds = {
        "photos": (GalleryKind.PHOTOS, _("Photo galleries")),
        "pictures": (GalleryKind.PICTURE, _("News pictures")),
        "cartoons": (GalleryKind.CARTOON, _("Cartoons")),
        "videos": (GalleryKind.VIDEO, _("Videos")),
    }
    reserved_slugs = ArticleIndexPage.reserved_slugs | kinds.keys()
    subpage_types: ClassVar[list[Any]] = ["gallery.GalleryItemPage"]
    template = "gallery/gallery_index_page.html"
    card_size = "media"
    per_page = 24
    icon = "frames"
    page_description = _("The section of cartoons, pictures, photo galleries and videos.")

    class Meta:
        verbose_name = _("gallery")

    @re_path(r"^(?P<address>cartoons|pictures|photos|videos)/$")
    def by_kind(self, request: HttpRequest, address: str) -> HttpResponse:
        return self.list_of_kind(request, address)

    @re_path(r"^(?P<address>cartoons|pictures|photos|videos)/feed/$")
    def kind_feed(self, request: HttpRequest, address: str) -> HttpResponse:
        return self.feed_of_kind(request, address)
