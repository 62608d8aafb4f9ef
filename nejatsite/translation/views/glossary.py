"""The glossary: Wagtail's own screens for its terms, and a file in and out."""

from typing import Any
from urllib.parse import urlencode

import django_filters
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views import generic
from wagtail.admin.views.generic.history import HistoryView
from wagtail.admin.views.generic.usage import UsageView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import Button
from wagtail.models import Locale
from wagtail.permissions import policy_registry

from nejatsite.core.wording import number
from nejatsite.editions.registry import get_edition
from nejatsite.translation import errors, rights
from nejatsite.translation.glossary_forms import EditionChoice, GlossaryFileForm, TermForm
from nejatsite.translation.models import Term
from nejatsite.translation.services import glossary_csv
from nejatsite.users.roles import Role, has_role

from .access import require_desk

UNPROCESSABLE = 422


class EditionFilter(django_filters.ModelChoiceFilter):
    field_class = EditionChoice


def _own_targets(request: HttpRequest | None) -> Any:
    codes = rights.desk_editions(request.user) if request is not None else []
    return Locale.objects.filter(language_code__in=codes)


class TermFilterSet(WagtailFilterSet):
    source_locale = EditionFilter(queryset=Locale.objects.all(), label=gettext_lazy("From"))
    target_locale = EditionFilter(queryset=_own_targets, label=gettext_lazy("Into"))

    class Meta:
        model = Term
        fields = ["source_locale", "target_locale"]


class WordColumn(Column):
    """A word in the language and direction of its own edition."""

    cell_template_name = "translation/term_cell.html"

    def get_cell_context_data(self, instance: Term, parent_context: Any) -> dict[str, Any]:
        context = super().get_cell_context_data(instance, parent_context)
        locale = instance.source_locale if self.name == "term" else instance.target_locale
        context["edition"] = get_edition(locale.language_code)
        user = parent_context["request"].user
        if self.name == "term" and has_role(user, Role.EDITOR, instance.target_locale.language_code):
            context["url"] = reverse("glossary:edit", args=[instance.pk])
        return context


class IndexView(generic.IndexView):
    any_permission_required = ["add", "change", "delete", "view"]

    def get_base_queryset(self) -> Any:
        policy = policy_registry.get_by_type(Term)
        return policy.instances_user_has_permission_for(self.request.user, "view")

    @property
    def header_more_buttons(self) -> list[Button]:
        return [
            *super().header_more_buttons,
            Button(_("Import CSV"), reverse("glossary:import"), icon_name="upload", priority=80),
            Button(_("Export CSV"), reverse("glossary:export"), icon_name="download", priority=90),
        ]


class Own:
    """Wagtail's generic views ask whether one may change terms at all; this asks about the one in hand."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        term = get_object_or_404(Term.objects.select_related("target_locale"), pk=kwargs["pk"])
        policy = policy_registry.get_by_type(Term)
        if not policy.user_has_permission_for_instance(request.user, "view", term):
            raise Http404
        if not policy.user_has_permission_for_instance(request.user, "change", term):
            raise PermissionDenied
        super().setup(request, *args, **kwargs)


class Signed:
    """A term names who changed it last."""

    def save_instance(self) -> Term:
        self.form.instance.updated_by = self.request.user
        return super().save_instance()


class CreateView(Signed, generic.CreateView):
    def get_success_url(self) -> str:
        return reverse("glossary:index")


class EditView(Own, Signed, generic.EditView):
    pass


class DeleteView(Own, generic.DeleteView):
    pass


class OwnHistoryView(Own, HistoryView):
    pass


class OwnUsageView(Own, UsageView):
    pass


@require_safe
def export(request: HttpRequest) -> HttpResponse:
    """The pair that the address names; without one, everything that the person may read of one pair."""
    codes = require_desk(request)
    form = _pair(request, codes)
    if form is None:
        return TemplateResponse(request, "translation/glossary_export.html", _context(request, codes))
    source, target = form
    terms = Term.objects.filter(source_locale=source, target_locale=target).order_by("term", "pk")
    name = f"glossary-{source.language_code}-{target.language_code}.csv"
    response = HttpResponse(glossary_csv.export_csv(terms.iterator()), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _pair(request: HttpRequest, codes: list[str]) -> tuple[Locale, Locale] | None:
    source, target = request.GET.get("from"), request.GET.get("into")
    if not source or not target:
        return None
    if target not in codes:
        raise Http404
    return (
        get_object_or_404(Locale, language_code=source),
        get_object_or_404(Locale, language_code=target),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def import_file(request: HttpRequest) -> HttpResponse:
    """First what the file would change; then, with the same text sent again, the change."""
    codes = [code for code in rights.desk_editions(request.user) if has_role(request.user, Role.EDITOR, code)]
    if not codes:
        require_desk(request)
        raise PermissionDenied
    if request.method != "POST":
        form = GlossaryFileForm(codes=codes, initial=dict(request.GET.items()))
        return _import_screen(request, codes, form)
    if "text" in request.POST:
        return _import(request, codes)
    form = GlossaryFileForm(request.POST, request.FILES, codes=codes)
    if not form.is_valid():
        return _import_screen(request, codes, form, status=UNPROCESSABLE)
    source, target = form.cleaned_data["source"], form.cleaned_data["target"]
    try:
        text = glossary_csv.decoded(form.cleaned_data["file"].read())
        planned = glossary_csv.plan(source, target, text)
    except errors.TranslationError as error:
        form.add_error("file", str(error))
        return _import_screen(request, codes, form, status=UNPROCESSABLE)
    return _import_screen(request, codes, form, planned=planned, text=text, source=source, target=target)


def _import(request: HttpRequest, codes: list[str]) -> HttpResponse:
    source = get_object_or_404(Locale, language_code=request.POST.get("source_code", ""))
    target = get_object_or_404(Locale, language_code=request.POST.get("target_code", ""))
    if target.language_code not in codes or source == target:
        raise Http404
    try:
        text = glossary_csv.decoded(request.POST["text"].encode())
        planned = glossary_csv.import_csv(source, target, text, request.user)
    except errors.TranslationError as error:
        messages.error(request, str(error))
        return HttpResponseRedirect(reverse("glossary:import"))
    messages.success(
        request,
        ngettext("{count} term was written.", "{count} terms were written.", planned.writes).format(
            count=number(planned.writes)
        ),
    )
    query = urlencode({"source_locale": source.pk, "target_locale": target.pk})
    return HttpResponseRedirect(f"{reverse('glossary:index')}?{query}")


def _import_screen(
    request: HttpRequest, codes: list[str], form: GlossaryFileForm, status: int = 200, **more: Any
) -> HttpResponse:
    context = _context(request, codes) | {"form": form, **more}
    response = TemplateResponse(request, "translation/glossary_import.html", context)
    response.status_code = status
    return response


def _context(request: HttpRequest, codes: list[str]) -> dict[str, Any]:
    everything = [get_edition(locale.language_code) for locale in Locale.objects.order_by("pk")]
    return {
        "sources": everything,
        "targets": [edition for edition in everything if edition.code in codes],
        "header_title": _("Glossary"),
        "header_icon": "list-ul",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": reverse("glossary:index"), "label": _("Glossary")},
            {"url": "", "label": _("CSV file")},
        ],
    }


class TermViewSet(ModelViewSet):
    model = Term
    icon = "list-ul"
    menu_label = gettext_lazy("Glossary")
    add_to_settings_menu = False
    add_to_admin_menu = False
    add_to_reference_index = False
    copy_view_enabled = False
    list_per_page = 50
    index_view_class = IndexView
    add_view_class = CreateView
    edit_view_class = EditView
    delete_view_class = DeleteView
    history_view_class = OwnHistoryView
    usage_view_class = OwnUsageView
    filterset_class = TermFilterSet
    search_fields = ("term", "translation", "note", "folded")
    search_backend_name = None
    ordering = ("term", "pk")
    list_display = (
        WordColumn("term", label=gettext_lazy("Term"), sort_key="term"),
        WordColumn("translation", label=gettext_lazy("Translation"), sort_key="translation"),
        Column(
            "pair",
            label=gettext_lazy("Editions"),
            accessor=lambda term: _("{source} into {target}").format(
                source=get_edition(term.source_locale.language_code).name,
                target=get_edition(term.target_locale.language_code).name,
            ),
        ),
        Column("note", label=gettext_lazy("Note")),
        DateColumn("updated_at", label=gettext_lazy("Changed"), sort_key="updated_at"),
    )

    def get_form_class(self, for_update: bool = False) -> type[TermForm]:
        return TermForm

    def get_edit_handler(self) -> None:
        return None

    def get_urlpatterns(self) -> list[Any]:
        return [
            *super().get_urlpatterns(),
            path("export/", export, name="export"),
            path("import/", import_file, name="import"),
        ]
