"""For the admin screens of what belongs to an edition's editors: see `EditionPolicy`."""

from collections.abc import Iterable
from typing import Any

import django_filters
from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from wagtail.models import Locale
from wagtail.permissions import policy_registry

from nejatsite.editions.policies import editions_looked_after
from nejatsite.editions.registry import get_edition


def own_locales(user: Any) -> QuerySet[Locale]:
    """The editions that the person looks after."""
    return Locale.objects.filter(language_code__in=editions_looked_after(user)).order_by("pk")


def get_own(request: HttpRequest, model: Any, pk: Any) -> Any:
    """The row if the person looks after its edition, else PermissionDenied; Http404 if there is none."""
    row = get_object_or_404(model.objects.select_related("edition"), pk=pk)
    if not policy_registry.get_by_type(model).user_has_permission_for_instance(request.user, "change", row):
        raise PermissionDenied
    return row


def sent_locale(sent: str, own: Iterable[Locale]) -> Locale | None:
    """Of the editions that the person looks after, the one whose key was sent, else the first."""
    locales = list(own)
    return next((one for one in locales if str(one.pk) == sent), locales[0] if locales else None)


class Own:
    """Wagtail's generic views ask whether one may change such rows at all; this asks about the one in hand."""

    model: Any

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        get_own(request, self.model, kwargs["pk"])
        super().setup(request, *args, **kwargs)


class EditionField(forms.ModelChoiceField):
    def label_from_instance(self, locale: Locale) -> str:
        return str(get_edition(locale.language_code).name)


class OwnEditionFilter(django_filters.ModelChoiceFilter):
    """Offers the editions that the person looks after."""

    field_class = EditionField

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=lambda request: own_locales(request.user), **kwargs)
