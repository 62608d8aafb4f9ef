"""A page that not everybody may read is not made public by translating it."""

from wagtail.models import Page, PageViewRestriction


def keep_private(target: Page, source: Page) -> None:
    """What hides the source hides the translation too, unless something does so already."""
    if target.get_view_restrictions().exists():
        return
    for restriction in source.get_view_restrictions():
        groups = list(restriction.groups.all())
        copy = PageViewRestriction.objects.create(
            page=target, restriction_type=restriction.restriction_type, password=restriction.password
        )
        copy.groups.set(groups)
