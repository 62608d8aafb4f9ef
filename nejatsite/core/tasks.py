"""The Celery tasks: thin, and all of them may be lost or come twice without harm."""

from celery import shared_task

#: Seconds after which `run_ledger` makes room for other work.
BUDGET = 60.0


@shared_task(name="nejatsite.run_ledger")
def run_ledger(name: str) -> None:
    from . import ledger
    from .ledger.waking import send

    if ledger.run_due(name, time_budget=BUDGET)["more"]:
        send(name)


@shared_task(name="nejatsite.sweep")
def sweep() -> None:
    from .sweep import sweep as sweep_due

    sweep_due()


@shared_task(name="nejatsite.sweep_now")
def sweep_now() -> None:
    from .sweep import sweep as sweep_due

    sweep_due(alone=False)
