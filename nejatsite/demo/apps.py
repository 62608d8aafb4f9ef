from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "nejatsite.demo"
    label = "demo"
