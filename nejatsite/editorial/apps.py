from django.apps import AppConfig


class EditorialConfig(AppConfig):
    name = "nejatsite.editorial"
    label = "editorial"
