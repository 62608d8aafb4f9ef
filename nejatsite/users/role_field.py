"""Groups as people think of them: the roles of each edition, then what else there is."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _

from .roles import TABLE, Role, all_groups, group_name


class _ByEdition(forms.models.ModelChoiceIterator):
    def __iter__(self) -> Iterator[Any]:
        groups = {group.name: group for group in self.queryset}
        for code, edition in settings.EDITIONS.items():
            names = [group_name(role, code) for role in Role]
            if rows := [self.choice(groups[name]) for name in names if name in groups]:
                yield (str(edition["name"]), rows)
        if rows := [self.choice(group) for name, group in groups.items() if name not in all_groups()]:
            yield (str(_("Other groups")), rows)


class RolesField(forms.ModelMultipleChoiceField):
    iterator = _ByEdition
    widget = forms.CheckboxSelectMultiple

    def __init__(self) -> None:
        super().__init__(Group.objects.order_by("name"), required=False, label=_("Roles"))

    def label_from_instance(self, group: Group) -> str:
        known = all_groups().get(group.name)
        return str(known[0].label) if known else group.name


def roles_help() -> str:
    return " ".join(f"{role.label}: {TABLE[role].help_text}" for role in Role)
