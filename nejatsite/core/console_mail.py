"""For development: mails as a person reads them. Django's own prints what goes over the wire, in base64."""

from typing import Any

from django.core.mail.backends import console


class EmailBackend(console.EmailBackend):
    def write_message(self, message: Any) -> None:
        line = "-" * 79
        to = ", ".join(message.recipients())
        self.stream.write(f"{line}\nTo: {to}\nSubject: {message.subject}\n\n{message.body}\n{line}\n")
