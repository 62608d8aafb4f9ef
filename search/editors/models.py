from collections.abc import Iterable
from typing import Any, Self

from django.db import models, transaction
from django.db.models.functions import Length, Substr
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page, PageViewRestriction

from .keys import keys


class PromotionQuerySet(models.QuerySet):
    def for_question(self, asked: str) -> Self:
        same = PromotionKey.objects.filter(key__in=keys(asked)).values("promotion")
        return self.filter(pk__in=same)

    def with_target(self) -> Self:
        """Each with its page, and whether that or a page above it is closed to some readers, in one query."""
        above = Substr(models.OuterRef("page__path"), 1, Length("page__path"))
        closed = models.Exists(PageViewRestriction.objects.filter(page__path=above))
        return self.select_related("edition", "page__locale").annotate(closed=closed)


class Promotion(models.Model):
    """A page or an address that an edition's editors recommend to those who search for certain words."""

    edition = models.ForeignKey(
        Locale, verbose_name=_("edition"), on_delete=models.PROTECT, related_name="promotions"
    )
    words = models.TextField(
        _("searches"),
        max_length=1000,
        help_text=_(
            "One search on each line. Readers see the recommendation when they search for exactly these words, "
            "in any order. Capital letters, accents, and the kinds of letters and digits make no difference."
        ),
    )
    page = models.ForeignKey(
        Page,
        verbose_name=_("page"),
        null=True,
        blank=True,
        # The row stays, so that its editors learn that it recommends nothing any more.
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("A page of the same edition. Readers see it only while it is public."),
    )
    address = models.CharField(
        _("or an address"),
        max_length=1000,
        blank=True,
        help_text=_(
            "Instead of a page: an address that begins with https:// or http://, or with / for this site."
        ),
    )
    title = models.CharField(
        _("title"), max_length=255, blank=True, help_text=_("If you leave it empty, the page's own title.")
    )
    description = models.TextField(_("description"), max_length=300, blank=True)
    order = models.PositiveSmallIntegerField(
        _("order"), default=0, help_text=_("Where several fit, smaller numbers come first. Three are shown.")
    )
    leads_straight = models.BooleanField(
        _("open the page straight away"),
        default=False,
        help_text=_("Readers who search for these words see the page instead of results."),
    )

    objects = PromotionQuerySet.as_manager()

    class Meta:
        verbose_name = _("recommended result")
        verbose_name_plural = _("recommended results")
        ordering = ("order", "pk")

    def __str__(self) -> str:
        return self.lines[0] if self.lines else ""

    @property
    def lines(self) -> list[str]:
        return list(dict.fromkeys(" ".join(line.split()) for line in self.words.splitlines() if line.strip()))

    @property
    def is_public(self) -> bool:
        """Of one that was read `with_target`: whether a reader may see it."""
        if self.page is None:
            return bool(self.address)
        return self.page.live and self.page.locale_id == self.edition_id and not self.closed

    def save(self, *args: Any, **kwargs: Any) -> None:
        with transaction.atomic(savepoint=False):
            super().save(*args, **kwargs)
            self.write_keys()

    def write_keys(self) -> None:
        wanted = {key for line in self.lines for key in keys(line)}
        self.keys.exclude(key__in=wanted).delete()
        rows = [PromotionKey(promotion=self, key=key) for key in sorted(wanted)]
        PromotionKey.objects.bulk_create(rows, ignore_conflicts=True)


class PromotionKey(models.Model):
    """By what a reader's question finds a promotion."""

    promotion = models.ForeignKey(Promotion, on_delete=models.CASCADE, related_name="keys")
    key = models.CharField(max_length=40, db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["promotion", "key"], name="one_key_of_a_kind_per_promotion")
        ]

    def __str__(self) -> str:
        return self.key


class QueryCountQuerySet(models.QuerySet):
    def of_editions(self, codes: Iterable[str]) -> Self:
        return self.filter(edition__in=codes)


class QueryCount(models.Model):
    """How often a question was asked on one day in an edition, and how often nothing was found. Not by whom."""

    edition = models.CharField(_("edition"), max_length=12)
    day = models.DateField(_("day"))
    key = models.CharField(max_length=40)
    #: As it was first typed that day.
    question = models.CharField(_("search"), max_length=100)
    asked = models.PositiveIntegerField(_("times"), default=0)
    fruitless = models.PositiveIntegerField(_("nothing found"), default=0)

    objects = QueryCountQuerySet.as_manager()

    class Meta:
        verbose_name = _("count of a search")
        verbose_name_plural = _("counts of searches")
        constraints = [
            models.UniqueConstraint(fields=["edition", "day", "key"], name="one_count_a_day_per_question")
        ]
        indexes = [models.Index(fields=["day"], name="search_querycount_day")]

    def __str__(self) -> str:
        return self.question
