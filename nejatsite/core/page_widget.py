"""The field in a form that shows which page is chosen."""

from typing import Any

from django.db.models import ForeignKey
from django.utils.functional import cached_property
from wagtail import blocks
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.widgets import AdminPageChooser
from wagtail.models import Page


class PublicTitleChooser(AdminPageChooser):
    """A public page is called as its readers know it. Its next title is a draft, and whoever sees this form may
    belong to another edition; the widget does not know who that is.
    """

    def get_display_title(self, instance: Page) -> str:
        return instance.title if instance.live else instance.get_admin_display_title()


class PageBlock(blocks.PageChooserBlock):
    @cached_property
    def widget(self) -> AdminPageChooser:
        return PublicTitleChooser(target_models=self.target_models, can_choose_root=self.can_choose_root)

    def deconstruct(self) -> tuple[str, Any, Any]:
        """In migrations it is the block that it stands for: nothing that is stored differs."""
        _name, args, kwargs = super().deconstruct()
        return "wagtail.blocks.PageChooserBlock", args, kwargs


def register() -> None:
    register_form_field_override(
        ForeignKey,
        to=Page,
        override=lambda field: {"widget": PublicTitleChooser(target_models=[field.remote_field.model])},
    )
