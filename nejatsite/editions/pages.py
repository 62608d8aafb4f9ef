"""Listings: what every page that lists others has in common."""

from collections import Counter
from datetime import datetime, time
from typing import Any, ClassVar

from django.core.paginator import EmptyPage, PageNotAnInteger, Paginator
from django.db import models
from django.db.models.functions import TruncDate
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page, get_page_models

from nejatsite.core.privacy import open_to_all
from nejatsite.core.wording import ascii_digits

from .calendar import Month, digits, month_alone, month_name, month_of, period
from .feeds import ENTRIES, feed_response
from .registry import Edition, get_edition


def article_models() -> list[type[Page]]:
    """The page types that belong in the stream of articles, whichever app defines them."""
    return [model for model in get_page_models() if getattr(model, "is_article", False)]


def published_articles(*locale_ids: int) -> models.QuerySet:
    """Public articles of those editions, newest first, in an order that does not change between requests."""
    return (
        open_to_all(Page.objects.filter(locale_id__in=locale_ids))
        .type(*article_models())
        .order_by("-first_published_at", "-pk")
    )


def stream_of(edition: Edition) -> Page | None:
    """The edition's public list of all articles, wherever it stands."""
    kinds = [model for model in get_page_models() if getattr(model, "lists_every_article", False)]
    pages = Page.objects.type(*kinds).filter(locale__language_code=edition.code)
    return open_to_all(pages).order_by("path").first() if kinds else None


def paginate(request: HttpRequest, entries: models.QuerySet, per_page: int) -> Any:
    """The page of the list that `?page=` asks for; Http404 with a sentence where there is none such."""
    asked = ascii_digits(request.GET.get("page") or "1")[:12]
    try:
        return Paginator(entries, per_page).page(asked)
    except (PageNotAnInteger, EmptyPage) as error:
        raise Http404(_("This list has no page “{number}”.").format(number=asked)) from error


class PublishedListing(RoutablePageMixin, models.Model):
    """A page that lists published pages of its edition, page by page, newest first, with a feed."""

    per_page: ClassVar[int] = 20
    has_feed: ClassVar[bool] = True
    lists_every_article: ClassVar[bool] = False
    reserved_slugs: ClassVar[frozenset[str]] = frozenset({"archive", "feed"})

    class Meta:
        abstract = True

    @property
    def edition(self) -> Edition:
        return get_edition(self.locale.language_code)

    def published_in_edition(self) -> models.QuerySet:
        return published_articles(self.locale_id)

    def get_entries(self) -> models.QuerySet:
        raise NotImplementedError

    def listed(self) -> Any:
        """What the list shows, in its order: the entries, unless a list has an order of its own."""
        return self._specific(self.get_entries())

    @property
    def feed_url(self) -> str | None:
        return f"{self.url}feed/" if self.has_feed and self.url else None

    @path("")
    def listing(self, request: HttpRequest) -> HttpResponse:
        articles = paginate(request, self.listed(), self.per_page)
        return self.render(request, context_overrides={"articles": articles})

    @path("feed/")
    def feed(self, request: HttpRequest) -> HttpResponse:
        if not self.has_feed:
            raise Http404(_("This list has no feed."))
        return self.feed_of(request, self.get_entries())

    def feed_of(self, request: HttpRequest, entries: models.QuerySet, heading: str = "") -> HttpResponse:
        newest = entries.order_by("-first_published_at", "-pk")
        return feed_response(request, self, self._specific(newest)[:ENTRIES], heading)

    @staticmethod
    def _specific(entries: models.QuerySet) -> models.QuerySet:
        return entries.specific() if entries.model is Page else entries


class DateArchive(PublishedListing):
    """A listing whose pages are found by year and month of the edition's calendar too."""

    archive_prefix: ClassVar[str] = "archive/"

    class Meta:
        abstract = True

    @path("archive/")
    def archive(self, request: HttpRequest) -> HttpResponse:
        return self._archive_index(request)

    @path("archive/<int:year>/")
    def archive_year(self, request: HttpRequest, year: int) -> HttpResponse:
        return self._archive(request, year)

    @path("archive/<int:year>/<int:month>/")
    def archive_month(self, request: HttpRequest, year: int, month: int) -> HttpResponse:
        return self._archive(request, year, month)

    def _archive_index(self, request: HttpRequest) -> HttpResponse:
        return self.render(
            request,
            template="editions/archive_index.html",
            context_overrides={"years": self.archive_years(), "heading": _("Archive")},
        )

    def _archive(self, request: HttpRequest, year: int, month: int | None = None) -> HttpResponse:
        try:
            start, end = period(self.edition, year, month)
        except ValueError as error:
            raise Http404(_("The calendar has no such month.")) from error
        entries = self.get_entries().filter(first_published_at__gte=start, first_published_at__lt=end)
        articles = paginate(request, self._specific(entries), self.per_page)
        heading = month_name(self.edition, year, month) if month else digits(year, self.edition)
        return self.render(
            request,
            template="editions/archive.html",
            context_overrides={
                "articles": articles,
                "heading": heading,
                "years": self.archive_years(),
                "archive_year": year,
                "archive_month": month,
            },
        )

    def archive_years(self) -> list[dict[str, Any]]:
        """Years and months that have entries, newest first, with their addresses. One query."""
        day = TruncDate("first_published_at", tzinfo=self.edition.zone)
        days = self.get_entries().order_by().annotate(day=day).values_list("day").annotate(models.Count("pk"))
        counts: Counter[Month] = Counter()
        for date, count in days:
            if date:
                counts[month_of(datetime.combine(date, time(12), self.edition.zone), self.edition)] += count
        base = f"{self.url}{self.archive_prefix}"
        years: dict[int, dict[str, Any]] = {}
        for year, month in sorted(counts, reverse=True):
            entry = years.setdefault(
                year,
                {
                    "number": year,
                    "label": digits(year, self.edition),
                    "url": f"{base}{year:04d}/",
                    "months": [],
                },
            )
            entry["months"].append(
                {
                    "number": month,
                    "label": month_alone(self.edition, month),
                    "url": f"{base}{year:04d}/{month:02d}/",
                    "count": counts[year, month],
                }
            )
        return list(years.values())
