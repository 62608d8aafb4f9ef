"""The servers of the end-to-end tests: development's settings, without the second that each sign-in costs there."""

from .development import *  # noqa: F403
from .development import env

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Waits of the announcements' schedules are shorter by this factor.
SHARING_HURRY = env.float("SHARING_HURRY", default=1)
# A process that sweeps and is killed holds up the next sweep for so long.
SWEEP_LEASE_SECONDS = env.int("SWEEP_LEASE_SECONDS", default=90)
