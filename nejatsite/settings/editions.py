"""The editions of the site. `manage.py sync_editions` makes the database agree with this."""

from django.utils.translation import gettext_lazy as _

# calendar: which calendar dates are written in first; "jalali" shows the Gregorian date beside it.
# numerals: the digits that dates, counts and pages are written in ("latn", "arab", "arabext").
# self_approval: whether an editor may approve a text of their own.
# withdraws: what becomes of a public translation when its source is not public any more: "ask" leaves it public until
# the edition's editors have decided, "at_once" takes it down.
# credits_translators: whether readers are told who translated a page (those who gave a name for it).
# tells_when_behind: whether readers are told that the original was changed, by more than its spelling, since it was translated.
# follows: page kinds whose publication in another edition opens a translation job here.
FOLLOWED_KINDS = [
    "news.NewsPage",
    "statements.StatementPage",
    "blogs.BlogPage",
    "people.AuthorPage",
    "topics.TopicPage",
    "home.StandardPage",
    "gallery.GalleryItemPage",
    "publications.PublicationPage",
]
EDITIONS = {
    "en": {
        "name": _("English"),
        "native_name": "English",
        "direction": "ltr",
        "calendar": "gregorian",
        "numerals": "latn",
        "time_zone": "Europe/London",
        "analyzer": "english",
        "self_approval": True,
        "withdraws": "ask",
        "credits_translators": True,
        "tells_when_behind": True,
        "follows": FOLLOWED_KINDS,
    },
    "fa": {
        "name": _("Persian"),
        "native_name": "فارسی",
        "direction": "rtl",
        "calendar": "jalali",
        "numerals": "arabext",
        "time_zone": "Asia/Tehran",
        "analyzer": "persian",
        "self_approval": True,
        "withdraws": "ask",
        "credits_translators": True,
        "tells_when_behind": True,
        "follows": FOLLOWED_KINDS,
    },
    "ar": {
        "name": _("Arabic"),
        "native_name": "العربية",
        "direction": "rtl",
        "calendar": "gregorian",
        "numerals": "latn",
        "time_zone": "Asia/Beirut",
        "analyzer": "arabic",
        "self_approval": True,
        "withdraws": "ask",
        "credits_translators": True,
        "tells_when_behind": True,
        "follows": FOLLOWED_KINDS,
    },
    "sq": {
        "name": _("Albanian"),
        "native_name": "Shqip",
        "direction": "ltr",
        "calendar": "gregorian",
        "numerals": "latn",
        "time_zone": "Europe/Tirane",
        "analyzer": "albanian",
        "self_approval": True,
        "withdraws": "ask",
        "credits_translators": True,
        "tells_when_behind": True,
        "follows": FOLLOWED_KINDS,
    },
}
