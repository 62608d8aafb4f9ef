from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail import hooks

from nejatsite.editions.admin.parents import OwnPages
from nejatsite.editions.visibility import visible_pages


@hooks.register("construct_page_chooser_queryset")
def choose_what_one_may_know_of(pages: QuerySet, request: HttpRequest) -> QuerySet:
    return visible_pages(request.user, pages)


@hooks.register("register_admin_viewset", order=100)
def pages_with_own_parents() -> OwnPages:
    return OwnPages()
