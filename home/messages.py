"""What happens to a reader's message: it is stored and mailed, both or neither."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from nejatsite.core.mail import send_later
from nejatsite.users.roles import Role, people_with

from .contact import ContactForm, ContactMessage


@transaction.atomic
def receive(page: Any, form: ContactForm) -> ContactMessage:
    message = form.save(commit=False)
    message.locale = page.locale
    message.save()
    code = page.locale.language_code
    recipients = (
        [page.recipient] if page.recipient else [person.email for person in people_with(Role.EDITOR, code)]
    )
    send_later(
        subject=_("Message from a reader: %(name)s") % {"name": message.name},
        body=f"{message.text}\n\n-- \n{message.name} <{message.email}>\n",
        to=[address for address in recipients if address],
        language=code,
        reply_to=message.email,
    )
    return message
