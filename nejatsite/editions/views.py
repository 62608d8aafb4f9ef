from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.translation import get_language_from_request


def best_edition(request: HttpRequest) -> HttpResponse:
    """`/` leads to the edition that the reader's browser asks for."""
    response = HttpResponseRedirect(f"/{get_language_from_request(request)}/")
    patch_vary_headers(response, ["Accept-Language"])
    patch_cache_control(response, max_age=300, public=True)
    return response
