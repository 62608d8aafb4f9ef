import pytest

from nejatsite.core.safety import clean_address, clean_rich_text


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("<p>Hello<script>alert(1)</script></p>", "<p>Hello</p>"),
        ('<p onclick="alert(1)">Hello</p>', "<p>Hello</p>"),
        ('<p><a href="javascript:alert(1)">x</a></p>', "<p><a>x</a></p>"),
        ('<p><a href=" JaVa\tScRiPt:alert(1)">x</a></p>', "<p><a>x</a></p>"),
        ('<p><a href="data:text/html,<script>">x</a></p>', "<p><a>x</a></p>"),
        ('<p><a href="vbscript:x">x</a></p>', "<p><a>x</a></p>"),
        ('<p><img src="x" onerror="alert(1)">x</p>', "<p>x</p>"),
        ('<p><iframe src="https://example.org"></iframe>x</p>', "<p>x</p>"),
        ('<p><svg><a href="javascript:x">x</a></svg></p>', "<p></p>"),
        ('<p style="color:red">x</p>', "<p>x</p>"),
    ],
)
def test_nothing_that_could_run_is_kept(written: str, kept: str) -> None:
    assert clean_rich_text(written) == kept


@pytest.mark.parametrize(
    "text",
    [
        '<p data-block-key="a1b2c">«می‌شود» &amp; <b>پررنگ</b><br/>و خط بعد</p>',
        '<p><a linktype="page" id="3">صفحه</a>, <a linktype="document" id="7">pdf</a></p>',
        '<p><a href="https://example.org/?a=1&amp;b=2">x</a> <a href="mailto:a@example.org">y</a></p>',
        '<p><a href="tel:+4420">x</a> <a href="/fa/news/">y</a> <a href="#notes">z</a></p>',
        "<ul><li>një</li><li>dy</li></ul><p>H<sub>2</sub>O<sup>2</sup></p>",
        "no markup at all",
        "",
    ],
)
def test_what_the_editor_makes_is_left_as_it_is(text: str) -> None:
    assert clean_rich_text(text) == text


@pytest.mark.parametrize(
    "address",
    ["https://example.org/", "http://example.org", "mailto:a@example.org", "tel:+44", "/fa/", "#x", ""],
)
def test_an_address_that_a_reader_may_follow(address: str) -> None:
    assert clean_address(address) == address


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JAVA\nSCRIPT:alert(1)", "\x01javascript:x", "data:text/html,x", "vbscript:x"],
)
def test_an_address_that_would_run(address: str) -> None:
    assert clean_address(address) == ""
