"""For `collectstatic` while the image is built: production's static files, without a secret, a server or a network."""

import secrets

from .base import *  # noqa: F403
from .base import STORAGES

SECRET_KEY = secrets.token_urlsafe(50)
STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
