import os

from celery import Celery
from celery.signals import worker_init, worker_ready

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nejatsite.settings.development")

app = Celery("nejatsite")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
# Of this process, not only of the thread that came first: requests are served in others.
app.set_default()


@worker_init.connect
def load_once(**_kwargs: object) -> None:
    """All addresses of the site: each process would load them by itself at its first task, for seconds."""
    from django.urls import get_resolver

    get_resolver()._populate()


@worker_ready.connect
def sweep_at_start(**_kwargs: object) -> None:
    """The file broker forgets what a killed worker had taken, any broker what was said while it was away."""
    from nejatsite.core.tasks import sweep_now

    sweep_now.apply_async(retry=False)
