"""The pages that every edition has from the beginning: the front, the sections, "About us", contact."""

import json

from home.models import HomePage, SocialProfile
from nejatsite.demo import content
from nejatsite.demo.content.schema import HomeText, Paragraphs
from nejatsite.editions.sync.trees import home_of

from .body import stream
from .keys import find, key_of, section
from .library import Library

#: How many of each the front shows: full rows of cards.
NEWEST = {"news": 6, "statements": 4, "blogs": 3, "gallery": 3, "missing-relatives": 3, "publications": 4}


def fill_front(code: str, user: object) -> bool:
    """Name, menus and blocks of an edition's home page, where it has no blocks yet. True if it was changed."""
    home: HomePage = home_of(code).specific
    if home.body:
        return False
    text = content.HOMES[code]
    home.edition_name, home.tagline = text.name, text.tagline
    home.footer_text, home.copyright_holder = text.footer, text.copyright_holder
    home.body = _blocks(code, text)
    privacy = find("privacy", code)
    if privacy is not None:
        home.footer_menu.append(("page", {"page": privacy, "label": "", "path": ""}))
    for number, link in enumerate(text.profiles):
        home.social_profiles.add(
            SocialProfile(
                sort_order=number,
                label=link.label,
                url=link.url,
                locale=home.locale,
                translation_key=key_of("profile", link.label),
            )
        )
    home.save_revision(user=user).publish(user=user)
    return True


def _blocks(code: str, text: HomeText) -> str:
    blocks = [("text", {"title": text.welcome_title, "text": text.welcome})]
    for name, count in NEWEST.items():
        page = find(name, code) if name == "missing-relatives" else section(name, code)
        if page is not None:
            blocks.append(("latest", {"title": text.latest[name], "page": page.pk, "count": count}))
    return json.dumps(
        [
            {"type": kind, "value": value, "id": str(key_of("front", code, number))}
            for number, (kind, value) in enumerate(blocks)
        ]
    )


def fill_sections(code: str, user: object) -> int:
    """Introductions, "About us" and the contact page, where they are empty. The number of pages changed."""
    changed = 0
    for name, introduction in content.HOMES[code].introductions.items():
        page = section(name, code)
        if hasattr(page, "introduction") and not page.introduction:
            page.introduction = introduction
            page.save_revision(user=user).publish(user=user)
            changed += 1
    library = Library()
    about = section("about", code)
    if not about.body:
        text = next(page.texts[code] for page in content.STANDING_PAGES if page.key == "about")
        about.summary, about.body = text.summary, stream("about", text.body, library)
        about.save_revision(user=user).publish(user=user)
        changed += 1
    contact = section("contact", code)
    if not contact.body:
        words = content.CONTACT[code]
        contact.body = stream("contact", (Paragraphs(words.introduction),), library)
        contact.thanks = words.thanks
        contact.save_revision(user=user).publish(user=user)
        changed += 1
    return changed
