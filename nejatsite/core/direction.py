"""The direction and language of what is written, whatever language the writer's screens are in."""

from typing import Any

from django import forms
from django.utils.translation import get_language_info
from wagtail.admin.panels import TabbedInterface


def language_attributes(code: str) -> dict[str, str]:
    """`lang` and `dir` for an element that holds text of that language."""
    return {"lang": code, "dir": "rtl" if get_language_info(code)["bidi"] else "ltr"}


def set_direction(form: forms.BaseForm, code: str) -> None:
    for field in form.fields.values():
        if isinstance(field, forms.CharField) and not isinstance(field, forms.URLField | forms.EmailField):
            field.widget.attrs.update(language_attributes(code))


class PageTabs(TabbedInterface):
    """The tabs of a page's form, marked with its direction for the inputs that scripts add later."""

    class BoundPanel(TabbedInterface.BoundPanel):
        @property
        def attrs(self) -> dict[str, Any]:
            if not self.instance.locale_id:
                return self.panel.attrs
            direction = language_attributes(self.instance.locale.language_code)["dir"]
            return self.panel.attrs | {"data-text-direction": direction}
