from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.conf import settings

from .backoff import Backoff

if TYPE_CHECKING:
    from .models import LedgerRow

Handler = Callable[[Any], object]
#: Gets rows that were claimed together. Returns nothing, or the exception of each row that failed by its key.
BatchHandler = Callable[[list[Any]], Mapping[Any, BaseException] | None]


@dataclass(frozen=True)
class Ledger:
    """A table of work, and how its rows are worked off."""

    model: type["LedgerRow"]
    handler: Handler | None = None
    batch_handler: BatchHandler | None = None
    batch_size: int = 100
    #: Longer than one row (or batch) can take: after it the worker counts as dead and the row is taken again.
    lease: timedelta = timedelta(minutes=2)
    schedule: Callable[[int], float] = field(default_factory=Backoff)
    #: With the default schedule these last for more than half a day.
    max_attempts: int = 25
    max_deaths: int = 3
    #: How long rows that are done or cancelled are kept; None keeps them for ever.
    keep: timedelta | None = None

    @property
    def name(self) -> str:
        return self.model._meta.label

    @property
    def rows(self) -> Any:
        return self.model._default_manager.all()


_ledgers: dict[str, Ledger] = {}


def register(
    model: type["LedgerRow"],
    handler: Handler | None = None,
    batch_handler: BatchHandler | None = None,
    **options: Any,
) -> Ledger:
    """Name the handler of a ledger; once, in `AppConfig.ready`. Exactly one of the two kinds is needed."""
    if (handler is None) == (batch_handler is None):
        raise ValueError(f"{model._meta.label} needs either a handler or a batch handler.")
    options.setdefault("lease", timedelta(seconds=getattr(settings, "LEDGER_LEASE_SECONDS", 120)))
    ledger = Ledger(model, handler, batch_handler, **options)
    _ledgers[ledger.name] = ledger
    return ledger


def get(ledger: "str | type[LedgerRow] | Ledger") -> Ledger:
    if isinstance(ledger, Ledger):
        return ledger
    name = ledger if isinstance(ledger, str) else ledger._meta.label
    try:
        return _ledgers[name]
    except KeyError:
        raise LookupError(f"There is no ledger named {name}.") from None


def all_ledgers() -> Sequence[Ledger]:
    return tuple(_ledgers.values())
