from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "nejatsite.people"
    label = "people"
