"""What an editor sees of one page: for each channel of its edition what will happen, what it will look like, what was."""

from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.models import Page

from nejatsite.core import page_tools
from nejatsite.users.roles import Role, has_role

from . import services
from .delivery_words import Told, moment, tell_all
from .models import Channel, Delivery, Occasion, clean_template
from .previewing import Drafted, Shown
from .services import Prospect

#: Of each channel; the report shows the rest.
MOST_TOLD = 10


def may_see(user: Any, page: Page) -> bool:
    """Those who edit the page, wherever, and the editors of its edition."""
    return may_decide(user, page) or page_tools.may_write(user, page)


def may_decide(user: Any, page: Page) -> bool:
    return has_role(user, Role.EDITOR, page.locale.language_code)


@dataclass
class Row:
    prospect: Prospect
    #: What is to happen, in a sentence.
    outlook: str
    #: The template that counts for this page, as it stands or as it is being typed.
    text: str
    shown: Shown | None = None
    #: What is wrong with the text.
    problem: str = ""
    told: list[Told] = field(default_factory=list)
    more: int = 0

    @property
    def channel(self) -> Channel:
        return self.prospect.channel

    @property
    def announces(self) -> bool:
        """What the switch says."""
        return self.prospect.plan is None or self.prospect.plan.announces

    @property
    def suggestion(self) -> str:
        return self.prospect.plan.suggestion if self.prospect.plan else ""

    @property
    def update_asked(self) -> bool:
        return bool(self.prospect.plan and self.prospect.plan.update_asked_at)

    @property
    def takes_updates(self) -> bool:
        return self.channel.enabled and Occasion.UPDATE in self.channel.occasions


def rows_of(page: Page, typed: Any = None, user: Any = None) -> list[Row]:
    """One for each channel, without what was told there, in a number of queries that does not grow with them."""
    drafted = Drafted(page, typed, user)
    rows = []
    for prospect in services.status_of_page(drafted.page):
        row = Row(prospect, _outlook(page, prospect), _text_of(prospect, typed))
        _show(row, drafted)
        rows.append(row)
    return rows


def rows_and_told(page: Page) -> list[Row]:
    """The same, with what became of the page's announcements on each."""
    rows, told = rows_of(page), _told(page)
    for row in rows:
        found = told.get(row.channel.pk, [])
        row.told, row.more = found[:MOST_TOLD], len(found[MOST_TOLD:])
    return rows


def _text_of(prospect: Prospect, typed: Any) -> str:
    channel = prospect.channel
    if typed and (sent := typed.get(f"text-{channel.pk}")) is not None:
        return sent.replace("\r\n", "\n")
    own = prospect.plan.text if prospect.plan else ""
    return own or channel.template or channel.adapter.default_template


def _show(row: Row, drafted: Drafted) -> None:
    try:
        template = clean_template(row.text.strip()[:5000])
    except ValidationError as error:
        row.problem = " ".join(error.messages)
        return
    row.shown = drafted.shown(row.channel, template, row.prospect.occasion, row.prospect.subject)


def _told(page: Page) -> dict[int, list[Told]]:
    found: dict[int, list[Told]] = {}
    rows = Delivery.objects.filter(page_id=page.pk).select_related("channel__edition", "original", "page")
    for told in tell_all(rows.order_by("-created_at", "-pk")[:500]):
        found.setdefault(told.delivery.channel_id, []).append(told)
    return found


def _outlook(page: Page, prospect: Prospect) -> str:
    if not prospect.announces:
        return prospect.reason
    if prospect.occasion == Occasion.FIRST:
        if page.go_live_at and not page.live:
            return _("It is announced here when it goes public: {when}.").format(when=moment(page.go_live_at))
        return _("It is announced here when it is published.")
    return _("The next publication is announced here: {occasion}.").format(
        occasion=Occasion(prospect.occasion).label
    )


def obstacle_of(rows: list[Row]) -> str:
    """The one reason why it is announced nowhere, taken out of the rows: it need not be said for each channel."""
    reasons = {row.prospect.reason for row in rows}
    if len(rows) < 2 or len(reasons) > 1 or "" in reasons or any(row.told for row in rows):
        return ""
    for row in rows:
        row.outlook = ""
    return rows[0].prospect.reason
