from typing import Any

from django.conf import settings

from .roles import editions_of


def language_of(user: Any) -> str:
    """The language to write to somebody in: the one they chose, else their edition's if they work in only one."""
    profile = getattr(user, "wagtail_userprofile", None)
    if profile and profile.preferred_language:
        return profile.preferred_language
    codes = set() if user.is_superuser else editions_of(user)
    return codes.pop() if len(codes) == 1 else settings.LANGUAGE_CODE
