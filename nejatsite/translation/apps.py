from django.apps import AppConfig


class TranslationConfig(AppConfig):
    name = "nejatsite.translation"
    label = "translation"

    def ready(self) -> None:
        from . import receivers  # noqa: F401
