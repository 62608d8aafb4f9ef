"""In the place of wagtail-localize's own addresses, which check neither edition nor review."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin.views.pages.edit import EditView


def to_want(request: HttpRequest, page_id: int) -> HttpResponse:
    return redirect("translation_want", page_id)


def to_desk(request: HttpRequest, **kwargs: object) -> HttpResponse:
    return redirect("translation_desk")


def gone(request: HttpRequest, rest: str = "") -> HttpResponse:
    raise Http404


class WholePageEditView(EditView):
    """Wagtail's form for a translated page, for its editors: slug, schedule, what is not a segment.

    Without the hooks that lead away from it; what is published from here is taken into the segments.
    """

    def run_hook(self, hook_name: str, *args: object, **kwargs: object) -> HttpResponse | None:
        if hook_name == "before_edit_page":
            return None
        return super().run_hook(hook_name, *args, **kwargs)


whole_page = WholePageEditView.as_view()
