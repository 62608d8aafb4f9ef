"""The doors to what helps a translator: memory, glossary, machine drafts, PO files."""

from django.urls import URLPattern, URLResolver, include, path
from wagtail import hooks

from ..views import interchange, machine, memory
from ..views.glossary import TermViewSet


@hooks.register("register_admin_urls")
def helper_urls() -> list[URLPattern | URLResolver]:
    job = [
        path("memory/insert/", memory.insert, name="translation_memory_insert"),
        path("machine/draft/", machine.draft, name="translation_machine_draft"),
        path("machine/confirm/", machine.confirm, name="translation_machine_confirm"),
        path("po/", interchange.export, name="translation_po_export"),
        path("po/import/", interchange.import_file, name="translation_po_import"),
    ]
    return [
        path("desk/memory/", memory.search, name="translation_memory"),
        path("desk/jobs/<int:job_id>/", include(job)),
    ]


@hooks.register("register_admin_viewset")
def glossary() -> TermViewSet:
    return TermViewSet("glossary", url_prefix="desk/glossary")
