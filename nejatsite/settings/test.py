"""The test suite: the embedded default, or the servers that the environment names."""

import secrets
import tempfile
from pathlib import Path

from .base import *  # noqa: F403
from .base import BASE_DIR, DATABASES, REDIS_URL
from .celery import file_broker

SECRET_KEY = "only-for-tests"  # noqa: S105
ALLOWED_HOSTS = ["*"]
_scratch = Path(tempfile.mkdtemp(prefix="nejat-test-"))
VAR_DIR = _scratch
MEDIA_ROOT = _scratch / "media"
STATIC_ROOT = BASE_DIR / "nejatsite" / "static"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
AXES_ENABLED = True
SHARING_ALLOW_PRIVATE_ADDRESSES = True
SERVE_MEDIA = True
# Each process of a run, and each run, has indexes of its own on a shared server.
SEARCH_INDEX_PREFIX = f"test-{secrets.token_hex(6)}"
# Tests that count queries would find a write after some of their requests.
SEARCH_QUERIES_KEPT_DAYS = 0
WHITENOISE_USE_FINDERS = True
# A file is looked up when it is asked for: each test client would otherwise list them all.
WHITENOISE_AUTOREFRESH = True
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A file, not memory: the browser tests' server threads and subprocesses read the same database.
    DATABASES["default"]["NAME"] = str(_scratch / "db.sqlite3")
    DATABASES["default"]["TEST"] = {"NAME": str(_scratch / "test.sqlite3")}
if not REDIS_URL:
    CELERY_BROKER_TRANSPORT_OPTIONS = file_broker(_scratch / "broker")
