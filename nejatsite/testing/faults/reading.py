"""What readers see meanwhile: somebody searches all the time, in each edition in turn."""

import itertools
import json
import threading
import time
import urllib.request
from collections import Counter
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote

#: A word of one page in each edition that nobody touches.
QUESTIONS = {"en": "lighthouse", "fa": "فانوس", "ar": "منارة", "sq": "fanar"}
TITLES = {"en": "The lighthouse stays", "fa": "فانوس می‌ماند", "ar": "منارة باقية", "sq": "Një fanar mbetet"}
SLUG = "stays-where-it-is"


class Readers:
    """Every answer has to be the results page with the page that is there all along."""

    def __init__(self, url: str) -> None:
        self.url, self.over = url, threading.Event()
        self.statuses: Counter[int] = Counter()
        self.wrong: list[str] = []
        self.degraded: set[str] = set()
        self.times: list[float] = []
        self.threads = [threading.Thread(target=work, daemon=True) for work in (self._search, self._watch)]

    def begin(self) -> None:
        for thread in self.threads:
            thread.start()

    def stop(self) -> None:
        self.over.set()
        for thread in self.threads:
            thread.join(30)

    def _search(self) -> None:
        for edition in itertools.cycle(QUESTIONS):
            if self.over.wait(0.3):
                return
            begun = time.monotonic()
            status, html = get(f"{self.url}/{edition}/search/?q={quote(QUESTIONS[edition])}")
            self.times.append(time.monotonic() - begun)
            self.statuses[status] += 1
            if status != 200 or f"/{SLUG}/" not in html:
                self.wrong.append(f"{edition}: status {status}, {len(html)} characters")

    def _watch(self) -> None:
        while not self.over.wait(1):
            self.degraded |= {health(self.url).get("degraded", {}).get("search", "")} - {""}


def health(url: str) -> dict[str, Any]:
    _status, text = get(f"{url}/healthz/ready")
    return json.loads(text) if text.startswith("{") else {}


def get(address: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:  # noqa: S310 - our own server
            return answer.status, answer.read().decode()
    except HTTPError as error:
        return error.code, error.read().decode(errors="replace")
    except (URLError, OSError, HTTPException) as error:
        return 0, str(error)
