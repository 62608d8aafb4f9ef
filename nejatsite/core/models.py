from .duties import DutyRow
from .taskrow import TaskRow

__all__ = ["DutyRow", "TaskRow"]
