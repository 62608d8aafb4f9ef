"""Runs the faults. `SEARCH_FAULTS_OWN=1` says that the Elasticsearch of the environment may be stopped: nobody else
uses it. Without, only this run's own way to it is cut. The Redis database of the environment is emptied.
"""

import os
import sys

from nejatsite.testing.e2e.servers import Servers, fresh_database

from .elasticsearch import Link, Process

SERVICES = ("DATABASE_URL", "REDIS_URL", "ELASTICSEARCH_URL")


def main() -> int:
    missing = [name for name in SERVICES if not os.environ.get(name)]
    if missing:
        sys.stderr.write(f"The fault run needs real services; the environment lacks {', '.join(missing)}.\n")
        return 1
    url = os.environ["ELASTICSEARCH_URL"].rstrip("/")
    own = os.environ.get("SEARCH_FAULTS_OWN") == "1"
    elasticsearch = Process(url) if own else Link(url)
    print(f"Elasticsearch is {'stopped itself' if own else 'shared: the way to it is cut'}.", flush=True)
    services = {
        "DATABASE_URL": fresh_database(os.environ["DATABASE_URL"], "faults"),
        "REDIS_URL": os.environ["REDIS_URL"],
        "ELASTICSEARCH_URL": elasticsearch.url,
    }
    servers = Servers(services)
    os.environ.update(servers.environment)
    import django

    django.setup()
    from .run import Run

    run = Run(servers, elasticsearch, lambda line: print(line, flush=True))
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
        elasticsearch.close()
    print("1 passed, 0 failed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
