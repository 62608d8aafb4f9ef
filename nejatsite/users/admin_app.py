from wagtail.users.apps import WagtailUsersAppConfig


class PeopleAdminConfig(WagtailUsersAppConfig):
    """Wagtail's screens for people and groups, as the site has them."""

    user_viewset = "nejatsite.users.viewset.PeopleViewSet"

    def ready(self) -> None:
        from django.contrib.auth import get_user_model
        from django.contrib.auth.models import Group
        from wagtail.permissions import register_permission_policy

        from .policy import SuperusersOnly

        for model in (get_user_model(), Group):
            register_permission_policy(model, SuperusersOnly(model))
