"""The settings of this app, each with the value it has where a site names none."""

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


def telegram_url() -> str:
    """Another address than Telegram's own is for tests."""
    return getattr(settings, "SHARING_TELEGRAM_URL", "https://api.telegram.org").rstrip("/")
