"""Asking one row of the table everything it speaks of."""

from collections.abc import Iterator
from functools import partial
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlencode

from django.urls import resolve
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from . import ground as made
from .addresses import Address, admin_addresses
from .asking import DONE, ELSEWHERE, MEANINGS, PRIVATE, PUBLISHED, SHOWN, Person
from .requests import CASES, case_of, url_of
from .state import edition_state, public_state
from .table import NOT_ASKED, SAME, Row

METHODS = ("GET", "POST")
#: Who is asked about which edition, in the order of the table's columns.
COLUMNS = (
    (("anonymous", "nobody"), made.OWN),
    (tuple(f"{role}.{made.OWN}" for role in made.ROLES), made.OWN),
    (tuple(f"{role}.{made.OWN}" for role in made.ROLES), made.FOREIGN),
    (("admin",), made.OWN),
)


class Proof:
    def __init__(self, ground: SimpleNamespace) -> None:
        self.ground = ground
        self.people = {name: Person(user) for name, user in ground.people.items()} | {"anonymous": Person()}
        self.forms: dict[str, dict[str, str]] = {}
        self.leaks: list[str] = []
        self.addresses = admin_addresses()
        self.public = public_state()
        self.private = {code: edition_state(one) for code, one in ground.editions.items()}

    def differences(self, row: Row) -> Iterator[str]:
        """A sentence for every answer that is not the one in the table, and for everything that was told."""
        parameters = self.parameters_of(row.name)
        self.leaks = []
        if (SAME in (row.get[2], row.post[2])) != self._is_about_no_edition(row.name, parameters):
            yield f"{row.name}: “{SAME}” is for addresses that are the same in every edition, and for all of them"
        for method, groups in (("GET", row.get), ("POST", row.post)):
            drawn_before = False
            own_is_enough = SAME not in groups or case_of(row.name).plain
            for (people, code), expected in zip(COLUMNS, groups, strict=True):
                pairs = zip(people, _spread(expected, len(people)), strict=True)
                # Editors first: a screen of the edition's own is drawn once, for the one who sees most of it.
                for who, letter in reversed(list(pairs)):
                    if letter in (SAME, NOT_ASKED):
                        continue
                    drawn = code != made.OWN or not drawn_before or (who != "admin" and not own_is_enough)
                    got = self._ask(row.name, parameters, method, who, code, drawn)
                    drawn_before = drawn_before or got in (SHOWN, PRIVATE)
                    if not drawn and got == SHOWN and letter == PRIVATE:
                        continue
                    if got != letter:
                        yield (
                            f"{row.name}: {method} as {who} about the edition “{code}”: "
                            f"expected {_meaning(letter)}; got {_meaning(got)}"
                        )
        yield from self.leaks

    def parameters_of(self, row: str) -> frozenset[str]:
        """Of two addresses of one name, the shorter that has the arguments which the case names."""
        name = row.partition("@")[0]
        given = set(case_of(row).arguments(self._edition(made.OWN, "admin")))
        found = [address.parameters for address in self.addresses if address.name == name]
        return min((one for one in found if given <= one), key=len, default=frozenset())

    def url(self, row: str) -> str:
        return url_of(row, self.parameters_of(row), self._edition(made.OWN, "admin"))

    def covered(self, rows: list[Row]) -> set[tuple[str, frozenset[str]]]:
        return {(row.address, self.parameters_of(row.name)) for row in rows}

    def today(self, name: str, parameters: frozenset[str]) -> Row:
        """What the site answers now, as a row of the table."""
        same = self._is_about_no_edition(name, parameters)
        first = name.partition("@")[0]
        again = (
            first != name
            and first in CASES
            and self._asked(name, parameters, made.OWN) == self._asked(first, parameters, made.OWN)
        )
        self.leaks = []
        groups = []
        for method in METHODS:
            cells = []
            for people, code in COLUMNS:
                if again and method == "GET":
                    cells.append(NOT_ASKED)
                elif same and code == made.FOREIGN:
                    cells.append(SAME)
                else:
                    found = [self._ask(name, parameters, method, who, code) for who in people]
                    cells.append("".join(found) if all(len(one) == 1 for one in found) else f"[{found}]")
            groups.append(tuple(cells))
        return Row(name, *groups)

    def _is_about_no_edition(self, name: str, parameters: frozenset[str]) -> bool:
        one, other = ((self._asked(name, parameters, code), self._form(name, code)) for code in made.MARKS)
        return one == other

    def _ask(
        self, name: str, parameters: frozenset[str], method: str, who: str, code: str, drawn: bool = True
    ) -> str:
        url, query = self._asked(name, parameters, code, who)
        case, edition = case_of(name), self._edition(code, who)
        asked = f"{url}?{urlencode(query)}" if query else url
        form = case.post(edition) if method == "POST" else None
        foreign = who_is_foreign(who, code)
        watch = (public_state, partial(edition_state, edition)) if foreign else (public_state,)
        answer = self.people[who].ask(method, asked, form, case.json and method == "POST", watch, drawn)
        self._look_for_leaks(f"{method} {url} as {who}", who, answer.text)
        if answer.letter == SHOWN and made.MARKS[code] in answer.text:
            return PRIVATE
        if answer.letter == DONE and answer.seen:
            if answer.seen[0] != self.public:
                return PUBLISHED
            # What belongs to no edition cannot be counted with one.
            if foreign and answer.seen[1] == self.private[code]:
                return ELSEWHERE
        return answer.letter

    def _look_for_leaks(self, what: str, who: str, text: str) -> None:
        if who == "admin":
            return
        for code, mark in made.MARKS.items():
            if mark in text and who.partition(".")[2] != code:
                at = text.index(mark)
                self.leaks.append(
                    f"{what} tells of the edition “{code}”: …{text[max(0, at - 60) : at + 20]!r}…"
                )

    def _asked(self, name: str, parameters: frozenset[str], code: str, who: str = "admin") -> Any:
        edition = self._edition(code, who)
        return url_of(name, parameters, edition), case_of(name).query(edition)

    def _form(self, name: str, code: str) -> Any:
        form = case_of(name).post(self._edition(code, "admin"))
        return {key: value if isinstance(value, (str, int)) else "" for key, value in form.items()}

    def _edition(self, code: str, who: str) -> SimpleNamespace:
        role, _dot, home = who.partition(".")
        one = self.ground.editions[code]
        # What one has begun to upload belongs to oneself; in a foreign edition, to the colleague of the same role.
        owner = role if role in made.ROLES else "editor"
        one.uploaded_image = one.uploads[get_image_model(), owner]
        one.uploaded_document = one.uploads[get_document_model(), owner]
        one.person = self.ground.people.get(who)
        one.mine = self.ground.editions[home or made.OWN]
        one.abroad = self.ground.editions[made.OTHER[code]]
        one.clerk, one.forms = self.people["admin"], self.forms
        return one


def who_is_foreign(who: str, code: str) -> bool:
    role, _dot, home = who.partition(".")
    return role in made.ROLES and home != code


def missing(proof: Proof, rows: list[Row]) -> Iterator[Address]:
    """Addresses that no row is about. A nameless one has its row under the name that Wagtail gives its route."""
    covered, names = proof.covered(rows), {one.name for one in proof.addresses}
    routes = {one.route for one in proof.addresses if (one.name, one.parameters) in covered}
    routes |= {resolve(proof.url(row.name)).route for row in rows if row.address in names | literals(rows)}
    for one in proof.addresses:
        if (one.name, one.parameters) not in covered and one.route not in routes:
            yield one


def literals(rows: list[Row]) -> set[str]:
    """Rows of addresses that have no name at all."""
    return {row.name for row in rows if row.name.startswith("/")}


def _spread(letters: str, count: int) -> str:
    """One letter may stand for all people of a column."""
    return letters * count if len(letters) == 1 else letters


def _meaning(letter: str) -> str:
    return f"“{letter}” ({MEANINGS[letter]})" if letter in MEANINGS else letter
