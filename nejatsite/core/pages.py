"""The base of every page type."""

from typing import Any, ClassVar

from django.core.exceptions import ObjectDoesNotExist
from django.db import models, transaction
from django.http import Http404, HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, Panel
from wagtail.models import Page, PageViewRestriction
from wagtail.url_routing import RouteResult
from wagtail.utils.decorators import cached_classmethod
from wagtail_localize.fields import SynchronizedField

from . import page_tools
from .choice_forms import ChoiceForm
from .direction import PageTabs, set_direction


def restrictions_on(page: Page) -> models.QuerySet:
    """Wagtail's rule (its own and its ancestors'; of an alias, its source's) in one query, for every page served."""
    ends = range(page.steplen, len(page.path) + 1, page.steplen)
    here = [page.path[:end] for end in ends]
    own = models.Q(page__path__in=here, page__alias_of=None)
    of_source = models.Q(page__aliases__path__in=here) | models.Q(page__aliases__aliases__path__in=here)
    return PageViewRestriction.objects.filter(own | of_source).distinct()


class BasePageForm(ChoiceForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "title" in self.fields:
            self.fields["title"].error_messages |= {
                "required": _("Every page needs a title."),
                "max_length": ngettext_lazy(
                    "The title is too long: it has %(show_value)d characters, %(limit_value)d fits.",
                    "The title is too long: it has %(show_value)d characters, %(limit_value)d fit.",
                    "limit_value",
                ),
            }

        if self.instance.locale_id:
            set_direction(self, self.instance.locale.language_code)
        if "slug" in self.fields:
            # The browser's script fills it in; without script the title makes it.
            self.fields["slug"].required = False

    def clean(self) -> Any:
        """A draft may be unfinished. What readers would miss is asked for on the way to approval."""
        cleaned = super().clean()
        parent = self.parent_page or (self.instance.get_parent() if self.instance.pk else None)
        if parent and cleaned.get("slug") in getattr(parent.specific_class, "reserved_slugs", ()):
            self.add_error("slug", _("The page above uses this address itself. Please choose another."))
        if not self.is_deferred_validation:
            for field, message in self.instance.unfinished(cleaned).items():
                self.add_error(field if field in self.fields else None, message)
        return cleaned


class BasePage(Page):
    """What every page of every edition has.

    Wagtail saves in a transaction and publishes outside one. Here `publish`, `unpublish`, `delete` and `move` are
    atomic too, so whatever listens to their signals (search, announcements, translation jobs) writes its rows in
    the same transaction as the change.
    """

    share_image = models.ForeignKey(
        "images.SiteImage",
        verbose_name=_("share image"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_(
            "Shown when the page is shared. Left empty, the lead image is used, else the edition's own."
        ),
    )

    # The four tabs of the editing screen, as an author thinks. Page types add to these lists.
    content_panels: ClassVar[list[Any]] = [FieldPanel("title")]
    people_panels: ClassVar[list[Any]] = []
    promote_panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [FieldPanel("slug"), FieldPanel("seo_title"), FieldPanel("search_description")],
            heading=_("For search engines"),
        ),
        FieldPanel("share_image"),
    ]
    settings_panels: ClassVar[list[Any]] = Page.settings_panels

    # No edition's page follows the source's menu flag or share image without being asked.
    override_translatable_fields: ClassVar[list[Any]] = [SynchronizedField("share_image", overridable=True)]

    base_form_class = BasePageForm

    #: What its kind is known by in the admin: an icon, and a sentence where pages are added (`page_description`).
    icon: ClassVar[str] = "doc-full"

    #: Whether the page belongs in the stream of articles, feeds and archives over all sections.
    is_article: ClassVar[bool] = False

    #: Addresses below the page that are its own, such as the feed's: no page below it may have them.
    reserved_slugs: ClassVar[frozenset[str]] = frozenset()

    class Meta:
        abstract = True

    def unfinished(self, cleaned: dict[str, Any]) -> dict[str, Any]:
        """By field: what has to be put right before the page may be submitted or published."""
        return {}

    @cached_classmethod
    def get_edit_handler(cls) -> Panel:
        """The editing screen: content, people and topics, promotion, settings, and what apps above have registered.

        Tabs without panels are left out.
        """
        tabs = [
            ObjectList(cls.content_panels, heading=_("Content")),
            ObjectList(cls.people_panels, heading=_("People and topics")) if cls.people_panels else None,
            ObjectList(cls.promote_panels, heading=_("Promotion")),
            ObjectList(cls.settings_panels, heading=_("Settings")),
            *page_tools.tabs_for(cls),
        ]
        handler = PageTabs([tab for tab in tabs if tab], base_form_class=cls.base_form_class)
        return handler.bind_to_model(cls)

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Leaves the pages on the way in `request.trail`: the frame of the page shows them without asking again."""
        request.trail = [*getattr(request, "trail", ()), self]
        if not path_components:
            return super().route(request, path_components)
        try:
            child = self.child_at(path_components[0])
        except ObjectDoesNotExist as error:
            raise Http404 from error
        return child.route(request, path_components[1:])

    def get_view_restrictions(self) -> models.QuerySet:
        return restrictions_on(self)

    def child_at(self, slug: str) -> Page:
        """The page below this one, as its own type. Where all children are of one type, ask for that: one query."""
        return self.get_children().get(slug=slug).specific

    def publish(self, *args: Any, **kwargs: Any) -> Any:
        with transaction.atomic():
            return super().publish(*args, **kwargs)

    def unpublish(self, *args: Any, **kwargs: Any) -> Any:
        with transaction.atomic():
            return super().unpublish(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        with transaction.atomic():
            return super().delete(*args, **kwargs)

    def move(self, *args: Any, **kwargs: Any) -> Any:
        with transaction.atomic():
            return super().move(*args, **kwargs)
