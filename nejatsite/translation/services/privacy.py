"""A page that not everybody may read is not made public by translating it."""

from wagtail.models import Page, PageViewRestriction

from nejatsite.core.pages import restrictions_on


def keep_private(target: Page, source: Page) -> None:
    """What hides the source hides the translation too, unless something does so already."""
    hidden_by = list(restrictions_on(source))
    if not hidden_by or is_private(target):
        return
    for restriction in hidden_by:
        groups = list(restriction.groups.all())
        copy = PageViewRestriction.objects.create(
            page=target, restriction_type=restriction.restriction_type, password=restriction.password
        )
        copy.groups.set(groups)


def is_private(page: Page | None) -> bool:
    """Whether something hides the page from the public, though it is live."""
    return page is not None and restrictions_on(page).exists()


def opens_again(target: Page, source: Page) -> None:
    """Where nothing hides the source, nothing of the translation's own shall hide it either."""
    if not is_private(source):
        for restriction in target.view_restrictions.all():
            restriction.delete()


def share_groups(restriction: PageViewRestriction, targets: list[Page]) -> None:
    """A restriction gets its groups after it was made, and after it was copied."""
    unfinished = PageViewRestriction.objects.filter(
        page__in=targets, restriction_type=PageViewRestriction.GROUPS, groups=None
    )
    for copy in unfinished:
        copy.groups.set(restriction.groups.all())
