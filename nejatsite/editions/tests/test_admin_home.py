"""The admin's first page."""

from pathlib import Path

import pytest
import wagtail.admin
from bs4 import BeautifulSoup
from django.template.loader import get_template

from nejatsite.testing.screens import signed_in


def search_of(person) -> str | None:
    """Where its search leads."""
    page = BeautifulSoup(signed_in(person).get("/admin/").content, "html5lib")
    form = page.select_one("main form[role=search]")
    return form and form["action"]


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["author.fa", "editor.fa", "admin"])
def test_who_has_a_place_in_the_tree_searches_there(people, name):
    address = search_of(people[name])
    assert signed_in(people[name]).get(address, {"q": "x"}).status_code == 200


@pytest.mark.django_db
def test_a_translator_who_has_none_is_offered_no_search_that_would_be_refused(people):
    assert search_of(people["translator.fa"]) is None


def test_the_first_page_is_wagtails_but_for_that():
    ours = Path(get_template("wagtailadmin/home.html").origin.name)
    theirs = Path(wagtail.admin.__file__).parent / "templates/wagtailadmin/home.html"
    assert ours != theirs

    def lines(path: Path) -> list[str]:
        content = path.read_text().partition("{% block content %}")[2].partition("{% block extra_js %}")[0]
        content = content.replace('{% translate "Search" %}', "Search").replace(
            "endblock content", "endblock"
        )
        return [
            line for line in map(str.strip, content.splitlines()) if line and "root_page %}{#" not in line
        ]

    assert [line for line in lines(ours) if line != "{% endif %}{# root_page #}"] == lines(theirs)
