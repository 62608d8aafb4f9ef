from django.apps import AppConfig


class PublicationsConfig(AppConfig):
    name = "nejatsite.publications"
    label = "publications"
