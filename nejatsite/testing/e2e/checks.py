"""What must be true at the end: pages, search, announcements."""

import time
from collections.abc import Callable
from urllib.parse import quote

from .person import Person, Unexpected
from .receiver import Receiver
from .texts import Article

DIRECTIONS = {"en": "ltr", "fa": "rtl", "ar": "rtl", "sq": "ltr"}


def eventually(what: str, holds: Callable[[], str], seconds: float = 120) -> None:
    """`holds` answers an empty text once it does, else what is still wrong."""
    until = time.monotonic() + seconds
    while wrong := holds():
        if time.monotonic() > until:
            raise Unexpected(f"{what}: {wrong}")
        time.sleep(1)


def check_page(reader: Person, article: Article, code: str, address: str) -> None:
    page = reader.open(address)
    root = page.find("html")
    if (root.get("lang"), root.get("dir")) != (code, DIRECTIONS[code]):
        raise Unexpected(f"{address}: language {root.get('lang')}, direction {root.get('dir')}")
    shown = " ".join(page.find("main").get_text(" ").split())
    for text in (article.title(code), *article.paragraphs(code)):
        if " ".join(text.split()) not in shown:
            raise Unexpected(f"{address} lacks “{text[:60]}”")
    alternates = {link["hreflang"] for link in page.select("link[rel=alternate][hreflang]")}
    if not set(DIRECTIONS) <= alternates:
        raise Unexpected(f"{address} names only {sorted(alternates)} as its editions")


def rare_word(article: Article, articles: list[Article], code: str) -> str:
    """A word of the article's text in that edition that is in as few of the others as possible."""
    others = [" ".join(other.paragraphs(code)) for other in articles if other is not article]
    words = [word.strip(".,،؛;:()«»“”") for word in " ".join(article.paragraphs(code)).split()]
    words = [word for word in words if len(word) > 3 and word.isalpha()]
    return min(words, key=lambda word: (sum(word in other for other in others), -len(word)))


def found(reader: Person, code: str, query: str) -> set[str]:
    """Addresses of all results in that edition."""
    addresses: set[str] = set()
    for number in range(1, 10):
        page = reader.open(
            f"/{code}/search/?q={quote(query)}&page={number}"
            if number > 1
            else f"/{code}/search/?q={quote(query)}"
        )
        addresses |= {
            link["href"]
            for link in page.select(
                "main article a[href], main .result a[href], main h2 a[href], main h3 a[href]"
            )
        }
        if not page.select('main a[rel~="next"]'):
            break
    return addresses


def check_search(reader: Person, articles: list[Article], addresses: dict[tuple[str, str], str]) -> None:
    for (key, code), address in addresses.items():
        article = next(each for each in articles if each.key == key)
        word = rare_word(article, articles, code)

        def holds(word: str = word, code: str = code, address: str = address) -> str:
            results = found(reader, code, word)
            if not any(result.endswith(address) for result in results):
                return f"“{word}” does not find {address}"
            foreign = [
                result for result in results if result.startswith("/") and not result.startswith(f"/{code}/")
            ]
            return f"“{word}” finds {foreign} of other editions" if foreign else ""

        eventually("search", holds)


def check_announcements(receiver: Receiver, addresses: dict[tuple[str, str], str]) -> None:
    def holds() -> str:
        arrived = {url.split("/", 3)[3]: ids for url, ids in receiver.addresses().items()}
        missing = [address for address in addresses.values() if address.lstrip("/") not in arrived]
        return f"{len(missing)} pages were not announced: {missing[:4]}" if missing else ""

    eventually("announcements", holds, 240)
    if receiver.refused:
        raise Unexpected(f"{receiver.refused} announcements had no valid signature")
    doubled = {url: ids for url, ids in receiver.addresses().items() if len(ids) > 1}
    if doubled:
        raise Unexpected(f"announced under two ids: {doubled}")
    strangers = len(receiver.addresses()) - len(addresses)
    if strangers:
        raise Unexpected(f"{strangers} more pages were announced than there are articles")
