"""Mail goes through the ledger, in the same transaction as what it tells of."""

import smtplib
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from email.utils import make_msgid

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.utils import translation
from django_tasks import TaskContext, task

from .ledger.outcomes import SetAside


def send_later(
    subject: str,
    body: str,
    to: str | Iterable[str],
    language: str | None = None,
    *,
    html: str = "",
    reply_to: str = "",
) -> int:
    """Send after the commit, again and again until the server takes it; returns how many mails were written.

    Lazy texts are read in `language`. Every recipient gets a mail and a row of their own, so that one bad
    address does not repeat the mail to the others. The Message-ID is made here: should a worker die just
    after sending, the repeat has the same one, and mail systems show it once.
    """
    recipients = list(dict.fromkeys([to] if isinstance(to, str) else to))
    with translation.override(language or translation.get_language()):
        return send_all_later(
            [
                Letter(
                    subject=str(subject),
                    body=str(body),
                    to=recipient,
                    language=translation.get_language() or "",
                    html=str(html),
                    reply_to=reply_to,
                )
                for recipient in recipients
            ]
        )


@dataclass(frozen=True)
class Letter:
    """One mail to one person, its texts in the language that it names."""

    subject: str
    body: str
    to: str
    language: str
    html: str = ""
    reply_to: str = ""


def send_all_later(letters: list[Letter]) -> int:
    """As `send_later`, for mails that say different things: all of them with one statement."""
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ") or None
    return send_mail.get_backend().enqueue_new(
        send_mail,
        [
            asdict(letter)
            | {"subject": " ".join(letter.subject.split()), "message_id": make_msgid(domain=domain)}
            for letter in letters
        ],
    )


@task(takes_context=True)
def send_mail(
    context: TaskContext,
    message_id: str = "",
    subject: str = "",
    body: str = "",
    to: str = "",
    html: str = "",
    reply_to: str = "",
    language: str = "",
) -> None:
    if not to:
        return  # It was sent, and its worker died before it could say so.
    headers = {"Message-ID": message_id, "Auto-Submitted": "auto-generated"}
    if language:
        headers["Content-Language"] = language
    message = EmailMultiAlternatives(
        subject, body, to=[to], reply_to=[reply_to] if reply_to else None, headers=headers
    )
    if html:
        message.attach_alternative(html, "text/html")
    try:
        message.send()
    except smtplib.SMTPRecipientsRefused as error:
        codes = [code for code, _text in error.recipients.values()]
        if codes and min(codes) >= 500:
            raise SetAside(f"The mail server refuses the recipient: {error}") from error
        raise
    forget_text(context.task_result.id)


def forget_text(result_id: str) -> None:
    """Mails carry links that sign people in; the row of one that is sent keeps neither text nor address."""
    from .taskrow import TaskRow

    TaskRow.objects.filter(result_id=result_id).update(kwargs={})
