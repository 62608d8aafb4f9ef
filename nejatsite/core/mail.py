"""Mail goes through the ledger, in the same transaction as what it tells of."""

import smtplib
from collections.abc import Iterable
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
        subject, body, html = " ".join(str(subject).split()), str(body), str(html)
        for recipient in recipients:
            send_mail.enqueue(
                message_id=make_msgid(
                    domain=settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ") or None
                ),
                subject=subject,
                body=body,
                to=recipient,
                html=html,
                reply_to=reply_to,
                language=translation.get_language() or "",
            )
    return len(recipients)


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
