"""A person at a browser without script: signs in, reads pages, fills in forms and presses buttons."""

from collections.abc import Iterable
from functools import cached_property
from typing import Any
from urllib.parse import urljoin

import requests
from bs4 import BeautifulSoup, Tag

from .servers import PASSWORD


class Unexpected(AssertionError):
    """A page answered otherwise than a person expects. The text shows what it said."""


class Screen:
    """What a page shows. Taken apart when somebody looks at it: after many a button nobody does."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def parts(self) -> BeautifulSoup:
        return BeautifulSoup(self.text, "html.parser")

    def find(self, *wanted: Any, **attributes: Any) -> Any:
        return self.parts.find(*wanted, **attributes)

    def select(self, selector: str) -> list[Tag]:
        return self.parts.select(selector)

    def get_text(self, *separators: str, strip: bool = False) -> str:
        return self.parts.get_text(*separators, strip=strip)


class Person:
    def __init__(self, site: str, name: str) -> None:
        self.site = site
        self.name = name
        self.session = requests.Session()
        self.session.headers["Accept-Language"] = "en"
        if name:
            self._sign_in()

    def _sign_in(self) -> None:
        page = self.open("/admin/login/")
        form = page.find("form", action=lambda action: action and "login" in action) or page.find("form")
        page = self.send(form, {"username": self.name, "password": PASSWORD})
        if page.find("input", attrs={"name": "password"}):
            raise Unexpected(f"{self.name} cannot sign in")

    def open(self, path: str, expect: int = 200) -> Screen:
        answer = self.session.get(urljoin(self.site, path), timeout=60)
        return self._read(answer, expect)

    def send(self, form: Tag, fields: dict[str, str], button: str = "", expect: int = 200) -> Screen:
        """Post a form with its own values, changed by `fields`; `button` is the name of the one pressed."""
        values = [(name, value) for name, value in own_values(form) if name not in fields]
        values += list(fields.items())
        if button:
            pressed = form.find(["button", "input"], attrs={"name": button})
            values.append((button, pressed.get("value", "") if pressed else "1"))
        address = urljoin(self.address, form.get("action") or "")
        answer = self.session.post(address, data=values, headers={"Referer": self.address}, timeout=120)
        return self._read(answer, expect)

    def post(
        self, path: str, fields: Iterable[tuple[str, str]] | dict[str, str], expect: int = 200
    ) -> Screen:
        """Post without a form at hand, with the token that the browser holds."""
        values = [*(fields.items() if isinstance(fields, dict) else fields)]
        values.append(("csrfmiddlewaretoken", self.session.cookies.get("csrftoken", "")))
        address = urljoin(self.site, path)
        answer = self.session.post(address, data=values, headers={"Referer": address}, timeout=120)
        return self._read(answer, expect)

    def _read(self, answer: requests.Response, expect: int) -> Screen:
        self.address = answer.url
        if answer.status_code != expect:
            text = Screen(answer.text).get_text(" ", strip=True)[:1500]
            raise Unexpected(f"{self.name or 'A reader'}: {answer.url} answered {answer.status_code}: {text}")
        return Screen(answer.text)


def own_values(form: Tag) -> list[tuple[str, str]]:
    """What a browser would send of the form as it stands, buttons apart."""
    values = []
    for field in form.find_all(["input", "textarea", "select"]):
        name, kind = field.get("name"), field.get("type", "text")
        if not name or field.has_attr("disabled") or kind in ("submit", "button", "file", "image", "reset"):
            continue
        if kind in ("checkbox", "radio") and not field.has_attr("checked"):
            continue
        if field.name == "select":
            options = field.find_all("option", selected=True) or field.find_all("option")[:1]
            values += [(name, option.get("value", option.text)) for option in options]
        elif field.name == "textarea":
            values.append((name, field.text.removeprefix("\n")))
        else:
            values.append((name, field.get("value", "on" if kind == "checkbox" else "")))
    return values
