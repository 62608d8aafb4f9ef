"""kombu's filesystem transport, with messages that appear whole or not at all.

kombu writes a message in place, so a worker that looks at that moment takes half of it, cannot read it, and
stops.
"""

import os
import uuid
from pathlib import Path
from time import monotonic
from typing import Any

from kombu.transport import filesystem
from kombu.utils.encoding import str_to_bytes
from kombu.utils.json import dumps


class Channel(filesystem.Channel):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for folder in (self.data_folder_in, self.data_folder_out, self.control_folder):
            Path(folder).mkdir(parents=True, exist_ok=True)

    def _put(self, queue: str, payload: dict[str, Any], **kwargs: Any) -> None:
        name = f"{round(monotonic() * 1000):016d}_{uuid.uuid4()}"
        unfinished = Path(self.data_folder_out) / f"{name}.part"
        unfinished.write_bytes(str_to_bytes(dumps(payload)))
        os.replace(unfinished, Path(self.data_folder_out) / f"{name}.{queue}.msg")


class Transport(filesystem.Transport):
    Channel = Channel
