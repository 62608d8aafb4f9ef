import struct
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm


class WholeImageField(WagtailImageField):
    """Wagtail counts the pixels of an upload by unpacking it, and lets what a broken file raises through as a 500."""

    def to_python(self, data: Any) -> Any:
        try:
            return super().to_python(data)
        except (OSError, SyntaxError, struct.error) as error:
            raise ValidationError(_("This picture is damaged: it cannot be read to its end.")) from error


class SiteImageForm(BaseImageForm):
    file = WholeImageField(label=_("File"), widget=BaseImageForm.Meta.widgets["file"])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # The form for what was uploaded already: a field that is declared is not left out by itself.
        if "file" in (self._meta.exclude or ()):
            del self.fields["file"]
