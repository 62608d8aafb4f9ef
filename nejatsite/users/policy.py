from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from wagtail.permission_policies import ModelPermissionPolicy


class SuperusersOnly(ModelPermissionPolicy):
    """Whatever permissions a group was given by hand: who may give permissions may give themselves all of them."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return user.is_active and user.is_superuser

    def users_with_any_permission(self, actions: Iterable[str]) -> QuerySet:
        return get_user_model().objects.filter(is_active=True, is_superuser=True)
