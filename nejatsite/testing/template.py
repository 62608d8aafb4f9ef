"""An empty database with every migration in it, made once and copied by each test process.

Applying the migrations takes most of a minute; a copy takes a moment. `scripts/test.py` makes it before the tests:
a file on SQLite, a database beside the test databases on PostgreSQL, named by what the migrations say.
"""

import hashlib
import os
import shutil
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection

PREFIX = "nejat_template_"


def digest() -> str:
    found = hashlib.sha256()
    for app in apps.get_app_configs():
        for path in sorted(Path(app.path).glob("migrations/*.py")):
            found.update(f"{app.label}/{path.name}".encode() + path.read_bytes())
    return found.hexdigest()[:20]


def sqlite_file() -> Path:
    return settings.BASE_DIR / "var" / "test-databases" / f"{digest()}.sqlite3"


def keep_sqlite() -> None:
    """Keeps the migrated, empty database of this connection as the template."""
    kept = sqlite_file()
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


def make() -> str:
    """Makes what is missing. The name of the template database on PostgreSQL, else an empty text."""
    if connection.vendor == "sqlite":
        if not sqlite_file().exists():
            call_command("migrate", verbosity=0)
            keep_sqlite()
        return ""
    return _make_postgres()


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
        cursor.execute(f"CREATE DATABASE {quote(part)}")
    connection.close()
    own, connection.settings_dict["NAME"] = connection.settings_dict["NAME"], part
    try:
        call_command("migrate", verbosity=0)
    finally:
        connection.close()
        connection.settings_dict["NAME"] = own
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER DATABASE {quote(part)} RENAME TO {quote(name)}")
    return name


if __name__ == "__main__":
    import django

    django.setup()
    print(make())
