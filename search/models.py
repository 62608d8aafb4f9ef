from django.db import models
from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from nejatsite.core.folding import Word, words
from nejatsite.core.ledger import LedgerRow

from .editors.models import Promotion, PromotionKey, QueryCount
from .fulltext import FullTextIndex

__all__ = [
    "Promotion",
    "PromotionKey",
    "QueryCount",
    "SearchDocument",
    "SearchLabel",
    "SearchRow",
    "SearchTerm",
]


class SearchRow(LedgerRow):
    """A page whose searchable state may have changed. What it is now, the worker reads when it gets to it.

    While a row waits, later changes of the page join it; there may still be two, which does no harm.
    """

    class Scope(models.TextChoices):
        PAGE = "page", _("The page")
        SUBTREE = "subtree", _("The page and all below it")
        LINKED = "linked", _("Pages by this author or on this topic")

    #: No foreign key: the row outlives the page.
    page_id = models.BigIntegerField(_("page"))
    scope = models.CharField(_("scope"), max_length=10, choices=Scope, default=Scope.PAGE)
    edition = models.CharField(_("edition"), max_length=12, blank=True)
    #: Of the author or topic, for `Scope.LINKED`.
    translation_key = models.UUIDField(null=True, blank=True, editable=False)

    class Meta(LedgerRow.Meta):
        verbose_name = _("search row")
        verbose_name_plural = _("search rows")
        indexes = [
            *LedgerRow.Meta.indexes,
            models.Index(fields=["page_id"], name="search_row_waiting", condition=Q(state="waiting")),
        ]

    def __str__(self) -> str:
        return f"{self.scope} {self.page_id}"


class SearchDocument(models.Model):
    """What a public page says, in plain text: what both engines are filled from and results are shown from."""

    page_id = models.BigIntegerField(primary_key=True)
    edition = models.CharField(max_length=12)
    #: The page type, such as "news.newspage", and what it calls its own kind, such as "cartoon".
    kind = models.CharField(max_length=100)
    variant = models.CharField(max_length=50, blank=True)
    date = models.DateTimeField(null=True)
    published_at = models.DateTimeField(null=True)
    title = models.TextField()
    summary = models.TextField(blank=True)
    #: Authors and topics as the edition calls them.
    names = models.TextField(blank=True)
    body = models.TextField(blank=True)
    #: The lead image or portrait. No foreign key: an image may go before its page is read again.
    image_id = models.BigIntegerField(null=True)
    #: By what a reader may narrow results: name -> keys, as `SearchLabel` has them.
    labels = models.JSONField(default=dict)
    #: Of everything above, so that a difference is found without comparing texts.
    digest = models.CharField(max_length=40)
    #: The moment, in microseconds, at which the page was read: of two writers the later reader is right.
    version = models.BigIntegerField()
    #: Whether its words are counted in `SearchTerm`.
    counted = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("search document")
        verbose_name_plural = _("search documents")
        indexes = [
            models.Index(fields=["edition", "page_id"], name="search_document_edition"),
            FullTextIndex(fields=["title", "summary", "names", "body"], name="search_document_text"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def texts(self) -> tuple[str, str, str, str]:
        return self.title, self.summary, self.names, self.body

    @cached_property
    def words(self) -> list[list[Word]]:
        """Of each text. Both engines and the counts of words are made of them, so they are looked for once."""
        return [list(words(text)) for text in self.texts]


class SearchLabel(models.Model):
    """One thing that a document is about, for counting and narrowing; `SearchDocument.labels`, a row each."""

    class Name(models.TextChoices):
        SECTION = "section", _("Section")
        TOPIC = "topic", _("Topic")
        AUTHOR = "author", _("Author")
        YEAR = "year", _("Year")

    page_id = models.BigIntegerField()
    edition = models.CharField(max_length=12)
    name = models.CharField(max_length=10, choices=Name)
    #: The app of a section, the translation key of a topic or author, a year of the edition's calendar.
    key = models.CharField(max_length=40)

    class Meta:
        verbose_name = _("search label")
        verbose_name_plural = _("search labels")
        constraints = [models.UniqueConstraint(fields=["page_id", "name", "key"], name="search_label_once")]
        indexes = [models.Index(fields=["edition", "name", "key", "page_id"], name="search_label_pages")]

    def __str__(self) -> str:
        return f"{self.name}: {self.key}"


class SearchTerm(models.Model):
    """A word that public pages of an edition contain, and in how many of them."""

    edition = models.CharField(max_length=12)
    #: Folded, as questions are.
    term = models.CharField(max_length=40)
    #: What is left of it without its endings: a word is known when another form of it is.
    stem = models.CharField(max_length=40, default="")
    #: As a text spells it.
    shown = models.CharField(max_length=80)
    documents = models.IntegerField()

    class Meta:
        verbose_name = _("search term")
        verbose_name_plural = _("search terms")
        constraints = [models.UniqueConstraint(fields=["edition", "term"], name="search_term_once")]
        indexes = [
            # For “begins with”; the database's own order of letters is of no use there.
            models.Index(
                fields=["edition", "term"],
                name="search_term_beginning",
                opclasses=["varchar_pattern_ops", "varchar_pattern_ops"],
            ),
            models.Index(fields=["edition", "stem"], name="search_term_stem"),
        ]

    def __str__(self) -> str:
        return self.shown
