"""What the report of announcements can be narrowed to."""

from typing import Any

import django_filters
from django import forms
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet

from nejatsite.editions.admin.own import OwnEditionFilter
from nejatsite.editions.policies import editions_looked_after

from .form_fields import section_choices
from .models import Channel, Delivery, DeliveryState, Occasion


def own_channels(request: HttpRequest) -> models.QuerySet:
    return Channel.objects.of_editions(editions_looked_after(request.user)).order_by("name")


def own_deliveries(request: HttpRequest) -> models.QuerySet:
    return Delivery.objects.of_editions(editions_looked_after(request.user))


def sections() -> list[tuple[str, str]]:
    return [(kind.lower(), label) for kind, label in section_choices()]


class DeliveryFilterSet(WagtailFilterSet):
    person = django_filters.MultipleChoiceFilter(
        label=gettext_lazy("Needs a person"),
        choices=[("yes", gettext_lazy("Yes"))],
        method="that_need_a_person",
        widget=forms.CheckboxSelectMultiple,
    )
    state = django_filters.MultipleChoiceFilter(
        label=gettext_lazy("State"), choices=DeliveryState.choices, widget=forms.CheckboxSelectMultiple
    )
    edition = OwnEditionFilter(label=gettext_lazy("Edition"), field_name="channel__edition")
    channel = django_filters.ModelChoiceFilter(label=gettext_lazy("Channel"), queryset=own_channels)
    occasion = django_filters.MultipleChoiceFilter(
        label=gettext_lazy("Occasion"), choices=Occasion.choices, widget=forms.CheckboxSelectMultiple
    )
    section = django_filters.ChoiceFilter(
        label=gettext_lazy("Section"), choices=sections, method="of_section"
    )
    created_at = django_filters.DateFromToRangeFilter(
        label=gettext_lazy("Written"), widget=DateRangePickerWidget
    )

    class Meta:
        model = Delivery
        fields = ("person", "state", "edition", "channel", "occasion", "section", "created_at")

    def that_need_a_person(self, queryset: Any, name: str, value: list[str]) -> models.QuerySet:
        return queryset.needing_a_person() if value else queryset

    def of_section(self, queryset: models.QuerySet, name: str, value: str) -> models.QuerySet:
        """Announcements whose page is gone belong to no section."""
        return queryset.filter(page__content_type=ContentType.objects.get_by_natural_key(*value.split(".")))
