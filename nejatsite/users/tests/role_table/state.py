"""What readers see, and what an edition has: to be compared before and after a request."""

from types import SimpleNamespace
from typing import Any

from django.db.models import Q
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import (
    Comment,
    ModelLogEntry,
    Page,
    PageLogEntry,
    PageViewRestriction,
    Revision,
    TaskState,
    UploadedFile,
    Workflow,
)
from wagtail_localize.models import SegmentOverride, StringTranslation

from home.contact import ContactMessage
from nejatsite.sharing.models import Channel, Delivery
from nejatsite.translation.models import Job, Term
from search.models import Promotion, QueryCount


def public_state() -> Any:
    pages = Page.objects.filter(live=True).order_by("pk")
    restricted = PageViewRestriction.objects.order_by("pk").values_list("page_id", "restriction_type")
    return list(pages.values_list("pk", "title", "url_path", "live_revision_id")), list(restricted)


def edition_state(edition: SimpleNamespace) -> Any:
    """Every row that belongs to the edition, with what may be changed in it."""
    locale = edition.locale
    pages = Page.objects.filter(locale=locale)
    keys = [str(pk) for pk in pages.values_list("pk", flat=True)]
    collection = Q(collection=edition.collection) | Q(pk=edition.image.pk)
    documents = Q(collection=edition.collection) | Q(pk=edition.document.pk)
    people = [person.pk for name, person in edition.people.items() if name.endswith(f".{edition.code}")]
    rows = [
        pages.values_list("pk", "path", "url_path", "draft_title", "live", "locked", "latest_revision_id"),
        Revision.objects.filter(object_id__in=keys).values_list("pk", "created_at", "approved_go_live_at"),
        PageLogEntry.objects.filter(page__locale=locale).values_list("pk"),
        Comment.objects.filter(page__locale=locale).values_list("pk", "text", "resolved_at"),
        TaskState.objects.filter(revision__object_id__in=keys).values_list("pk", "status", "revision_id"),
        Workflow.objects.values_list("pk", "name", "active"),
        get_image_model().objects.filter(collection).values_list("pk", "title", "file", "collection_id"),
        get_document_model().objects.filter(documents).values_list("pk", "title", "file", "collection_id"),
        UploadedFile.objects.filter(uploaded_by_user__in=people).values_list("pk"),
        Job.objects.filter(target_locale=locale).values_list(
            "pk",
            "state",
            "assignee_id",
            "segments_done",
            "out_of_date",
            "priority",
            "due_on",
            "withdrawal",
            "release_id",
        ),
        Term.objects.filter(target_locale=locale).values_list("pk", "term", "translation"),
        StringTranslation.objects.filter(locale=locale).values_list("pk", "data"),
        SegmentOverride.objects.filter(locale=locale).values_list("pk"),
        Channel.objects.filter(edition=locale).values_list("pk", "name", "settings", "sealed", "enabled"),
        Promotion.objects.filter(edition=locale).values_list("pk", "words", "page_id", "address", "title"),
        QueryCount.objects.filter(edition=edition.code).values_list("pk", "asked"),
        Delivery.objects.filter(channel__edition=locale).values_list("pk", "state"),
        ContactMessage.objects.filter(locale=locale).values_list("pk", "answered"),
        ModelLogEntry.objects.filter(object_id__in=[str(edition.channel.pk)]).values_list("pk"),
    ]
    return [list(some.order_by("pk")) for some in rows]
