import re
from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from django.core import mail
from django.test import Client

from nejatsite.core import ledger
from nejatsite.core.taskrow import TaskRow
from nejatsite.testing.screens import signed_in
from nejatsite.users.roles import Role, group_name

from .forms import group_ids


@pytest.fixture
def admin(people: dict[str, Any]) -> Client:
    """A superuser's browser."""
    return signed_in(people["admin"])


@pytest.fixture
def invitation(editions: Any) -> Callable[..., dict[str, Any]]:
    """What the form for somebody new sends."""

    def values(**changes: Any) -> dict[str, Any]:
        return {
            "first_name": "نرگس",
            "last_name": "فرهادی",
            "email": "narges@example.org",
            "username": "narges",
            "language": "fa",
            "groups": group_ids(group_name(Role.TRANSLATOR, "fa")),
        } | changes

    return values


@pytest.fixture
def mails() -> Callable[[], list[Any]]:
    """Sends what the ledger holds; returns everything that was sent until now."""

    def send() -> list[Any]:
        TaskRow.objects.exclude(path__endswith=".send_mail").delete()  # Of no interest here, and slow.
        ledger.run_due("core.TaskRow")
        return mail.outbox

    return send


@pytest.fixture
def link_in() -> Callable[[Any], str]:
    def find(message: Any) -> str:
        (address,) = re.findall(
            rf"^{re.escape(settings.WAGTAILADMIN_BASE_URL)}(/admin/\S+)$", message.body, re.M
        )
        return address

    return find
