from typing import Any

from django.core.management.base import BaseCommand

from nejatsite.translation.models import Job, StoredSegments
from nejatsite.translation.services.remembering import rebuild


class Command(BaseCommand):
    help = "Fill the translation memory again from every approved translation. Can be run at any time."

    def handle(self, *args: Any, **options: Any) -> None:
        jobs = (
            Job.objects.filter(stored_segments__kind=StoredSegments.Kind.APPROVED).distinct().order_by("pk")
        )
        texts = 0
        for job in jobs.iterator(chunk_size=200):
            texts += rebuild(job)
        if options["verbosity"]:
            self.stdout.write(f"{texts} texts are in the memory.")
