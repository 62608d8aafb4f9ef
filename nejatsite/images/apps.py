from django.apps import AppConfig


class ImagesConfig(AppConfig):
    name = "nejatsite.images"
    label = "images"
