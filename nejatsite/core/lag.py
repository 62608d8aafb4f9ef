from django.db import DatabaseError

from . import ledger

LATE_SECONDS = 300


def lag() -> str:
    """For `/healthz/ready`: whether the workers keep up with the ledgers, as a sentence, else an empty text."""
    try:
        state = ledger.health()
    except DatabaseError:
        return ""  # the database's own check says so already
    problems = []
    if state["oldest_due_seconds"] > LATE_SECONDS:
        problems.append(f"the oldest row has been due for {state['oldest_due_seconds']:.0f} s")
    if state["set_aside"]:
        problems.append(f"{state['set_aside']} rows were set aside and wait for a person")
    if state["failing_duties"]:
        problems.append(f"failing: {', '.join(state['failing_duties'])}")
    return "; ".join(problems)
