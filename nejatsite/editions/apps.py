from django.apps import AppConfig


class EditionsConfig(AppConfig):
    name = "nejatsite.editions"
    label = "editions"
