from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail import hooks

from nejatsite.editions.visibility import visible_pages


@hooks.register("construct_page_chooser_queryset")
def choose_what_one_may_know_of(pages: QuerySet, request: HttpRequest) -> QuerySet:
    return visible_pages(request.user, pages)
