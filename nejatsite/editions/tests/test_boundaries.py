import pytest
from django.db.models.deletion import ProtectedError
from django.urls import reverse
from wagtail.models import Page

from nejatsite.testing.factories import (
    AuthorPageFactory,
    NewsPageFactory,
    TopicPageFactory,
    section,
)
from nejatsite.testing.screens import edit_url, messages_of, signed_in
from nejatsite.topics.models import TopicPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(people):
    return signed_in(people["admin"])


@pytest.fixture
def persian_draft(editions):
    return NewsPageFactory(edition="fa", live=False, title="پیش‌نویس فارسی")


class TestMovingAndCopying:
    def test_a_page_cannot_be_moved_into_another_edition(self, admin, persian_draft):
        url = reverse("wagtailadmin_pages:move_confirm", args=[persian_draft.pk, section("news", "en").pk])
        response = admin.post(url, follow=True)
        assert Page.objects.get(pk=persian_draft.pk).get_parent() == section("news", "fa").page_ptr
        assert "belongs to the edition “Persian”" in messages_of(response)[0]

    def test_nor_in_bulk(self, admin, persian_draft):
        url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"]) + f"?id={persian_draft.pk}"
        response = admin.post(url, {"chooser": section("news", "en").pk}, follow=True)
        assert Page.objects.get(pk=persian_draft.pk).get_parent() == section("news", "fa").page_ptr
        assert "cannot be moved to News" in " ".join(response.content.decode().split())

    def test_nor_copied(self, admin, persian_draft):
        count = Page.objects.count()
        response = admin.post(
            reverse("wagtailadmin_pages:copy", args=[persian_draft.pk]),
            {"new_title": "x", "new_slug": "x", "new_parent_page": section("news", "en").pk},
            follow=True,
        )
        assert Page.objects.count() == count
        assert "Ask for its translation instead." in messages_of(response)[0]

    def test_a_copy_within_the_edition_is_made(self, admin, persian_draft):
        admin.post(
            reverse("wagtailadmin_pages:copy", args=[persian_draft.pk]),
            {"new_title": "رونوشت", "new_slug": "رونوشت", "new_parent_page": section("news", "fa").pk},
        )
        assert Page.objects.filter(slug="رونوشت", locale__language_code="fa").exists()

    @pytest.mark.parametrize("parent", ["", "x", "999999"])
    def test_a_copy_to_nowhere_gets_a_sentence(self, admin, persian_draft, parent):
        response = admin.post(
            reverse("wagtailadmin_pages:copy", args=[persian_draft.pk]),
            {"new_parent_page": parent},
            follow=True,
        )
        assert "Choose where the copy goes." in messages_of(response)[0]

    def test_the_question_before_a_move_tells_nobody_another_editions_titles(self, people, persian_draft):
        url = reverse("wagtailadmin_pages:move_confirm", args=[persian_draft.pk, section("news", "fa").pk])
        response = signed_in(people["editor.en"]).get(url, follow=True)
        assert persian_draft.title not in response.content.decode()


class TestDeletingWhatIsInUse:
    def test_a_topic_that_a_page_names_stays(self, admin, editions):
        topic = TopicPageFactory(title="Libraries")
        NewsPageFactory(title="A reading room opens", topics=[topic])
        response = admin.post(reverse("wagtailadmin_pages:delete", args=[topic.pk]), follow=True)
        assert TopicPage.objects.filter(pk=topic.pk).exists()
        assert "“Libraries” is in use" in messages_of(response)[0]
        assert "“A reading room opens”" in messages_of(response)[0]

    def test_an_author_who_wrote_a_page_stays_in_bulk_too(self, admin, editions):
        author = AuthorPageFactory()
        NewsPageFactory(bylines=[author])
        url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"]) + f"?id={author.pk}"
        response = admin.post(url, follow=True)
        assert Page.objects.filter(pk=author.pk).exists()
        assert "is in use and cannot be deleted" in messages_of(response)[0]

    def test_a_topic_that_only_a_draft_names_stays(self, admin, editions):
        topic = TopicPageFactory()
        page = NewsPageFactory()
        newest = page.get_latest_revision_as_object()
        newest.topic_links.add(newest.topic_links.model(topic=topic))
        newest.save_revision()
        admin.post(reverse("wagtailadmin_pages:delete", args=[topic.pk]))
        assert TopicPage.objects.filter(pk=topic.pk).exists()

    def test_the_list_that_holds_it_stays_as_well(self, admin, editions):
        topic = TopicPageFactory()
        NewsPageFactory(topics=[topic])
        admin.post(reverse("wagtailadmin_pages:delete", args=[topic.get_parent().pk]))
        assert TopicPage.objects.filter(pk=topic.pk).exists()

    def test_a_topic_that_nobody_names_goes(self, admin, editions):
        topic = TopicPageFactory()
        admin.post(reverse("wagtailadmin_pages:delete", args=[topic.pk]))
        assert not TopicPage.objects.filter(pk=topic.pk).exists()

    def test_no_command_deletes_one_in_use_either(self, editions):
        topic = TopicPageFactory()
        NewsPageFactory(topics=[topic])
        with pytest.raises(ProtectedError):
            topic.delete()

    def test_a_draft_of_another_edition_is_counted_but_not_named(self, people, editions):
        topic = TopicPageFactory(owner=people["author.en"], live=False)
        NewsPageFactory(edition="fa", live=False, title="پیش‌نویس فارسی", topics=[topic])
        response = signed_in(people["author.en"]).post(
            reverse("wagtailadmin_pages:delete", args=[topic.pk]), follow=True
        )
        assert "1 further page" in messages_of(response)[0]
        assert "پیش‌نویس" not in response.content.decode()

    def test_an_old_version_that_names_a_topic_long_gone_can_still_be_opened(self, admin, editions):
        topic = TopicPageFactory()
        page = NewsPageFactory(topics=[topic])
        old = page.save_revision()
        page.topic_links.all().delete()
        page = type(page).objects.get(pk=page.pk)
        page.save_revision().publish()
        topic.delete()
        url = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, old.pk])
        assert admin.get(url).status_code == 200


class TestChoosing:
    def test_drafts_of_other_editions_are_not_offered(self, people, persian_draft):
        url = reverse("wagtailadmin_choose_page_child", args=[section("news", "fa").pk])
        mine = NewsPageFactory(live=False)
        english = signed_in(people["author.en"])
        assert persian_draft.title not in english.get(url).json()["html"]
        own = reverse("wagtailadmin_choose_page_child", args=[section("news", "en").pk])
        assert mine.title in english.get(own).json()["html"]
        assert persian_draft.title in signed_in(people["translator.fa"]).get(url).json()["html"]

    def test_nor_found(self, people, persian_draft):
        url = reverse("wagtailadmin_choose_page_search") + "?q=پیش‌نویس"
        assert persian_draft.title not in signed_in(people["editor.en"]).get(url).content.decode()

    def test_nor_opened_as_a_parent(self, people, editions):
        hidden = AuthorPageFactory(edition="fa", live=False)
        url = reverse("wagtailadmin_choose_page_child", args=[hidden.pk])
        assert signed_in(people["editor.en"]).get(url).status_code == 404

    def test_nor_told_by_number(self, people, persian_draft):
        url = reverse("wagtailadmin_choose_page_chosen_multiple") + f"?id={persian_draft.pk}"
        assert signed_in(people["editor.en"]).get(url).status_code == 404
        assert signed_in(people["editor.fa"]).get(url).status_code == 200
        assert signed_in(people["editor.fa"]).get(url + "&id=x").status_code == 404

    @pytest.mark.parametrize(
        "address", ["/admin/list/news/choose_parent/", "/admin/pages/create/news/newspage"]
    )
    @pytest.mark.parametrize("number", [None, "x", "9" * 30, ""])
    def test_nor_told_where_a_page_is_added(self, people, persian_draft, address, number):
        number = persian_draft.pk if number is None else number
        response = signed_in(people["author.en"]).post(address, {"parent_page": number})
        assert persian_draft.title not in response.content.decode()
        assert "Choose a place in which you may add such a page." in response.content.decode()

    @pytest.mark.parametrize(
        "address", ["/admin/list/news/choose_parent/", "/admin/pages/create/news/newspage"]
    )
    def test_ones_own_section_is_taken(self, people, editions, address):
        parent = section("news", "en")
        response = signed_in(people["author.en"]).post(address, {"parent_page": parent.pk})
        assert response.url == reverse("wagtailadmin_pages:add", args=["news", "newspage", parent.pk])

    def test_the_next_title_of_a_public_page_is_not_told(self, people, editions):
        page = NewsPageFactory(edition="fa", title="عنوان منتشرشده")
        newest = page.get_latest_revision_as_object()
        newest.title = "عنوان آینده"
        newest.save_revision()
        url = reverse("wagtailadmin_choose_page_child", args=[section("news", "fa").pk])
        html = signed_in(people["editor.en"]).get(url).json()["html"]
        assert "عنوان منتشرشده" in html
        assert "عنوان آینده" not in html


class TestWhatDependenciesBring:
    @pytest.mark.parametrize("name", ["admin", "translator.fa", "editor.fa"])
    def test_a_report_that_knows_no_editions_does_not_exist(self, people, name):
        person = signed_in(people[name])
        assert person.get("/admin/reports/page-types-usage/").status_code == 404
        assert person.get("/admin/reports/page-types-usage/results/").status_code == 404

    def test_nothing_of_them_is_shown(self, admin, editions):
        page = NewsPageFactory()
        page.save_revision()
        for url in ("/admin/", edit_url(page), reverse("wagtailadmin_explore", args=[page.get_parent().pk])):
            html = admin.get(url).content.decode()
            assert "page-types-usage" not in html, url


class TestDirection:
    def test_a_persian_page_is_written_from_the_right_on_english_screens(self, admin, persian_draft):
        html = admin.get(edit_url(persian_draft)).content.decode()
        assert 'data-text-direction="rtl"' in html
        title = html.split('name="title"')[1].split(">")[0]
        assert 'dir="rtl"' in title
        assert 'lang="fa"' in title
        assert "editions/direction.css" in html

    def test_an_english_one_from_the_left(self, admin, editions):
        url = reverse("wagtailadmin_pages:add", args=["news", "newspage", section("news", "en").pk])
        html = admin.get(url).content.decode()
        assert 'data-text-direction="ltr"' in html
