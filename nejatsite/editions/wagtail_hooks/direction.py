"""Wagtail writes every field in the direction of the editor's own language; a Persian text needs its own."""

from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks


@hooks.register("insert_global_admin_css")
def direction_css() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("editions/direction.css"))
