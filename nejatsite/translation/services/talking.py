"""What people say about a job and its texts, and questions to the author of the source."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils import timezone

from nejatsite.translation import errors, rights
from nejatsite.translation.models import Comment, Job

from . import notices
from .content import Segment
from .validation import clean_text, from_stored

LIMIT = Comment._meta.get_field("text").max_length
Place = tuple[int | None, int | None]


@dataclass
class Thread:
    """A comment with what was answered to it."""

    first: Comment
    answers: list[Comment] = field(default_factory=list)

    @property
    def is_question(self) -> bool:
        return self.first.kind == Comment.Kind.QUESTION

    @property
    def is_open(self) -> bool:
        return self.first.resolved_at is None

    @property
    def waits_for_author(self) -> bool:
        """A question whose last word is not the author's. Asking on is a question too, an author's answer is none."""
        last = self.answers[-1] if self.answers else self.first
        return self.is_open and self.is_question and last.kind == Comment.Kind.QUESTION


def comments_of(job: Job) -> list[Comment]:
    """Everything that was said in the job, oldest first. One query."""
    return list(job.comments.select_related("author", "resolved_by"))


def threads_of(comments: Iterable[Comment]) -> list[Thread]:
    comments = list(comments)
    threads = {each.pk: Thread(each) for each in comments if each.answer_to_id is None}
    for each in comments:
        if each.answer_to_id in threads:
            threads[each.answer_to_id].answers.append(each)
    return list(threads.values())


def by_segment(comments: Iterable[Comment], segments: Iterable[Segment]) -> dict[int | None, list[Thread]]:
    """Threads by segment id. Under None: those on the whole job, and those whose text the source no longer has."""
    places: dict[Place, list[int]] = defaultdict(list)
    for segment in segments:
        places[segment.string_id, segment.context_id].append(segment.id)
    found: dict[int | None, list[Thread]] = defaultdict(list)
    for thread in threads_of(comments):
        for number in places.get((thread.first.string_id, thread.first.context_id)) or [None]:
            found[number].append(thread)
    return found


@transaction.atomic
def comment(
    job: Job, user: Any, text: str, segment: Segment | None = None, answer_to: Comment | None = None
) -> Comment:
    """For the people of the target edition. An answer within a question asks on: it goes to the author again."""
    rights.require(rights.may_translate(user, job))
    if answer_to is not None:
        return _write(job, user, text, _first(answer_to).kind, answer_to=_first(answer_to))
    return _write(job, user, text, Comment.Kind.COMMENT, segment)


@transaction.atomic
def ask(job: Job, user: Any, text: str, segment: Segment | None = None) -> Comment:
    """A question about the source, to its author."""
    rights.require(rights.may_translate(user, job))
    return _write(job, user, text, Comment.Kind.QUESTION, segment)


@transaction.atomic
def answer(question: Comment, user: Any, text: str) -> Comment:
    """By the source's side; it comes back to those who asked."""
    from .asking import may_answer

    question = _first(question)
    if question.kind != Comment.Kind.QUESTION:
        raise errors.NotAQuestion()
    rights.require(may_answer(user, question))
    return _write(question.job, user, text, Comment.Kind.COMMENT, answer_to=question)


@transaction.atomic
def resolve(which: Comment, user: Any) -> Comment:
    return _settle(which, user, timezone.now())


@transaction.atomic
def reopen(which: Comment, user: Any) -> Comment:
    return _settle(which, user, None)


def _settle(which: Comment, user: Any, at: Any) -> Comment:
    first = _first(which)
    rights.require(rights.may_translate(user, first.job))
    if (first.resolved_at is None) != (at is None):
        first.resolved_at, first.resolved_by = at, user if at else None
        first.save(update_fields=["resolved_at", "resolved_by"])
    return first


def _first(which: Comment) -> Comment:
    return which.answer_to if which.answer_to_id else which


def _write(
    job: Job,
    user: Any,
    text: str,
    kind: str,
    segment: Segment | None = None,
    answer_to: Comment | None = None,
) -> Comment:
    text = clean_text(text)
    if not text:
        raise errors.NothingWritten()
    if len(text) > LIMIT:
        raise errors.TooLong(length=len(text), limit=LIMIT)
    written = Comment.objects.create(
        job=job,
        kind=kind,
        text=text,
        author=user,
        author_name=user.display_name,
        answer_to=answer_to,
        string_id=segment.string_id if segment else getattr(answer_to, "string_id", None),
        context_id=segment.context_id if segment else getattr(answer_to, "context_id", None),
        about=_plain(segment) if segment else getattr(answer_to, "about", ""),
    )
    if answer_to is not None and answer_to.resolved_at is not None:
        # Who goes on talking has not done with it.
        answer_to.resolved_at, answer_to.resolved_by = None, None
        answer_to.save(update_fields=["resolved_at", "resolved_by"])
    if kind == Comment.Kind.QUESTION:
        notices.question(written)
    else:
        notices.commented(written)
    return written


def _plain(segment: Segment) -> str:
    """The source as one reads it: it outlives the segment."""
    return from_stored(segment.source, False)
