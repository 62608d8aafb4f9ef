from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.cache import patch_cache_control, patch_vary_headers


class EditionMiddleware(LocaleMiddleware):
    """The edition that the address names is the language; elsewhere the browser's wish.

    Django's own sends every address without an edition that is not found on to the default edition. Here
    `/xx/news/` is simply not found: nothing suggests that it exists in English.
    """

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        named = translation.get_language_from_path(request.path_info)
        if response.headers.get("Content-Type", "").startswith("text/html"):
            response.headers.setdefault("Content-Language", translation.get_language())
            if not named:
                patch_vary_headers(response, ("Accept-Language",))
        if named and self._is_for_everybody(request, response):
            patch_cache_control(response, public=True, max_age=settings.PUBLIC_PAGE_SECONDS)
        return response

    @staticmethod
    def _is_for_everybody(request: HttpRequest, response: HttpResponse) -> bool:
        """Whether the same answer goes to whoever asks: nobody is signed in and no session was looked at."""
        return (
            request.method in ("GET", "HEAD")
            and response.status_code == 200
            and not response.has_header("Cache-Control")
            and not response.cookies
            and not request.session.accessed
            and not request.user.is_authenticated
        )
