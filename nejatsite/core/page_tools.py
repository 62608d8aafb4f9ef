"""What apps above give to the editing of every page, so that pages know nothing of them."""

from collections.abc import Callable
from typing import Any

from wagtail.admin.panels import Panel
from wagtail.models import Page

#: Makes a tab for the editing screen of that kind of page; None for kinds that do not get it.
Tab = Callable[[type[Page]], Panel | None]
#: Whether somebody writes that page without having a place in the page tree.
Writer = Callable[[Any, Page], bool]

_tabs: list[Tab] = []
_writers: list[Writer] = []


def register_tab(tab: Tab) -> None:
    _tabs.append(tab)


def tabs_for(kind: type[Page]) -> list[Panel]:
    return [made for tab in _tabs if (made := tab(kind)) is not None]


def register_writer(writer: Writer) -> None:
    _writers.append(writer)


def may_write(user: Any, page: Page) -> bool:
    """Whether the person edits the page, in Wagtail's form or anywhere else."""
    return page.permissions_for_user(user).can_edit() or any(writes(user, page) for writes in _writers)
