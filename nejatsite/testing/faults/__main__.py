"""Runs the faults: those of the search, or with `sharing` those of the announcements.

`SEARCH_FAULTS_OWN=1` says that the Elasticsearch of the environment may be stopped: nobody else uses it. Without, only
this run's own way to it is cut. The Redis database of the environment is emptied.
"""

import os
import sys
from typing import Any

from nejatsite.testing.e2e.servers import Servers, fresh_database

from .elasticsearch import Link, Process

SERVICES = {
    "search": ("DATABASE_URL", "REDIS_URL", "ELASTICSEARCH_URL"),
    "sharing": ("DATABASE_URL", "REDIS_URL"),
}


def say(line: str) -> None:
    print(line, flush=True)


def main(what: str) -> int:
    missing = [name for name in SERVICES[what] if not os.environ.get(name)]
    if missing:
        sys.stderr.write(f"The fault run needs real services; the environment lacks {', '.join(missing)}.\n")
        return 1
    services = {name: os.environ[name] for name in SERVICES[what]}
    services["DATABASE_URL"] = fresh_database(services["DATABASE_URL"], "faults")
    return {"search": search, "sharing": sharing}[what](services)


def search(services: dict[str, str]) -> int:
    url = services["ELASTICSEARCH_URL"].rstrip("/")
    own = os.environ.get("SEARCH_FAULTS_OWN") == "1"
    elasticsearch = Process(url) if own else Link(url)
    say(f"Elasticsearch is {'stopped itself' if own else 'shared: the way to it is cut'}.")
    servers = begin(services | {"ELASTICSEARCH_URL": elasticsearch.url})
    from .run import Run

    try:
        return go(Run(servers, elasticsearch, say), servers)
    finally:
        elasticsearch.close()


def sharing(services: dict[str, str]) -> int:
    from .announcing import ENVIRONMENT, Announcing

    os.environ.pop("ELASTICSEARCH_URL", None)
    run = Announcing(begin(services, **ENVIRONMENT), say)
    try:
        return go(run, run.servers)
    finally:
        run.close()


def begin(services: dict[str, str], **environment: str) -> Servers:
    servers = Servers(services)
    servers.environment |= environment
    os.environ.update(servers.environment)
    import django

    django.setup()
    return servers


def go(run: Any, servers: Servers) -> int:
    try:
        run.set_up()
        run.happen()
        run.check()
    except BaseException:
        for name in servers.processes:
            sys.stderr.write(f"--- {name}\n{servers.log(name)}\n")
        raise
    finally:
        servers.stop()
    say("1 passed, 0 failed")
    return 0


if __name__ == "__main__":
    what = sys.argv[1] if len(sys.argv) > 1 else "search"
    sys.exit(
        main(what) if what in SERVICES else f"There is no such run: {what}. Choose {' or '.join(SERVICES)}."
    )
