"""What `nejatsite/locale_dependencies` gives: words of Wagtail's and Django's, as long as they lack them."""

from functools import cache
from pathlib import Path

import django
import polib
import pytest
from django.apps import apps
from django.conf import settings
from django.utils import translation
from wagtail.users.models import UserProfile

from nejatsite.testing.screens import signed_in

OURS = settings.BASE_DIR / "nejatsite" / "locale_dependencies"
LANGUAGES = sorted(folder.name for folder in OURS.iterdir())


@cache
def entries(language: str) -> list[polib.POEntry]:
    return list(polib.pofile(str(OURS / language / "LC_MESSAGES" / "django.po")))


@cache
def of_dependencies(language: str) -> set[tuple[str, str]]:
    """What they have in that language, plurals after their singular; in English, all that there is."""
    folders = [Path(app.path) for app in apps.get_app_configs() if not app.name.startswith("nejatsite.")]
    found = set()
    for folder in [*folders, Path(django.__file__).parent / "conf"]:
        path = folder / "locale" / language / "LC_MESSAGES" / "django.po"
        for entry in polib.pofile(str(path)) if path.exists() else ():
            texts = list(entry.msgstr_plural.values()) or [entry.msgstr]
            done = all(texts) and not entry.fuzzy
            if not entry.obsolete and not entry.msgctxt and (language == "en" or done):
                found.add((entry.msgid, entry.msgid_plural))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_they_still_lack_every_one_of_them(language):
    known = of_dependencies(language)
    assert [entry.msgid for entry in entries(language) if (entry.msgid, entry.msgid_plural) in known] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_they_still_use_every_one_of_them(language):
    used = of_dependencies("en")
    assert [e.msgid for e in entries(language) if (e.msgid, e.msgid_plural) not in used] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_of_them_are_said_unless_our_own_catalogue_says_it(language):
    own = {e.msgid for e in polib.pofile(str(settings.BASE_DIR / f"locale/{language}/LC_MESSAGES/django.po"))}
    with translation.override(language):
        silent = [
            entry.msgid
            for entry in entries(language)
            if not entry.msgid_plural and entry.msgid not in own
            if translation.gettext(entry.msgid) != entry.msgstr
        ]
    assert silent == []


@pytest.mark.parametrize(
    ("language", "words"),
    [("fa", "جستجو در همهٔ صفحه‌ها…"), ("sq", "Kërko në të gjitha faqet…")],
)
@pytest.mark.django_db
def test_editors_read_them(people, language, words):
    person = people[f"editor.{language}"]
    UserProfile.objects.create(user=person, preferred_language=language)
    assert words in signed_in(person).get("/admin/").content.decode()
