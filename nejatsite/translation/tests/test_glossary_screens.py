import csv
import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Locale, ModelLogEntry

from nejatsite.translation import errors
from nejatsite.translation.models import Term
from nejatsite.translation.services import glossary_csv

from .test_glossary import locale, term


@pytest.fixture
def court(editions: Any) -> Term:
    return term("en", "fa", "court", "دادگاه")


def form(source: str = "en", target: str = "fa", **fields: Any) -> dict[str, Any]:
    return {
        "source_locale": locale(source).pk,
        "target_locale": locale(target).pk,
        "term": "appeal",
        "translation": "تجدید نظر",
        "note": "",
        **fields,
    }


def upload(text: str | bytes, source: str = "en", target: str = "fa") -> dict[str, Any]:
    data = text.encode() if isinstance(text, str) else text
    return {
        "source": locale(source).pk,
        "target": locale(target).pk,
        "file": SimpleUploadedFile("glossary.csv", data),
    }


def plan(text: str) -> glossary_csv.Plan:
    return glossary_csv.plan(locale("en"), locale("fa"), text)


# Screens


def test_a_translator_reads_and_adds(court: Term, client: Client, people: dict[str, Any]) -> None:
    client.force_login(people["translator.fa"])
    page = client.get(reverse("glossary:index")).content.decode()
    assert "دادگاه" in page
    assert reverse("glossary:edit", args=[court.pk]) not in page
    client.post(reverse("glossary:add"), form())
    added = Term.objects.get(term="appeal")
    assert (added.updated_by, added.folded) == (people["translator.fa"], "appeal")
    assert ModelLogEntry.objects.for_instance(added).get().action == "wagtail.create"


@pytest.mark.parametrize("view", ["edit", "delete", "history"])
def test_a_translator_changes_nothing(court: Term, client: Client, people: dict[str, Any], view: str) -> None:
    client.force_login(people["translator.fa"])
    url = reverse(f"glossary:{view}", args=[court.pk])
    client.post(url, form(term="other"))
    assert client.get(url).status_code in (302, 403)
    assert Term.objects.get().term == "court"


def test_an_editor_changes_and_deletes(court: Term, client: Client, people: dict[str, Any]) -> None:
    client.force_login(people["editor.fa"])
    assert reverse("glossary:edit", args=[court.pk]) in client.get(reverse("glossary:index")).content.decode()
    client.post(reverse("glossary:edit", args=[court.pk]), form(term="Court", translation="دادگاه"))
    court.refresh_from_db()
    assert (court.term, court.updated_by) == ("Court", people["editor.fa"])
    client.post(reverse("glossary:delete", args=[court.pk]))
    assert not Term.objects.exists()


@pytest.mark.parametrize("name", ["editor.ar", "editor.en", "translator.sq"])
def test_the_glossary_of_another_edition_does_not_show(
    court: Term, client: Client, people: dict[str, Any], name: str
) -> None:
    client.force_login(people[name])
    assert "دادگاه" not in client.get(reverse("glossary:index")).content.decode()
    for view in ("edit", "delete", "history", "usage"):
        assert client.get(reverse(f"glossary:{view}", args=[court.pk])).status_code == 404
    client.post(reverse("glossary:add"), form())
    assert Term.objects.count() == 1
    assert client.get(reverse("glossary:export"), {"from": "en", "into": "fa"}).status_code == 404


@pytest.mark.parametrize(
    "fields",
    [
        {"term": ""},
        {"term": "!!"},
        {"term": "x" * 201},
        {"translation": ""},
        {"source": "fa"},
        {"term": "court", "translation": "دادگاه"},
        {"source_locale": "x"},
    ],
)
def test_what_is_no_term_is_refused(
    court: Term, client: Client, people: dict[str, Any], fields: dict[str, Any]
) -> None:
    client.force_login(people["editor.fa"])
    assert client.post(reverse("glossary:add"), form(**fields)).status_code == 200
    assert Term.objects.count() == 1


def test_the_list_is_searched_and_filtered(court: Term, client: Client, people: dict[str, Any]) -> None:
    term("ar", "fa", "محكمة", "دیوان")
    client.force_login(people["editor.fa"])
    for query, found, missing in (
        ({"q": "court"}, "دادگاه", "دیوان"),
        ({"source_locale": locale("ar").pk}, "دیوان", "دادگاه"),
    ):
        page = client.get(reverse("glossary:index_results"), query).content.decode()
        assert found in page
        assert missing not in page


def test_a_long_glossary_costs_as_many_queries_as_a_short_one(
    court: Term, client: Client, people: dict[str, Any]
) -> None:
    client.force_login(people["editor.fa"])

    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("glossary:index"))
        return len(queries)

    count()
    one = count()
    for number in range(20):
        term("en", "fa", f"term {number}", f"واژهٔ {number}")
    assert count() == one


# The file


def test_the_export_opens_in_a_spreadsheet_and_runs_nothing(
    client: Client, people: dict[str, Any], editions: Any
) -> None:
    for text in ("=1+1", "+1", "-1", "@sum", " =x"):
        term("en", "fa", f"{text} a", text, note="\tx")
    client.force_login(people["translator.fa"])
    response = client.get(reverse("glossary:export"), {"from": "en", "into": "fa"})
    text = response.content.decode()
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert rows[0] == ["term", "translation", "note", "as written"]
    assert all(cell.startswith("'") or not cell for row in rows[1:] for cell in row)


def test_an_export_comes_in_again_as_it_was(court: Term) -> None:
    term("en", "fa", "-ism", "=گرایی", note="@", case_sensitive=True)
    terms = Term.objects.all()
    planned = plan(glossary_csv.export_csv(terms).removeprefix("\ufeff"))
    assert len(planned.same) == 2
    assert (planned.new, planned.changed, planned.faulty) == ([], [], [])


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_columns_are_known_by_their_names_in_any_order(editions: Any, sign: str) -> None:
    planned = plan(f"note{sign}Translation{sign}TERM\nn{sign}دادگاه{sign}court\n")
    [row] = planned.new
    assert (row.term, row.translation, row.note, row.line) == ("court", "دادگاه", "n", 2)


def test_a_look_at_the_file_says_what_it_would_change_and_writes_nothing(
    court: Term, client: Client, people: dict[str, Any]
) -> None:
    client.force_login(people["editor.fa"])
    text = (
        "term,translation,note\n"
        "court,دادگاه,in law\n"
        "appeal,تجدید نظر,\n"
        ",بی‌واژه,\n"
        "appeal,تجدید نظر,\n"
        "\n"
        "!,نشانه,\n"
    )
    page = client.post(reverse("glossary:import"), upload(text)).content.decode()
    assert "1 term is new." in page
    assert "1 is changed." in page
    assert "3 lines cannot be used." in page
    assert "The term is missing." in page
    assert Term.objects.count() == 1
    client.post(reverse("glossary:import"), {"text": text, "source_code": "en", "target_code": "fa"})
    assert {(t.term, t.note, t.updated_by) for t in Term.objects.all()} == {
        ("court", "in law", people["editor.fa"]),
        ("appeal", "", people["editor.fa"]),
    }
    assert ModelLogEntry.objects.count() == 2


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\xff\xfe",
        b"\0\0",
        b"one,two\n1,2",
        b"x" * (glossary_csv.MAX_BYTES + 1),
        b"term,translation\n" + b"a,b\n" * (glossary_csv.MAX_ROWS + 1),
        b'term,translation\n"' + b"a" * 200_000,
    ],
)
def test_a_file_that_is_no_glossary_is_refused_in_words(
    client: Client, people: dict[str, Any], text: bytes
) -> None:
    client.force_login(people["editor.fa"])
    response = client.post(reverse("glossary:import"), upload(text))
    assert response.status_code == 422
    assert not Term.objects.exists()


def test_nothing_is_half_written(
    court: Term, monkeypatch: pytest.MonkeyPatch, people: dict[str, Any]
) -> None:
    text = "term,translation\n" + "".join(f"t{number},x\n" for number in range(5)) + '"'
    with pytest.raises(errors.FileRefused):
        glossary_csv.import_csv(locale("en"), locale("fa"), text + "y" * 200_000, people["editor.fa"])
    assert Term.objects.count() == 1


@pytest.mark.parametrize("name", ["translator.fa", "editor.ar", "author.fa"])
def test_only_the_editions_editors_import(client: Client, people: dict[str, Any], name: str) -> None:
    client.force_login(people[name])
    text = "term,translation\ncourt,دادگاه\n"
    client.post(reverse("glossary:import"), upload(text))
    client.post(reverse("glossary:import"), {"text": text, "source_code": "en", "target_code": "fa"})
    assert not Term.objects.exists()
    assert Locale.objects.count() == 4
