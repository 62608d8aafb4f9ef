"""What an edition's editors see and do, and nobody else."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from nejatsite.sharing.adapters import all_adapters
from nejatsite.sharing.models import Channel, Delivery

from .conftest import SECRET, locale, work

pytestmark = pytest.mark.django_db


@pytest.fixture
def signed_in(client, people):
    def sign_in(name: str):
        client.force_login(people[name])
        return client

    return sign_in


def set_aside(channel: Channel, count: int = 1) -> list[Delivery]:
    return [
        Delivery.objects.create(
            channel=channel, title=f"Page {n}", state="set_aside", finished_at=timezone.now(), attempts=26
        )
        for n in range(count)
    ]


def test_an_editor_makes_a_web_hook_and_never_sees_its_secret_again(signed_in, server):
    client = signed_in("editor.fa")
    address = f"{reverse('channels:add')}?kind=webhook"
    suggested = re.search(r'value="(whsec_[^"]+)"', client.get(address).content.decode())[1]
    form = {
        "name": "Bulletin",
        "edition": locale("fa").pk,
        "enabled": "on",
        "occasions": ["first"],
        "withdrawal": "keep",
        "setting_url": f"{server.url}/hook",
        "setting_secret": suggested,
    }
    assert client.post(address, form).status_code == 302
    channel = Channel.objects.get()
    assert (channel.kind, channel.settings, channel.secret_values("secret")) == (
        "webhook",
        {"url": f"{server.url}/hook"},
        [suggested],
    )
    page = client.get(reverse("channels:edit", args=[channel.pk])).content.decode()
    assert "Bulletin" in page
    assert suggested not in page
    form |= {"name": "Bulletin board", "setting_secret": ""}
    assert client.post(reverse("channels:edit", args=[channel.pk]), form).status_code == 302
    channel.refresh_from_db()
    assert (channel.name, channel.secret_values("secret")) == ("Bulletin board", [suggested])


@pytest.mark.parametrize(
    ("setting", "value", "message"),
    [
        ("url", "ftp://example.org", "has to begin with https://"),
        ("url", "https://a:b@example.org/", "must not contain a name or password"),
        ("url", "https://", "not an address"),
        ("secret", "password", "whsec_"),
    ],
)
def test_bad_settings_are_explained(signed_in, setting, value, message):
    form = {
        "name": "A",
        "edition": locale("fa").pk,
        "occasions": ["first"],
        "withdrawal": "keep",
        "setting_url": "https://example.org/",
        "setting_secret": SECRET,
    }
    response = signed_in("editor.fa").post(
        f"{reverse('channels:add')}?kind=webhook", form | {f"setting_{setting}": value}
    )
    assert message in response.content.decode()
    assert not Channel.objects.exists()


def test_the_kind_is_asked_for_first(signed_in):
    page = signed_in("editor.fa").get(reverse("channels:add")).content.decode()
    assert re.findall(r"\?kind=(\w+)", page) == [adapter.kind for adapter in all_adapters()]


def test_a_channel_cannot_be_made_in_a_foreign_edition(signed_in):
    signed_in("editor.fa").post(
        f"{reverse('channels:add')}?kind=log",
        {"name": "A", "edition": locale("en").pk, "enabled": "on", "occasions": ["first"]},
    )
    assert not Channel.objects.exists()


def addresses(channel: Channel) -> list[tuple[str, str]]:
    return [
        *(
            ("get", reverse(f"channels:{name}", args=[channel.pk]))
            for name in ("edit", "delete", "history", "usage")
        ),
        *(("post", reverse(f"channels:{name}", args=[channel.pk])) for name in ("edit", "delete", "test")),
    ]


@pytest.mark.parametrize("name", ["editor.en", "translator.fa", "author.fa"])
def test_nobody_else_reaches_a_channel(signed_in, make_channel, name):
    channel = make_channel("fa")
    client = signed_in(name)
    for method, address in addresses(channel):
        response = getattr(client, method)(address)
        assert (address, response.status_code, response.get("Location")) == (address, 302, "/admin/")
    assert Channel.objects.filter(pk=channel.pk).exists()
    assert not Delivery.objects.exists()


@pytest.mark.parametrize("name", ["editor.fa", "admin"])
def test_its_editor_reaches_a_channel(signed_in, make_channel, name):
    channel = make_channel("fa")
    client = signed_in(name)
    for method, address in addresses(channel)[:4]:
        assert (address, getattr(client, method)(address).status_code) == (address, 200)


@pytest.mark.parametrize("name", ["translator.fa", "author.fa"])
def test_who_edits_nothing_sees_no_announcements(signed_in, name):
    client = signed_in(name)
    for address in ("sharing_deliveries", "sharing_deliveries_results", "channels:index", "channels:add"):
        assert client.get(reverse(address)).status_code == 302
    assert client.post(reverse("sharing_deliveries_change"), {"all": "again"}).status_code == 302


def test_lists_show_ones_own_editions_alone(signed_in, make_channel):
    mine, other = make_channel("fa", name="Hall"), make_channel("en", name="Lobby")
    set_aside(mine)
    Delivery.objects.create(channel=other, title="Elsewhere")
    client = signed_in("editor.fa")
    for address in ("channels:index", "sharing_deliveries"):
        page = client.get(reverse(address)).content.decode()
        assert "Hall" in page
        assert "Lobby" not in page
        assert "Elsewhere" not in page


def test_the_home_page_shows_what_needs_a_person(signed_in, make_channel):
    channel = make_channel("fa", name="Hall")
    set_aside(channel, 2)
    make_channel(
        "fa", name="Porch", enabled=False, off_reason="The receiver wants no more announcements (410)."
    )
    set_aside(make_channel("en", name="Lobby"))
    page = signed_in("editor.fa").get("/admin/").content.decode()
    assert "2 announcements did not get through" in page
    assert "Porch" in page
    assert "Lobby" not in page
    assert "Hall" not in signed_in("author.fa").get("/admin/").content.decode()


def test_the_home_page_says_nothing_of_a_channel_that_failed_and_was_switched_off(signed_in, make_channel):
    make_channel("fa", name="Attic", enabled=False, failing_since=timezone.now())
    assert "Attic" not in signed_in("editor.fa").get("/admin/").content.decode()


@pytest.mark.parametrize("address", ["sharing_deliveries", "channels:index", "wagtailadmin_home"])
def test_a_list_takes_the_same_queries_for_one_and_many(
    signed_in, make_channel, django_assert_num_queries, address
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client = signed_in("editor.fa")
    set_aside(make_channel("fa", name="a"))
    client.get(reverse(address))
    with CaptureQueriesContext(connection) as one:
        client.get(reverse(address))
    for number in range(4):
        set_aside(make_channel("fa", name=f"b{number}"), 3)
    with django_assert_num_queries(len(one)):
        client.get(reverse(address))


def test_sending_a_test_leads_to_what_becomes_of_it(signed_in, web_hook, server):
    channel = web_hook("fa")
    response = signed_in("editor.fa").post(reverse("channels:test", args=[channel.pk]), follow=True)
    assert response.status_code == 200
    work()
    (body,) = server.verified(SECRET)
    assert body["type"] == "test"
