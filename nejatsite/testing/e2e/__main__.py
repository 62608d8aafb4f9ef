"""The thirty articles that `UDHR_JSON` names, on the services that the environment names."""

import os
import sys
from pathlib import Path

from .browser import chromium
from .run import Run, together
from .servers import PASSWORD, Servers, fresh_database
from .texts import thirty_articles

SERVICES = ("DATABASE_URL", "REDIS_URL", "ELASTICSEARCH_URL")


def main() -> int:
    path = Path(os.environ.get("UDHR_JSON", ""))
    if not path.is_file():
        sys.stderr.write("UDHR_JSON names no file: the end-to-end run has no input.\n")
        return 1
    missing = [name for name in SERVICES if not os.environ.get(name)]
    if missing:
        sys.stderr.write(
            f"The end-to-end run needs real services; the environment lacks {', '.join(missing)}.\n"
        )
        return 1
    services = {name: os.environ[name] for name in SERVICES}
    services["DATABASE_URL"] = fresh_database(services["DATABASE_URL"], "e2e")
    articles = thirty_articles(path)
    half = len(articles) // 2
    servers = Servers(services)
    run = Run(servers, articles, lambda line: print(line, flush=True))
    try:
        run.set_up(PASSWORD)
        authors, topic = run.write_people_and_topic()
        shown = [articles[0], articles[14], articles[22]]
        rest = [a for a in articles if a not in shown]

        def browse() -> None:
            with chromium() as browser:
                run.through_the_browser(shown, browser)

        def work() -> None:
            run.write(rest, authors, topic)
            run.localize_everywhere(rest[:half], people=True)

        # A browser waits for most of its time.
        together(lambda part: part(), (browse, work))
        run.kill_the_worker()
        run.localize_everywhere(rest[half:], people=False)
        servers.start("worker")
        run.tell("the worker was started again")
        run.check()
    except BaseException:
        for name in servers.processes:
            sys.stderr.write(f"--- {name}\n{servers.log(name)}\n")
        raise
    finally:
        run.receiver.stop()
        servers.stop()
    print("1 passed, 0 failed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
