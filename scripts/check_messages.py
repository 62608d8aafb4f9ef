"""Fails where a text in code or templates has no translation into Persian, Arabic or Albanian."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path
from shutil import copytree, ignore_patterns

import polib
from compile_messages import FOLDERS

ROOT = Path(__file__).resolve().parent.parent
LOCALES = ("fa", "ar", "sq")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|(?<!\{)\{\w*\}(?!\})")


def problems(entry: polib.POEntry) -> list[str]:
    texts = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
    if not all(texts):
        return ["is not translated"]
    if "fuzzy" in entry.flags:
        return ["is marked fuzzy"]
    wanted = set(PLACEHOLDER.findall(entry.msgid_plural or entry.msgid))
    allowed = wanted | set(PLACEHOLDER.findall(entry.msgid))
    return [
        "has other placeholders than its source"
        for text in texts
        if not set(PLACEHOLDER.findall(text)) <= allowed
        or (not entry.msgid_plural and wanted - set(PLACEHOLDER.findall(text)))
    ]


def main() -> int:
    """Extracts the texts anew in a copy of the sources and compares: a text that was never extracted fails too."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "site"
        copytree(ROOT, copy, ignore=ignore_patterns(".git", ".venv", "var", "__pycache__", "*.mo"))
        subprocess.run(
            ["make", "messages", f"BIN={Path(sys.executable).parent}"],
            cwd=copy,
            check=True,
            capture_output=True,
        )
        for locale in LOCALES:
            for folder in FOLDERS:
                for entry in polib.pofile(str(copy / folder / locale / "LC_MESSAGES" / "django.po")):
                    if not entry.obsolete:
                        found += [f"{locale}: “{entry.msgid[:70]}” {problem}" for problem in problems(entry)]
    sys.stderr.write("".join(line + "\n" for line in found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
