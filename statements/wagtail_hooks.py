from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from nejatsite.editorial.listings import ArticleListing

from .models import StatementPage


@hooks.register("register_admin_viewset")
def listing() -> ArticleListing:
    return ArticleListing(StatementPage, menu_label=_("Statements"), menu_order=161)
