"""Forms that are not a job's."""

from typing import Any

from django import forms
from django.db import transaction

from nejatsite.users.roles import Role, editions_of

from .models import NoticeKind, NoticePreference, Way
from .services.telling import way_for

#: What each role can be told at all.
KINDS = {
    Role.AUTHOR: (NoticeKind.QUESTION,),
    Role.TRANSLATOR: (
        NoticeKind.WANTED,
        NoticeKind.ASSIGNED,
        NoticeKind.TAKEN_OVER,
        NoticeKind.DUE_SOON,
        NoticeKind.OVERDUE,
        NoticeKind.RETURNED,
        NoticeKind.APPROVED,
        NoticeKind.PUBLISHED,
        NoticeKind.SOURCE_CHANGED,
        NoticeKind.SOURCE_WITHDRAWN,
        NoticeKind.SOURCE_BACK,
        NoticeKind.COMMENT,
    ),
    Role.EDITOR: tuple(NoticeKind),
}


class NoticePreferencesForm(forms.Form):
    """For each kind of notice that a person's roles bring: how they want to be told."""

    def __init__(self, *args: Any, instance: Any, **kwargs: Any) -> None:
        self.user = instance
        super().__init__(*args, **kwargs)
        wishes = dict(NoticePreference.objects.filter(user=self.user).values_list("kind", "way"))
        held = {role for role in Role if editions_of(self.user, role)}
        self.kinds = [kind for kind in NoticeKind if any(kind in KINDS[role] for role in held)]
        for kind in self.kinds:
            self.fields[kind.value] = forms.ChoiceField(
                label=kind.label,
                choices=Way.choices,
                initial=way_for(kind, wishes.get(kind.value)),
            )

    @transaction.atomic
    def save(self) -> None:
        """A wish is kept only where it differs from what holds anyway, so that a better default reaches everybody."""
        NoticePreference.objects.filter(user=self.user, kind__in=self.kinds).delete()
        NoticePreference.objects.bulk_create(
            NoticePreference(user=self.user, kind=kind, way=self.cleaned_data[kind.value])
            for kind in self.kinds
            if self.cleaned_data[kind.value] != way_for(kind)
        )
