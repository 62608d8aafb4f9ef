from django.apps import AppConfig


class SharingConfig(AppConfig):
    name = "nejatsite.sharing"
    label = "sharing"
