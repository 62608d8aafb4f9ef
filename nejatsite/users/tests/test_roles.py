import pytest
from django.contrib.auth.models import AnonymousUser, Group

from nejatsite.testing.factories import UserFactory
from nejatsite.users.roles import Role, editions_of, group_name, has_role, people_with

pytestmark = pytest.mark.django_db


def test_a_role_is_held_in_its_edition_alone(people):
    assert has_role(people["editor.fa"], Role.EDITOR, "fa")
    assert not has_role(people["editor.fa"], Role.EDITOR, "en")
    assert not has_role(people["editor.fa"], Role.TRANSLATOR, "fa")


def test_a_person_may_hold_several_roles(people):
    person = people["author.en"]
    person.groups.add(Group.objects.get(name=group_name(Role.TRANSLATOR, "sq")))
    assert editions_of(person) == {"en", "sq"}
    assert editions_of(person, Role.TRANSLATOR) == {"sq"}


def test_a_superuser_holds_every_role(people):
    assert editions_of(people["admin"], Role.EDITOR) == {"en", "fa", "ar", "sq"}


def test_nobody_and_those_who_left_hold_none(people):
    gone = people["editor.ar"]
    gone.is_active = False
    assert editions_of(gone) == set()
    assert editions_of(AnonymousUser()) == set()


def test_asking_many_times_costs_one_query(people, django_assert_num_queries):
    person = people["translator.fa"]
    with django_assert_num_queries(1):
        for code in ("en", "fa", "ar", "sq"):
            has_role(person, Role.TRANSLATOR, code)


def test_a_change_of_groups_is_seen_at_once(people):
    person = people["author.fa"]
    assert not has_role(person, Role.EDITOR, "fa")
    person.groups.add(Group.objects.get(name=group_name(Role.EDITOR, "fa")))
    assert has_role(person, Role.EDITOR, "fa")


def test_people_with_a_role_are_those_who_were_given_it(people):
    UserFactory(username="gone", is_active=False, groups=[group_name(Role.EDITOR, "fa")])
    assert [person.username for person in people_with(Role.EDITOR, "fa")] == ["editor.fa"]
