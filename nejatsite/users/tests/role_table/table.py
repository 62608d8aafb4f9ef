"""The reviewed table, read from `areas/`: what each address may answer, to whom, about whose edition.

A line is

    address[@case]   strangers  own  foreign  superuser   strangers  own  foreign  superuser
                     `------------- GET --------------´   `------------- POST -------------´

Strangers are two letters: not signed in, and signed in without a role. `own` and `foreign` are three letters each:
Author, Translator, Editor of the Persian edition, asked about something of the Persian and of the English edition;
`=` where the address is about no edition, `.` where a case asks nothing new. The letters are those of `asking.MEANINGS`; a capital S is a screen that
shows the edition's unpublished work.
"""

from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules

from . import areas

SAME = "="
NOT_ASKED = "."


@dataclass(frozen=True)
class Row:
    name: str
    get: tuple[str, str, str, str]
    post: tuple[str, str, str, str]

    @property
    def address(self) -> str:
        return self.name.partition("@")[0]

    def __str__(self) -> str:
        return f"{self.name:<58} {'  '.join(' '.join(cells) for cells in (self.get, self.post))}"


def area_names() -> list[str]:
    return sorted(module.name for module in iter_modules(areas.__path__))


def rows_of(area: str) -> list[Row]:
    text = import_module(f"{areas.__name__}.{area}").ROWS
    rows = []
    for line in text.splitlines():
        cells = line.partition("#")[0].split()
        if cells:
            assert len(cells) == 9, f"{area}: a name and eight groups of letters are wanted: {line}"
            rows.append(Row(cells[0], tuple(cells[1:5]), tuple(cells[5:])))
    return rows
