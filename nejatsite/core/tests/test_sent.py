import pytest

from nejatsite.core.sent import sent_key


def test_digits_are_a_key():
    assert sent_key("17") == 17


@pytest.mark.parametrize("sent", ["", "x", "-1", " 7", "٣", "²", "9" * 19])
def test_what_no_key_looks_like_is_none(sent):
    assert sent_key(sent) is None
