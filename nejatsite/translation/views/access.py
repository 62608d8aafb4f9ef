"""What every view of a job begins with."""

from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from nejatsite.translation import rights
from nejatsite.translation.models import Job


def job_or_404(request: HttpRequest, job_id: int) -> Job:
    """The job, if it goes into an edition of the person's. To everybody else it does not exist."""
    return get_object_or_404(rights.visible_jobs(request.user).with_people_and_pages(), pk=job_id)


def require_desk(request: HttpRequest) -> list[str]:
    """The editions that the person sees on the desk; 404 for those who have none."""
    codes = rights.desk_editions(request.user)
    if not codes:
        raise Http404
    return codes


def wants_json(request: HttpRequest) -> bool:
    """A script asks; without one the browser gets a page."""
    return "application/json" in request.headers.get("Accept", "")


def posted_numbers(data: Any, prefix: str) -> dict[int, str]:
    """The fields named `<prefix><number>`, by number."""
    return {
        int(name.removeprefix(prefix)): value
        for name, value in data.items()
        if name.startswith(prefix)
        and name.removeprefix(prefix).isascii()
        and name.removeprefix(prefix).isdigit()
    }
