"""What the address of a results page says, and the addresses that its links lead to."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import regex
from django.http import QueryDict

from nejatsite.core.wording import ascii_digits

from .fulltext import LABELS

NEWEST = "newest"
#: Longer than any slug; more says nothing.
LONGEST = 255
# What turns the direction of all that follows, and what no text has. Joiners belong to spelling.
_STRAY = regex.compile(r"[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+")


def cleaned(text: str) -> str:
    """Typed text on one line, without characters that nobody sees but the page would suffer from."""
    return " ".join(_STRAY.sub(" ", text).split())


@dataclass(frozen=True)
class Address:
    """`?q=…&section=news&topic=<slug>&author=<slug>&year=1404&order=newest`, of whichever page of the results."""

    asked: str
    #: Name of a label -> value, as the address has it.
    narrowed: Mapping[str, str]
    newest_first: bool = False

    @property
    def query(self) -> QueryDict:
        """In one order, so that one choice has one address."""
        query = QueryDict(mutable=True)
        query["q"] = self.asked
        for name in LABELS:
            if name in self.narrowed:
                query[name] = self.narrowed[name]
        if self.newest_first:
            query["order"] = NEWEST
        return query

    def __str__(self) -> str:
        return f"?{self.query.urlencode()}"

    def narrowed_to(self, name: str, value: str) -> "Address":
        return Address(self.asked, {**self.narrowed, name: value}, self.newest_first)

    def without(self, name: str) -> "Address":
        rest = {other: value for other, value in self.narrowed.items() if other != name}
        return Address(self.asked, rest, self.newest_first)

    def of_everything(self) -> "Address":
        return Address(self.asked, {}, self.newest_first)

    def ordered(self, newest_first: bool) -> "Address":
        return Address(self.asked, self.narrowed, newest_first)

    def asking(self, asked: str) -> "Address":
        return Address(asked, self.narrowed, self.newest_first)


def read_address(query: Mapping[str, Any]) -> Address:
    """Of what is repeated the last counts; what is unknown is passed over."""
    values = {name: cleaned(query.get(name, ""))[:LONGEST] for name in LABELS}
    if values["year"]:
        values["year"] = ascii_digits(values["year"])
    return Address(
        cleaned(query.get("q", "")),
        {name: value for name, value in values.items() if value},
        query.get("order") == NEWEST,
    )
