"""Looking up a page of a hundred texts in the translation memory: what is found, in how many queries, how fast."""

import os

from nejatsite.testing.e2e.servers import Servers

ENTRIES = int(os.environ.get("MEMORY_SCALE", "12000"))
QUERIES, RECALL = 4, 0.95

LOOK_UP = f"""
from nejatsite.testing.memories import look_up
for one in look_up({ENTRIES}):
    print("ROW", one.entries, one.texts, one.queries, round(one.milliseconds), round(one.recall, 3))
"""


def measure(servers: Servers) -> tuple[list[str], bool]:
    """Lines of a table, and whether it costs or misses too much. Times are told, never judged: machines differ."""
    output = servers.manage("shell", "--verbosity", "0", code=f"exec({LOOK_UP!r})")
    lines, failed = [], False
    for line in output.splitlines():
        if line.startswith("ROW"):
            _row, entries, texts, queries, milliseconds, recall = line.split()
            lines.append(f"| {entries} | {texts} | {queries} | {milliseconds} ms | {recall} |")
            failed = failed or int(queries) > QUERIES or float(recall) < RECALL
    return [
        "| memory entries | texts of the page | queries | look-up | of the matches found |",
        "| --- | --- | --- | --- | --- |",
        *lines,
    ], failed or not lines
