import pytest
from django.conf import settings
from django.contrib.auth.models import Group
from wagtail.models import GroupPagePermission, Page, Site, Workflow

from nejatsite.editions.sync import sync_editions
from nejatsite.users.roles import Role, group_name

pytestmark = pytest.mark.django_db


def test_a_second_run_changes_nothing(editions):
    sync_editions()
    assert sync_editions() == []


@pytest.mark.parametrize("path", ["news", "statements", "authors", "topics", "archive", "about"])
def test_every_edition_has_the_section_at_its_address(client, editions, path):
    assert {code: client.get(f"/{code}/{path}/").status_code for code in settings.EDITIONS} == dict.fromkeys(
        settings.EDITIONS, 200
    )


def test_a_section_is_the_same_in_every_edition_by_its_translation_key(editions):
    keys = set(Page.objects.filter(depth=3, slug="statements").values_list("translation_key", flat=True))
    assert len(keys) == 1
    assert len(set(Page.objects.filter(depth=2).values_list("translation_key", flat=True))) == 1


def test_the_tree_is_sound(editions):
    assert Page.find_problems() == ([], [], [], [], [])


def test_the_menus_lead_to_the_editions_own_sections(editions):
    menu = editions["fa"].main_menu
    assert {block.value["page"].locale.language_code for block in menu} == {"fa"}
    assert menu[0].value["page"].title == "خبرها"


def test_a_section_that_was_renamed_is_left_alone(editions):
    page = Page.objects.get(depth=3, slug="about", locale__language_code="sq").specific
    page.title, page.slug = "Kush jemi", "kush-jemi"
    page.save()
    assert sync_editions() == []


def test_rights_that_the_table_does_not_grant_are_taken_away(editions):
    authors = Group.objects.get(name=group_name(Role.AUTHOR, "fa"))
    GroupPagePermission.objects.create(group=authors, page=editions["en"], permission_type="publish")
    assert sync_editions() == ["Group “Authors (Persian)” given what the role table says"]
    assert not GroupPagePermission.objects.filter(group=authors, page=editions["en"]).exists()


def test_what_a_new_wagtail_brings_is_gone(editions):
    assert not Group.objects.filter(name__in=["Editors", "Moderators"]).exists()
    assert not Workflow.objects.filter(name="Moderators approval").exists()
    assert Site.objects.get().root_page == Page.objects.get(depth=2, slug="en")


def test_each_edition_has_its_own_workflow(editions):
    assert {home.get_workflow().name for home in editions.values()} == {
        "Moderation (English)",
        "Moderation (Persian)",
        "Moderation (Arabic)",
        "Moderation (Albanian)",
    }
