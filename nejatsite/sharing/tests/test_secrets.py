"""Secrets are nowhere but encrypted in their column."""

import logging
from io import StringIO
from itertools import pairwise

import pytest
from django.core.management import call_command

from nejatsite.sharing import vault
from nejatsite.sharing.models import Channel

from .conftest import SECRET, TOKEN, only, published, work

pytestmark = pytest.mark.django_db


def test_a_dump_of_the_database_has_no_secret(web_hook, telegram):
    web_hook()
    telegram()
    out = StringIO()
    call_command("dumpdata", "sharing", "wagtailcore", stdout=out)
    assert "sharing.channel" in out.getvalue()
    assert SECRET not in out.getvalue()
    assert TOKEN not in out.getvalue()


def test_nothing_is_logged_or_kept_of_a_token_when_sending_fails(telegram, settings, caplog):
    telegram()
    settings.SHARING_TELEGRAM_URL = "http://127.0.0.1:9"
    published()
    with caplog.at_level(logging.INFO):
        work()
    assert only().state == "waiting"
    assert TOKEN not in caplog.text + only().last_error


def test_a_new_key_reads_what_the_old_one_wrote_and_the_old_one_can_go(settings, web_hook):
    settings.SECRETS_KEY = ["old"]
    channel = web_hook()
    settings.SECRETS_KEY = ["new", "old"]
    assert channel.secret_values("secret") == [SECRET]
    call_command("rotate_secrets", stdout=StringIO())
    settings.SECRETS_KEY = ["new"]
    assert Channel.objects.get().secret_values("secret") == [SECRET]


def test_without_a_key_of_its_own_the_sites_secret_key_is_used(settings):
    settings.SECRETS_KEY = []
    sealed = vault.seal("راز")
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another"
    assert vault.unseal(sealed) == "راز"


def test_a_secret_that_cannot_be_read_sets_the_delivery_aside(web_hook, settings):
    settings.SECRETS_KEY = ["lost"]
    web_hook()
    published()
    settings.SECRETS_KEY = ["other"]
    work()
    assert (only().state, only().last_error) == (
        "set_aside",
        "The channel's secret cannot be read. Enter it again.",
    )


def test_while_the_key_is_replaced_workers_with_either_order_of_keys_read_what_the_others_wrote(settings):
    orders = (["old"], ["old", "new"], ["new", "old"], ["new"])

    def sealed_under(keys: list[str]) -> str:
        settings.SECRETS_KEY = keys
        return vault.seal("راز")

    for writer, reader in pairwise(orders):
        for one, other in ((writer, reader), (reader, writer)):
            sealed = sealed_under(one)
            settings.SECRETS_KEY = other
            assert vault.unseal(sealed) == "راز"


def test_what_describes_a_channel_or_an_error_has_no_secret(telegram, server, caplog, settings):
    channel = telegram()
    assert TOKEN not in f"{channel!r} {channel} {vars(channel)}"
    published()
    server.answers = [
        (401, {"Content-Type": "application/json"}, b'{"ok":false,"error_code":401,"description":"no"}')
    ]
    with caplog.at_level(logging.DEBUG):
        work()
    assert only().state == "set_aside"
    assert TOKEN not in caplog.text
