"""Draws the picture that an edition is shared with where a page has none: nejatsite/static/cards/<code>.jpg.

Run it after a change of `EDITION_HOME`, of the emblem or of the typefaces, and commit what it draws. Needs Chromium.
"""

import os
import sys
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nejatsite.settings.test")

from django.conf import settings  # noqa: E402

from nejatsite.testing.e2e.browser import chromium  # noqa: E402

STATIC = ROOT / "nejatsite" / "static"
WIDTH, HEIGHT, MOST_BYTES = 1200, 630, 60_000
PAGE = """<!doctype html>
<html lang="{code}" dir="{direction}"><meta charset="utf-8">
<link rel="stylesheet" href="{fonts}">
<style>
  * {{ box-sizing: border-box; margin: 0 }}
  body {{
    inline-size: {width}px; block-size: {height}px; overflow: hidden; display: flex; flex-direction: column;
    /* In the middle, for some networks cut a square out of it. */
    align-items: center; justify-content: center; gap: 44px; text-align: center;
    padding: 60px 96px; background: #0d5660; color: #fdfcf9; border-block-end: 18px solid #f0a17c;
  }}
  header {{ display: flex; align-items: center; gap: 32px }}
  img {{ inline-size: 168px; block-size: 168px }}
  h1 {{ font: 750 {name}px/1.25 {face}; letter-spacing: {tracking} }}
  p {{ font: 500 {line}px/1.5 {face}; max-inline-size: 620px; text-wrap: balance }}
  small {{ font: 600 34px/1.4 "Vazirmatn", sans-serif; color: #f0a17c }}
</style>
<header><img src="{emblem}" alt=""><h1>{title}</h1></header>
<p>{tagline}</p>
<small>{language}</small>
</html>"""
FACES = {"fa": '"Vazirmatn"', "ar": '"Noto Naskh Arabic", "Vazirmatn"'}


def page_of(code: str) -> str:
    edition, texts = settings.EDITIONS[code], settings.EDITION_HOME["fields"][code]
    rtl = edition["direction"] == "rtl"
    return PAGE.format(
        code=code,
        direction=edition["direction"],
        fonts=(STATIC / "css" / "fonts.css").as_uri(),
        emblem=(STATIC / "icons" / "emblem.svg").as_uri(),
        width=WIDTH,
        height=HEIGHT,
        face=FACES.get(code, '"Source Serif 4"'),
        name=150 if rtl else 148,
        line=54 if rtl else 52,
        tracking="0" if rtl else "-.015em",
        title=escape(texts["edition_name"]),
        tagline=escape(texts["tagline"]),
        language=escape(edition["native_name"]),
    )


def main() -> int:
    folder = STATIC / "cards"
    folder.mkdir(exist_ok=True)
    source = ROOT / "var" / "card.html"
    source.parent.mkdir(exist_ok=True)
    with chromium() as browser:
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.on("requestfailed", lambda request: print("Not found:", urlsplit(request.url).path))
        for code in settings.EDITIONS:
            source.write_text(page_of(code), encoding="utf-8")
            page.goto(source.as_uri())
            page.evaluate("document.fonts.ready")
            picture = folder / f"{code}.jpg"
            for quality in range(90, 30, -5):
                page.screenshot(path=picture, type="jpeg", quality=quality)
                if picture.stat().st_size <= MOST_BYTES:
                    break
            print(f"{picture.relative_to(ROOT)}: {picture.stat().st_size} bytes, quality {quality}")
    source.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
