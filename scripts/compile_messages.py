"""Compiles our catalogues to .mo without gettext's tools, where the .po is newer. Run by `make` and the image build."""

from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("locale", "nejatsite/locale_dependencies")


def main() -> None:
    for source in sorted([path for folder in FOLDERS for path in ROOT.glob(f"{folder}/*/LC_MESSAGES/*.po")]):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            polib.pofile(str(source)).save_as_mofile(str(target))


if __name__ == "__main__":
    main()
