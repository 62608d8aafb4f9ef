"""The files that start the site agree with each other."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent.parent


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_every_variable_of_compose_is_in_the_example_and_every_one_of_the_example_in_the_readme():
    asked = set(re.findall(r"\$\{(\w+)", read("compose.yaml")))
    shown = set(re.findall(r"^(\w+)=", read(".env.example"), re.MULTILINE))
    told = set(re.findall(r"`([A-Z_]+)`", read("README.md")))
    assert asked - shown == set()
    assert shown - told == set()


def test_the_front_server_hands_out_no_document_around_the_site():
    assert re.search(r"location /media/documents/ \{\s+return 404;", read("docs/nginx.conf"))
