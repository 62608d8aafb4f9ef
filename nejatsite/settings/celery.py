"""Celery: Redis where `REDIS_URL` names one, else a folder. It only wakes work up; the ledgers keep it."""

from pathlib import Path

import environ

_env = environ.Env()
_var = Path(_env("VAR_DIR", default=str(Path(__file__).resolve().parent.parent.parent / "var")))
REDIS_URL = _env("REDIS_URL", default="")


def file_broker(folder: Path) -> dict[str, str]:
    return {
        "data_folder_in": str(folder / "messages"),
        "data_folder_out": str(folder / "messages"),
        "control_folder": str(folder / "control"),
    }


REDIS_OPTIONS = {
    # A task that runs longer is given to a second worker; ours stop after a minute.
    "visibility_timeout": 15 * 60,
    # How soon tasks of killed workers come back.
    "unacked_restore_interval": 5,
    # With Redis away, an editor who saves waits for this long at the most.
    "socket_connect_timeout": 0.5,
    "socket_timeout": 1,
    "socket_keepalive": True,
    "health_check_interval": 25,
    "max_retries": 1,
    "interval_start": 0,
    "interval_step": 0,
    "interval_max": 0,
    "connect_retries_timeout": 1,
}

if REDIS_URL:
    CELERY_BROKER_URL = REDIS_URL
    CELERY_BROKER_TRANSPORT_OPTIONS = REDIS_OPTIONS
    CELERY_WORKER_CONCURRENCY = _env.int("WORKER_CONCURRENCY", default=2)
else:
    CELERY_BROKER_URL = "filesystem://localhost//"
    CELERY_BROKER_TRANSPORT = "nejatsite.core.broker:Transport"
    CELERY_BROKER_TRANSPORT_OPTIONS = file_broker(_var / "broker")
    # One writer at a time is what SQLite can do.
    CELERY_WORKER_CONCURRENCY = _env.int("WORKER_CONCURRENCY", default=1)

CELERY_TASK_DEFAULT_QUEUE = "nejatsite"
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_TIMEZONE = "UTC"
CELERY_ENABLE_UTC = True
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
# However long the broker is away, a worker goes on asking for it.
CELERY_BROKER_CONNECTION_MAX_RETRIES = None

SWEEP_SECONDS = _env.int("SWEEP_SECONDS", default=10)
# Nothing to remember over a restart, and no file that a kill could spoil.
CELERY_BEAT_SCHEDULER = "celery.beat:Scheduler"
CELERY_BEAT_SCHEDULE = {
    "sweep": {
        "task": "nejatsite.sweep",
        "schedule": SWEEP_SECONDS,
        # When the workers are busy, or away, one sweep waits and not a hundred.
        "options": {"expires": SWEEP_SECONDS},
    },
}
# A worker that vanishes in the middle of a row is found out after this long, so no row may take longer.
LEDGER_LEASE_SECONDS = _env.int("LEDGER_LEASE_SECONDS", default=120)

TASKS = {"default": {"BACKEND": "nejatsite.core.task_backend.LedgerBackend"}}
