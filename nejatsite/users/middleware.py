from django.conf import settings
from django.contrib.auth import middleware
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest


class AuthenticationMiddleware(middleware.AuthenticationMiddleware):
    """Without a session cookie there is nobody signed in, and asking the session would add `Vary: Cookie`."""

    def process_request(self, request: HttpRequest) -> None:
        if settings.SESSION_COOKIE_NAME in request.COOKIES or request.path.startswith("/admin/"):
            super().process_request(request)
        else:
            request.user = AnonymousUser()
