"""Sentences about a job that are shown in several places."""

from django.utils.translation import ngettext

from nejatsite.core.wording import number
from nejatsite.translation.models import Job


def progress_line(job: Job) -> str:
    return ngettext("{done} of {total} text", "{done} of {total} texts", job.segments_total).format(
        done=number(job.segments_done), total=number(job.segments_total)
    )


def words_line(job: Job) -> str:
    if not job.words_left:
        return ""
    return ngettext("{count} word left", "{count} words left", job.words_left).format(
        count=number(job.words_left)
    )
