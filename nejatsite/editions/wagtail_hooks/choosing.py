from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path
from wagtail import hooks

from nejatsite.editions.admin import choosers
from nejatsite.editions.visibility import visible_pages


@hooks.register("construct_page_chooser_queryset")
def choose_what_one_may_know_of(pages: QuerySet, request: HttpRequest) -> QuerySet:
    return visible_pages(request.user, pages)


@hooks.register("register_admin_urls", order=-100)
def chooser_urls() -> list[URLPattern]:
    """Wagtail's addresses: its own views show the parent and the ids that they are given, whosever drafts those are."""
    return [
        path("choose-page/", choosers.BrowseView.as_view()),
        path("choose-page/<int:parent_page_id>/", choosers.BrowseView.as_view()),
        path("choose-page/search/", choosers.SearchView.as_view()),
        path("choose-page/chosen-multiple/", choosers.ChosenMultipleView.as_view()),
    ]
