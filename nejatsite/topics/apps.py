from django.apps import AppConfig


class TopicsConfig(AppConfig):
    name = "nejatsite.topics"
    label = "topics"
