"""The database's own full text: a table beside `SearchDocument`, in the shape the database can search.

PostgreSQL keeps a weighted `tsvector` under a GIN index, SQLite an FTS5 table. Both hold folded words only,
so neither database's idea of Persian or Albanian matters.
"""

import time
from collections.abc import Collection, Iterable, Mapping
from typing import Any, NamedTuple

from django.db import connection, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.backends.ddl_references import Statement

from .question import ANYTHING, FACET_KEYS, Choice, Facets, Question

TABLE = "search_text"
#: The names that a label may have, as `SearchLabel.Name` has them.
LABELS = ("section", "topic", "author", "year")
#: A shorter word than this, or a number, is looked for as it is; a longer one stands for what begins with it.
PREFIX_LENGTH = 4
#: Of so many pages whose titles answer, the first are picked.
COMPARED = 500


class Text(NamedTuple):
    """The folded words of one page. `joined` holds the joined spellings of neighbours."""

    page_id: int
    title: str
    summary: str
    names: str
    body: str
    joined: str


class FullTextIndex(models.Index):
    """Makes the table of folded words with the model that it belongs to, whichever the database is.

    As an index it stays part of the model: migrations that are made anew still make it.
    """

    def create_sql(
        self,
        model: type[models.Model],
        schema_editor: BaseDatabaseSchemaEditor,
        using: str = "",
        **kwargs: Any,
    ) -> Statement:
        return Statement(DIALECTS[schema_editor.connection.vendor].create)

    def remove_sql(
        self, model: type[models.Model], schema_editor: BaseDatabaseSchemaEditor, **kwargs: Any
    ) -> Statement:
        return Statement(f"DROP TABLE {TABLE}")


class Dialect(NamedTuple):
    create: str
    key: str
    write: tuple[str, ...]
    matches: str
    #: Best first.
    rank: str
    now: str
    lock: str


# Columns in the order of `Text`; what stands in a title counts most, a joined spelling as much as the text.
POSTGRESQL = Dialect(
    create=(
        f"CREATE TABLE IF NOT EXISTS {TABLE} (page_id bigint PRIMARY KEY, vector tsvector NOT NULL); "
        f"CREATE INDEX IF NOT EXISTS {TABLE}_vector ON {TABLE} USING gin (vector)"
    ),
    key="page_id",
    write=(
        f"""INSERT INTO {TABLE} (page_id, vector) VALUES (%s,
        setweight(to_tsvector('simple', %s), 'A') || setweight(to_tsvector('simple', %s), 'B')
        || setweight(to_tsvector('simple', %s), 'C') || to_tsvector('simple', %s) || to_tsvector('simple', %s))
        ON CONFLICT (page_id) DO UPDATE SET vector = EXCLUDED.vector""",  # noqa: S608
    ),
    matches="t.vector @@ to_tsquery('simple', %s)",
    rank="ts_rank('{0.1, 0.3, 0.4, 1.0}', t.vector, to_tsquery('simple', %s), 1) DESC",
    now="SELECT (extract(epoch from clock_timestamp()) * 1000000)::bigint",
    lock="SELECT pg_advisory_xact_lock(hashtext('search_text'))",
)
SQLITE = Dialect(
    create=(
        f"CREATE VIRTUAL TABLE IF NOT EXISTS {TABLE} USING fts5(title, summary, names, body, joined, "
        "tokenize='unicode61 remove_diacritics 0')"
    ),
    key="rowid",
    write=(
        f"DELETE FROM {TABLE} WHERE rowid = %s",  # noqa: S608
        f"INSERT INTO {TABLE} (rowid, title, summary, names, body, joined) VALUES (%s, %s, %s, %s, %s, %s)",  # noqa: S608
    ),
    matches=f"{TABLE} MATCH %s",
    rank=f"bm25({TABLE}, 10.0, 4.0, 3.0, 1.0, 1.0)",
    # One machine has one clock, and a transaction that writes has the database to itself.
    now="",
    lock="",
)
DIALECTS = {"postgresql": POSTGRESQL, "sqlite": SQLITE}


def dialect() -> Dialect:
    return DIALECTS[connection.vendor]


def write(texts: Iterable[Text]) -> None:
    rows = list(texts)
    if not rows:
        return
    with connection.cursor() as cursor:
        *before, last = dialect().write
        for statement in before:
            cursor.executemany(statement, [(row.page_id,) for row in rows])
        cursor.executemany(last, rows)


def remove(page_ids: Iterable[int]) -> None:
    rows = [(page_id,) for page_id in page_ids]
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(f"DELETE FROM {TABLE} WHERE {dialect().key} = %s", rows)  # noqa: S608


def page_ids() -> set[int]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {dialect().key} FROM {TABLE}")  # noqa: S608
        return {row[0] for row in cursor.fetchall()}


def search(
    question: Question, edition: str, offset: int, limit: int, choice: Choice = ANYTHING
) -> tuple[int, list[int], Facets]:
    """How many pages of the edition answer, and the keys of those asked for; facets as `Hits` has them."""
    text = expression(question)
    found, values = _found(text, edition)
    narrowed, labels = _has(choice.labels)
    with connection.cursor() as cursor:
        total, facets = _counted(cursor, found, values, choice.labels)
        if total <= offset:
            return total, [], facets
        rank = "" if choice.newest_first else f"{dialect().rank}, "
        ranked = [text] if "%s" in rank else []
        cursor.execute(
            f"SELECT d.page_id {found}{narrowed} "
            f"ORDER BY {rank}d.date DESC NULLS LAST, d.page_id DESC LIMIT %s OFFSET %s",
            [*values, *labels, *ranked, limit, offset],
        )
        return total, [row[0] for row in cursor.fetchall()], facets


def counts(question: Question, editions: Collection[str]) -> dict[str, int]:
    """How many pages of each of those editions answer."""
    found, values = _found(expression(question), *editions)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT d.edition, count(*) {found} GROUP BY d.edition", values)
        return dict(cursor.fetchall())


def titled(question: Question, edition: str, limit: int) -> list[int]:
    """Pages with every word of the question in the title, the last perhaps unfinished: lists first, then the newest.

    Of very many, some are compared.
    """
    found, values = _found(_in_title(question), edition)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT page_id FROM (SELECT d.page_id, d.date {found} LIMIT {COMPARED}) AS found "  # noqa: S608
            "ORDER BY date DESC NULLS FIRST, page_id DESC LIMIT %s",
            [*values, limit],
        )
        return [row[0] for row in cursor.fetchall()]


def _found(text: str, *editions: str) -> tuple[str, list[Any]]:
    """The part of a statement that names the pages that answer, and its values."""
    sql = dialect()
    found = (
        f"FROM {TABLE} t JOIN search_searchdocument d ON d.page_id = t.{sql.key} "
        f"WHERE {sql.matches.replace(TABLE, 't') if sql is POSTGRESQL else sql.matches} "
        f"AND d.edition IN ({', '.join(['%s'] * len(editions))})"
    )
    return found, [text, *editions]


def _has(labels: Mapping[str, str], table: str = "d") -> tuple[str, list[Any]]:
    """The condition that narrows pages to those with the labels, and its values."""
    has = (
        " AND EXISTS (SELECT 1 FROM search_searchlabel l "  # noqa: S608
        f"WHERE l.page_id = {table}.page_id AND l.name = %s AND l.key = %s)"
    )
    return has * len(labels), [value for pair in labels.items() for value in pair]


def _counted(cursor: Any, found: str, values: list[Any], labels: Mapping[str, str]) -> tuple[int, Facets]:
    """How many pages there are, and the facets: of a name that is chosen, as if it were not. One statement."""
    narrowed, narrowing = _has(labels, "h")
    # The keys are text in both databases, so the total goes by an empty one.
    parts = [f"SELECT '' AS name, '' AS key, count(*) AS pages FROM hits h WHERE true{narrowed}"]  # noqa: S608
    asked = [*values, *narrowing]
    # A choice of which nothing comes is shown with what else there is to choose.
    for chosen in ("", *labels):
        names = [chosen] if chosen else [name for name in LABELS if name not in labels]
        if not names:
            continue
        others, of_others = _has({name: key for name, key in labels.items() if name != chosen}, "h")
        parts.append(
            "SELECT c.name, c.key, count(*) FROM search_searchlabel c WHERE c.page_id IN "  # noqa: S608
            f"(SELECT h.page_id FROM hits h WHERE true{others}) "
            f"AND c.name IN ({', '.join(['%s'] * len(names))}) GROUP BY c.name, c.key"
        )
        asked += [*of_others, *names]
    cursor.execute(f"WITH hits AS (SELECT d.page_id {found}) {' UNION ALL '.join(parts)}", asked)
    total, facets = 0, {name: [] for name in LABELS}
    for name, key, pages in sorted(cursor.fetchall(), key=lambda row: (row[2], row[1]), reverse=True):
        if not name:
            total = pages
        elif len(facets[name]) < FACET_KEYS:
            facets[name].append((key, pages))
    return total, facets


def expression(question: Question) -> str:
    """The question in the database's own language. Words are letters and digits alone, so none can break out."""
    return _tsquery(question) if connection.vendor == "postgresql" else _fts5(question)


def _tsquery(question: Question) -> str:
    return " & ".join("(" + " | ".join(_lexeme(form) for form in forms) + ")" for forms in question.words)


def _in_title(question: Question) -> str:
    """The same for titles alone, where the last word may be the beginning of one."""
    *whole, last = question.plain
    if connection.vendor == "postgresql":
        return " & ".join([*(f"'{word}':A" for word in whole), f"'{last}':*A"])
    return "title : (" + " AND ".join([*(f'"{word}"' for word in whole), f'"{last}"*']) + ")"


def _lexeme(form: str) -> str:
    return f"'{form}':*" if _is_stem(form) else f"'{form}'"


def _fts5(question: Question) -> str:
    return " AND ".join("(" + " OR ".join(_token(form) for form in forms) + ")" for forms in question.words)


def _token(form: str) -> str:
    return f'"{form}"*' if _is_stem(form) else f'"{form}"'


def _is_stem(form: str) -> bool:
    return len(form) >= PREFIX_LENGTH and not form.isdigit()


def lock_and_clock() -> int:
    """Make the writers of this transaction take turns; the moment, in microseconds, from which they read."""
    sql = dialect()
    if not sql.now:
        return time.time_ns() // 1000
    with connection.cursor() as cursor:
        cursor.execute(sql.lock)
        cursor.execute(sql.now)
        return int(cursor.fetchone()[0])
