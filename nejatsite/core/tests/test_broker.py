from queue import Empty

import pytest
from kombu import Connection, Queue

from nejatsite.settings.celery import file_broker


@pytest.fixture
def channel(tmp_path):
    broker = Connection(
        "filesystem://", transport="nejatsite.core.broker:Transport", transport_options=file_broker(tmp_path)
    )
    with broker:
        Queue("news")(broker.default_channel).declare()
        yield broker.default_channel


def test_a_message_comes_out_as_it_went_in(channel):
    channel._put("news", {"body": "خبر"})
    assert channel._get("news") == {"body": "خبر"}


def test_a_message_that_is_not_yet_written_is_not_taken(channel, tmp_path):
    (tmp_path / "messages" / "0000000000000001_x.part").write_text('{"bo')
    with pytest.raises(Empty):
        channel._get("news")
    channel._put("news", {"body": 1})
    names = {path.suffix for path in (tmp_path / "messages").iterdir()}
    assert names == {".part", ".msg"}
