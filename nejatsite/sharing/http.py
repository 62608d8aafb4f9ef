"""The one way out: requests to addresses that editors entered.

To public addresses only, looked up once and held, without redirects, proxies or cookies, in a bounded time and
with a bounded answer. Errors are told in words of our own, for those of the HTTP library repeat the address,
and an address may hold a token.
"""

import ipaddress
import math
import socket
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

import requests
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from requests.adapters import HTTPAdapter
from requests_hardened.ip_filter import InvalidIPAddress
from requests_hardened.ip_filter_adapter import IPFilterAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import HTTPError, MaxRetryError, NewConnectionError

from nejatsite.core.wording import number

from . import conf

CONNECT_LIMIT = 5.0
ANSWER_LIMIT = 64 * 1024


class NotSent(Exception):
    """The request did not go out."""


class Forbidden(NotSent):
    """The address is not a public one."""


class Broken(Exception):
    """The request may have arrived, but no answer came."""


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The beginning of the answer, fit to be shown."""
        start = self.body[:600].decode("utf-8", "replace")
        return " ".join("".join(c if c.isprintable() else " " for c in start).split())[:300]


def post(url: str, body: bytes, headers: Mapping[str, str], time_limit: float | None = None) -> Answer:
    return request("POST", url, body, headers, time_limit)


def request(
    method: str,
    url: str,
    body: bytes = b"",
    headers: Mapping[str, str] | None = None,
    time_limit: float | None = None,
    answer_limit: int = ANSWER_LIMIT,
) -> Answer:
    """Raises NotSent, Forbidden or Broken. `time_limit`: seconds for all of it, after the look-up of the name."""
    time_limit = time_limit or conf.time_limit()
    with _Deadline(time_limit) as deadline, _session(deadline) as session:
        try:
            response = session.request(
                method,
                url,
                data=body or None,
                headers={
                    "Accept-Encoding": "identity",
                    "User-Agent": "nejatsite-sharing/1",
                    **(headers or {}),
                },
                allow_redirects=False,
                stream=True,
                timeout=(min(CONNECT_LIMIT, time_limit), time_limit),
            )
            if deadline.passed:
                # The library takes headers that were cut off for whole ones.
                response.close()
                raise requests.ReadTimeout
            return Answer(response.status_code, response.headers, _read(response, answer_limit))
        except (requests.RequestException, UnicodeError) as error:
            _refuse_for_good(error)
            if _never_went_out(error):
                raise NotSent(_("The receiving server cannot be reached.")) from None
            if deadline.passed:
                seconds = math.ceil(time_limit)
                raise Broken(
                    ngettext(
                        "No answer within {seconds} second.", "No answer within {seconds} seconds.", seconds
                    ).format(seconds=number(seconds))
                ) from None
            raise Broken(_("The connection broke before there was an answer.")) from None


def check(url: str) -> None:
    """Raises Forbidden where a request to it would never go out. A name that nobody knows today may be known later."""
    if conf.private_addresses_allowed():
        return
    try:
        request = requests.Request("POST", url).prepare()
        filtering = _Public(_Deadline(conf.time_limit()), is_https_proto=url.startswith("https:"))
        filtering.build_connection_pool_key_attributes(request, verify=True)
    except (requests.RequestException, UnicodeError) as error:
        _refuse_for_good(error)


def _refuse_for_good(error: Exception) -> None:
    if isinstance(error, InvalidIPAddress):
        raise Forbidden(_("The address does not lead to a public server.")) from None
    # The last: a name with a part that is longer than names of the net may be.
    if isinstance(error, requests.exceptions.InvalidURL | requests.exceptions.InvalidSchema | UnicodeError):
        raise Forbidden(_("This address cannot be reached. Check it for mistakes.")) from None


def _read(response: requests.Response, limit: int) -> bytes:
    """What comes of the answer in time. The status is known by now and counts."""
    parts, size = [], 0
    try:
        while size < limit and (part := response.raw.read(limit - size)):
            parts.append(part)
            size += len(part)
    except (HTTPError, OSError, ValueError):
        pass
    finally:
        response.close()
    return b"".join(parts)


def _never_went_out(error: Exception) -> bool:
    if isinstance(error, requests.ConnectTimeout | requests.exceptions.SSLError):
        return True
    if not isinstance(error, requests.ConnectionError):
        return False
    if isinstance(error.__cause__, socket.gaierror):
        return True
    cause = error.args[0] if error.args else None
    return isinstance(cause, MaxRetryError) and isinstance(cause.reason, NewConnectionError)


class _Deadline:
    """Hangs up when the time is over: the library's own time-outs begin anew with every byte that drips in."""

    def __init__(self, seconds: float) -> None:
        self.ends = time.monotonic() + seconds
        self.connection: Any = None
        self.socket: Any = None
        self.timer = threading.Timer(seconds, self._hang_up)
        self.timer.daemon = True

    @property
    def passed(self) -> bool:
        return time.monotonic() >= self.ends - 0.05

    def _hang_up(self) -> None:
        line = self.socket or getattr(self.connection, "sock", None)
        if line is not None:
            try:
                line.shutdown(socket.SHUT_RDWR)
            except OSError:
                return

    def __enter__(self) -> Self:
        self.timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.timer.cancel()


class _Timed(HTTPAdapter):
    """Shows the deadline the connection that it may have to cut."""

    def __init__(self, deadline: _Deadline, **options: Any) -> None:
        self.deadline = deadline
        super().__init__(**options)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = {
            "http": _watched(HTTPConnectionPool, HTTPConnection, self.deadline),
            "https": _watched(HTTPSConnectionPool, HTTPSConnection, self.deadline),
        }


class _Public(_Timed, IPFilterAdapter):
    def build_connection_pool_key_attributes(self, *args: Any, **kwargs: Any) -> Any:
        """The library's filter lets reserved IPv6 ranges pass; here only what is globally routed does."""
        host_params, pool_kwargs = super().build_connection_pool_key_attributes(*args, **kwargs)
        address = ipaddress.ip_address(str(host_params["host"]).strip("[]"))
        if not address.is_global or address.is_reserved:
            raise InvalidIPAddress(address)
        return host_params, pool_kwargs


def _watched(pool: type, connection: type, deadline: _Deadline) -> type:
    class Watched(connection):
        def connect(self) -> None:
            deadline.connection = self
            super().connect()
            # Kept here too: the connection lets go of its socket while the answer is still being read.
            deadline.socket = self.sock

    return type(f"Watched{pool.__name__}", (pool,), {"ConnectionCls": Watched})


def _session(deadline: _Deadline) -> requests.Session:
    session = requests.Session()
    # No proxy, no .netrc from the environment: a proxy would look names up by itself.
    session.trust_env = False
    for scheme, secure in (("http://", False), ("https://", True)):
        if conf.private_addresses_allowed():
            session.mount(scheme, _Timed(deadline))
        else:
            session.mount(scheme, _Public(deadline, is_https_proto=secure))
    return session
