"""What a check has to say about a translated text."""

from dataclasses import dataclass

#: The text cannot be submitted.
ERROR = "error"
#: A person decides; the answer is remembered.
WARNING = "warning"


@dataclass(frozen=True)
class Finding:
    """`message` is for the translator, in their language. `start` and `end` are places in the text as they see it."""

    code: str
    level: str
    message: str
    start: int | None = None
    end: int | None = None

    @property
    def is_error(self) -> bool:
        return self.level == ERROR
