"""The servers of the end-to-end tests: development's settings, without the second that each sign-in costs there."""

from .development import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
