"""Whole posts in each language, by each network's own counting."""

import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from nejatsite.editions.registry import get_edition
from nejatsite.sharing import text
from nejatsite.sharing.adapters import bluesky, get, mastodon
from nejatsite.sharing.cards import Card
from nejatsite.sharing.models import Channel
from nejatsite.testing.texts import PEOPLE, SUMMARIES, TITLES, TOPICS

LINKS = (
    "https://nejat.example/a-",
    "https://nejat.example/fa/news/%D8%B4%D8%A8/",
    "www.nejat.example/x?y=1,2",
)
PARTS = {
    code: [
        *TITLES[code],
        *SUMMARIES[code].split(),
        *LINKS,
        "#حقوق_بشر",
        "👩🏽‍🚀",
        "Open Access",
        "(۱۴۰۵)",
        "e\u0301",
    ]
    for code in ("fa", "ar", "sq")
}
TEMPLATES = (
    "{title}\n\n{summary}\n\n{link}\n\n{topics}",
    "{title} {link} {topics} {summary}",
    "{summary}\n{authors}",
    "📚 {title} — {authors}\n{topics}",
    "",
)


@st.composite
def cards(draw):
    code = draw(st.sampled_from(["fa", "ar", "sq"]))

    def some(size):
        count = draw(st.integers(1, size))
        return " ".join(draw(st.lists(st.sampled_from(PARTS[code]), min_size=count, max_size=count)))

    return Card(
        edition=get_edition(code),
        title=some(12),
        summary=some(90),
        url=f"https://nejat.example/{code}/news/{'a' * draw(st.integers(1, 60))}/",
        topics=draw(st.lists(st.sampled_from([*TOPICS[code], "Të drejtat", "حقوق بشر"]), max_size=9)),
        authors=draw(st.lists(st.sampled_from(PEOPLE[code]), max_size=4)),
        mark=draw(st.sampled_from(["", "اصلاح"])),
    )


def units(value: str) -> set[str]:
    """What may not be cut: words, links, hashtags, pictures."""
    bare = regex.sub("[\u200e\u200f\u2066-\u2069…]", " ", value)
    found = {unit.strip(text._TRAILING + "()") for unit in bare.split()}
    return found | {word for unit in found if "://" not in unit for word in regex.split(r"(?w)\b", unit)}


@settings(deadline=None, max_examples=60)
@given(
    cards(),
    st.sampled_from(TEMPLATES),
    st.sampled_from(["mastodon", "bluesky", "facebook", "telegram"]),
)
def test_a_post_fits_and_nothing_in_it_is_cut(card, template, kind):
    adapter, channel = get(kind), Channel(kind=kind, settings={"server": "https://mastodon.example"})
    message = adapter.write(card, channel, template)
    limit = {"mastodon": 500, "bluesky": 300, "facebook": 63206, "telegram": 4096}[kind]
    count = {"mastodon": mastodon.length, "bluesky": bluesky.length}.get(kind, text.utf16_units)
    assert count(message.shown) <= limit
    if not adapter.link_in_card:
        assert text.readable(card.url) in message.shown or card.url in message.shown
    whole = adapter.values(card)
    source = " ".join([*whole.values(), text.readable(card.url), card.url, "📚 —"])
    assert units(message.shown) <= units(source)
    opened = sum(message.shown.count(mark) for mark in (text.LRI, text.FSI))
    assert opened == message.shown.count(text.PDI)


@settings(deadline=None, max_examples=60)
@given(cards(), st.sampled_from(TEMPLATES))
def test_each_line_of_a_persian_or_arabic_post_runs_its_way(card, template):
    message = get("mastodon").write(card, Channel(kind="mastodon"), template)
    if card.edition.is_rtl:
        # The first letter outside isolates decides, or a mark before it.
        for line in filter(str.strip, message.text.split("\n")):
            assert line[0] == text.RLM or text.direction(line) == "rtl"


def test_a_pages_own_text_without_a_place_for_the_link_gets_it_on_a_line_of_its_own():
    card = Card(edition=get_edition("sq"), title="Një sallë leximi", url="https://nejat.example/sq/a/")
    message = get("mastodon").write(card, Channel(kind="mastodon"), "Lexoni këtë!")
    assert message.text == "Lexoni këtë!\n\nhttps://nejat.example/sq/a/"
    written = get("mastodon").write(card, Channel(kind="mastodon"), "Shih https://nejat.example/sq/a/ sot")
    assert written.text == "Shih https://nejat.example/sq/a/ sot"
    assert get("facebook").write(card, Channel(kind="facebook"), "Lexoni këtë!").text == "Lexoni këtë!"


def test_a_pages_own_text_that_is_too_long_gives_way_to_the_link():
    card = Card(edition=get_edition("sq"), title="A", url="https://nejat.example/sq/a/")
    message = get("mastodon").write(card, Channel(kind="mastodon"), "Lexoni këtë! " * 60)
    assert message.text.endswith("Lexoni…\n\nhttps://nejat.example/sq/a/") or message.text.endswith(
        "këtë!…\n\nhttps://nejat.example/sq/a/"
    )
    assert message.length <= 500


def test_topics_go_one_by_one_and_whole():
    values = {"title": "خبر", "topics": "#حقوق_بشر #آموزش #تندرستی", "link": "L"}
    assert text.compose("{title}\n{link}\n{topics}", values, 23) == "خبر\nL\n#حقوق_بشر #آموزش"


def test_characters_that_turn_the_text_around_are_taken_out():
    assert text.plain("خبر \u202eabc\u2066\nدوم") == "خبر abc دوم"


def test_an_ellipsis_does_not_become_part_of_a_link():
    assert (
        text.shorten("نامه https://nejat.example/a- و باز هم سخن", 40)
        == "نامه https://nejat.example/a- و باز هم…"
    )
    assert text.shorten("نامه https://nejat.example/a- سخن‌ها", 33) == "نامه https://nejat.example/a- …"


def test_hints_say_what_became_of_the_text():
    card = Card(
        edition=get_edition("fa"),
        title="خبر",
        url="https://nejat.example/fa/a/",
        summary="می‌خوانیم و می‌نویسیم. " * 40,
        image="/a.jpg",
    )
    told = get("bluesky").preview(card, Channel(kind="bluesky"))
    assert told.hints == ("The summary had to be cut.",)
    assert (told.has_card, told.limit) == (True, 300)
    assert told.length <= 300
    bare = Card(edition=get_edition("fa"), title="خبر", url=card.url)
    assert get("telegram").preview(bare, Channel(kind="telegram")).hints == (
        "There is no summary.",
        "The page has no picture of its own. Readers see the edition's card instead.",
    )
    assert get("webhook").preview(bare, Channel(kind="webhook")).hints == ()
