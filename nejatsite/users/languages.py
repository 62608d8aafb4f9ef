from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model

from .roles import all_groups, editions_of


def language_of(user: Any) -> str:
    """The language to write to somebody in: the one they chose, else their edition's if they work in only one."""
    profile = getattr(user, "wagtail_userprofile", None)
    if profile and profile.preferred_language:
        return profile.preferred_language
    return _of_editions(set() if user.is_superuser else editions_of(user))


def _of_editions(codes: set[str]) -> str:
    return next(iter(codes)) if len(codes) == 1 else settings.LANGUAGE_CODE


def languages_of(people: Iterable[Any]) -> dict[int, str]:
    """`language_of` for each of them, by their keys, in one query."""
    chosen: dict[int, str] = {}
    codes: dict[int, set[str]] = defaultdict(set)
    rows = get_user_model().objects.filter(pk__in=[person.pk for person in people])
    for pk, superuser, preferred, group in rows.values_list(
        "pk", "is_superuser", "wagtail_userprofile__preferred_language", "groups__name"
    ):
        chosen[pk] = preferred or ""
        if group in all_groups() and not superuser:
            codes[pk].add(all_groups()[group][1])
    return {pk: language or _of_editions(codes[pk]) for pk, language in chosen.items()}
