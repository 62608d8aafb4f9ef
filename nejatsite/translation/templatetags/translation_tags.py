from datetime import datetime, timedelta

from django import template
from django.utils import timezone
from django.utils.timesince import timesince
from django.utils.translation import gettext as _
from wagtail.models import Page

from nejatsite.core.wording import number
from nejatsite.translation.services.crediting import TranslatedFrom, translated_from_page

register = template.Library()


def is_now(moment: datetime) -> bool:
    return timezone.now() - moment < timedelta(minutes=1)


@register.filter
def timesince_short(moment: datetime) -> str:
    """The largest unit alone: “3 days”; nobody is told of no minutes."""
    if is_now(moment):
        return _("just now")
    return number(timesince(moment, depth=1))


@register.filter
def time_ago(moment: datetime | None) -> str:
    """“3 days ago”."""
    if moment is None:
        return ""
    if is_now(moment):
        return _("just now")
    return _("{time} ago").format(time=timesince_short(moment))


@register.simple_tag
def translated_from(page: Page) -> TranslatedFrom | None:
    """`{% translated_from page as origin %}`: `origin.page` and `origin.edition`; None for an original."""
    return translated_from_page(page)
