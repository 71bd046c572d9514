"""Django settings of Samband; whatever an operator may change is read from the environment here."""

from pathlib import Path

import environ
from django.utils.translation import gettext_lazy as _

from samband.config.policy import *  # noqa: F403
from samband.config.providers import Provider, provider_settings
from samband.config.secret import secret_key
from samband.config.sign_in import *  # noqa: F403
from samband.config.stores import private_storage

env = environ.Env()
PACKAGE = Path(__file__).resolve().parent.parent

# --- What an operator sets (docs/reference/settings.md is generated from these lines) ---------
DATA = Path(env.str("SAMBAND_DATA", "var")).resolve()
"""Folder for the embedded database, stored files, the place index and the generated secret key."""
PROGRAMME = Path(env.str("SAMBAND_PROGRAMME", "programme")).resolve()
"""Folder with the programme as data: components, rulesets, forms, codelists and places."""
DEMO = env.bool("SAMBAND_DEMO", False)
"""True shows the demo people and the demo post office. Never set it where real people work."""
BASE_URL = env.str("SAMBAND_BASE_URL", "http://localhost:8000")
"""Public address of the site, without a slash at the end; used in mail and canonical links."""
ALLOWED_HOSTS = env.list("SAMBAND_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
"""Host names that the site answers to, separated by commas."""
SECRET_KEY = env.str("SAMBAND_SECRET_KEY", "") or secret_key(DATA)
"""Key for sessions and signed links; without it a key is made once and kept in the data folder."""
DEFAULT_FROM_EMAIL = env.str("SAMBAND_MAIL_FROM", "Samband <samband@localhost>")
"""Sender of all mail."""
SUPPORT_EMAIL = env.str("SAMBAND_SUPPORT_EMAIL", "samband@localhost")
"""Address shown to people who need help."""
INVITATIONS_A_DAY = env.int("SAMBAND_INVITATIONS_A_DAY", 30)
"""How many letters of invitation one person can send within a day."""
SLOW_SECONDS = env.float("SAMBAND_SLOW_SECONDS", 5.0)
"""An answer that takes longer than this many seconds counts as a disturbance."""
DISTURBED_MINUTES = env.int("SAMBAND_DISTURBED_MINUTES", 10)
"""So many disturbed minutes within the last hour before a round closes extend it by itself."""
EXTENSION_HOURS = env.int("SAMBAND_EXTENSION_HOURS", 24)
"""By how many hours a round is extended after a disturbance."""
REMINDER_DAYS = [int(days) for days in env.list("SAMBAND_REMINDER_DAYS", default=["7", "1"])]
"""So many days before a round closes or a supplementation is due, people are reminded."""
SECURE = env.bool("SAMBAND_SECURE", BASE_URL.startswith("https:"))
"""True demands https for cookies and tells browsers so; follows SAMBAND_BASE_URL by default."""
DATABASES = {"default": env.db("DATABASE_URL", f"sqlite:///{DATA / 'samband.sqlite3'}")}
"""Database: `sqlite:////path/file.sqlite3` (default, in the data folder) or `postgres://…`."""
CACHES = {"default": env.cache_url("CACHE_URL", "dbcache://foundation_cache")}
"""What processes remember together, such as attempts to sign in: in the database (default) or `redis://host:6379/0`
(Valkey too; needs the Python package redis)."""
PROXIES = env.int("SAMBAND_PROXIES", 0)
"""How many proxies of yours stand in front. From the address that the outermost one notes, attempts are counted."""
STAFF_SECOND_FACTOR = env.bool("SAMBAND_STAFF_SECOND_FACTOR", not DEMO)
"""True (default outside the demo) lets the funder's people work only once they have proved who they are twice."""
PROVIDERS_FILE = env.str("SAMBAND_PROVIDERS", "")
"""File with the organisations whose people sign in through them (docs/how-to/sign-in-through-your-organisation.md)."""
EMAIL_URL = env.str("EMAIL_URL", "")
"""Mail server: `smtp://user:password@host:port`. Empty: letters are written to files in `mail/`."""
VIRUS_SCANNER = env.str("SAMBAND_VIRUS_SCANNER", "")
"""ClamAV that looks at every uploaded file: `tcp://host:3310` or `unix:///path`. Empty: none looks."""
PRIVATE_FILES = env.str("SAMBAND_PRIVATE_FILES", "")
"""Where uploaded files are kept: empty for the data folder, or an S3 store as `s3://bucket`, with the
address of its server after it where it is not Amazon's: `s3://bucket?endpoint=https://host`."""
PUBLISHER = env.str("SAMBAND_PUBLISHER", "Samband")
"""Name of the organisation that publishes the site; files, feeds and page data name it as their source."""
DATA_LICENCE = env.str("SAMBAND_DATA_LICENCE", "https://creativecommons.org/licenses/by/4.0/")
"""Address of the licence under which others may use the open data."""
# -----------------------------------------------------------------------------------------------

SITE_NAME = "Samband"
DEBUG = False
ROOT_URLCONF = "samband.config.urls"
WSGI_APPLICATION = "samband.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "people.User"
ALLAUTH_TRUSTED_PROXY_COUNT = PROXIES

if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # WAL and immediate transactions let many writers wait their turn; FULL makes a commit durable.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA cache_size=-16000;",
    }
else:
    # JIT compilation costs more than it gives for short queries. What the address says comes first.
    DATABASES["default"]["OPTIONS"] = {
        "options": "-c jit=off",
        **DATABASES["default"].get("OPTIONS", {}),
    }
DATABASES["default"]["CONN_MAX_AGE"] = 60

INSTALLED_APPS = [
    "samband.config",
    "samband.workspace",
    "samband.editorial",
    "samband.editorial.admin",
    "samband.importing",
    "samband.assessment",
    "samband.applications",
    "samband.calls",
    "samband.catalogue",
    "samband.people",
    "samband.foundation.audit",
    "samband.foundation.calendars",
    "samband.foundation.edition",
    "samband.foundation.files",
    "samband.foundation.flow",
    "samband.foundation.mail",
    "samband.foundation.media",
    "samband.foundation.pulse",
    "samband.foundation.records",
    "samband.foundation.schedule",
    "samband.foundation.search",
    "samband.foundation.ui",
    "wagtail.contrib.redirects",
    "wagtail.contrib.simple_translation",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail.locales",
    "wagtail",
    "modelcluster",
    "taggit",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "csp",
    "template_partials",
]

_providers = provider_settings(PROVIDERS_FILE)
PROVIDERS: list[Provider] = _providers.known
PROVIDER_APPS: list[str] = _providers.apps
PROVIDERS_WITH_SECOND_FACTOR: frozenset[str] = frozenset(each.id for each in PROVIDERS if each.second_factor)
SOCIALACCOUNT_PROVIDERS = _providers.library
INSTALLED_APPS += PROVIDER_APPS

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Safe beside secrets: form tokens are masked anew in each page and Django pads the answer.
    "django.middleware.gzip.GZipMiddleware",
    # Everything below is spared for a reader without a session who asks for a page that still holds.
    "samband.foundation.edition.middleware.RememberOpenPages",
    "samband.foundation.access.middleware.SetPolicy",
    "samband.foundation.access.middleware.KeepPrivate",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "samband.foundation.i18n.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "samband.people.middleware.RequireSecondFactor",
    "samband.people.middleware.NoteLastSeen",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "samband.editorial.admin.middleware.KeepOldAddresses",
    "samband.config.errors.ExplainWrongMethod",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "samband.config.context.site",
            ],
            # Django's own tags, remembering fixed texts and addresses, and leaving holes in kept pages.
            "builtins": [
                "samband.foundation.ui.templatetags.addressed",
                "samband.foundation.edition.templatetags.tokens",
            ],
            "libraries": {"i18n": "samband.foundation.ui.templatetags.worded"},
        },
    }
]

FORM_RENDERER = "samband.foundation.ui.inputs.PlainInputs"

LANGUAGE_CODE = "sv"
LANGUAGES = [("sv", _("Swedish")), ("en", _("English"))]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Stockholm"
LANGUAGE_COOKIE_SECURE = SECURE
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STATICFILES_DIRS = [PACKAGE / "static"]
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": DATA / "files", "base_url": None},
    },
    # Only what is cut for a page is public; the pictures themselves stay among the private files.
    "renditions": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": DATA / "renditions", "base_url": "/pictures/"},
    },
    "private": private_storage(PRIVATE_FILES, DATA / "private"),
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_MAX_AGE = 31_536_000

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_SSL_REDIRECT = False  # the proxy in front does that
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
CSRF_TRUSTED_ORIGINS = [BASE_URL]
CSRF_FAILURE_VIEW = "samband.config.errors.csrf_failure"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000

WAGTAIL_SITE_NAME = "Samband"
WAGTAIL_ALLOW_UNICODE_SLUGS = False  # “Så går det till” becomes sa-gar-det-till, which survives being copied
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAIL_I18N_ENABLED = True
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAILADMIN_LOGIN_URL = LOGIN_URL  # noqa: F405
WAGTAIL_FRONTEND_LOGIN_URL = LOGIN_URL  # noqa: F405
WAGTAIL_ENABLE_UPDATE_CHECK = False  # nothing here calls out
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_AUTOSAVE_INTERVAL = 5_000  # milliseconds after the last key
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False  # people do that
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}  # persons and groups, no word passed around
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAILIMAGES_IMAGE_MODEL = "media.Picture"
WAGTAILDOCS_DOCUMENT_MODEL = "media.File"
WAGTAILIMAGES_RENDITION_STORAGE = "renditions"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_AVIF_QUALITY = 50
WAGTAILIMAGES_WEBP_QUALITY = 75
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odt", "ods", "pdf", "pptx", "txt", "xlsx"]
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []  # pages show nothing from other sites

# Tables that pages for readers without a session never read (`app`, `app.model`, or some rows of one).
# A write to any other table makes every process forget the pages it remembers.
NEVER_ON_OPEN_PAGES = [
    "account", "applications", "assessment", "audit", "auth", "calendars",
    "calls.programmefile", "calls.round_rehearsers",
    "contenttypes",
    "django_tasks_database", "editorial_admin", "files", "importing", "mail", "mfa", "people.invitation",
    "people.membership", "people.user",
    "people.user_groups", "people.user_user_permissions", "pulse", "schedule", "sessions", "socialaccount",
    "usersessions",
    "search.generation:index=cases", "search.posting:index=cases", "search.entry:index=cases",
    "wagtailadmin", "wagtailcore.comment", "wagtailcore.commentreply", "wagtailcore.modellogentry",
    "wagtailcore.pagelogentry", "wagtailcore.pagesubscription", "wagtailcore.uploadedfile", "wagtailusers",
]  # fmt: skip

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "ENQUEUE_ON_COMMIT": True, "QUEUES": []}}

if EMAIL_URL:
    vars().update(env.email_url("EMAIL_URL"))
else:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = DATA / "mail"
EMAIL_TIMEOUT = 20

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"samband": {"level": "INFO"}},
}
SILENCED_SYSTEM_CHECKS: list[str] = []
