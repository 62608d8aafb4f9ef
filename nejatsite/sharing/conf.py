"""The settings of this app, each with the value it has where a site names none."""

from datetime import timedelta

from django.conf import settings


def max_age_days() -> int:
    """Pages whose date is older than this are not announced when they are first published."""
    return getattr(settings, "SHARING_MAX_AGE_DAYS", 30)


def secrets_keys() -> list[str]:
    """What secrets are encrypted with, newest first. Without keys of their own, the site's secret key."""
    return list(
        getattr(settings, "SECRETS_KEY", None) or [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    )


def secret_overlap_hours() -> int:
    """For so long after a change a web hook is signed with the old secret too."""
    return getattr(settings, "SHARING_SECRET_OVERLAP_HOURS", 24)


def private_addresses_allowed() -> bool:
    """So that tests reach a receiver on this machine. Production refuses it, whatever the setting says."""
    return settings.SHARING_ALLOW_PRIVATE_ADDRESSES and not is_production()


def is_production() -> bool:
    return getattr(settings, "PRODUCTION", False)


def time_limit() -> float:
    """Seconds that a receiver or network has to answer."""
    return getattr(settings, "SHARING_TIME_LIMIT", 15.0)


def facebook_url() -> str:
    """With the version of the Graph API that the adapter was written for. Another address is for tests."""
    return getattr(settings, "SHARING_FACEBOOK_URL", "https://graph.facebook.com/v26.0").rstrip("/")


def hurry() -> float:
    """By this much schedules pass faster, so that tests see the end of them. Production has none of it."""
    return 1 if is_production() else getattr(settings, "SHARING_HURRY", 1)


def lease() -> timedelta:
    """After so long a worker that has a delivery counts as dead. A request takes 15 seconds at the most."""
    return timedelta(seconds=120 if is_production() else settings.LEDGER_LEASE_SECONDS)


def telegram_url() -> str:
    """Another address than Telegram's own is for tests."""
    return getattr(settings, "SHARING_TELEGRAM_URL", "https://api.telegram.org").rstrip("/")
