"""Channels reach public addresses only."""

import pytest
from django.test import override_settings

from nejatsite.sharing import conf, http
from nejatsite.sharing.checks import no_private_addresses

from .conftest import only, published, work


@pytest.fixture
def public_only(settings):
    settings.SHARING_ALLOW_PRIVATE_ADDRESSES = False


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "2130706433",
        "0.0.0.0",  # noqa: S104
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:10.0.0.1]",
        "[::127.0.0.1]",
        "[fd00::1]",
        "[fe80::1]",
        "[64:ff9b::7f00:1]",
    ],
)
def test_an_address_that_is_not_public_is_refused(public_only, host):
    with pytest.raises(http.NotSent):
        http.post(f"http://{host}:8999/hook", b"{}", {})


def test_a_local_receiver_hears_nothing(public_only, server):
    with pytest.raises(http.Forbidden):
        http.post(f"{server.url}/hook", b"{}", {})
    assert server.requests == []


def test_a_redirect_to_a_private_address_is_not_followed(server):
    server.answers = [(307, {"Location": "http://10.0.0.1/"}, b"")]
    assert http.post(f"{server.url}/hook", b"{}", {}).status == 307
    assert len(server.requests) == 1


@pytest.mark.django_db
def test_a_delivery_to_a_private_address_is_set_aside(web_hook, public_only, server):
    web_hook()
    published()
    work()
    assert (only().state, server.requests) == ("set_aside", [])
    assert only().last_error == "The address does not lead to a public server."


def test_the_environments_proxy_is_not_used(server, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert http.post(f"{server.url}/hook", b"{}", {}).status == 200


def test_a_scheme_that_is_not_of_the_web_is_refused():
    with pytest.raises(http.Forbidden):
        http.post("file:///etc/passwd", b"{}", {})


def test_production_refuses_the_setting_for_tests():
    with override_settings(SHARING_ALLOW_PRIVATE_ADDRESSES=True, PRODUCTION=True):
        assert [error.id for error in no_private_addresses(None)] == ["sharing.E001"]
        assert not conf.private_addresses_allowed()
    with override_settings(SHARING_ALLOW_PRIVATE_ADDRESSES=True, PRODUCTION=False):
        assert no_private_addresses(None) == []
