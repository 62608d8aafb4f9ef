"""What a notice says, in the language that is active, and where it leads."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from nejatsite.editions.calendar import format_day
from nejatsite.editions.registry import current_edition, get_edition
from nejatsite.translation.models import Notice, NoticeKind


def subject_of(notice: Notice) -> str:
    return str(_subjects()[notice.kind]).format(**_values(notice))


def text_of(notice: Notice) -> str:
    """What happened, and in a paragraph of its own what somebody wrote."""
    return "\n\n".join(part for part in (sentence_of(notice), comment_of(notice)) if part)


def sentence_of(notice: Notice) -> str:
    """One sentence or two."""
    text = str(_sentences()[notice.kind]).format(**_values(notice))
    if notice.kind == NoticeKind.SOURCE_WITHDRAWN and notice.values.get("live"):
        text += "\n\n" + (
            _("Your edition's translation is private like its source now. Decide whether it stays.")
            if notice.values.get("private")
            else _("Your edition's translation is still public. Decide whether it stays.")
        )
    if notice.kind == NoticeKind.SOURCE_BACK and notice.values.get("hidden"):
        text += "\n\n" + _("Your edition's translation is not public: publish it again if it shall be.")
    return text


def comment_of(notice: Notice) -> str:
    """In whatever language it was written."""
    return str(notice.values.get("comment", "")).strip()


def path_of(notice: Notice) -> str:
    """The place to act."""
    if notice.kind == NoticeKind.QUESTION and notice.comment_id:
        return reverse("translation_question", args=[notice.comment_id])
    if notice.job_id is None:
        return reverse("translation_desk")
    return reverse("translation_job", args=[notice.job_id])


def settings_path() -> str:
    return reverse("wagtailadmin_account") + "#tab-notifications"


def _values(notice: Notice) -> dict[str, Any]:
    values = dict(notice.values)
    # Of a source, its own edition is named.
    of_source = notice.kind in (
        NoticeKind.SOURCE_CHANGED,
        NoticeKind.SOURCE_WITHDRAWN,
        NoticeKind.SOURCE_BACK,
    )
    values["edition"] = get_edition(values["source" if of_source else "target"]).name
    values["name"] = values.get("name") or _("Somebody")
    if values.get("day"):
        values["day"] = format_day(date.fromisoformat(values["day"]), current_edition())
    return values


def _subjects() -> dict[str, str]:
    return {
        NoticeKind.WANTED: _("Wanted: {title}"),
        NoticeKind.ASSIGNED: _("For you to translate: {title}"),
        NoticeKind.TAKEN_OVER: _("Taken over: {title}"),
        NoticeKind.DUE_SOON: _("Due soon: {title}"),
        NoticeKind.OVERDUE: _("Overdue: {title}"),
        NoticeKind.SUBMITTED: _("For approval: {title}"),
        NoticeKind.RETURNED: _("Returned: {title}"),
        NoticeKind.APPROVED: _("Approved: {title}"),
        NoticeKind.PUBLISHED: _("Published: {title}"),
        NoticeKind.SOURCE_CHANGED: _("Source changed: {title}"),
        NoticeKind.SOURCE_WITHDRAWN: _("Withdrawn: {title}"),
        NoticeKind.SOURCE_BACK: _("Public again: {title}"),
        NoticeKind.QUESTION: _("A question about: {title}"),
        NoticeKind.COMMENT: _("A comment on: {title}"),
    }


def _sentences() -> dict[str, str]:
    return {
        NoticeKind.WANTED: _("“{title}” is wanted in the edition “{edition}”."),
        NoticeKind.ASSIGNED: _("{name} has given you the translation of “{title}” into {edition}."),
        NoticeKind.TAKEN_OVER: _(
            "{name} has taken over your translation of “{title}” into {edition}. What you translated is kept."
        ),
        NoticeKind.DUE_SOON: _("The translation of “{title}” into {edition} is due on {day}."),
        NoticeKind.OVERDUE: _("The translation of “{title}” into {edition} was due on {day}."),
        NoticeKind.SUBMITTED: _(
            "{name} has submitted the translation of “{title}” into {edition} for approval."
        ),
        NoticeKind.RETURNED: _("{name} has returned your translation of “{title}”:"),
        NoticeKind.APPROVED: _("Your translation of “{title}” is approved and waits for its release."),
        NoticeKind.PUBLISHED: _("Your translation of “{title}” is public now."),
        NoticeKind.SOURCE_CHANGED: _(
            "“{title}” has been published in a new version ({edition}). What changed is marked in the "
            "translation editor."
        ),
        NoticeKind.SOURCE_WITHDRAWN: _(
            "“{title}” is no longer public in the edition it comes from ({edition})."
        ),
        NoticeKind.SOURCE_BACK: _("“{title}” is public again in the edition it comes from ({edition})."),
        NoticeKind.QUESTION: _("{name} is translating “{title}” into {edition} and asks you about it:"),
        NoticeKind.COMMENT: _("{name} has written about the translation of “{title}” into {edition}:"),
    }
