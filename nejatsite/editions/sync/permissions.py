"""Giving the groups exactly what the role table says."""

from collections.abc import Iterable, Iterator

from django.conf import settings
from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission

from nejatsite.users.roles import TABLE, Role, edition_label, group_name

from .trees import home_of

#: What Wagtail's migrations make. Their rights reach over every edition.
WAGTAIL_GROUPS = ("Moderators", "Editors")


def sync_permissions() -> Iterator[str]:
    for group in Group.objects.filter(name__in=WAGTAIL_GROUPS):
        group.delete()
        yield f"Group “{group.name}” of a new Wagtail removed"
    permissions = _Permissions()
    shared = Collection.get_first_root_node()
    for code in settings.EDITIONS:
        home = home_of(code)
        own = shared.get_children().filter(name=edition_label(code)).first()
        if own is None:
            own = shared.add_child(name=edition_label(code))
            shared.refresh_from_db()
            yield f"Collection “{own.name}” made"
        for role in Role:
            group, created = Group.objects.get_or_create(name=group_name(role, code))
            grants = TABLE[role]
            changed = [
                permissions.of_group(group, grants.admin),
                permissions.on_pages(group, {home.pk: [f"wagtailcore.{name}" for name in grants.tree]}),
                permissions.on_collections(
                    group, {own.pk: grants.collection, shared.pk: grants.shared_collection}
                ),
            ]
            if created or any(changed):
                yield f"Group “{group.name}” {'made' if created else 'given what the role table says'}"


class _Permissions:
    """Each method leaves the group with exactly these permissions and says whether it had to change anything."""

    def __init__(self) -> None:
        self.by_name = {
            f"{row.content_type.app_label}.{row.codename}": row.pk
            for row in Permission.objects.select_related("content_type")
        }

    def of_group(self, group: Group, names: Iterable[str]) -> bool:
        wanted = {self.by_name[name] for name in names}
        if set(group.permissions.values_list("pk", flat=True)) == wanted:
            return False
        group.permissions.set(wanted)
        return True

    def on_pages(self, group: Group, names: dict[int, Iterable[str]]) -> bool:
        return self._exactly(GroupPagePermission, "page_id", group, names)

    def on_collections(self, group: Group, names: dict[int, Iterable[str]]) -> bool:
        return self._exactly(GroupCollectionPermission, "collection_id", group, names)

    def _exactly(self, model: type, field: str, group: Group, names: dict[int, Iterable[str]]) -> bool:
        wanted = {(place, self.by_name[name]) for place, many in names.items() for name in many}
        rows = {(getattr(row, field), row.permission_id): row.pk for row in model.objects.filter(group=group)}
        model.objects.filter(pk__in=[pk for key, pk in rows.items() if key not in wanted]).delete()
        missing = wanted - rows.keys()
        model.objects.bulk_create(
            [model(group=group, permission_id=permission, **{field: place}) for place, permission in missing]
        )
        return rows.keys() != wanted
