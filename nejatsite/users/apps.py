from django.apps import AppConfig


class UsersConfig(AppConfig):
    name = "nejatsite.users"
    label = "users"
