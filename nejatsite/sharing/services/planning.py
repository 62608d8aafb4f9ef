"""What people decide for one page on one channel before it is announced, and what others suggest for it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import ngettext
from wagtail.models import Page

from nejatsite.core.wording import number
from nejatsite.sharing.models import Channel, Plan, clean_template


def plan(page: Page, channel: Channel, *, announces: bool, text: str) -> Plan:
    """Raises ValidationError for a text that cannot be. Nothing is stored where nothing differs from the channel."""
    text = _cleaned(text)
    if text == (channel.template or channel.adapter.default_template).strip():
        text = ""
    kept = Plan.objects.filter(page_id=page.pk, channel=channel)
    if announces and not text and not kept.exists():
        return Plan(page_id=page.pk, channel=channel)
    row, _made = Plan.objects.update_or_create(
        page_id=page.pk, channel=channel, defaults={"announces": announces, "text": text}
    )
    return row


def suggest(page: Page, channel: Channel, text: str, user: Any) -> None:
    """A text by somebody who may not decide on it. Raises ValidationError as `plan` does."""
    text = _cleaned(text)
    if not text and not Plan.objects.filter(page_id=page.pk, channel=channel).exists():
        return
    Plan.objects.update_or_create(
        page_id=page.pk,
        channel=channel,
        defaults={"suggestion": text, "suggested_by": user if text else None},
    )


def take_suggestion(page: Page, channel: Channel, suggestion: str) -> bool:
    """Makes it the page's text there. False if it is not what stands there by now: nobody takes what they did not see."""
    row = Plan.objects.filter(page_id=page.pk, channel=channel, suggestion=suggestion).exclude(suggestion="")
    return bool(row.update(text=suggestion, suggestion="", suggested_by=None))


def drop_suggestion(page: Page, channel: Channel) -> bool:
    row = Plan.objects.filter(page_id=page.pk, channel=channel).exclude(suggestion="")
    return bool(row.update(suggestion="", suggested_by=None))


def _cleaned(text: str) -> str:
    # A form sends both characters for the end of a line.
    text = text.replace("\r\n", "\n").replace("\x00", "").strip()
    most = Plan._meta.get_field("text").max_length or 0
    if len(text) > most:
        raise ValidationError(
            ngettext(
                "The text is too long: at most {count} character.",
                "The text is too long: at most {count} characters.",
                most,
            ).format(count=number(most))
        )
    return clean_template(text)
