"""Social networks, played on loopback by what they publish of themselves (our reading, November 2026).

Each keeps the posts that it took, refuses what the network would refuse, in the network's own words, and can be told
to fail: `network.modes` says how the next requests that write are answered, one after the other.
"""

from .bluesky import BlueskyServer
from .facebook import FacebookServer
from .mastodon import MastodonServer
from .network import Network, Request
from .telegram import TelegramServer

__all__ = ["BlueskyServer", "FacebookServer", "MastodonServer", "Network", "Request", "TelegramServer"]
