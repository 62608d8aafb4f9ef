"""The share row and what networks read of a page."""

import re
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from django.template import Context, Template
from django.utils.translation import override

from nejatsite.editions.registry import get_edition
from nejatsite.testing.factories import ImageFactory, NewsPageFactory, home_of

pytestmark = pytest.mark.django_db


def render(source: str, rf, page, code: str) -> str:
    request = rf.get(page.url if page else f"/{code}/")
    context = {"request": request, "page": page, "home": home_of(code), "edition": get_edition(code)}
    with override(code):
        return Template("{% load sharing_tags %}" + source).render(Context(context))


def test_the_share_row_has_plain_links_to_the_translations_own_address(rf, editions):
    page = NewsPageFactory(edition="fa", title="شب قصه‌ها & موسیقی")
    html = render("{% share_row page %}", rf, page, "fa")
    links = [link.replace("&amp;", "&") for link in re.findall(r'href="([^"]+)"', html)]
    assert [urlsplit(link).netloc for link in links] == ["www.facebook.com", "x.com", "t.me", "wa.me", ""]
    assert parse_qs(urlsplit(links[0]).query)["u"] == [page.full_url]
    assert parse_qs(urlsplit(links[1]).query) == {"text": [page.title], "url": [page.full_url]}
    assert links[4].startswith(f"mailto:?subject={quote(page.title, safe='')}&body=")
    assert "<script" not in html


def tags(html: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, content in re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)"', html):
        found.setdefault(name, []).append(content)
    return found


def test_there_is_one_set_of_tags(rf, editions):
    picture = ImageFactory(pixels=(1600, 1000))
    page = NewsPageFactory(edition="fa", lead_image=picture, lead_image_alt="تالار")
    found = tags(render("{% social_meta page %}", rf, page, "fa"))
    assert {name: len(values) for name, values in found.items() if len(values) != 1} == {}
    assert [urlsplit(url).path for url in found["og:url"]] == [urlsplit(page.full_url).path]
    assert found["og:locale"] == ["fa_IR"]
    assert found["og:type"] == ["article"]
    assert (found["og:image:width"], found["og:image:height"]) == (["1200"], ["630"])
    assert found["og:image:alt"] == ["تالار"]
    assert found["og:image"][0].startswith("http")
    assert found["twitter:card"] == ["summary_large_image"]


def test_the_pages_own_picture_for_sharing_goes_first(rf, editions):
    own = ImageFactory(title="own")
    page = NewsPageFactory(lead_image=ImageFactory(), share_image=own)
    found = tags(render("{% social_meta page %}", rf, page, "en"))
    assert own.filename.rpartition(".")[0][:6] in found["og:image"][0]


def test_a_screen_that_is_no_page_has_the_editions_name(rf, editions):
    found = tags(render("{% social_meta %}", rf, None, "sq"))
    assert found["og:title"] == [home_of("sq").edition_name]
    assert found["twitter:card"] == ["summary"]
