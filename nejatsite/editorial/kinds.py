from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponse

from nejatsite.editions.pages import paginate


class ListsKinds(models.Model):
    """A section whose entries are of several kinds, each with an address, a list and a feed of its own.

    The section routes `by_kind` and `kind_feed` to the addresses that its kinds have.
    """

    #: By address below the section: the kind and what a list of it is called.
    kinds: ClassVar[dict[str, tuple[str, Any]]]

    class Meta:
        abstract = True

    def list_of_kind(self, request: HttpRequest, address: str) -> HttpResponse:
        kind, heading = self.kinds[address]
        articles = paginate(request, self.get_entries().filter(kind=kind), self.per_page)
        context = {"articles": articles, "kind": kind, "kind_address": address, "heading": heading}
        return self.render(request, context_overrides=context)

    def feed_of_kind(self, request: HttpRequest, address: str) -> HttpResponse:
        kind, heading = self.kinds[address]
        return self.feed_of(request, self.get_entries().filter(kind=kind), str(heading))
