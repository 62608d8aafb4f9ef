from django.apps import AppConfig


class TranslationConfig(AppConfig):
    name = "nejatsite.translation"
    label = "translation"
