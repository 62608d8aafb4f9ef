"""By which rules things were written: a row whose name ends in the rules' fingerprint.

Its `last_error` is how far whoever writes them anew has come.
"""

from django.utils import timezone

from nejatsite.core.duties import DutyRow


def to_do(mark: str, fingerprint: str) -> DutyRow | None:
    """The row of what is still to be written by these rules; None when all of it is."""
    row, _made = DutyRow.objects.get_or_create(name=mark + fingerprint)
    return None if row.last_done_at else row


def set_done(mark: str, fingerprint: str) -> None:
    """Everything is written by these rules, and what is known of others is forgotten."""
    DutyRow.objects.filter(name__startswith=mark).delete()
    DutyRow.objects.create(name=mark + fingerprint, last_done_at=timezone.now())
