"""What every environment shares. Safe by default: nothing here is a secret, nothing here is for development."""

from pathlib import Path
from zoneinfo import available_timezones

import environ

from .celery import *  # noqa: F403
from .csp import *  # noqa: F403
from .editions import *  # noqa: F403
from .editions import EDITIONS
from .machine import machine_translator
from .sections import *  # noqa: F403

env = environ.Env()
BASE_DIR = Path(__file__).resolve().parent.parent.parent
VAR_DIR = Path(env("VAR_DIR", default=str(BASE_DIR / "var")))

DEBUG = False
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
SITE_URL = env("SITE_URL", default="http://localhost:8000").rstrip("/")
# How many front servers of ours add to X-Forwarded-For; with 0 the header is not believed.
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", default=0)
ROOT_URLCONF = "nejatsite.urls"
WSGI_APPLICATION = "nejatsite.wsgi.application"
ASGI_APPLICATION = "nejatsite.asgi.application"

INSTALLED_APPS = [
    "nejatsite.core",
    "nejatsite.users",
    "nejatsite.images",
    "nejatsite.documents",
    "nejatsite.editions",
    "nejatsite.topics",
    "nejatsite.people",
    "nejatsite.editorial",
    "nejatsite.translation",
    "nejatsite.sharing",
    "nejatsite.gallery",
    "nejatsite.publications",
    "nejatsite.demo",
    "home",
    "news",
    "statements",
    "blogs",
    "search",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "nejatsite.users.admin_app.PeopleAdminConfig",  # wagtail.users
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_tasks",
    "axes",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "nejatsite.core.middleware.HealthAnswers",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "nejatsite.core.csp.PolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "nejatsite.editions.middleware.EditionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "nejatsite.users.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "nejatsite.core.middleware.AtomicAdminWrites",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "axes.middleware.AxesMiddleware",
]

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "nejatsite" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "nejatsite.editions.context_processors.edition",
            ],
        },
    },
]

DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'db.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A writer waits for its turn; IMMEDIATE makes it wait at BEGIN instead of failing half-way.
    DATABASES["default"]["OPTIONS"] = {
        "timeout": 30,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
else:
    DATABASES["default"]["CONN_MAX_AGE"] = env.int("CONN_MAX_AGE", default=60)
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHE_URL = env("CACHE_URL", default="")
CACHES = {
    "default": env.cache_url("CACHE_URL")
    if CACHE_URL
    else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "nejatsite"}
}

# For how long browsers and front servers may keep a public page.
PUBLIC_PAGE_SECONDS = env.int("PUBLIC_PAGE_SECONDS", default=60)

AUTH_USER_MODEL = "users.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
AXES_FAILURE_LIMIT = 6
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
# What is tried while one waits does not make the wait longer: the answer says how long it is.
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_LOCKOUT_CALLABLE = "nejatsite.users.attempts.sign_in_locked"
AXES_CLIENT_IP_CALLABLE = "nejatsite.users.attempts.counted_address"
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address", "new_password1", "new_password2"]
# For how many days it is kept who signed in or tried to, and from which address.
SIGN_IN_RECORD_DAYS = env.int("SIGN_IN_RECORD_DAYS", default=30)
# For how long the links work that come by mail.
INVITATION_DAYS = env.int("INVITATION_DAYS", default=7)
PASSWORD_RESET_TIMEOUT = 24 * 60 * 60
WAGTAILADMIN_USER_LOGIN_FORM = "nejatsite.users.forms.LoginForm"
WAGTAILADMIN_USER_PASSWORD_RESET_FORM = "nejatsite.users.forms.PasswordResetForm"  # noqa: S105

# Languages: one Django language, one Wagtail locale for each edition; `nejatsite.editions` adds the rest.
LANGUAGE_CODE = "en"
LANGUAGES = [(code, edition["name"]) for code, edition in EDITIONS.items()]
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAIL_I18N_ENABLED = True
# After ours: words that Wagtail and Django have not been translated into yet.
LOCALE_PATHS = [BASE_DIR / "locale", BASE_DIR / "nejatsite" / "locale_dependencies"]
TIME_ZONE = "UTC"
# Debian counts the zone of the machine among the zones, by a name that no browser knows.
WAGTAIL_USER_TIME_ZONES = sorted(available_timezones() - {"localtime"})
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = Path(env("STATIC_ROOT", default=str(VAR_DIR / "static")))
STATICFILES_DIRS = [BASE_DIR / "nejatsite" / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = Path(env("MEDIA_ROOT", default=str(VAR_DIR / "media")))
SERVE_MEDIA = False
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

WAGTAIL_SITE_NAME = "Nejat"
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAIL_ALLOW_UNICODE_SLUGS = True
WAGTAILADMIN_UNSAFE_PAGE_DELETION_LIMIT = 10
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILADMIN_COMMENTS_ENABLED = True
# They would get a mail about every submission in every edition, sent while its sender waits.
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
WAGTAIL_FINISH_WORKFLOW_ACTION = "nejatsite.editions.moderation.publish_reviewed_revision"
WAGTAILIMAGES_IMAGE_MODEL = "images.SiteImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "nejatsite.images.forms.SiteImageForm"
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 15 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAILIMAGES_EXTENSIONS = ["gif", "jpg", "jpeg", "png", "webp", "avif"]
WAGTAILDOCS_DOCUMENT_MODEL = "documents.SiteDocument"
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "epub", "odt", "pdf", "txt", "xlsx", "zip"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 50 * 1024 * 1024
WAGTAILDOCS_INLINE_CONTENT_TYPES = []
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAILLOCALIZE_DISABLE_ON_DEMAND_TRANSLATION = True
# Deleting a page keeps its translated segments: a page that is wanted again begins with them.
WAGTAILLOCALIZE_DISABLE_ON_DELETE = True
# Drafts texts for translators, who confirm or change each; without one nothing of it shows.
WAGTAILLOCALIZE_MACHINE_TRANSLATOR = machine_translator(
    env("MACHINE_TRANSLATOR", default=""),
    env("MACHINE_TRANSLATOR_URL", default=""),
    env("MACHINE_TRANSLATOR_KEY", default=""),
)

EMAIL_CONFIG = env.email_url("EMAIL_URL", default="consolemail://")
vars().update(EMAIL_CONFIG)
DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", default="Nejat <site@localhost>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"

ELASTICSEARCH_URL = env("ELASTICSEARCH_URL", default="")
# Sites that share a server differ in this: their indexes are `<prefix>-<edition>`.
SEARCH_INDEX_PREFIX = env("SEARCH_INDEX_PREFIX", default="nejat")
# Wagtail's own search, in the admin. Readers' search is not Wagtail's.
# `update_index` writes in parts: in one piece, nobody could save on SQLite meanwhile.
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.admin_search", "ATOMIC_REBUILD": False}}
# For how many days it is kept how often something was searched for, never by whom; 0: it is not counted.
SEARCH_QUERIES_KEPT_DAYS = env.int("SEARCH_QUERIES_KEPT_DAYS", default=90)
# The cache in front keeps public pages for PUBLIC_PAGE_SECONDS, and forgets at once what a publication changes.
VARNISH_URL = env("VARNISH_URL", default="")
WAGTAILFRONTENDCACHE: dict[str, dict[str, str]] = (
    {
        "front": {
            "BACKEND": "wagtail.contrib.frontend_cache.backends.HTTPBackend",
            "LOCATION": VARNISH_URL,
        }
    }
    if VARNISH_URL
    else {}
)
# Each edition has addresses of its own; Wagtail would ask for all of them in each language.
WAGTAILFRONTENDCACHE_LANGUAGES: list[str] = []
SENTRY_DSN = env("SENTRY_DSN", default="")
if SENTRY_DSN:
    # Imported here: it takes a quarter of a second, of every process.
    from nejatsite.core import error_reports

    error_reports.start(SENTRY_DSN)
# What the channels' secrets are encrypted with, newest first; without any, what SECRET_KEY is.
SECRETS_KEY = env.list("SECRETS_KEY", default=[])
# Pages whose date is older than this are not announced.
SHARING_MAX_AGE_DAYS = env.int("SHARING_MAX_AGE_DAYS", default=30)
# With the version of the Graph API that is spoken; and Telegram's, or that of a Bot API server of one's own.
SHARING_FACEBOOK_URL = env("SHARING_FACEBOOK_URL", default="https://graph.facebook.com/v26.0")
SHARING_TELEGRAM_URL = env("SHARING_TELEGRAM_URL", default="https://api.telegram.org")
# Web hooks go to public addresses only; tests reach a receiver on loopback. Production refuses it.
SHARING_ALLOW_PRIVATE_ADDRESSES = False

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": env("LOG_LEVEL", default="INFO")},
    "loggers": {
        "django.utils.autoreload": {"level": "WARNING"},
        "axes": {"level": "WARNING"},
        "elastic_transport": {"level": "WARNING"},
        # What a channel of the kind “log” announces is read there, however quiet the worker is.
        "nejatsite.sharing.log": {"level": "INFO"},
        "wagtail": {"level": "WARNING"},
        # It writes whole addresses, and one of Telegram's holds a token.
        "urllib3": {"level": "INFO"},
    },
}
