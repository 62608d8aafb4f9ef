from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from nejatsite.editorial.listings import ArticleListing

from .models import BlogPage


@hooks.register("register_admin_viewset")
def listing() -> ArticleListing:
    return ArticleListing(BlogPage, menu_label=_("Blogs"), menu_order=162)
