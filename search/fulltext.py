"""The database's own full text: a table beside `SearchDocument`, in the shape the database can search.

PostgreSQL keeps a weighted `tsvector` under a GIN index, SQLite an FTS5 table. Both hold stems only,
so neither database's idea of Persian or Albanian matters.
"""

import time
from collections.abc import Collection, Iterable, Mapping
from typing import Any, NamedTuple

from django.db import connection, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.backends.ddl_references import Statement

from .question import ANYTHING, FACET_KEYS, Asked, Choice, Facets, Question

TABLE = "search_text"
#: The names that a label may have, as `SearchLabel.Name` has them.
LABELS = ("section", "topic", "author", "year")
#: So much more a page counts that is new than one that is very old, where nothing else tells them apart.
FRESHNESS = 0.15
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
    join: str
    write: tuple[str, ...]
    matches: str
    #: How well a page answers; more is better.
    rank: str
    #: How old it is, in years.
    age: str
    has_phrase: str
    #: A word, words of which one has to be there, all of them, and one after the other (`joined` has no order).
    word: str
    any_of: str
    all_of: str
    in_title: str
    begins_in_title: str
    in_order: str
    next: str
    now: str
    lock: str


# Columns in the order of `Text`; what stands in a title counts most, a joined spelling as much as the text.
POSTGRESQL = Dialect(
    create=(
        f"CREATE TABLE IF NOT EXISTS {TABLE} (page_id bigint PRIMARY KEY, vector tsvector NOT NULL); "
        f"CREATE INDEX IF NOT EXISTS {TABLE}_vector ON {TABLE} USING gin (vector)"
    ),
    key="page_id",
    join="JOIN",
    write=(
        f"""INSERT INTO {TABLE} (page_id, vector) VALUES (%s,
        setweight(to_tsvector('simple', %s), 'A') || setweight(to_tsvector('simple', %s), 'B')
        || setweight(to_tsvector('simple', %s), 'C') || to_tsvector('simple', %s) || strip(to_tsvector('simple', %s)))
        ON CONFLICT (page_id) DO UPDATE SET vector = EXCLUDED.vector""",  # noqa: S608
    ),
    matches="t.vector @@ to_tsquery('simple', %s)",
    rank="ts_rank('{0.1, 0.3, 0.4, 1.0}', t.vector, to_tsquery('simple', %s), 1)",
    age="extract(epoch from clock_timestamp() - d.date) / 31557600.0",
    has_phrase="t.vector @@ to_tsquery('simple', %s)",
    word="'{}'",
    any_of=" | ",
    all_of=" & ",
    in_title="'{}':A",
    begins_in_title="'{}':*A",
    in_order="({})",
    next=" <-> ",
    now="SELECT (extract(epoch from clock_timestamp()) * 1000000)::bigint",
    lock="SELECT pg_advisory_xact_lock(hashtext('search_text'))",
)
SQLITE = Dialect(
    create=(
        f"CREATE VIRTUAL TABLE IF NOT EXISTS {TABLE} USING fts5(title, summary, names, body, joined, "
        "tokenize='unicode61 remove_diacritics 0')"
    ),
    key="rowid",
    # Else it asks the full text again for each document of the edition.
    join="CROSS JOIN",
    write=(
        f"DELETE FROM {TABLE} WHERE rowid = %s",  # noqa: S608
        f"INSERT INTO {TABLE} (rowid, title, summary, names, body, joined) VALUES (%s, %s, %s, %s, %s, %s)",  # noqa: S608
    ),
    matches=f"{TABLE} MATCH %s",
    rank=f"-bm25({TABLE}, 10.0, 4.0, 3.0, 1.0, 1.0)",
    age="(julianday('now') - julianday(d.date)) / 365.25",
    has_phrase=f"d.page_id IN (SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH %s)",  # noqa: S608
    word='"{}"',
    any_of=" OR ",
    all_of=" AND ",
    in_title='title : "{}"',
    begins_in_title='title : "{}"*',
    in_order="{{title summary names body}} : ({})",
    next=" + ",
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
    asked = Asked.of(question, edition)
    found, values = _found(expression(asked), edition)
    narrowed, labels = _has(choice.labels)
    with connection.cursor() as cursor:
        total, facets = _counted(cursor, found, values, choice.labels)
        if total <= offset:
            return total, [], facets
        rank, ranked = ("", []) if choice.newest_first else _ranked(asked)
        cursor.execute(
            f"SELECT d.page_id {found}{narrowed} "
            f"ORDER BY {rank}d.date DESC NULLS LAST, d.page_id DESC LIMIT %s OFFSET %s",
            [*values, *labels, *ranked, limit, offset],
        )
        return total, [row[0] for row in cursor.fetchall()], facets


def counts(question: Question, editions: Collection[str]) -> dict[str, int]:
    """How many pages of each of those editions answer, in one statement."""
    parts, asked = [], list[Any]()
    for edition in editions:
        found, values = _found(expression(Asked.of(question, edition)), edition)
        parts.append(f"SELECT d.edition, count(*) {found} GROUP BY d.edition")
        asked += values
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), asked)
        return dict(cursor.fetchall())


def titled(question: Question, edition: str, limit: int) -> list[int]:
    """Pages with every word of the question in the title, the last perhaps unfinished: lists first, then the newest.

    Of very many, some are compared.
    """
    found, values = _found(_in_title(question, edition), edition)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT page_id FROM (SELECT d.page_id, d.date {found} LIMIT {COMPARED}) AS found "  # noqa: S608
            "ORDER BY date DESC NULLS FIRST, page_id DESC LIMIT %s",
            [*values, limit],
        )
        return [row[0] for row in cursor.fetchall()]


def _found(text: str, edition: str) -> tuple[str, list[Any]]:
    """The part of a statement that names the pages that answer, and its values."""
    sql = dialect()
    found = (
        f"FROM {TABLE} t {sql.join} search_searchdocument d ON d.page_id = t.{sql.key} "
        f"WHERE {sql.matches} AND d.edition = %s"
    )
    return found, [text, edition]


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


def _ranked(asked: Asked) -> tuple[str, list[str]]:
    """What the pages are put in order by, and its values. What has the words in their order counts twice."""
    sql = dialect()
    fresh = f"(1 + CASE WHEN {sql.age} > 0 THEN {FRESHNESS} / (1 + {sql.age}) ELSE 0 END)"
    # PostgreSQL takes a word for absent where only its joined spelling is there, unless any word will do.
    any_word = sql.any_of.join(sql.word.format(form) for forms in asked.words for form in forms)
    values = [any_word] if "%s" in sql.rank else []
    if not asked.phrase:
        return f"{sql.rank} * {fresh} DESC, ", values
    phrase = sql.in_order.format(sql.next.join(map(sql.word.format, asked.phrase.split())))
    phrase = sql.any_of.join((phrase, *map(sql.word.format, asked.joined)))
    return f"{sql.rank} * {fresh} * (CASE WHEN {sql.has_phrase} THEN 2 ELSE 1 END) DESC, ", [*values, phrase]


def expression(asked: Asked) -> str:
    """The question in the database's own language. Words are letters and digits alone, so none can break out."""
    sql = dialect()
    return sql.all_of.join(f"({sql.any_of.join(map(sql.word.format, forms))})" for forms in asked.words)


def _in_title(question: Question, edition: str) -> str:
    """The same for titles alone, where the last word may be the beginning of one."""
    sql, stems = dialect(), Asked.stems(question, edition)
    begun = sql.any_of.join((sql.in_title.format(stems[-1]), sql.begins_in_title.format(question.plain[-1])))
    return sql.all_of.join([*map(sql.in_title.format, stems[:-1]), f"({begun})"])


def lock_and_clock() -> int:
    """Make the writers of this transaction take turns; the moment, in microseconds, from which they read."""
    sql = dialect()
    if not sql.now:
        return time.time_ns() // 1000
    with connection.cursor() as cursor:
        cursor.execute(sql.lock)
        cursor.execute(sql.now)
        return int(cursor.fetchone()[0])
