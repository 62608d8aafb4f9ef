"""Tasks for the tests; module-level, as django-tasks wants them."""

from django.core.exceptions import ObjectDoesNotExist
from django_tasks import TaskContext, task

from nejatsite.core.ledger import Retry

seen: list[object] = []


@task()
def note(word: str, times: int = 1) -> str:
    seen.append((word, times))
    return word * times


@task(takes_context=True)
def note_attempt(context: TaskContext) -> None:
    seen.append(context.attempt)


@task()
def look_for_what_is_gone(pk: str) -> None:
    raise ObjectDoesNotExist(pk)


@task()
def fail(reason: str) -> None:
    raise ValueError(reason)


@task()
def not_yet() -> None:
    raise Retry(after=30, reason="The other side is busy.")


@task()
async def note_later(word: str) -> None:
    seen.append(word)
