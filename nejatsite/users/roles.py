"""The roles of an edition's people: the one table that says who may do what, and the questions asked of it.

A role is held by being in its edition's group. `manage.py sync_editions` gives the groups what the table says and
takes away whatever else they have; nothing is granted anywhere else. A superuser holds every role.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import models
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from nejatsite.core.wording import in_a_row


class Role(models.TextChoices):
    AUTHOR = "author", _("Author")
    TRANSLATOR = "translator", _("Translator")
    EDITOR = "editor", _("Editor")


@dataclass(frozen=True)
class Grants:
    """What a role may do in its edition. Permissions are codenames of Wagtail's own."""

    help_text: str | Promise
    #: The plural that names the group; never translated, for groups are rows.
    group: str
    #: On the tree of the edition's home page. "add" includes changing and submitting what one wrote oneself.
    tree: tuple[str, ...] = ()
    #: On the edition's own collection of images and documents.
    collection: tuple[str, ...] = ()
    #: On the collection that all editions share, and so on every collection below it.
    shared_collection: tuple[str, ...] = ()
    admin: tuple[str, ...] = ("wagtailadmin.access_admin",)


_CHOOSE = ("wagtailimages.choose_image", "wagtaildocs.choose_document")
_ADD = ("wagtailimages.add_image", "wagtaildocs.add_document")
_CHANGE = ("wagtailimages.change_image", "wagtaildocs.change_document")

TABLE: dict[Role, Grants] = {
    Role.AUTHOR: Grants(
        group="Authors",
        help_text=_("Writes drafts in the edition and submits them for approval. Publishes nothing."),
        tree=("add_page",),
        collection=(*_ADD, *_CHOOSE),
        shared_collection=_CHOOSE,
    ),
    Role.TRANSLATOR: Grants(
        group="Translators",
        help_text=_(
            "Translates into the edition and submits the translations for approval. Publishes nothing."
        ),
        shared_collection=_CHOOSE,
    ),
    Role.EDITOR: Grants(
        group="Editors",
        help_text=_("Approves, publishes, corrects and withdraws everything in the edition."),
        tree=("add_page", "change_page", "publish_page", "lock_page", "unlock_page"),
        collection=(*_ADD, *_CHANGE, *_CHOOSE),
        shared_collection=_CHOOSE,
    ),
}


@cache
def edition_label(code: str) -> str:
    """The edition's English name, for rows that are named once for everybody."""
    with translation.override("en"):
        return str(settings.EDITIONS[code]["name"])


def group_name(role: Role | str, code: str) -> str:
    """The group whose members hold that role in that edition, such as "Editors (Persian)"."""
    return f"{TABLE[Role(role)].group} ({edition_label(code)})"


@cache
def all_groups() -> dict[str, tuple[Role, str]]:
    """Every group that the table makes: name -> role and edition."""
    return {group_name(role, code): (role, code) for code in settings.EDITIONS for role in Role}


def roles_of(user: Any) -> frozenset[tuple[Role, str]]:
    """The roles that a person holds, as (role, edition). Asked once for each user object, so once a request."""
    if not user.is_authenticated or not user.is_active:
        return frozenset()
    if user.is_superuser:
        return frozenset(all_groups().values())
    if not hasattr(user, "_roles_held"):
        names = user.groups.values_list("name", flat=True)
        user._roles_held = frozenset(all_groups()[name] for name in names if name in all_groups())
    return user._roles_held


def forget_roles(user: Any) -> None:
    """After the person's groups have changed, for those who go on with the same object."""
    user.__dict__.pop("_roles_held", None)


def has_role(user: Any, role: Role | str, code: str) -> bool:
    return (Role(role), code) in roles_of(user)


def editions_of(user: Any, *roles: Role | str) -> set[str]:
    """The codes of the editions in which the person holds one of these roles; without any named, any role at all."""
    wanted = {Role(role) for role in roles} or set(Role)
    return {code for role, code in roles_of(user) if role in wanted}


def roles_by_edition(user: Any) -> list[tuple[Any, str]]:
    """The roles that the person was given, as (edition's name, roles in a row), then other groups under "".

    Of the groups that were fetched before, so that a list of people costs the same for few and many.
    """
    names = {group.name for group in user.groups.all()}
    given = []
    for code, edition in settings.EDITIONS.items():
        if held := [role.label for role in Role if group_name(role, code) in names]:
            given.append((edition["name"], in_a_row(held)))
    if others := sorted(names - all_groups().keys()):
        given.append(("", in_a_row(others)))
    return given


def people_by_edition(role: Role | str, codes: Iterable[str]) -> dict[str, list[Any]]:
    """`people_with` for several editions, in one query."""
    editions = {group_name(role, code): code for code in codes}
    found: dict[str, list[Any]] = {code: [] for code in editions.values()}
    people = get_user_model().objects.filter(is_active=True, groups__name__in=editions)
    for person in people.annotate(of_group=models.F("groups__name")).order_by(
        "first_name", "last_name", "pk"
    ):
        found[editions[person.of_group]].append(person)
    return found


def people_with(role: Role | str, code: str) -> models.QuerySet:
    """Those who were given the role and can sign in. Superusers are not among them unless they were given it too."""
    people = get_user_model().objects.filter(is_active=True, groups__name=group_name(role, code))
    return people.order_by("first_name", "last_name", "pk")
