"""How well the search answers the judged questions: recall, precision and NDCG at ten, by edition and class.

`python scripts/bench_relevance.py [--keep]` asks every engine that the environment names. `--keep` writes what was
reached into `search/relevance/kept.toml`, below which a test lets nothing fall.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from nejatsite.testing.e2e.servers import Servers  # noqa: E402

ASK = """
import json
from nejatsite.testing.relevance.kept import reached
print("REACHED", json.dumps(reached({address!r})))
"""


def measure(servers: Servers) -> dict[str, Any]:
    """Of the database of a site that is set up, and of Elasticsearch where it has one: engine -> edition -> figures."""
    found = {}
    for address in dict.fromkeys(("", servers.environment.get("ELASTICSEARCH_URL", ""))):
        output = servers.manage("shell", "--verbosity", "0", code=f"exec({ASK.format(address=address)!r})")
        line = next(line for line in output.splitlines() if line.startswith("REACHED"))
        name, reached = json.loads(line.removeprefix("REACHED"))
        found[name] = reached
    return found


def table(found: dict[str, Any]) -> list[str]:
    kinds = [kind for kind in next(iter(next(iter(found.values())).values())) if kind != "lost"]
    lines = [f"| engine | edition | {' | '.join(kinds)} |", "| --- " * (len(kinds) + 2) + "|"]
    for name, editions in found.items():
        for edition, values in editions.items():
            cells = (" ".join(f"{value:.2f}" for value in values[kind]) for kind in kinds)
            lines.append(f"| {name} | {edition} | {' | '.join(cells)} |")
    return ["Judged questions: recall, precision and NDCG at ten (“all” but the unseen)", *lines]


def keep(found: dict[str, Any]) -> None:
    lines = ["# Written by `scripts/bench_relevance.py --keep`: recall, precision and NDCG at ten."]
    for name, editions in found.items():
        for edition, values in editions.items():
            lines += ["", f"[{name}.{edition}]"]
            for kind, value in values.items():
                shown = [each if kind == "lost" else round(each, 3) for each in value]
                lines.append(f"{kind} = {json.dumps(shown, ensure_ascii=False)}")
    (ROOT / "search/relevance/kept.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def embedded() -> dict[str, Any]:
    """SQLite's figures, from a site of its own."""
    return _of_a_site({})


def _of_a_site(services: dict[str, str]) -> dict[str, Any]:
    servers = Servers(services)
    try:
        servers.manage("migrate", "--verbosity", "0")
        return measure(servers)
    finally:
        servers.stop()


def main() -> int:
    found = embedded()
    services = {
        name: os.environ[name] for name in ("DATABASE_URL", "ELASTICSEARCH_URL") if os.environ.get(name)
    }
    if services:
        found |= _of_a_site(services)
    print(*table(found), sep="\n")
    if "--keep" in sys.argv:
        keep(found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
