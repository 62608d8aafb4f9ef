from django.apps import AppConfig


class TranslationConfig(AppConfig):
    name = "nejatsite.translation"
    label = "translation"

    def ready(self) -> None:
        from nejatsite.editions.notices import leave_to_others

        from . import receivers  # noqa: F401
        from .services import notices

        leave_to_others(notices.writes_about)
