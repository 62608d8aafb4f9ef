"""The report of announcements: what it shows, what it can be narrowed to, what is done from it."""

from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone

from nejatsite.sharing.models import Channel, Delivery
from nejatsite.testing.screens import messages_of, signed_in

from .conftest import draft, published, work

pytestmark = pytest.mark.django_db
REPORT = "/admin/reports/announcements/"


@pytest.fixture
def client(people: dict[str, Any]) -> Any:
    return signed_in(people["editor.fa"])


def made(channel: Channel, title: str, state: str = "set_aside", **fields: Any) -> Delivery:
    if state not in ("waiting", "running"):
        fields.setdefault("finished_at", timezone.now())
    return Delivery.objects.create(channel=channel, title=title, state=state, **fields)


def titles(client: Any, **query: Any) -> list[str]:
    page = BeautifulSoup(client.get(REPORT, query).content, "html.parser")
    return sorted(link.get_text(strip=True) for link in page.select(".an-table td.title > a"))


def change(client: Any, **form: Any) -> Any:
    return client.post(reverse("sharing_deliveries_change"), form)


def states() -> dict[str, str]:
    return dict(Delivery.objects.values_list("title", "state"))


def test_it_tells_what_became_of_each(client, web_hook, server):
    web_hook("fa")
    published("fa", title="شب قصه‌ها")
    server.answers = [(500, {}, b"<b>broken</b>")]
    work()
    page = client.get(REPORT).content.decode()
    assert "شب قصه‌ها" in page
    assert "&lt;b&gt;broken&lt;/b&gt;" in page
    assert "<b>broken</b>" not in page
    assert "1 attempt failed. The next one:" in page


def test_every_filter_narrows_it(client, make_channel):
    first, second = make_channel("fa", name="a"), make_channel("fa", name="b")
    page = draft("fa")
    made(first, "aside", page=page)
    made(second, "unknown", "unknown", occasion="correction")
    made(first, "sent", "done", occasion="update", created_at=timezone.now() - timedelta(days=40))
    assert titles(client, person="yes") == ["aside", "unknown"]
    assert titles(client, state=["done", "unknown"]) == ["sent", "unknown"]
    assert titles(client, channel=second.pk) == ["unknown"]
    assert titles(client, occasion=["update", "correction"]) == ["sent", "unknown"]
    assert titles(client, section="news.newspage") == ["aside"]
    assert titles(client, edition=first.edition_id) == ["aside", "sent", "unknown"]
    recent = f"{timezone.localdate() - timedelta(days=2):%Y-%m-%d}"
    assert titles(client, created_at_from=recent) == ["aside", "unknown"]
    assert titles(client, q="SEN") == ["sent"]


@pytest.mark.parametrize(
    "query",
    [
        {"channel": "9" * 40},
        {"channel": "x"},
        {"section": "x.y"},
        {"state": "x"},
        {"created_at_from": "x"},
        {"p": "0"},
    ],
)
def test_nonsense_in_a_filter_is_no_error(client, make_channel, query):
    make_channel("fa")
    assert client.get(REPORT, query).status_code == 200


def test_it_is_exported_without_formulas(client, make_channel):
    made(make_channel("fa"), "=1+1")
    for kind in ("csv", "xlsx"):
        export = client.get(REPORT, {"export": kind})
        assert export.status_code == 200
    export = client.get(REPORT, {"export": "csv"})
    assert b",'=1+1," in b"".join(export.streaming_content)


def test_one_or_several_are_tried_again(client, make_channel):
    channel = make_channel("fa")
    rows = [made(channel, f"{n}") for n in range(3)]
    client.get(change(client, one=f"again:{rows[0].pk}").url)
    assert states() == {"0": "waiting", "1": "set_aside", "2": "set_aside"}
    answer = change(client, action="again", delivery=[rows[1].pk, rows[2].pk])
    assert set(states().values()) == {"waiting"}
    assert messages_of(client.get(answer.url)) == ["2 announcements are sent again."]


def test_all_that_match_the_filters_are_counted_first_and_then_done(client, make_channel):
    channel, other = make_channel("fa", name="a"), make_channel("fa", name="b")
    for n in range(60):
        made(channel, f"a{n}")
    made(other, "b")
    form = {"all": "again", "query": f"channel={channel.pk}", "next": f"{REPORT}?channel={channel.pk}"}
    asked = change(client, **form)
    assert "Send 60 announcements again?" in asked.content.decode()
    assert set(states().values()) == {"set_aside"}
    hidden = BeautifulSoup(asked.content, "html.parser").select("#main form input[type=hidden]")
    sent = {field["name"]: field["value"] for field in hidden}
    assert change(client, **sent).url == form["next"]
    assert {title for title, state in states().items() if state == "set_aside"} == {"b"}


def test_what_is_unclear_is_settled_by_a_person(client, make_channel):
    channel = make_channel("fa")
    there, lost = made(channel, "there", "unknown"), made(channel, "lost", "unknown")
    change(client, one=f"there:{there.pk}")
    change(client, one=f"once_more:{lost.pk}")
    assert states() == {"there": "done", "lost": "waiting"}


def test_what_waits_is_cancelled_but_not_what_may_have_arrived(client, make_channel):
    channel = make_channel("fa")
    rows = [made(channel, "waits", "waiting"), made(channel, "aside"), made(channel, "sent", "done")]
    rows.append(made(channel, "perhaps", "waiting", request_at=timezone.now()))
    change(client, action="cancel", delivery=[row.pk for row in rows])
    assert states() == {"waits": "cancelled", "aside": "cancelled", "sent": "done", "perhaps": "waiting"}
    assert "editor.fa" in Delivery.objects.get(title="waits").last_error


def test_a_foreign_editions_delivery_is_left_alone(client, make_channel):
    row = made(make_channel("en"), "foreign")
    change(client, one=f"again:{row.pk}")
    change(client, all="again", confirmed="1", query="")
    assert states() == {"foreign": "set_aside"}
    assert client.get(reverse("sharing_delivery", args=[row.pk])).status_code == 404
    assert client.post(reverse("sharing_delivery_repeat", args=[row.pk])).status_code == 404


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"action": "burn", "delivery": "1"},
        {"action": "again"},
        {"one": "again"},
        *({"action": "again", "delivery": value} for value in ("", "abc", "9" * 40, "-1", "٣")),
        {"all": "again", "query": "channel=x&%ff=%00"},
    ],
)
def test_nonsense_is_no_error(client, form):
    answer = change(client, **form, next="https://evil.example/")
    assert answer.url == REPORT
    assert len(messages_of(client.get(answer.url))) == 1


def test_what_was_sent_is_repeated_only_when_it_was_asked(client, make_channel):
    channel = make_channel("fa")
    page = published("fa")
    work()
    row = Delivery.objects.get()
    address = reverse("sharing_delivery_repeat", args=[row.pk])
    assert "readers there will see it a second time" in client.get(address).content.decode()
    assert Delivery.objects.count() == 1
    client.post(address)
    assert list(Delivery.objects.order_by("pk").values_list("repeat", "state")) == [
        (0, "done"),
        (1, "waiting"),
    ]
    assert Delivery.objects.filter(page=page, channel=channel).count() == 2


def test_what_was_not_sent_is_not_repeated(client, make_channel):
    row = made(make_channel("fa"), "aside", page=draft("fa"))
    answer = client.post(reverse("sharing_delivery_repeat", args=[row.pk]))
    assert messages_of(client.get(answer.url)) == ["This announcement cannot be repeated."]


def test_one_announcement_is_shown_in_full(client, make_channel):
    channel = make_channel("fa")
    page = draft("fa", title="باغ کتاب")
    sent = made(
        channel,
        "باغ کتاب",
        "done",
        page=page,
        sent_text="متن فرستاده",
        post_id="17",
        post_url="https://t.me/x/17",
    )
    taken = made(channel, "باغ کتاب", page=page, occasion="withdrawal", subject=str(sent.pk), original=sent)
    shown = client.get(reverse("sharing_delivery", args=[sent.pk])).content.decode()
    for part in (
        "متن فرستاده",
        str(sent.message_id),
        "https://t.me/x/17",
        "The post could not be taken back",
    ):
        assert part in shown
    assert (
        reverse("sharing_delivery", args=[sent.pk])
        in client.get(reverse("sharing_delivery", args=[taken.pk])).content.decode()
    )


@pytest.mark.parametrize(("withdrawal", "linked"), [("delete", False), ("edit", True)])
def test_a_post_that_was_taken_back_says_so_and_is_linked_only_where_it_stays(
    client, make_channel, withdrawal, linked
):
    channel, page = make_channel("fa", withdrawal=withdrawal), draft("fa")
    sent = made(channel, "باغ کتاب", "done", page=page, post_url="https://t.me/x/17")
    made(channel, "باغ کتاب", "done", page=page, occasion="withdrawal", subject=str(sent.pk), original=sent)
    shown = client.get(REPORT).content.decode()
    assert "Sent, and taken back: " in shown
    assert ("https://t.me/x/17" in shown) == linked


def test_numbers_are_in_the_readers_numerals(people, make_channel):
    from wagtail.users.models import UserProfile

    user = people["editor.fa"]
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = "fa"
    profile.save()
    made(make_channel("fa"), "aside", attempts=26)
    assert "۲۶" in signed_in(user).get(REPORT).content.decode()
