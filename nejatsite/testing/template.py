"""Databases made once and copied by each test process: an empty one with every migration in it, and the ground.

Applying the migrations takes most of a minute and building the ground some seconds; a copy takes a moment.
`scripts/test.py` makes them before the tests: files on SQLite, a database beside the test databases on PostgreSQL,
named by what the migrations say and, the ground, by all code that may have a part in it. With servers each process
builds the ground itself, for its pages belong in the search indexes of that process too.
"""

import hashlib
import os
import shutil
import time
from functools import cache
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection

PREFIX = "nejat_template_"
PACKAGES = ("nejatsite", "home", "news", "statements", "blogs", "search")


def digest() -> str:
    found = hashlib.sha256()
    for app in apps.get_app_configs():
        for path in sorted(Path(app.path).glob("migrations/*.py")):
            found.update(f"{app.label}/{path.name}".encode() + path.read_bytes())
    return found.hexdigest()[:20]


@cache
def ground_digest() -> str:
    found = hashlib.sha256(digest().encode())
    paths = [settings.BASE_DIR / "requirements.txt"]
    for package in PACKAGES:
        paths += sorted((settings.BASE_DIR / package).glob("**/*.py"))
        paths += sorted((settings.BASE_DIR / package).glob("**/*.po"))
    for path in paths:
        if "tests" not in path.parts and "demo" not in path.parts:
            found.update(str(path).encode() + path.read_bytes())
    return found.hexdigest()[:20]


def sqlite_file() -> Path:
    return settings.BASE_DIR / "var" / "test-databases" / f"{digest()}.sqlite3"


def sqlite_ground() -> Path:
    return settings.BASE_DIR / "var" / "test-databases" / f"ground-{ground_digest()}.sqlite3"


def _keep_sqlite(kept: Path) -> None:
    """Keeps the database of this connection as that file."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    part = kept.with_suffix(f".{os.getpid()}")
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(part)])
    part.replace(kept)


def copy_sqlite(to: Path | str) -> None:
    """Nothing where there is no template: whoever uses the database then applies the migrations."""
    kept = sqlite_file()
    if kept.exists():
        shutil.copy(kept, to)


def copy_ground() -> None:
    """The test database of this connection, with the ground in it; makes what is missing on the way."""
    migrated = make()
    if connection.vendor == "sqlite":
        name = str(connection.settings_dict["TEST"]["NAME"])
        connection.close()
        kept = sqlite_file() if settings.ELASTICSEARCH_URL else sqlite_ground()
        shutil.copy(kept, name)
    else:
        name = connection.creation._get_test_db_name()
        _create(name, migrated)
    settings.DATABASES[connection.alias]["NAME"] = connection.settings_dict["NAME"] = name
    if connection.vendor != "sqlite" or settings.ELASTICSEARCH_URL:
        _build_ground()


def _build_ground() -> None:
    # Not at the top: this module is run as a program too, before there are models.
    from . import ground

    ground.build()


def make() -> str:
    """Makes what is missing. The name of the migrated database on PostgreSQL, else an empty text."""
    if connection.vendor == "sqlite":
        if not sqlite_file().exists():
            call_command("migrate", verbosity=0)
            _keep_sqlite(sqlite_file())
        if not sqlite_ground().exists() and not settings.ELASTICSEARCH_URL:
            _forget_old_grounds()
            connection.close()
            copy_sqlite(connection.settings_dict["NAME"])
            _build_ground()
            _keep_sqlite(sqlite_ground())
        return ""
    return _make_postgres()


def _forget_old_grounds(days: int = 2) -> None:
    for old in sqlite_ground().parent.glob("ground-*"):
        if old.stat().st_mtime < time.time() - days * 86400:
            old.unlink(missing_ok=True)


def _make_postgres() -> str:
    name = PREFIX + digest()
    quote = connection.ops.quote_name
    with connection.cursor() as cursor:
        cursor.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{PREFIX}%"])
        there = {row[0] for row in cursor.fetchall()}
        if name in there:
            return name
        for old in there:
            cursor.execute(f"DROP DATABASE IF EXISTS {quote(old)} WITH (FORCE)")
    part = f"{name}_{os.getpid()}"
    _create(part, "template1")
    own, connection.settings_dict["NAME"] = connection.settings_dict["NAME"], part
    try:
        call_command("migrate", verbosity=0)
    finally:
        connection.close()
        connection.settings_dict["NAME"] = own
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER DATABASE {quote(part)} RENAME TO {quote(name)}")
    connection.close()
    return name


def _create(name: str, source: str) -> None:
    quote = connection.ops.quote_name
    with connection.cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {quote(name)} WITH (FORCE)")
        cursor.execute(f"CREATE DATABASE {quote(name)} TEMPLATE {quote(source)}")
    connection.close()


def drop_copy(own: str) -> None:
    """Back to the database that the environment names."""
    name = connection.settings_dict["NAME"]
    connection.close()
    settings.DATABASES[connection.alias]["NAME"] = connection.settings_dict["NAME"] = own
    if connection.vendor != "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"DROP DATABASE IF EXISTS {connection.ops.quote_name(name)} WITH (FORCE)")
        connection.close()


if __name__ == "__main__":
    import logging

    import django

    logging.disable(logging.INFO)
    django.setup()
    print(make())
