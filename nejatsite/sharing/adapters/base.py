"""What every kind of channel has to say for itself. A new kind is one file beside this one."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from nejatsite.sharing import schedules, text
from nejatsite.sharing.cards import Card, card_of

if TYPE_CHECKING:
    from nejatsite.sharing.models import Channel, Delivery


class Failed(Exception):
    """It did not work this time. `after`: how many seconds the other side asked to wait at least."""

    def __init__(self, reason: str, code: int | None = None, after: float | None = None) -> None:
        super().__init__(reason)
        self.code, self.after = code, after


class Refused(Failed):
    """Trying again would not help: a person has to change something."""


class Gone(Refused):
    """The other side wants nothing from this channel any more; it is switched off."""


class Unclear(Failed):
    """It went out, and nobody knows whether it arrived."""


@dataclass(frozen=True)
class Setting:
    """One thing that a channel of this kind needs to know. A secret is encrypted, and never shown again."""

    name: str
    label: str | Promise
    help: str | Promise = ""
    secret: bool = False
    #: Offers a value when the channel is made.
    suggest: Callable[[], str] | None = None


@dataclass(frozen=True)
class Message:
    text: str
    url: str
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Result:
    """Sent. `url`: where the post is found, if it has an address."""

    url: str = ""
    code: int | None = None


class Adapter:
    kind: ClassVar[str]
    label: ClassVar[str | Promise]
    icon: ClassVar[str] = "mail"
    settings: ClassVar[tuple[Setting, ...]] = ()
    #: Whether the channel's text template is used.
    has_text: ClassVar[bool] = True
    default_template: ClassVar[str] = "{title}\n\n{summary}\n\n{link}\n\n{topics}"
    limit: ClassVar[int] = 4096
    count: Callable[[str], int] = staticmethod(text.graphemes)
    #: Whether a repeat that carries the same id does no harm; if not, what is unclear waits for a person.
    repeats_safely: ClassVar[bool] = False
    #: Seconds to wait after each attempt; one attempt more than there are waits.
    delays: ClassVar[tuple[int, ...]] = schedules.NETWORK

    def compose(self, page: Page, channel: "Channel") -> Message:
        return self.write(card_of(page), channel)

    def write(self, card: Card, channel: "Channel") -> Message:
        return Message(text=self.fill(card, channel, self.values(card)), url=card.url)

    def fill(self, card: Card, channel: "Channel", values: Mapping[str, str]) -> str:
        template = channel.template or self.default_template
        marks = template.count("\n") + 1 if card.edition.is_rtl else 0
        filled = text.compose(template, values, self.limit - marks, self.count)
        return text.hold_lines(filled, card.edition.direction)

    def values(self, card: Card) -> dict[str, str]:
        """What may stand in a template, by name."""
        base = card.edition.direction
        comma = "، " if card.edition.is_rtl else ", "
        return {
            "title": text.set_apart(card.title, base),
            "summary": text.set_apart(card.summary, base),
            "link": card.url,
            "topics": " ".join(tag for name in card.topics if (tag := text.hashtag(name))),
            "authors": comma.join(text.set_apart(name, base) for name in card.authors),
        }

    def send(self, message: Message, channel: "Channel", delivery: "Delivery") -> Result:
        """Returns what was sent, or raises Failed, Refused, Gone or Unclear."""
        raise NotImplementedError

    def check_settings(self, values: Mapping[str, str]) -> Iterable[tuple[str, str]]:
        """(name of the setting, what is wrong with it). `values` has a secret only where it was entered anew."""
        return ()

    def delay_after(self, attempt: int) -> float | None:
        """Seconds until the next attempt; None if that was the last."""
        return self.delays[attempt - 1] if attempt <= len(self.delays) else None

    @property
    def duration(self) -> timedelta:
        return schedules.total(self.delays)


PLACES = ("title", "summary", "link", "topics", "authors")
TEMPLATE_HELP = _(
    "You can use {title}, {summary}, {link}, {topics} and {authors}. Left empty, all but the "
    "authors are announced."
)
