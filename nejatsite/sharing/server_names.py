"""The name of a reader's Mastodon server, from whatever a reader takes for it."""

import re

import idna

#: Two labels at least, the last of them no number: an address of four numbers is no name.
_NAME = re.compile(r"(?=.{4,253}$)(?:(?!-)[a-z0-9-]{1,63}(?<!-)\.)+(?!\d+$)(?!-)[a-z0-9-]{2,63}(?<!-)")
_LONGEST = 300


def server_name(typed: str) -> str:
    """`example.social`, also from `@somebody@example.social` or the address of a page there. ValueError otherwise."""
    found = typed.strip()
    if len(found) > _LONGEST:
        raise ValueError("too long")
    found = re.sub(r"^https?://", "", found, flags=re.I)
    found = re.split(r"[/?#]", found, maxsplit=1)[0].rpartition("@")[2].rstrip(".")
    try:
        name = idna.encode(found, uts46=True).decode()
    except (idna.IDNAError, UnicodeError) as error:
        raise ValueError("no host name") from error
    if not _NAME.fullmatch(name):
        raise ValueError("no host name")
    return name
