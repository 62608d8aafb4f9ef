"""The embedded default: no server to install. SQLite, the database search, Celery over the file system."""

import secrets

from .base import *  # noqa: F403
from .base import ALLOWED_HOSTS, EMAIL_BACKEND, STATIC_ROOT, VAR_DIR, env

DEBUG = env.bool("DEBUG", default=False)
VAR_DIR.mkdir(parents=True, exist_ok=True)
STATIC_ROOT.mkdir(parents=True, exist_ok=True)


def _kept_secret() -> str:
    """A secret of this machine's own, made at the first start, so that sign-ins survive a restart."""
    path = VAR_DIR / "secret_key"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(50))
    return path.read_text()


SECRET_KEY = env("SECRET_KEY", default="") or _kept_secret()
ALLOWED_HOSTS = ALLOWED_HOSTS or ["localhost", "127.0.0.1", "[::1]"]
SHARING_ALLOW_PRIVATE_ADDRESSES = True
SERVE_MEDIA = True
WHITENOISE_USE_FINDERS = True
if EMAIL_BACKEND == "django.core.mail.backends.console.EmailBackend":
    EMAIL_BACKEND = "nejatsite.core.console_mail.EmailBackend"
