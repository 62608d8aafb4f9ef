"""The demo accounts: one person for each role that the demo shows."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import check_password, make_password
from django.contrib.auth.models import Group
from wagtail.users.models import UserProfile

from nejatsite.users.roles import Role, group_name


@dataclass(frozen=True)
class Account:
    username: str
    first_name: str
    last_name: str

    @property
    def email(self) -> str:
        return f"{self.username}@example.org"


ACCOUNTS = (
    Account("admin", "Parvin", "Daneshvar"),
    Account("author.en", "Rosa", "Fielding"),
    Account("editor.en", "Thomas", "Greenlow"),
    Account("translator.fa", "Laleh", "Moradian"),
    Account("editor.fa", "Kamran", "Tavanpour"),
    Account("author.fa", "Golnar", "Sepidari"),
    Account("translator.ar", "Salma", "Darwish"),
    Account("editor.ar", "Yusuf", "Nasiri"),
    Account("translator.sq", "Drita", "Lumaj"),
    Account("editor.sq", "Ilir", "Bardhi"),
)


def make_accounts(password: str = "") -> str:
    """Every account, with its role. Returns the password that new accounts got: the given one, or one made up.

    A password that is given is set on all of them; none given leaves those that exist as they are.
    """
    people = get_user_model().objects
    known = {person.username: person for person in people.filter(username__in=[a.username for a in ACCOUNTS])}
    # Hashing is slow on purpose: once for all of them.
    right = {stored for stored in {p.password for p in known.values()} if check_password(password, stored)}
    behind = [person for person in known.values() if password and person.password not in right]
    new = [account for account in ACCOUNTS if account.username not in known]
    if not new and not behind:
        return password
    password = password or secrets.token_urlsafe(9)
    hashed = make_password(password)
    for person in behind:
        person.password = hashed
        person.save(update_fields=["password"])
    for account in new:
        is_admin = account.username == "admin"
        person = people.create(
            username=account.username,
            email=account.email,
            first_name=account.first_name,
            last_name=account.last_name,
            password=hashed,
            is_superuser=is_admin,
            is_staff=is_admin,
        )
        if not is_admin:
            role, _dot, edition = account.username.partition(".")
            person.groups.add(Group.objects.get(name=group_name(Role(role), edition)))
    return password


@contextmanager
def left_in_peace() -> Iterator[None]:
    """Wagtail mails editors and superusers about what is submitted and decided; here, nothing of it is news."""
    switches = ("submitted_notifications", "approved_notifications", "rejected_notifications")
    profiles = [
        UserProfile.get_for_user(person) for person in get_user_model().objects.filter(is_active=True)
    ]
    before = {profile.pk: {name: getattr(profile, name) for name in switches} for profile in profiles}
    UserProfile.objects.filter(pk__in=before).update(**dict.fromkeys(switches, False))
    try:
        yield
    finally:
        for pk, values in before.items():
            UserProfile.objects.filter(pk=pk).update(**values)


class Cast:
    """Who does what while the demo is loaded."""

    def __init__(self) -> None:
        names = [account.username for account in ACCOUNTS]
        self._people = {
            person.username: person for person in get_user_model().objects.filter(username__in=names)
        }

    def author(self, edition: str) -> object:
        return self._people.get(f"author.{edition}") or self.editor(edition)

    def translator(self, edition: str) -> object:
        return self._people.get(f"translator.{edition}") or self.editor(edition)

    def editor(self, edition: str) -> object:
        return self._people[f"editor.{edition}"]
