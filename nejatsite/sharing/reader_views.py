"""Pages for readers who share."""

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Page

from nejatsite.core.privacy import open_to_all
from nejatsite.editions.registry import current_edition

from .links import on_server
from .server_names import server_name

#: How much is repeated of what somebody typed.
SHOWN = 80


@require_safe
def mastodon(request: HttpRequest) -> HttpResponse:
    """`/<edition>/share/mastodon/?page=12&server=`: asks where the reader has an account, then leads there by a link.

    A form may lead nowhere but to this site (`form-action`), and Chromium holds redirects to that too. The address
    names a page of this site, never a text or an address to pass on. Nothing is kept here: a browser may remember
    the server by itself.
    """
    page = _public_page(request.GET.get("page", ""))
    typed = request.GET.get("server")
    shown = "".join(character for character in typed or "" if character.isprintable())
    context = {"shared": page, "typed": shown.strip()[:SHOWN]}
    status = 200
    if typed is not None:
        try:
            server = server_name(typed)
        except ValueError:
            context["problem"] = _problem(context["typed"])
            status = 400
        else:
            context |= {
                "server": server,
                "typed": server,
                "leads_to": on_server(server, page.title, page.full_url),
            }
    response = TemplateResponse(request, "sharing/mastodon.html", context, status=status)
    response["X-Robots-Tag"] = "noindex"
    # The address holds where somebody has an account: no cache keeps it, no other site hears of it.
    response["Referrer-Policy"] = "same-origin"
    add_never_cache_headers(response)
    return response


def _public_page(number: str) -> Page:
    """The page of the edition being read that has the number, if everybody may read it."""
    if not (number.isascii() and number.isdigit() and len(number) < 10):
        raise Http404
    pages = Page.objects.filter(pk=number, depth__gte=2, locale__language_code=current_edition().code)
    page = open_to_all(pages).select_related("locale").first()
    if page is None:
        raise Http404
    return page


def _problem(typed: str) -> str:
    if not typed:
        return _("Type the name of the server where you have your account, such as mastodon.social.")
    return _("“{typed}” is not the name of a server. A server's name looks like mastodon.social.").format(
        typed=typed
    )
