"""The job and what belongs to it: its log, its texts at other times, what is said of it, and what it teaches."""

from .checks import AcceptedWarning
from .glossary import Term
from .job import Job
from .log import JobEvent
from .memory import MemoryEntry, MemoryKey
from .notices import Notice, NoticeKind, NoticePreference, Way
from .release import Release
from .segments import SegmentVersion, StoredSegments
from .talk import Comment

__all__ = [
    "AcceptedWarning",
    "Comment",
    "Job",
    "JobEvent",
    "MemoryEntry",
    "MemoryKey",
    "Notice",
    "NoticeKind",
    "NoticePreference",
    "Release",
    "SegmentVersion",
    "StoredSegments",
    "Term",
    "Way",
]
