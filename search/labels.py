"""What a document is about, a row each: for counting pages and narrowing results."""

from collections import defaultdict

from .models import SearchDocument, SearchLabel


def write(documents: list[SearchDocument]) -> None:
    SearchLabel.objects.filter(page_id__in=[each.page_id for each in documents]).delete()
    SearchLabel.objects.bulk_create(
        SearchLabel(page_id=each.page_id, edition=each.edition, name=name, key=key)
        for each in documents
        for name, keys in each.labels.items()
        for key in keys
    )


def mislabelled() -> set[int]:
    """The pages whose rows are not what their document says; also those without a document."""
    rows: dict[int, set[tuple[str, str, str]]] = defaultdict(set)
    stored = SearchLabel.objects.values_list("page_id", "edition", "name", "key")
    for page_id, edition, name, key in stored.iterator(chunk_size=5000):
        rows[page_id].add((edition, name, key))
    wanted = {
        page_id: {(edition, name, key) for name, keys in labels.items() for key in keys}
        for page_id, edition, labels in SearchDocument.objects.values_list("page_id", "edition", "labels")
    }
    return {
        page_id
        for page_id in rows.keys() | wanted.keys()
        if rows.get(page_id, set()) != wanted.get(page_id, set())
    }
