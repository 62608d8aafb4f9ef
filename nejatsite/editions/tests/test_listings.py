import pytest
from django.test import Client

from nejatsite.testing.factories import (
    AuthorPageFactory,
    BlogPageFactory,
    GalleryItemPageFactory,
    NewsPageFactory,
    PublicationPageFactory,
    TopicPageFactory,
    section,
    translated,
)
from news.models import NewsIndexPage

LISTINGS = ["news", "statements", "blogs", "articles", "topics", "authors", "gallery", "publications"]


def titles(response) -> list[str]:
    return [page.title for page in response.context["articles"]]


@pytest.fixture
def long_list(editions, monkeypatch) -> list:
    monkeypatch.setattr(NewsIndexPage, "per_page", 2)
    return [NewsPageFactory(edition="fa") for _ in range(5)]


def test_the_newest_come_first(long_list, client: Client) -> None:
    assert [page.pk for page in client.get("/fa/news/").context["articles"]] == [
        long_list[4].pk,
        long_list[3].pk,
    ]


@pytest.mark.parametrize("asked", ["3", "۳", "٣"])
def test_a_page_of_a_list_may_be_asked_for_in_any_digits(long_list, client: Client, asked: str) -> None:
    response = client.get("/fa/news/", {"page": asked})

    assert [page.pk for page in response.context["articles"]] == [long_list[0].pk]


@pytest.mark.parametrize("asked", ["0", "-1", "999999", "9" * 400, "abc", "1.5", "²", "۰", "\x00", "1e3"])
def test_a_page_that_the_list_does_not_have_is_not_found(long_list, client: Client, asked: str) -> None:
    response = client.get("/fa/news/", {"page": asked})

    assert response.status_code == 404
    assert '<html lang="fa" dir="rtl">' in response.content.decode()


def test_an_empty_question_is_the_first_page(long_list, client: Client) -> None:
    assert client.get("/fa/news/?page=").status_code == 200


@pytest.mark.parametrize("slug", LISTINGS)
def test_an_empty_list_is_a_page(editions, client: Client, slug: str) -> None:
    assert client.get(f"/en/{slug}/").status_code == 200


def test_entries_of_the_same_moment_keep_their_order_from_page_to_page(editions, client, monkeypatch) -> None:
    monkeypatch.setattr(NewsIndexPage, "per_page", 2)
    first = NewsPageFactory()
    same = [first, *(NewsPageFactory(date=first.date) for _ in range(5))]

    seen = [
        page.pk
        for number in (1, 2, 3)
        for page in client.get("/en/news/", {"page": number}).context["articles"]
    ]

    assert seen == [page.pk for page in reversed(same)]


def test_drafts_and_other_editions_are_not_listed(editions, client: Client) -> None:
    NewsPageFactory(live=False)
    NewsPageFactory(edition="fa")
    page = NewsPageFactory(title="The only one")

    assert titles(client.get("/en/news/")) == [page.title]
    assert titles(client.get("/en/articles/")) == [page.title]


def test_a_page_behind_a_password_is_not_listed(editions, client: Client) -> None:
    page = NewsPageFactory()
    page.view_restrictions.create(restriction_type="password", password="secret")

    assert titles(client.get("/en/news/")) == []
    assert titles(client.get("/en/articles/")) == []


def test_the_stream_has_every_section(editions, client: Client) -> None:
    made = [
        make() for make in (NewsPageFactory, BlogPageFactory, GalleryItemPageFactory, PublicationPageFactory)
    ]

    found = {page.pk for page in client.get("/en/articles/").context["articles"]}

    assert found == {page.pk for page in made}


def test_an_article_that_names_two_editions_page_of_one_topic_or_author_is_listed_once(
    editions, client: Client
) -> None:
    topic, author = TopicPageFactory(edition="en"), AuthorPageFactory(edition="en")
    topics = [topic, translated(topic, "fa", title="کتابخانه‌ها")]
    authors = [author, translated(author, "fa", title="هلن اشگرو")]
    article = NewsPageFactory(edition="fa", topics=topics, bylines=authors)

    for page in (topics[1], authors[1]):
        assert [each.pk for each in client.get(page.url).context["articles"]] == [article.pk]


def test_a_topic_lists_every_section_of_its_edition_whichever_editions_topic_is_named(
    editions, client
) -> None:
    topic = TopicPageFactory(edition="en")

    persian = translated(topic, "fa", title="کتابخانه‌ها")
    by_original = NewsPageFactory(edition="fa", topics=[topic])
    by_translation = BlogPageFactory(edition="fa", topics=[persian])
    NewsPageFactory(edition="en", topics=[topic])

    found = {page.pk for page in client.get(persian.url).context["articles"]}

    assert found == {by_original.pk, by_translation.pk}


def test_an_author_lists_what_they_wrote_with_dates_and_excerpts(editions, client: Client) -> None:
    author = AuthorPageFactory(edition="fa")
    article = NewsPageFactory(edition="fa", bylines=[author])
    NewsPageFactory(edition="fa", title="از دیگری")

    text = client.get(author.url).content.decode()

    assert article.title in text
    assert article.summary in text
    assert "۱ آبان ۱۴۰۴" in text
    assert "از دیگری" not in text


def test_authors_are_listed_by_the_alphabet_of_the_edition(editions, client: Client) -> None:
    for name in ("Zef Deda", "Çlirim Zogu", "Dhurata Leka", "Dritan Hoxha", "Erion Bala", "Cen Prifti"):
        AuthorPageFactory(edition="sq", title=name)

    assert titles(client.get("/sq/authors/")) == [
        "Cen Prifti",
        "Çlirim Zogu",
        "Dritan Hoxha",
        "Dhurata Leka",
        "Erion Bala",
        "Zef Deda",
    ]


@pytest.mark.parametrize(
    ("address", "kind"),
    [("cartoons", "cartoon"), ("pictures", "picture"), ("photos", "photos"), ("videos", "video")],
)
def test_each_kind_of_gallery_item_has_an_address(editions, client: Client, address: str, kind: str) -> None:
    for each in ("cartoon", "picture", "photos", "video"):
        GalleryItemPageFactory(kind=each, title=each)

    assert titles(client.get(f"/en/gallery/{address}/")) == [kind]


@pytest.mark.parametrize("address", ["books", "newsletters", "briefs"])
def test_each_kind_of_publication_has_an_address_and_a_feed(editions, client: Client, address: str) -> None:
    assert client.get(f"/en/publications/{address}/").status_code == 200
    assert client.get(f"/en/publications/{address}/feed/").status_code == 200


@pytest.mark.parametrize("slug", ["feed", "archive"])
def test_a_page_cannot_take_an_address_that_its_section_uses(
    editions, people, client: Client, slug: str
) -> None:
    from statements.tests.test_numbers import form_data

    client.force_login(people["author.en"])
    parent = section("news", "en")

    response = client.post(f"/admin/pages/add/news/newspage/{parent.pk}/", form_data(slug=slug))

    assert response.context["form"].errors["slug"] == [
        "The page above uses this address itself. Please choose another."
    ]
