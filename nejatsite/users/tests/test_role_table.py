"""Every address of the admin, both methods, every role, in its own edition and in a foreign one: see `role_table`."""

import pytest
from django.conf import settings
from django.db import transaction
from django.test import override_settings
from wagtail.admin.views.bulk_action.registry import bulk_action_registry

from nejatsite.users.middleware import AuthenticationMiddleware

from .role_table import ground as made
from .role_table.asking import DONE, ELSEWHERE, PRIVATE, PUBLISHED, Recognised, Undrawn
from .role_table.proof import Proof, missing
from .role_table.requests import CASES
from .role_table.table import area_names, rows_of

pytestmark = [pytest.mark.django_db, pytest.mark.long]
ROWS = {area: rows_of(area) for area in area_names()}
EVERY_ROW = [row for rows in ROWS.values() for row in rows]


def path_of(middleware):
    return f"{middleware.__module__}.{middleware.__qualname__}"


@pytest.fixture(scope="module")
def proof(django_db_setup, django_db_blocker):
    instead = {path_of(AuthenticationMiddleware): path_of(Recognised)}
    middleware = [*(instead.get(path, path) for path in settings.MIDDLEWARE), path_of(Undrawn)]
    assert path_of(Recognised) in middleware
    with django_db_blocker.unblock(), override_settings(MIDDLEWARE=middleware), transaction.atomic():
        yield Proof(made.build())
        transaction.set_rollback(True)


@pytest.mark.parametrize("area", ROWS)
def test_every_answer_is_the_one_in_the_table(proof, area):
    wrong = [line for row in ROWS[area] for line in proof.differences(row)]
    assert not wrong, "\n" + "\n".join(wrong)


def test_every_address_has_a_row_and_every_row_an_address(proof):
    without = [
        f"{address} has no row. Review what it answers today, then add: {proof.today(address.name or f'/{address.route}', address.parameters)}"
        for address in missing(proof, EVERY_ROW)
    ]
    names = {address.name for address in proof.addresses}
    gone = [
        f"{row.name} has a row, but there is no such address."
        for row in EVERY_ROW
        if row.address not in names and not row.address.startswith("/")
    ]
    assert not without + gone, "\n" + "\n".join(without + gone)


def test_every_case_and_every_bulk_action_is_in_the_table():
    listed = [row.name for row in EVERY_ROW]
    bulk_action_registry.get_bulk_action_class("", "", "")
    actions = {
        f"wagtail_bulk_action@{model.removeprefix('site')}.{action}"
        for models in bulk_action_registry.actions.values()
        for model, actions in models.items()
        for action in actions
    }
    wanted = {name for name in CASES if "@" in name} | actions
    assert wanted - set(listed) == set()
    assert len(listed) == len(set(listed))


class TestWhatTheTableMayNotSay:
    """The intent of docs/roles.md, asked of the table itself: a wrong row is not reviewed away."""

    def test_nobody_sees_or_changes_what_is_another_editions(self):
        for row in EVERY_ROW:
            for _strangers, _own, foreign, _superuser in (row.get, row.post):
                assert not set(foreign) & {PRIVATE, PUBLISHED, DONE}, row

    def test_only_editors_change_what_readers_see(self):
        for row in EVERY_ROW:
            for strangers, own, _foreign, _superuser in (row.get, row.post):
                assert PUBLISHED not in strangers + own[:2], row

    def test_only_superusers_change_what_all_editions_share(self):
        spaces = ("users", "groups", "sites", "locales", "redirects", "collections", "workflows", "settings")
        for row in EVERY_ROW:
            space = row.name.partition(":")[0].removeprefix("wagtailadmin_").removeprefix("wagtail")
            if space.removeprefix("users_") in spaces:
                assert not set("".join(row.post[:3])) & {DONE, PUBLISHED, ELSEWHERE}, row

    def test_strangers_see_the_doors_alone(self):
        for row in EVERY_ROW:
            strangers = set(row.get[0] + row.post[0])
            assert strangers <= {"i", "."} or row in ROWS["open_doors"], row
