from datetime import datetime

from django import template
from django.utils.timesince import timesince
from wagtail.models import Page

from nejatsite.core.wording import number
from nejatsite.translation.services.crediting import TranslatedFrom, translated_from_page

register = template.Library()


@register.filter
def timesince_short(moment: datetime) -> str:
    """The largest unit alone: “3 days”."""
    return number(timesince(moment, depth=1))


@register.simple_tag
def translated_from(page: Page) -> TranslatedFrom | None:
    """`{% translated_from page as origin %}`: `origin.page` and `origin.edition`; None for an original."""
    return translated_from_page(page)
