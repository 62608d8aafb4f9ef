"""Whose questions about a source are: its author's, else the editors' of its edition."""

from collections.abc import Iterable
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery

from nejatsite.translation.models import Comment
from nejatsite.users.roles import Role, editions_of


def answers_questions(user: Any) -> bool:
    """Whether questions can come to the person at all."""
    return bool(editions_of(user, Role.AUTHOR, Role.EDITOR))


def questions_for(user: Any) -> QuerySet[Comment]:
    """Questions about the pages of the person: all of an edition for its editors, one's own for an author."""
    edited, written = editions_of(user, Role.EDITOR), editions_of(user, Role.AUTHOR)
    mine = Q(job__source_page__owner=user) | Q(job__source_page__latest_revision__user=user)
    return Comment.objects.filter(
        Q(job__source_locale__language_code__in=edited)
        | mine & Q(job__source_locale__language_code__in=written),
        kind=Comment.Kind.QUESTION,
        answer_to=None,
    )


def may_answer(user: Any, question: Comment) -> bool:
    return questions_for(user).filter(pk=question.pk).exists()


def waiting(questions: QuerySet[Comment]) -> QuerySet[Comment]:
    """Open ones whose last word is not the author's."""
    last = Comment.objects.filter(Q(pk=OuterRef("pk")) | Q(answer_to=OuterRef("pk"))).order_by("-at", "-pk")
    return (
        questions.filter(resolved_at=None)
        .alias(last_kind=Subquery(last.values("kind")[:1]))
        .filter(last_kind=Comment.Kind.QUESTION)
    )


def with_talk(questions: Iterable[Comment]) -> list[Any]:
    """The questions as threads, in two queries for however many."""
    from .talking import threads_of

    questions = list(questions)
    answers = Comment.objects.filter(answer_to__in=[each.pk for each in questions]).select_related("author")
    return threads_of([*questions, *answers])
