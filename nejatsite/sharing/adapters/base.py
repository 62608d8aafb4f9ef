"""What every kind of channel has to say for itself. A new kind is one file beside this one."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from nejatsite.sharing import schedules, text
from nejatsite.sharing.cards import PICTURE, Card, card_of

from . import hints

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
    #: What stands in the form at first, and counts where the field is left empty.
    default: str = ""
    required: bool = True


@dataclass(frozen=True)
class Message:
    """`text` as the network is given it, `shown` as its readers see it: plain, without the network's markup."""

    text: str
    url: str
    data: Mapping[str, Any] = field(default_factory=dict)
    shown: str = ""
    #: Of what the network counts; against the adapter's `limit_for`.
    length: int = 0
    #: What was told of the page; pictures are taken from here.
    card: Card | None = None


@dataclass(frozen=True)
class Result:
    """Sent. `url`: where the post is found, if it has an address. `post_id`: what `delete` and `edit` need."""

    url: str = ""
    code: int | None = None
    post_id: str = ""

    def __post_init__(self) -> None:
        """Both are the other side's words: no link that is none gets before our editors, nothing too long to keep."""
        if not self.url.startswith(("https://", "http://")) or len(self.url) > 1000:
            object.__setattr__(self, "url", "")
        object.__setattr__(self, "post_id", self.post_id[:500])


@dataclass(frozen=True)
class Preview:
    """What a reader of the network will see, for the page's editors."""

    text: str
    length: int
    limit: int
    #: Whether the network shows a card with picture, title and summary below the text.
    has_card: bool
    card: Card
    #: In words: what the editor should know, such as a summary that had to be cut.
    hints: tuple[str, ...] = ()


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
    #: For how long after a request the other side knows its repeat; None where it does for ever.
    repeats_for: ClassVar[timedelta | None] = None
    #: Whether a withdrawal is an announcement of its own, sent as others are, instead of a deletion.
    tells_of_withdrawal: ClassVar[bool] = False
    #: Whether readers see a card with picture, title and summary beside the text.
    has_card: ClassVar[bool] = True
    #: Whether that card carries the link, so that the text need not.
    link_in_card: ClassVar[bool] = False
    #: Whether the network shows a description of the picture to those who cannot see it.
    takes_alt: ClassVar[bool] = False
    #: The picture as this network wants it, in Wagtail's words for a rendition.
    picture: ClassVar[str] = PICTURE
    can_delete: ClassVar[bool] = False
    can_edit: ClassVar[bool] = False
    #: Whether `find` can tell if a post whose answer was lost is there.
    can_find: ClassVar[bool] = False
    #: Seconds to wait after each attempt; one attempt more than there are waits.
    delays: ClassVar[tuple[int, ...]] = schedules.NETWORK

    def compose(
        self, page: Page, channel: "Channel", *, template: str = "", mark: str = "", note: str = ""
    ) -> Message:
        """`template`: of this page alone, instead of the channel's."""
        return self.write(card_of(page, self.picture, mark, note), channel, template)

    def write(self, card: Card, channel: "Channel", template: str = "") -> Message:
        filled = self.fill(card, channel, self.values(card), template)
        return Message(
            text=filled, url=card.url, shown=filled, length=self.count_for(channel)(filled), card=card
        )

    def fill(self, card: Card, channel: "Channel", values: Mapping[str, str], template: str = "") -> str:
        template = self.template_for(card, channel, template)
        marks = (template.count("\n") + 3) * text.HOLDING if card.edition.is_rtl else 0
        filled = text.compose(template, values, self.limit_for(channel) - marks, self.count_for(channel))
        return text.hold_lines(filled, card.edition.direction)

    def template_for(self, card: Card, channel: "Channel", template: str = "") -> str:
        """With a place for the link, which nobody may forget where the text is all that readers get."""
        template = template or channel.template or self.default_template
        if self.link_in_card or not card.url or "{link}" in template or card.url in template:
            return template
        return f"{template.rstrip()}\n\n{{link}}"

    def count_for(self, channel: "Channel") -> text.Count:
        """How the network counts; where servers differ, that of the channel's."""
        return self.count

    def limit_for(self, channel: "Channel") -> int:
        """Of the text; where it differs from server to server, that of the channel's."""
        return self.limit

    def preview(self, card: Card, channel: "Channel", template: str = "") -> Preview:
        message = self.write(card, channel, template)
        return Preview(
            text=message.shown,
            length=message.length,
            limit=self.limit_for(channel),
            has_card=self.has_card,
            card=card,
            hints=tuple(hints.of(self, card, channel, message, template)),
        )

    def values(self, card: Card) -> dict[str, str]:
        """What may stand in a template, by name."""
        base = card.edition.direction
        comma = "، " if card.edition.is_rtl else ", "
        title = f"{card.mark}: {card.title}" if card.mark else card.title
        return {
            "title": text.set_apart(text.plain(title), base),
            # A correction says what it corrects instead of what the page is about.
            "summary": text.set_apart(text.plain(card.note or card.summary), base),
            "link": text.hold_link(card.url, base),
            "topics": " ".join(tag for name in card.topics if (tag := text.hashtag(name))),
            "authors": comma.join(text.set_apart(text.plain(name), base) for name in card.authors),
        }

    def send(self, message: Message, channel: "Channel", delivery: "Delivery") -> Result:
        """Returns what was sent, or raises Failed, Refused, Gone or Unclear."""
        raise NotImplementedError

    def find(self, message: Message, channel: "Channel", delivery: "Delivery") -> Result | None:
        """The post whose answer was lost, None if it is certainly not there. Raises Failed where one cannot see."""
        raise NotImplementedError

    def delete(self, channel: "Channel", delivery: "Delivery") -> Result:
        """Takes back what `delivery` sent; what is gone already counts as taken back. Raises as `send` does."""
        raise NotImplementedError

    def edit(self, message: Message, channel: "Channel", delivery: "Delivery") -> Result:
        """Puts `message` in the place of what `delivery` sent. Raises as `send` does."""
        raise NotImplementedError

    def check_connection(self, channel: "Channel") -> str:
        """Asks the other side, without posting, whether the settings would do; what it said, in words.

        Raises as `send` does. A kind that cannot ask says "".
        """
        return ""

    def setting(self, channel: "Channel", name: str) -> str:
        """What was entered, else what counts without."""
        entered = channel.settings.get(name, "")
        return entered or next((setting.default for setting in self.settings if setting.name == name), "")

    def check_settings(self, values: Mapping[str, str]) -> Iterable[tuple[str, str]]:
        """(name of the setting, what is wrong with it). `values` has a secret only where it was entered anew."""
        return ()

    def delay_after(self, attempt: int) -> float | None:
        """Seconds until the next attempt; None if that was the last."""
        return self.delays[attempt - 1] if attempt <= len(self.delays) else None


PLACES = ("title", "summary", "link", "topics", "authors")
TEMPLATE_HELP = _(
    "You can use {title}, {summary}, {link}, {topics} and {authors}. Left empty, all but the "
    "authors are announced."
)
