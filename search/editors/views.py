"""The recommended results of an edition, managed by its editors."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.admin.views import generic
from wagtail.admin.views.generic.history import HistoryView
from wagtail.admin.views.generic.usage import UsageView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import policy_registry

from nejatsite.core.wording import number
from nejatsite.editions.admin.own import Own, OwnEditionFilter, own_locales
from nejatsite.editions.registry import get_edition

from .forms import PromotionForm
from .keys import keys
from .models import Promotion


class PromotionFilterSet(WagtailFilterSet):
    edition = OwnEditionFilter(label=gettext_lazy("Edition"))

    class Meta:
        model = Promotion
        fields = ("edition",)


class IndexView(generic.IndexView):
    def get_base_queryset(self) -> Any:
        policy = policy_registry.get_by_type(Promotion)
        return policy.instances_user_has_any_permission_for(self.request.user, ["change"]).with_target()

    def search_queryset(self, queryset: Any) -> Any:
        """Also by a search that is the same when it is folded."""
        found = super().search_queryset(queryset)
        return (
            (found | queryset.filter(keys__key__in=keys(self.search_query))).distinct()
            if self.is_searching
            else found
        )


class CreateView(generic.CreateView):
    """The report of searches opens it with the words and the edition filled in."""

    def get_initial_form_instance(self) -> Promotion:
        words, code = self.request.GET.get("words", ""), self.request.GET.get("edition", "")
        edition = own_locales(self.request.user).filter(language_code=code[:12]).first()
        return Promotion(words=words.replace("\x00", "")[:100], edition=edition)


class EditView(Own, generic.EditView):
    pass


class DeleteView(Own, generic.DeleteView):
    pass


class OwnHistoryView(Own, HistoryView):
    pass


class OwnUsageView(Own, UsageView):
    pass


class InLanguageColumn(Column):
    """A text in the language and direction of its edition."""

    cell_template_name = "search/admin/in_language_cell.html"

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        context = super().get_cell_context_data(instance, parent_context)
        context["edition"] = get_edition(instance.edition.language_code)
        if self.name == "words":
            context["url"] = reverse("promotions:edit", args=[instance.pk])
        return context


def _target(promotion: Promotion) -> str:
    return promotion.title or (promotion.page.title if promotion.page else promotion.address)


def _state(promotion: Promotion) -> str:
    if promotion.page is None and not promotion.address:
        return _("Not shown: the page was deleted")
    if not promotion.is_public:
        return _("Not shown: the page is not public")
    return _("Opened straight away") if promotion.leads_straight else _("Shown")


class PromotionViewSet(ModelViewSet):
    model = Promotion
    name = "promotions"
    icon = "pick"
    menu_label = gettext_lazy("Recommended results")
    menu_order = 730
    add_to_settings_menu = False
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    list_per_page = 50
    index_view_class = IndexView
    add_view_class = CreateView
    edit_view_class = EditView
    delete_view_class = DeleteView
    history_view_class = OwnHistoryView
    usage_view_class = OwnUsageView
    filterset_class = PromotionFilterSet
    search_fields = ("words", "title", "description", "address")
    search_backend_name = None
    ordering = ("edition__language_code", "order", "pk")
    list_display = (
        InLanguageColumn("words", label=gettext_lazy("Searches"), accessor=lambda one: " · ".join(one.lines)),
        InLanguageColumn("target", label=gettext_lazy("Recommends"), accessor=_target),
        Column(
            "edition",
            label=gettext_lazy("Edition"),
            accessor=lambda one: get_edition(one.edition.language_code).name,
        ),
        Column("order", label=gettext_lazy("Order"), accessor=lambda one: number(one.order)),
        StatusTagColumn(
            "state", label=gettext_lazy("State"), accessor=_state, primary=lambda one: one.is_public
        ),
    )

    def get_form_class(self, for_update: bool = False) -> type[PromotionForm]:
        return PromotionForm

    def get_edit_handler(self) -> None:
        return None
