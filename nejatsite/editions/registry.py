"""What an edition is: facts that the code decides by. Their source is `settings.EDITIONS`."""

from dataclasses import dataclass
from functools import cache
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import get_language


@dataclass(frozen=True)
class Edition:
    code: str
    name: str | Promise
    native_name: str
    direction: str
    calendar: str
    numerals: str
    time_zone: str
    analyzer: str
    self_approval: bool
    withdraws: str
    credits_translators: bool
    tells_when_behind: bool
    follows: tuple[str, ...]

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @property
    def home_url(self) -> str:
        return f"/{self.code}/"

    @property
    def is_rtl(self) -> bool:
        return self.direction == "rtl"


@cache
def _editions() -> dict[str, Edition]:
    return {
        code: Edition(code=code, **{**facts, "follows": tuple(facts["follows"])})
        for code, facts in settings.EDITIONS.items()
    }


def all_editions() -> list[Edition]:
    """Every edition, in the order of the settings."""
    return list(_editions().values())


def get_edition(code: str) -> Edition:
    """The edition of that language code. KeyError for a code that is none."""
    return _editions()[code]


def current_edition() -> Edition:
    """The edition whose language is active; the default edition where the active language is none of them."""
    return _editions().get(get_language() or "", _editions()[settings.LANGUAGE_CODE])
