"""What no template of the site may hold: anything a strict policy would refuse, or words nobody can translate."""

import html
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import get_template

ROOT = settings.BASE_DIR
APPS = [ROOT / app for app in ("home", "news", "statements", "blogs", "search")]
TEMPLATES = sorted(
    path
    for folder in [ROOT / "nejatsite", *APPS]
    for path in folder.rglob("templates/**/*.html")
    if "node_modules" not in path.parts
)
FORBIDDEN = {
    "a style attribute": re.compile(r"<[^>]+\sstyle\s*=", re.I),
    "a style element": re.compile(r"<style\b", re.I),
    "a script of its own": re.compile(r"<script(?![^>]*\bsrc=)", re.I),
    "a handler": re.compile(r"<[^>]+\son[a-z]+\s*=", re.I),
    "a script address": re.compile(r"javascript:", re.I),
    "another host's file": re.compile(
        r"<(?:script|img|iframe|link)\b[^>]*(?:src|href)=[\"'](?:https?:)?//", re.I
    ),
}
#: Shown as they are in every language.
SIGNS = {"PDF", "RSS", "Atom"}


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_a_template_holds_nothing_that_a_strict_policy_refuses(path: Path) -> None:
    source = re.sub(r"{#.*?#}|{% comment %}.*?{% endcomment %}", "", path.read_text(), flags=re.S)

    assert [what for what, pattern in FORBIDDEN.items() if pattern.search(source)] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_a_template_has_no_words_outside_translation(path: Path) -> None:
    source = path.read_text()
    for pattern in (
        r"{#.*?#}",
        r"{% comment %}.*?{% endcomment %}",
        r"{% blocktrans(?:late)?\b.*?{% endblocktrans(?:late)? %}",
        r"{%.*?%}",
        r"{{.*?}}",
        r"<!--.*?-->",
        r"<(script|style)\b.*?</\1>",
        # What stands on a key stands there in every language.
        r"<kbd\b.*?</kbd>",
    ):
        source = re.sub(pattern, " ", source, flags=re.S)
    shown = html.unescape(re.sub(r"<[^>]*>", "\n", source))
    spoken = re.findall(r"(?:\balt|title|placeholder|aria-label|summary)=\"([^\"]*)\"", source)
    found = [word for text in (shown, *spoken) for word in re.findall(r"[^\W\d_]{2,}", text)]

    assert [word for word in found if word not in SIGNS] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_a_template_can_be_loaded(path: Path) -> None:
    name = str(path).split("/templates/", 1)[1]

    assert get_template(name).origin.name == str(path)
