# Celery's tasks find their app through this import, in the web process too.
from .celery import app as celery_app

__all__ = ["celery_app"]
