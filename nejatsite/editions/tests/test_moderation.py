from typing import Any

import pytest
from wagtail.models import Page, PageLogEntry

from nejatsite.editions import review, services
from nejatsite.editions.registry import _editions
from nejatsite.testing.factories import NewsPageFactory, UserFactory
from nejatsite.testing.screens import edit_url, form_values, messages_of, signed_in
from nejatsite.users.roles import group_name

pytestmark = pytest.mark.django_db

APPROVE = {"action-workflow-action": "true", "workflow-action-name": "approve"}


@pytest.fixture
def draft(people: dict[str, Any]) -> Page:
    """A Persian draft that its author has submitted."""
    page = NewsPageFactory(edition="fa", live=False, owner=people["author.fa"], title="نامه‌هایی از باغ")
    page.save_revision(user=people["author.fa"])
    services.submit_for_approval(page, people["author.fa"])
    return fresh(page)


@pytest.fixture
def two_people(settings: Any) -> Any:
    """Editions in which nobody approves a text of their own."""
    settings.EDITIONS = {code: {**facts, "self_approval": False} for code, facts in settings.EDITIONS.items()}
    _editions.cache_clear()
    yield
    _editions.cache_clear()


def fresh(page: Page) -> Page:
    return type(page).objects.get(pk=page.pk)


def change(page: Page, title: str, user: Any) -> Any:
    newest = page.get_latest_revision_as_object()
    newest.title = title
    return newest.save_revision(user=user)


def test_an_author_saves_but_cannot_publish(people):
    page = NewsPageFactory(edition="fa", live=False, owner=people["author.fa"])
    page.save_revision(user=people["author.fa"])
    author = signed_in(people["author.fa"])
    author.post(edit_url(page), form_values(author, page) | {"title": "تازه", "action-publish": "1"})
    assert not fresh(page).live
    assert fresh(page).title == "تازه"


def test_an_editor_approves_on_the_editing_screen(draft, people):
    editor = signed_in(people["editor.fa"])
    response = editor.post(edit_url(draft), form_values(editor, draft) | APPROVE, follow=True)
    page = fresh(draft)
    assert page.live, messages_of(response)
    assert page.title == "نامه‌هایی از باغ"
    assert "داوطلبان چهار هزار کتاب را از پله‌ها بالا بردند." in page.body.render_as_block()


def test_an_editor_of_another_edition_cannot_approve(draft, people):
    response = signed_in(people["editor.en"]).post(edit_url(draft), APPROVE, follow=True)
    assert not fresh(draft).live
    with pytest.raises(review.NotAllowed):
        services.approve(draft, people["editor.en"], draft.latest_revision_id)
    assert draft.title not in response.content.decode()


def test_a_correction_made_while_approving_is_what_gets_published(draft, people):
    editor = signed_in(people["editor.fa"])
    values = form_values(editor, draft) | {"title": "نامه‌هایی از باغ انار"} | APPROVE
    editor.post(edit_url(draft), values)
    assert fresh(draft).title == "نامه‌هایی از باغ انار"
    assert fresh(draft).live


def test_an_approval_of_a_text_that_has_changed_is_refused_and_the_new_text_shown(draft, people):
    editor = signed_in(people["editor.fa"])
    seen = form_values(editor, draft)
    change(draft, "متن تازه", people["admin"])
    response = editor.post(edit_url(draft), seen | APPROVE, follow=True)
    assert not fresh(draft).live
    assert any("changed after you opened it" in text for text in messages_of(response))
    assert "متن تازه" in response.content.decode()


def test_a_text_that_autosave_has_overwritten_is_another_text(draft, people):
    editor = signed_in(people["editor.fa"])
    seen = form_values(editor, draft)
    newest = draft.get_latest_revision_as_object()
    newest.title = "متن تازه"
    newest.save_revision(user=people["author.fa"], overwrite_revision=draft.latest_revision)
    assert fresh(draft).latest_revision_id == draft.latest_revision_id
    editor.post(edit_url(draft), seen | APPROVE)
    assert not fresh(draft).live


def test_an_approval_that_does_not_say_what_was_seen_is_refused(draft, people):
    task_state = draft.current_workflow_task_state
    url = f"/admin/pages/workflow/action/{draft.pk}/approve/{task_state.pk}/"
    response = signed_in(people["editor.fa"]).post(url, follow=True)
    assert not fresh(draft).live
    assert "Read the page as it stands now, then approve it here." in messages_of(response)[0]


def test_the_services_publish_exactly_the_revision_that_is_named(draft, people):
    seen = draft.latest_revision_id
    newer = change(draft, "متن تازه", people["admin"])
    with pytest.raises(review.ChangedMeanwhile):
        services.approve(fresh(draft), people["editor.fa"], seen)
    services.approve(fresh(draft), people["editor.fa"], newer.pk)
    assert fresh(draft).title == "متن تازه"
    assert fresh(draft).live_revision_id == newer.pk


def test_returning_needs_a_comment(draft, people):
    with pytest.raises(review.CommentMissing):
        services.return_with_comment(draft, people["editor.fa"], "  ")


def test_a_returned_page_can_be_submitted_again_and_approved(draft, people):
    services.return_with_comment(draft, people["editor.fa"], "تاریخ را بنویسید.")
    services.submit_for_approval(fresh(draft), people["author.fa"])
    services.approve(fresh(draft), people["editor.fa"], draft.latest_revision_id)
    assert fresh(draft).live


def test_a_second_decision_finds_nothing_left_to_decide(draft, people):
    services.approve(draft, people["editor.fa"], draft.latest_revision_id)
    with pytest.raises(review.NotInReview):
        services.approve(fresh(draft), people["editor.fa"], draft.latest_revision_id)


@pytest.mark.parametrize("extra", ["not json", "[]", '{"comment": 3}', '{"update": false}'])
def test_a_decision_with_strange_data_is_refused(draft, people, extra):
    editor = signed_in(people["editor.fa"])
    values = form_values(editor, draft) | APPROVE | {"workflow-action-extra-data": extra}
    assert editor.post(edit_url(draft), values).status_code == 302
    assert not fresh(draft).live


def test_an_editor_approves_an_own_text_where_the_edition_allows_it_and_it_is_noted(people):
    page = NewsPageFactory(edition="fa", live=False, owner=people["editor.fa"])
    page.save_revision(user=people["editor.fa"])
    services.submit_for_approval(page, people["editor.fa"])
    services.approve(fresh(page), people["editor.fa"], fresh(page).latest_revision_id)
    assert fresh(page).live
    assert PageLogEntry.objects.filter(page=page.pk, action="editions.self_approval").count() == 1


def test_publishing_an_own_text_directly_is_noted_too(people):
    page = NewsPageFactory(edition="fa", live=False, owner=people["editor.fa"])
    page.save_revision(user=people["editor.fa"])
    editor = signed_in(people["editor.fa"])
    editor.post(edit_url(page), form_values(editor, page) | {"action-publish": "1"})
    assert fresh(page).live
    assert PageLogEntry.objects.filter(page=page.pk, action="editions.self_approval").count() == 1


@pytest.mark.usefixtures("two_people")
class TestWhereTwoPeopleAreNeeded:
    @pytest.fixture
    def own(self, people: dict[str, Any]) -> Page:
        page = NewsPageFactory(edition="fa", live=False, owner=people["editor.fa"])
        page.save_revision(user=people["editor.fa"])
        return page

    def test_an_editor_cannot_approve_an_own_text(self, own, people):
        services.submit_for_approval(own, people["editor.fa"])
        with pytest.raises(review.NotAllowed):
            services.approve(fresh(own), people["editor.fa"], fresh(own).latest_revision_id)

    def test_nor_publish_it_directly(self, own, people):
        editor = signed_in(people["editor.fa"])
        response = editor.post(edit_url(own), form_values(editor, own) | {"action-publish": "1"}, follow=True)
        assert not fresh(own).live
        assert any("somebody else has to approve it" in text for text in messages_of(response))

    def test_nor_publish_it_in_bulk(self, own, people):
        signed_in(people["editor.fa"]).post(f"/admin/bulk/wagtailcore/page/publish/?id={own.pk}")
        assert not fresh(own).live

    def test_the_page_says_who_can(self, own, people):
        UserFactory(username="second", first_name="Ali", last_name="", groups=[group_name("editor", "fa")])
        services.submit_for_approval(own, people["editor.fa"])
        response = signed_in(people["editor.fa"]).get(edit_url(own))
        assert "It can be approved by: Ali." in response.content.decode()

    def test_the_page_says_so_when_nobody_can(self, own, people):
        services.submit_for_approval(own, people["editor.fa"])
        response = signed_in(people["editor.fa"]).get(edit_url(own))
        assert "Nobody can approve it at present." in response.content.decode()

    def test_another_editor_can(self, own, people):
        second = UserFactory(username="second", groups=[group_name("editor", "fa")])
        services.submit_for_approval(own, people["editor.fa"])
        services.approve(fresh(own), second, fresh(own).latest_revision_id)
        assert fresh(own).live


def test_the_front_of_the_admin_lists_what_waits_without_a_blind_approval(draft, people):
    html = signed_in(people["editor.fa"]).get("/admin/").content.decode()
    assert draft.title in html
    assert "Return with a comment" in html
    assert f"/admin/pages/workflow/action/{draft.pk}/approve/" not in html
    assert draft.title not in signed_in(people["editor.en"]).get("/admin/").content.decode()
