"""What search engines are told: every public page with its translations, and the news of the last two days."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.core.paginator import EmptyPage, PageNotAnInteger, Paginator
from django.db.models import Max, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from wagtail.models import Page

from nejatsite.core.privacy import open_to_all

from .feeds import plain_text
from .pages import published_articles
from .registry import all_editions, current_edition

ADDRESSES = 2000
NEWS_HOURS = 48
NEWS_LIMIT = 1000


def public_pages(code: str) -> QuerySet:
    pages = Page.objects.filter(depth__gte=2, locale__language_code=code)
    return open_to_all(pages).select_related("locale").order_by("pk")


def _alternates(pages: Iterable[Page], request: HttpRequest) -> dict[Any, list[tuple[str, str]]]:
    """By translation key: (language, address) in every edition that has the page. One query."""
    keys = {page.translation_key for page in pages}
    found: dict[Any, list[tuple[str, str]]] = defaultdict(list)
    translations = open_to_all(Page.objects.filter(translation_key__in=keys)).select_related("locale")
    for page in translations.order_by("locale_id"):
        found[page.translation_key].append((page.locale.language_code, page.get_full_url(request)))
    return found


def _xml(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    response = render(request, template, context, content_type="application/xml; charset=utf-8")
    patch_cache_control(response, public=True, max_age=3600)
    return response


def index(request: HttpRequest) -> HttpResponse:
    """`/sitemap.xml`: the maps of the editions, some thousand addresses each."""
    maps = []
    for edition in all_editions():
        pages = public_pages(edition.code)
        changed = pages.order_by().aggregate(newest=Max("last_published_at"))["newest"]
        # The language of the address is the edition's, so it is written out.
        address = f"/{edition.code}/sitemap.xml"
        for number in Paginator(pages, ADDRESSES).page_range:
            query = f"?p={number}" if number > 1 else ""
            maps.append({"address": request.build_absolute_uri(address + query), "changed": changed})
    return _xml(request, "editions/sitemap_index.xml", {"maps": maps})


def edition_map(request: HttpRequest) -> HttpResponse:
    """`/<edition>/sitemap.xml`: its public pages, each with its address in the other editions."""
    try:
        pages = list(Paginator(public_pages(current_edition().code), ADDRESSES).page(request.GET.get("p", 1)))
    except (EmptyPage, PageNotAnInteger) as error:
        raise Http404 from error
    alternates = _alternates(pages, request)
    entries = [
        {
            "address": page.get_full_url(request),
            "changed": page.last_published_at,
            "alternates": alternates[page.translation_key]
            if len(alternates[page.translation_key]) > 1
            else [],
        }
        for page in pages
    ]
    return _xml(request, "editions/sitemap.xml", {"entries": entries})


def news(request: HttpRequest) -> HttpResponse:
    """`/news-sitemap.xml`: what appeared in any edition during the last two days."""
    since = timezone.now() - timedelta(hours=NEWS_HOURS)
    homes = {page.locale_id: page.specific for page in Page.objects.filter(depth=2, live=True)}
    articles = published_articles(*homes).filter(first_published_at__gte=since).select_related("locale")
    entries = [
        {
            "page": page,
            "title": plain_text(page.title),
            "address": page.get_full_url(request),
            "name": homes[page.locale_id].edition_name,
        }
        for page in articles[:NEWS_LIMIT]
    ]
    return _xml(request, "editions/news_sitemap.xml", {"entries": entries})


def robots(request: HttpRequest) -> HttpResponse:
    lines = ["User-agent: *", "Disallow: /admin/"]
    lines += [
        f"Disallow: /{edition.code}/{part}/" for edition in all_editions() for part in ("search", "share")
    ]
    lines += [
        "",
        *(f"Sitemap: {request.build_absolute_uri(reverse(name))}" for name in ("sitemap", "news_sitemap")),
    ]
    response = HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
    patch_cache_control(response, public=True, max_age=3600)
    return response
