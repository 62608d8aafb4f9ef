from django.apps import AppConfig


class GalleryConfig(AppConfig):
    name = "nejatsite.gallery"
    label = "gallery"
