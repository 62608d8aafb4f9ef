from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone
from wagtail.test.utils.form_data import nested_form_data, streamfield

from nejatsite.testing.factories import StatementPageFactory, publish, section, translated
from statements.models import StatementKind, StatementPage
from statements.numbers import NumberReservation


def held(edition: str = "en") -> set[tuple[str, int]]:
    return set(NumberReservation.objects.filter(locale__language_code=edition).values_list("kind", "number"))


def form_data(**fields) -> dict:
    """What the add form sends, all tabs of it."""
    names = (
        "signatories",
        "attachments",
        "bylines",
        "topic_links",
        "related_links",
        "corrections",
        "comments",
    )
    formsets = {f"{name}-{part}": 0 for name in names for part in ("TOTAL_FORMS", "INITIAL_FORMS")}
    return (
        nested_form_data(
            {
                "title": "Statement on the reading rooms",
                "slug": "statement-on-the-reading-rooms",
                "kind": "statement",
                "number": "1",
                "body": streamfield([]),
                **fields,
            }
        )
        | formsets
    )


def add(client: Client, edition: str = "en", **fields):
    parent = section("statements", edition)
    return client.post(f"/admin/pages/add/statements/statementpage/{parent.pk}/", form_data(**fields))


def add_form(client: Client, edition: str = "en"):
    parent = section("statements", edition)
    return client.get(f"/admin/pages/add/statements/statementpage/{parent.pk}/").context["form"]


def test_the_next_free_number_is_offered(editions, people, client: Client) -> None:
    StatementPageFactory(number=14)
    StatementPageFactory(number=3, kind=StatementKind.OPEN_LETTER)
    client.force_login(people["author.en"])

    form = add_form(client)

    assert form["number"].value() == 15
    assert "Open letter 4" in str(form.fields["number"].help_text)


def test_another_editions_numbers_do_not_count(editions, people, client: Client) -> None:
    StatementPageFactory(number=14)
    client.force_login(people["author.fa"])

    assert add_form(client, "fa")["number"].value() == 1


def test_a_number_that_a_translation_shows_is_not_offered(editions, people, client: Client) -> None:
    translated(StatementPageFactory(number=14), "fa", title="بیانیه دربارهٔ کتابخانه‌ها")
    client.force_login(people["author.fa"])

    assert add_form(client, "fa")["number"].value() == 15


def test_a_draft_holds_its_number(editions, people, client: Client) -> None:
    client.force_login(people["author.en"])

    assert add(client).status_code == 302
    assert held() == {("statement", 1)}


def test_a_second_draft_with_the_number_is_told_which_is_free(editions, people, client: Client) -> None:
    client.force_login(people["author.en"])
    add(client)

    response = add(client, slug="another", title="Another statement")

    assert response.status_code == 200
    assert response.context["form"].errors["number"] == [
        "Number 1 is taken by another “Statement” of this edition. The next free one is 2."
    ]
    assert "Another statement" in response.content.decode()
    assert StatementPage.objects.count() == 1


def test_each_kind_counts_for_itself(editions) -> None:
    StatementPageFactory(number=1)
    StatementPageFactory(number=1, kind=StatementKind.ANNOUNCEMENT)

    assert held() == {("statement", 1), ("announcement", 1)}


def test_code_that_gives_a_taken_number_is_refused_too(editions) -> None:
    StatementPageFactory(number=1)

    with pytest.raises(ValidationError, match="Number 1 is taken"):
        StatementPageFactory(number=1)


def test_a_changed_number_frees_the_old_one(editions) -> None:
    page = StatementPageFactory(number=1, live=False)
    page.number = 2
    page.save_revision()

    assert held() == {("statement", 2)}


def test_a_changed_kind_takes_the_number_along(editions) -> None:
    page = StatementPageFactory(number=1, live=False)
    page.kind = StatementKind.ANNOUNCEMENT
    page.save_revision()

    assert held() == {("announcement", 1)}


def test_a_live_statement_keeps_its_number_until_the_draft_with_another_is_published(editions) -> None:
    page = publish(StatementPageFactory(number=1))
    page.number = 2
    page.save_revision()
    assert held() == {("statement", 1), ("statement", 2)}

    publish(page)

    assert held() == {("statement", 2)}


def test_a_revision_that_waits_for_its_day_keeps_its_number_when_the_draft_goes_on(editions) -> None:
    page = StatementPageFactory(number=1, live=False)
    page.go_live_at = timezone.now() + timedelta(days=1)
    page.save_revision().publish()
    page.number = 2
    page.save_revision()

    assert held() == {("statement", 1), ("statement", 2)}


def test_unpublishing_keeps_the_number_and_deleting_frees_it(editions) -> None:
    page = publish(StatementPageFactory(number=1))
    page.unpublish()
    assert held() == {("statement", 1)}

    StatementPage.objects.get(pk=page.pk).delete()

    assert held() == set()


def test_deleting_the_section_frees_the_numbers_of_its_statements(editions) -> None:
    StatementPageFactory(number=1)

    section("statements", "en").delete()

    assert held() == set()


def test_a_translation_keeps_its_sources_number_and_holds_none(editions) -> None:
    source = StatementPageFactory(number=14)
    StatementPageFactory(number=14, edition="fa")

    copy = publish(translated(source, "fa", title="بیانیه دربارهٔ کتابخانه‌ها"))

    assert (copy.number, copy.kind) == (14, source.kind)
    assert held("fa") == {("statement", 14)}


def test_a_translations_number_cannot_be_typed(editions, people, client: Client) -> None:
    copy = translated(StatementPageFactory(number=14), "fa", title="بیانیه دربارهٔ کتابخانه‌ها")
    client.force_login(people["editor.fa"])

    form = client.get(f"/admin/pages/{copy.pk}/edit/").context["form"]

    assert form.fields["number"].disabled
    assert form.fields["kind"].disabled


def test_a_copy_within_the_edition_has_no_number_yet(editions) -> None:
    page = StatementPageFactory(number=14)

    copy = page.copy(update_attrs={"slug": "a-copy"}, keep_live=False)

    assert StatementPage.objects.get(pk=copy.pk).number is None
    assert held() == {("statement", 14)}


def test_copying_the_section_gives_no_numbers_away(editions) -> None:
    StatementPageFactory(number=14)
    index = section("statements", "en")

    index.copy(recursive=True, update_attrs={"slug": "statements-2"})

    assert held() == {("statement", 14)}


@pytest.mark.parametrize("number", ["0", "-1", "100001", "9" * 30, "a"])
def test_a_senseless_number_is_refused_with_a_message(editions, people, client: Client, number: str) -> None:
    client.force_login(people["author.en"])

    response = add(client, number=number)

    assert response.status_code == 200
    assert "number" in response.context["form"].errors


def test_a_statement_may_have_no_number(editions, people, client: Client) -> None:
    client.force_login(people["author.en"])

    assert add(client, number="").status_code == 302
    assert held() == set()
