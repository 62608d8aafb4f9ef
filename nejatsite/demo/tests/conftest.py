from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction

PASSWORD = "a-password-for-the-demo"


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The loaded demo, for all tests of a module: loading takes long, so it is undone only at their end."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as environment:
        environment.setenv("DEMO_PASSWORD", PASSWORD)
        with transaction.atomic():
            call_command("load_demo", verbosity=0)
            yield
            transaction.set_rollback(True)
