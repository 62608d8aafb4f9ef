from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from nejatsite.editorial.listings import ArticleListing

from .models import PublicationPage


@hooks.register("register_admin_viewset")
def listing() -> ArticleListing:
    return ArticleListing(PublicationPage, menu_label=_("Publications"), menu_order=164)
