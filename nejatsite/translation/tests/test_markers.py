"""The invisible signs around the texts of a preview."""

import json
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nejatsite.translation.services.markers import mark, to_spans, without


def page(body: str, head: str = "") -> str:
    return f"<html><head>{head}</head><body>{body}</body></html>"


def test_a_text_is_found_by_its_segment() -> None:
    html = to_spans(page(f"<h1>{mark(12, 'کتابخانه‌ای تازه')}</h1>"))
    assert html == page('<h1><span data-segment="12">کتابخانه‌ای تازه</span></h1>')


def test_every_piece_of_a_text_with_tags_is_found() -> None:
    html = to_spans(page(f"<p>{mark(3, 'از <b>همه</b> باز')}</p>"))
    piece = '<span data-segment="3">{}</span>'
    assert html == page(f"<p>{piece.format('از ')}<b>{piece.format('همه')}</b>{piece.format(' باز')}</p>")


def test_what_is_missing_is_marked() -> None:
    html = to_spans(page(mark(4, "Reading room")), frozenset({4}), "en", "ltr")
    assert '<span data-segment="4" data-missing lang="en" dir="ltr">Reading room</span>' in html


def test_a_text_in_an_attribute_marks_its_element() -> None:
    html = to_spans(page(f'<img alt="{mark(5, "رود")}" src="/a.jpg"><br>'))
    assert html == page('<img alt="رود" src="/a.jpg" data-segment-in="5"><br>')


@pytest.mark.parametrize(
    "head",
    [
        f"<title>{mark(7, 'رود')}</title>",
        f'<meta content="{mark(7, "رود")}">',
        f'<script type="application/ld+json">{json.dumps({"name": mark(7, "رود")})}</script>',
        f"<!-- {mark(7, 'رود')} -->",
        f'<link href="/?text={quote(mark(7, "رود"))}">',
        f'<link href="/?u={quote(quote(mark(7, "رود")))}">',
    ],
)
def test_outside_of_the_body_nothing_is_left(head: str) -> None:
    html = to_spans(page("", head))
    assert html == without(html)
    assert "data-segment" not in html
    assert "\\uf8" not in html


def test_a_text_that_is_cut_off_ends_with_its_element() -> None:
    cut = mark(8, "یک متن بلند")[:-6]
    html = to_spans(page(f"<p><i>{cut}…</i></p><p>دیگر</p>"))
    assert html.endswith("<p>دیگر</p></body></html>")


def test_choices_and_text_areas_stay_plain() -> None:
    body = f"<select><option>{mark(1, 'یک')}</option></select><textarea>{mark(2, 'دو')}</textarea>"
    assert to_spans(page(body)) == page("<select><option>یک</option></select><textarea>دو</textarea>")


@given(st.text(), st.integers(min_value=1, max_value=10**9))
def test_signs_are_taken_out_without_a_trace(text: str, number: int) -> None:
    assert without(mark(number, text)) == without(text)
