"""The machine translator that drafts texts, where one is configured."""

from typing import Any

from django.core.exceptions import ImproperlyConfigured

#: Seconds for one batch of texts.
TIMEOUT = 20


def machine_translator(kind: str, url: str, key: str) -> dict[str, Any] | None:
    """wagtail-localize's setting for one of its own translators; None where there is none."""
    if not kind:
        return None
    if kind == "libretranslate":
        if not url.startswith(("http://", "https://")):
            raise ImproperlyConfigured(
                "MACHINE_TRANSLATOR=libretranslate needs MACHINE_TRANSLATOR_URL, such as https://translate.example.org."
            )
        options = {"LIBRETRANSLATE_URL": url.rstrip("/"), "API_KEY": key, "TIMEOUT": TIMEOUT}
        return {
            "CLASS": "wagtail_localize.machine_translators.libretranslate.LibreTranslator",
            "OPTIONS": options,
        }
    if kind == "deepl":
        if not key:
            raise ImproperlyConfigured("MACHINE_TRANSLATOR=deepl needs MACHINE_TRANSLATOR_KEY.")
        return {
            "CLASS": "wagtail_localize.machine_translators.deepl.DeepLTranslator",
            "OPTIONS": {"AUTH_KEY": key, "TIMEOUT": TIMEOUT},
        }
    raise ImproperlyConfigured(
        f"MACHINE_TRANSLATOR is “{kind}”; it can be libretranslate or deepl, or left out."
    )
