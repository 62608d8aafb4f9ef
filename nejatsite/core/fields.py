"""Fields that store nothing a browser would run."""

from typing import Any

from django.db import models
from wagtail.fields import RichTextField

from .safety import clean_address, clean_rich_text


class SafeRichTextField(RichTextField):
    """Cleaned whenever it is saved or put into a revision, which asks for `pre_save` too."""

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = clean_rich_text(super().pre_save(model_instance, add))
        setattr(model_instance, self.attname, value)
        return value


class SafeURLField(models.URLField):
    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = clean_address(super().pre_save(model_instance, add))
        setattr(model_instance, self.attname, value)
        return value
