from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from nejatsite.editorial.listings import ArticleListing

from .models import GalleryItemPage


@hooks.register("register_admin_viewset")
def listing() -> ArticleListing:
    return ArticleListing(GalleryItemPage, menu_label=_("Gallery"), menu_order=163)
