"""Settings → Users and Settings → Groups."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.db import IntegrityError, transaction
from django.urls import reverse

from nejatsite.testing.factories import UserFactory
from nejatsite.testing.screens import messages_of, signed_in
from nejatsite.users.invitations import invite
from nejatsite.users.languages import language_of
from nejatsite.users.roles import Role, group_name, has_role

from .forms import group_ids

pytestmark = pytest.mark.django_db
ADD = "wagtailusers_users:add"


def errors(response):
    assert response.status_code == 200
    return response.context["form"].errors


def test_the_roles_are_offered_edition_by_edition(admin, editions):
    Group.objects.create(name="Printers")
    page = BeautifulSoup(admin.get(reverse(ADD)).content, "html5lib")
    text = page.find(id="id_groups").get_text(" ", strip=True)
    assert text.split() == [
        "English",
        "Author",
        "Translator",
        "Editor",
        "Persian",
        "Author",
        "Translator",
        "Editor",
        "Arabic",
        "Author",
        "Translator",
        "Editor",
        "Albanian",
        "Author",
        "Translator",
        "Editor",
        "Other",
        "groups",
        "Printers",
    ]


def test_the_languages_of_the_editions_are_offered(admin):
    page = BeautifulSoup(admin.get(reverse(ADD)).content, "html5lib")
    assert [option["value"] for option in page.select("#id_language option")] == ["en", "fa", "ar", "sq"]


def test_nobody_is_asked_for_somebody_elses_password(admin):
    page = BeautifulSoup(admin.get(reverse(ADD)).content, "html5lib")
    assert page.select("input[type=password]") == []


@pytest.mark.parametrize("address", ["narges@example.org", "NARGES@Example.ORG", "  Narges@example.org "])
def test_an_address_that_has_an_account_is_refused_by_name(admin, invitation, address):
    UserFactory(username="other", first_name="Narges", last_name="Farhadi", email="narges@example.org")
    found = errors(admin.post(reverse(ADD), invitation(email=address)))
    assert "Narges Farhadi" in found["email"][0]
    assert get_user_model().objects.filter(email__iexact="narges@example.org").count() == 1


def test_an_address_that_was_invited_already_is_told_how_to_go_on(admin, people, invitation, mails):
    waiting = UserFactory(username="other", email="narges@example.org")
    invite(waiting, by=people["admin"])
    mails().clear()
    with_hint = errors(admin.post(reverse(ADD), invitation()))["email"][0]
    waiting.set_password("x")
    waiting.save()
    assert len(with_hint) > len(errors(admin.post(reverse(ADD), invitation()))["email"][0])
    assert mails() == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("email", ""),
        ("email", "narges"),
        ("email", "a" * 300 + "@example.org"),
        ("username", "two words"),
        ("username", "x" * 151),
        ("username", "admin"),
        ("language", "de"),
        ("language", ""),
        ("first_name", ""),
        ("last_name", "x" * 151),
        ("groups", []),
        ("groups", ["999999"]),
        ("groups", ["x"]),
    ],
)
def test_a_wrong_entry_is_told_beside_its_field_and_nobody_is_invited(admin, invitation, mails, field, value):
    before = get_user_model().objects.count()
    assert field in errors(admin.post(reverse(ADD), invitation(**{field: value})))
    assert get_user_model().objects.count() == before
    assert mails() == []


def test_without_a_user_name_it_is_the_address(admin, invitation):
    admin.post(reverse(ADD), invitation(username=""))
    assert get_user_model().objects.get(email="narges@example.org").username == "narges@example.org"


def test_an_address_too_long_for_a_user_name_asks_for_one(admin, invitation):
    long = f"{'a' * 60}@{'b' * 60}.{'c' * 60}.org"
    assert "username" in errors(admin.post(reverse(ADD), invitation(username="", email=long)))


def test_the_database_itself_refuses_one_address_in_two_spellings(db):
    UserFactory(username="one", email="narges@example.org")
    with pytest.raises(IntegrityError), transaction.atomic():
        UserFactory(username="two", email="Narges@example.org")


def test_a_person_who_takes_anothers_address_is_told(people):
    editor = signed_in(people["editor.fa"])
    values = {
        "name_email-first_name": "A",
        "name_email-last_name": "B",
        "name_email-email": "ADMIN@example.org",
    }
    response = editor.post(reverse("wagtailadmin_account"), values)
    assert response.status_code == 200
    people["editor.fa"].refresh_from_db()
    assert people["editor.fa"].email == "editor.fa@example.org"


def test_the_list_shows_who_has_not_accepted(admin, people):
    waiting = UserFactory(username="waiting", first_name="Waiting")
    invite(waiting, by=people["admin"])
    page = BeautifulSoup(admin.get(reverse("wagtailusers_users:index")).content, "html5lib")
    rows = {row.select_one("td.username").get_text(strip=True): row for row in page.select("tbody tr")}
    address = reverse("wagtailusers_users:invite", args=[waiting.pk])
    assert rows["waiting"].find("a", href=address)
    assert rows["waiting"].find_all("td")[-1].get_text(strip=True)
    assert not rows["editor.fa"].find_all("td")[-1].get_text(strip=True)
    assert "/invite/" not in str(rows["editor.fa"])


def test_the_list_can_be_narrowed_to_those_who_have_not_accepted(admin, people):
    invite(UserFactory(username="waiting"), by=people["admin"])
    waiting = admin.get(reverse("wagtailusers_users:index"), {"waiting": "true"}).context["object_list"]
    assert [person.username for person in waiting] == ["waiting"]
    others = admin.get(reverse("wagtailusers_users:index"), {"waiting": "false"}).context["object_list"]
    assert "waiting" not in [person.username for person in others]


def test_the_list_costs_the_same_for_few_and_many(admin, people, django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    address = reverse("wagtailusers_users:index")
    invite(UserFactory(username="waiting0"), by=people["admin"])
    admin.get(address)
    with CaptureQueriesContext(
        connection,
    ) as few:
        admin.get(address, {"q": "waiting0"})
    for number in range(1, 7):
        groups = [group_name(role, "fa") for role in Role]
        invite(UserFactory(username=f"waiting0{number}", groups=groups), by=people["admin"])
    with django_assert_num_queries(len(few)):
        admin.get(address, {"q": "waiting0"})


def roles_shown(admin, **query) -> dict[str, str]:
    page = BeautifulSoup(admin.get(reverse("wagtailusers_users:index"), query).content, "html5lib")
    place = [" ".join(head.stripped_strings) for head in page.select("thead th")].index("Roles")
    return {
        row.select_one("td.username").get_text(strip=True): " ".join(
            row.find_all("td")[place].get_text(" ", strip=True).split()
        )
        for row in page.select("tbody tr")
    }


def test_the_list_shows_the_roles_by_edition(admin, people):
    person = people["editor.fa"]
    person.groups.add(Group.objects.get(name=group_name(Role.AUTHOR, "fa")))
    person.groups.add(Group.objects.get(name=group_name(Role.TRANSLATOR, "sq")))
    person.groups.add(Group.objects.create(name="Printers"))
    shown = roles_shown(admin, q="editor.fa")
    assert shown == {"editor.fa": "Persian: Author, Editor Albanian: Translator Printers"}


def test_the_list_says_who_has_no_role_and_who_has_all(admin, people):
    UserFactory(username="newcomer")
    shown = roles_shown(admin, q="newcomer") | roles_shown(admin, q="admin")
    assert shown == {"newcomer": "None", "admin": "All, in every edition"}


def test_who_has_a_password_is_not_invited_again(admin, people, mails):
    address = reverse("wagtailusers_users:invite", args=[people["editor.fa"].pk])
    for response in (admin.get(address, follow=True), admin.post(address, follow=True)):
        assert people["editor.fa"].display_name in messages_of(response)[0]
    people["editor.fa"].refresh_from_db()
    assert people["editor.fa"].has_usable_password()
    assert mails() == []


def test_who_is_switched_off_is_not_invited(admin, people, mails):
    person = UserFactory(username="gone", is_active=False)
    person.set_unusable_password()
    person.save()
    admin.post(reverse("wagtailusers_users:invite", args=[person.pk]))
    assert mails() == []


def test_inviting_nobody_is_not_found(admin):
    assert admin.get(reverse("wagtailusers_users:invite", args=[999999])).status_code == 404


def test_sending_again_asks_first(admin, people, mails):
    person = UserFactory(username="waiting")
    invite(person, by=people["admin"])
    response = admin.get(reverse("wagtailusers_users:invite", args=[person.pk]))
    assert person.email in response.content.decode()
    assert len(mails()) == 1


def test_roles_and_language_can_be_changed_later(admin, people, invitation):
    person = people["translator.fa"]
    values = invitation(
        username=person.username,
        email=person.email,
        language="sq",
        is_active="on",
        groups=group_ids(group_name(Role.EDITOR, "sq"), group_name(Role.AUTHOR, "en")),
    )
    response = admin.post(reverse("wagtailusers_users:edit", args=[person.pk]), values)
    assert response.status_code == 302
    person = get_user_model().objects.get(pk=person.pk)
    assert has_role(person, Role.EDITOR, "sq")
    assert not has_role(person, Role.TRANSLATOR, "fa")
    assert language_of(person) == "sq"
    assert person.has_usable_password()


def addresses(person):
    names = [
        ("index", []),
        ("add", []),
        ("edit", [person.pk]),
        ("delete", [person.pk]),
        ("history", [person.pk]),
    ]
    people_too = [*names, ("invite", [person.pk])]
    found = [reverse(f"wagtailusers_users:{name}", args=args) for name, args in people_too]
    group = Group.objects.first().pk
    for name, args in names:
        found.append(reverse(f"wagtailusers_groups:{name}", args=[group] if args else []))
    bulk = ("assign_role", "delete", "set_active_state")
    found += [f"/admin/bulk/users/user/{action}/?id={person.pk}" for action in bulk]
    return found


@pytest.mark.parametrize("role", ["author", "translator", "editor"])
def test_other_roles_reach_nothing_of_it(people, mails, role):
    browser = signed_in(people[f"{role}.fa"])
    groups = group_ids(group_name(Role.EDITOR, "fa"))
    values = {"is_superuser": "on", "is_active": "on", "groups": groups, "role": groups[0]}
    for address in addresses(people["translator.sq"]):
        for response in (browser.get(address), browser.post(address, values)):
            assert response.status_code in (302, 403), address
            assert response.status_code == 403 or response.url == reverse("wagtailadmin_home"), address
    assert not people["translator.sq"].groups.filter(pk__in=groups).exists()
    assert mails() == []


@pytest.mark.parametrize("role", ["author", "translator", "editor"])
def test_other_roles_are_not_offered_it(people, role):
    page = signed_in(people[f"{role}.en"]).get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("wagtailusers_users:index") not in page
    assert reverse("wagtailusers_groups:index") not in page


def test_not_even_a_group_with_the_permissions_makes_superusers(people):
    """Permissions that were given by hand, in the database, open nothing."""
    editor = people["editor.fa"]
    for codename in ("add_user", "change_user", "delete_user", "add_group", "change_group", "delete_group"):
        editor.user_permissions.add(Permission.objects.get(codename=codename))
    browser = signed_in(editor)
    values = {"is_superuser": "on", "is_active": "on", "username": editor.username, "language": "fa"}
    for address in addresses(editor):
        response = browser.post(address, values)
        assert response.status_code in (302, 403), address
    editor.refresh_from_db()
    assert not editor.is_superuser


def test_nobody_makes_themselves_a_superuser_on_their_own_account_page(people):
    editor = people["editor.fa"]
    values = {"name_email-first_name": "A", "name_email-last_name": "B", "name_email-email": editor.email}
    values |= {"is_superuser": "on", "name_email-is_superuser": "on", "name_email-groups": ["1", "2", "3"]}
    signed_in(editor).post(reverse("wagtailadmin_account"), values)
    editor.refresh_from_db()
    assert not editor.is_superuser
    assert editor.groups.count() == 1


def test_those_who_are_not_signed_in_are_asked_to(client, people):
    for address in addresses(people["editor.fa"]):
        assert client.get(address).url.startswith(reverse("wagtailadmin_login"))


def test_the_migration_names_the_accounts_that_share_an_address(db):
    """Where two do, it stops before it changes anything."""
    from importlib import import_module

    from django.apps import apps
    from django.db import connection

    constraint = get_user_model()._meta.constraints[0]
    with connection.cursor() as cursor:
        cursor.execute(str(constraint.remove_sql(get_user_model(), connection.schema_editor())))
    UserFactory(username="one", email="narges@example.org")
    UserFactory(username="two", email="Narges@example.org")
    migration = import_module("nejatsite.users.migrations.0002_invitations")
    with pytest.raises(RuntimeError, match="one, two"):
        migration.say_which_addresses_clash(apps, None)
