from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "nejatsite.documents"
    label = "documents"
