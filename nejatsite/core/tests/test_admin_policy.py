"""The admin's policy: Wagtail's own scripts run, nobody else's. The screens themselves are opened in
`nejatsite/testing/tests/test_admin_in_a_browser.py`."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import wagtail
import wagtail_localize
from django.http import HttpResponse
from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput, AdminPageChooser, AdminTimeInput
from wagtail.documents.widgets import AdminDocumentChooser
from wagtail.images.widgets import AdminImageChooser

from nejatsite.core.csp import PolicyMiddleware, is_wagtails, with_nonce
from nejatsite.testing.factories import NewsPageFactory
from nejatsite.testing.screens import edit_url, signed_in

SCRIPTS = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL)


def policy_of(response) -> dict[str, str]:
    parts = (part.strip().partition(" ") for part in response["Content-Security-Policy"].split(";"))
    return {name: sources for name, _, sources in parts}


def inline(html: str) -> list[tuple[str, str]]:
    """Attributes and text of each script that a browser would run from the page itself."""
    found = SCRIPTS.findall(html)
    return [each for each in found if "src=" not in each[0] and "application/json" not in each[0]]


@pytest.mark.parametrize(
    "widget",
    [
        AdminDateInput,
        AdminTimeInput,
        AdminDateTimeInput,
        AdminPageChooser,
        AdminImageChooser,
        AdminDocumentChooser,
    ],
)
@pytest.mark.django_db
def test_the_script_of_each_widget_of_wagtails_is_known(widget):
    ((_, script),) = inline(
        widget().render("topics-__prefix__-one", None, {"id": "id_topics-__prefix__-one"})
    )
    assert is_wagtails(script)


@pytest.mark.django_db
def test_every_script_of_the_editing_screen_has_the_nonce_of_its_policy(people, editions):
    response = signed_in(people["editor.en"]).get(edit_url(NewsPageFactory()))
    scripts = inline(response.content.decode())
    sources = policy_of(response)["script-src"].split()
    (nonce,) = (source for source in sources if source.startswith("'nonce-"))
    assert len(scripts) > 5
    assert {attributes.strip() for attributes, _ in scripts} == {f'nonce="{nonce[7:-1]}"'}
    assert "'unsafe-inline'" not in sources
    assert "'unsafe-eval'" not in sources


@pytest.mark.django_db
def test_every_answer_has_another_nonce(people, editions):
    editor, url = signed_in(people["editor.en"]), edit_url(NewsPageFactory())
    assert policy_of(editor.get(url))["script-src"] != policy_of(editor.get(url))["script-src"]


@pytest.mark.parametrize(
    "script",
    [
        "alert(1)",
        "new PageChooser(alert(1));",
        'new PageChooser("x", {"a": alert(1)});',
        'new PageChooser("x"); alert(1); new PageChooser("y");',
        'new Function("alert(1)")();',
        'initDateChooser("x", {}); alert("x");',
        '(function() { var panel = new InlinePanel(JSON.parse(alert("1"))); })();',
        '(function() { var panel = new InlinePanel(JSON.parse("{}")); alert(1); })();',
    ],
)
def test_a_script_that_is_not_wagtails_gets_no_nonce(script):
    html = f"<p>x</p><script>{script}</script>"
    assert with_nonce(html, "n") == html


@pytest.mark.django_db
def test_only_screens_with_the_rich_text_editor_may_have_style_elements_of_their_own(people, editions):
    editor = signed_in(people["editor.en"])
    assert "unsafe" not in editor.get("/admin/")["Content-Security-Policy"]
    policy = policy_of(editor.get(edit_url(NewsPageFactory())))
    assert "'unsafe-inline'" in policy["style-src-elem"]
    assert [name for name, sources in policy.items() if "unsafe" in sources] == ["style-src-elem"]


@pytest.mark.django_db
def test_the_length_that_is_told_is_the_length_that_is_sent(people, editions):
    response = signed_in(people["editor.en"]).get(edit_url(NewsPageFactory()))
    assert int(response["Content-Length"]) == len(response.content)


def templates_with_scripts() -> Iterator[str]:
    for package in (wagtail, wagtail_localize):
        root = Path(package.__file__).parent
        for path in root.rglob("templates/**/*.html"):
            name = path.relative_to(root).as_posix()
            if not name.startswith(("test", "project_template")) and inline(path.read_text()):
                yield f"{package.__name__}/{name.split('/templates/')[-1].removeprefix('templates/')}"


def test_no_template_of_wagtails_has_got_an_inline_script_that_we_have_not_read():
    """One more here: read it, and if a screen of ours shows it, teach `nejatsite.core.csp` its form."""
    assert sorted(templates_with_scripts()) == [
        "wagtail/wagtailadmin/panels/inline_panel.html",
        "wagtail/wagtailadmin/panels/multiple_chooser_panel.html",
        "wagtail/wagtailadmin/widgets/date_input.html",
        "wagtail/wagtailadmin/widgets/datetime_input.html",
        "wagtail/wagtailadmin/widgets/time_input.html",
        # Not installed here.
        "wagtail/wagtailsearchpromotions/add.html",
        "wagtail/wagtailsearchpromotions/edit.html",
        # Screens that this site answers itself: see `nejatsite.translation.wagtail_hooks.localize`.
        "wagtail_localize/wagtail_localize/admin/edit_translation.html",
        "wagtail_localize/wagtail_localize/admin/submit_translation.html",
    ]


@pytest.mark.parametrize("name", ["draftail.js?v=1", "draftail.0f3a.js"])
def test_the_rich_text_editor_is_known_by_its_name_in_production_too(rf, name):
    html = f'<script src="/static/wagtailadmin/js/{name}"></script>'
    response = PolicyMiddleware(lambda request: HttpResponse(html))(rf.get("/admin/pages/1/edit/"))
    assert "style-src-elem" in policy_of(response)
