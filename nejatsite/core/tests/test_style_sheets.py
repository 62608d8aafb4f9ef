"""The style sheets of the whole site: one sheet serves both directions, and asks nothing of other hosts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import tinycss2
from django.conf import settings

ROOT = settings.BASE_DIR
FOLDERS = [ROOT / "nejatsite", *(ROOT / app for app in ("home", "news", "statements", "blogs", "search"))]
SHEETS = sorted(sheet for folder in FOLDERS for sheet in folder.rglob("static/**/*.css"))
OWN = sorted((ROOT / "nejatsite" / "static" / "css").glob("*.css"))
SIDES = {"left", "right", "top", "bottom"}


def declarations(css: str) -> Iterator[tuple[str, list]]:
    def inside(rules: list) -> Iterator[tuple[str, list]]:
        for rule in rules:
            if rule.type == "declaration":
                yield rule.lower_name, rule.value
            elif rule.type in {"qualified-rule", "at-rule"} and rule.content is not None:
                yield from inside(tinycss2.parse_blocks_contents(rule.content, True, True))
            elif rule.type == "error":
                raise AssertionError(f"line {rule.source_line}: {rule.message}")

    yield from inside(tinycss2.parse_stylesheet(css, True, True))


def words(value: list) -> set[str]:
    return {token.lower_value for token in value if token.type == "ident"}


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_style_sheet_knows_no_left_and_right(sheet: Path) -> None:
    physical = [
        name
        for name, value in declarations(sheet.read_text())
        if not name.startswith("--") and ({"left", "right"} & (set(name.split("-")) | words(value)))
    ]

    assert physical == []


@pytest.mark.parametrize("sheet", OWN, ids=lambda path: path.name)
def test_the_public_style_sheets_have_logical_sizes_and_sides_alone(sheet: Path) -> None:
    physical = [
        name
        for name, _ in declarations(sheet.read_text())
        if not name.startswith("--")
        and (
            set(name.split("-")) & SIDES
            or name.removeprefix("min-").removeprefix("max-") in {"width", "height"}
        )
    ]

    assert physical == []


@pytest.mark.parametrize("sheet", OWN, ids=lambda path: path.name)
def test_a_style_sheet_asks_for_files_that_lie_beside_it(sheet: Path) -> None:
    for _, value in declarations(sheet.read_text()):
        for token in value:
            address = token.value if token.type == "url" else None
            if token.type == "function" and token.lower_name == "url":
                address = token.arguments[0].value
            if address:
                assert (sheet.parent / address).resolve().is_file(), address


@pytest.mark.parametrize("language", ["fa", "ar"])
def test_arabic_script_has_no_slanted_and_no_spaced_letters(language: str) -> None:
    base = (ROOT / "nejatsite" / "static" / "css" / "base.css").read_text()
    rules = [rule for rule in tinycss2.parse_stylesheet(base, True, True) if rule.type == "qualified-rule"]
    said = {
        (declaration.lower_name, tinycss2.serialize(declaration.value).strip())
        for rule in rules
        if f":lang({language})" in tinycss2.serialize(rule.prelude)
        for declaration in tinycss2.parse_blocks_contents(rule.content, True, True)
    }

    assert {("font-style", "normal"), ("letter-spacing", "0"), ("--tracking-label", "0")} <= said


def test_every_typeface_is_our_own_swaps_in_and_has_its_licence_beside_it() -> None:
    fonts = ROOT / "nejatsite" / "static" / "fonts"
    sheet = (ROOT / "nejatsite" / "static" / "css" / "fonts.css").read_text()

    for file in fonts.glob("*.woff2"):
        assert file.name in sheet
        assert any(
            file.name.startswith(licence.stem.removeprefix("LICENSE-")) for licence in fonts.glob("LICENSE-*")
        )
    for face in sheet.split("@font-face")[1:]:
        assert "local(" in face or ("font-display: swap" in face and "unicode-range" in face)
