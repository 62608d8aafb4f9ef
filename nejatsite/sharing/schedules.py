"""How long to wait after each attempt. Exact, without chance: a receiver's operator can reckon with it."""

from datetime import timedelta

_SECOND, _MINUTE, _HOUR = 1, 60, 3600


def total(delays: tuple[int, ...]) -> timedelta:
    return timedelta(seconds=sum(delays))


#: 26 attempts over 25 days: quick at first, for a receiver that restarts; then daily and slower.
WEB_HOOK: tuple[int, ...] = (
    5 * _SECOND,
    30 * _SECOND,
    2 * _MINUTE,
    10 * _MINUTE,
    30 * _MINUTE,
    1 * _HOUR,
    2 * _HOUR,
    4 * _HOUR,
    8 * _HOUR,
    12 * _HOUR,
    *[24 * _HOUR] * 3,
    *[36 * _HOUR] * 6,
    *[48 * _HOUR] * 6,
)

#: 12 attempts in 24 hours: a social network that fails for longer needs a person.
NETWORK: tuple[int, ...] = (
    30 * _SECOND,
    1 * _MINUTE,
    2 * _MINUTE,
    5 * _MINUTE,
    10 * _MINUTE,
    20 * _MINUTE,
    45 * _MINUTE,
    90 * _MINUTE,
    3 * _HOUR,
    6 * _HOUR,
    12 * _HOUR,
)
