from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from nejatsite.editorial.listings import ArticleListing

from .models import NewsPage


@hooks.register("register_admin_viewset")
def listing() -> ArticleListing:
    return ArticleListing(NewsPage, menu_label=_("News"), menu_order=160)
