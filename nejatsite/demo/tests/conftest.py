from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction
from PIL import Image

from nejatsite.images.models import SiteImage

PASSWORD = "a-password-for-the-demo"


def shrink_pictures() -> None:
    """Pictures of the same names and proportions: scaling the real ones takes minutes and is no page's matter."""
    for picture in SiteImage.objects.all():
        with picture.file.storage.open(picture.file.name) as file:
            small = Image.open(file).convert("RGB").resize((picture.width // 10, picture.height // 10))
        with picture.file.storage.open(picture.file.name, "wb") as file:
            small.save(file, Path(picture.file.name).suffix.lstrip(".").replace("jpg", "jpeg"))
        SiteImage.objects.filter(pk=picture.pk).update(width=small.width, height=small.height)


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The loaded demo, for all tests of a module: loading takes long, so it is undone only at their end."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as environment:
        environment.setenv("DEMO_PASSWORD", PASSWORD)
        with transaction.atomic():
            call_command("load_demo", verbosity=0)
            shrink_pictures()
            yield
            transaction.set_rollback(True)
