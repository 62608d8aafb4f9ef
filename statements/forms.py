import json
from typing import Any

from django.utils.translation import gettext as _

from nejatsite.core.pages import BasePageForm
from nejatsite.core.wording import in_a_row
from nejatsite.core.wording import number as digits

from .numbers import is_translation


class StatementPageForm(BasePageForm):
    """Offers the next free number; in a translation, kind and number are the source's."""

    class Media:
        js = ["statements/next_number.js"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "number" not in self.fields:
            return
        if is_translation(self.instance):
            for name in ("kind", "number"):
                self.fields[name].disabled = True
                self.fields[name].help_text = _("A translation keeps what its source has.")
            return
        self._offer(self.instance.free_numbers())

    def _offer(self, free: dict[str, int]) -> None:
        labels = dict(self.instance._meta.get_field("kind").choices)
        number = self.fields["number"]
        number.help_text = _("Counted for each kind; leave it empty for none. Next: {numbers}.").format(
            numbers=in_a_row(f"{labels[kind]} {digits(free[kind])}" for kind in labels)
        )
        if self.instance.pk is None:
            self.initial["number"] = free[self.instance.kind]
            number.widget.attrs |= {
                "data-next-numbers": json.dumps(free),
                "data-offered-for": self.instance.kind,
            }
