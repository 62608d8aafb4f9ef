"""Production. Everything that differs between machines comes from the environment; what is missing stops the start."""

from django.core.exceptions import ImproperlyConfigured

from .base import *  # noqa: F403
from .base import STORAGES, env

_REQUIRED = {
    "SECRET_KEY": "a long random text that signs sessions and links",
    "SITE_URL": "the public address, such as https://example.org",
    "ALLOWED_HOSTS": "the host names to answer to, separated by commas",
    "DATABASE_URL": "such as postgres://user:password@host/name",
    "REDIS_URL": "the broker, such as redis://host:6379/0",
    "EMAIL_URL": "such as smtp+tls://user:password@host:587",
}
_missing = [f"{name} ({what})" for name, what in _REQUIRED.items() if not env(name, default="")]
if _missing:
    raise ImproperlyConfigured("The environment lacks what production needs: " + "; ".join(_missing) + ".")

PRODUCTION = True
SECRET_KEY = env("SECRET_KEY")
if len(SECRET_KEY) < 32:
    raise ImproperlyConfigured(
        "SECRET_KEY is too short for production: give it at least 32 random characters."
    )
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=31_536_000)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT
STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
