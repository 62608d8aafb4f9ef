"""Three articles from a draft to an announcement in four editions, with a worker killed on the way."""

import os

import pytest

from nejatsite.testing import template
from nejatsite.testing.e2e.__main__ import SERVICES, fresh_database
from nejatsite.testing.e2e.run import Run
from nejatsite.testing.e2e.servers import PASSWORD, Servers
from nejatsite.testing.e2e.texts import three_articles


@pytest.fixture
def run():
    services = {name: os.environ[name] for name in SERVICES if os.environ.get(name)}
    if services.get("DATABASE_URL", "").startswith("postgres"):
        services["DATABASE_URL"] = fresh_database(services["DATABASE_URL"])
    else:
        services.pop("DATABASE_URL", None)
    servers = Servers(services)
    if "DATABASE_URL" not in services:
        template.copy_sqlite(servers.folder / "db.sqlite3")
    run = Run(servers, three_articles(), print)
    yield run
    run.receiver.stop()
    for name in run.servers.processes:
        print(f"--- {name}\n{run.servers.log(name)}")
    run.servers.stop()


@pytest.mark.browser
@pytest.mark.long
def test_three_articles_go_from_draft_to_announcement_in_four_editions(run, chromium):
    run.set_up(PASSWORD)
    authors, topic = run.write_people_and_topic()
    in_browser, rest = run.articles[:1], run.articles[1:]
    run.through_the_browser(in_browser, chromium)
    run.write(rest[:1], authors, topic)
    run.kill_the_worker()
    run.write(rest[1:], authors, topic)
    run.localize_everywhere(rest, people=False)
    run.servers.start("worker")
    run.check()
