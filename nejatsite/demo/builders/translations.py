"""Taking a translation as far as the demo shows it, through the services that the screens call."""

from collections import defaultdict

from wagtail.models import Page
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from nejatsite.demo.accounts import Cast
from nejatsite.demo.content.schema import State
from nejatsite.translation.models import Job
from nejatsite.translation.services.claiming import claim
from nejatsite.translation.services.content import segments_of
from nejatsite.translation.services.reviewing import approve, return_with_comment, submit
from nejatsite.translation.services.saving import Typed, save_segments, version_of
from nejatsite.translation.services.validation import from_stored
from nejatsite.translation.states import JobState

#: How far each state goes: claim, fill in a share of the texts, submit.
SHARE = {"claimed": 0.0, "in_translation": 0.5}


def advance(job: Job, state: State, written: Page | None, cast: Cast) -> None:
    """From wanted to that state. `written` is the finished translation as an unsaved page."""
    if state.name == "wanted" or job.state != JobState.WANTED:
        return
    edition = job.target_locale.language_code
    translator, editor = cast.translator(edition), cast.editor(edition)
    job = claim(job, translator)
    if written is None:
        return
    _choose_slug(job, written.slug, translator)
    typed = _typed(job, written)
    count = round(len(typed) * SHARE.get(state.name, 1.0))
    save_segments(job, translator, dict(list(typed.items())[:count]))
    if state.name in SHARE:
        return
    job = submit(job, translator, accept_all=True)
    if state.name == "returned":
        return_with_comment(job, editor, state.comment)
    elif state.name != "in_review":
        approve(job, editor, job.submitted_revision_id)


def _choose_slug(job: Job, slug: str, translator: object) -> None:
    page = job.target_page.specific
    page.slug = slug
    page.save()
    page.save_revision(user=translator)


def _typed(job: Job, written: Page) -> dict[int, Typed]:
    """Each segment with its translation: found by path, and by order where several share one."""
    texts: dict[str, list[str]] = defaultdict(list)
    for value in extract_segments(written):
        if isinstance(value, StringSegmentValue):
            texts[value.path].append(value.string.data)
    typed = {}
    for segment in segments_of(job):
        text = texts[segment.path].pop(0)
        typed[segment.id] = Typed(from_stored(text, segment.is_rich), version_of(segment.text))
    return typed
