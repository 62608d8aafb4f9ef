from datetime import timedelta

from django.apps import AppConfig


class TranslationConfig(AppConfig):
    name = "nejatsite.translation"
    label = "translation"

    def ready(self) -> None:
        from wagtail.permissions import register_permission_policy

        from nejatsite.core import duties, page_tools
        from nejatsite.editions.moderation import hold_back
        from nejatsite.editions.notices import leave_to_others

        from . import receivers, rights  # noqa: F401
        from .models import Term
        from .policies import TermPolicy
        from .services import digest, notices, releasing

        register_permission_policy(Term, TermPolicy(Term))
        page_tools.register_writer(rights.may_write_page)
        leave_to_others(notices.writes_about)
        hold_back(releasing.is_held)
        duties.register("translation_releases", releasing.release_due, every=timedelta(0))
        duties.register("translation_reminders", digest.remind, every=timedelta(hours=1))
        duties.register("translation_daily_mail", digest.send_daily, every=timedelta(minutes=10))
        duties.register("translation_old_notices", digest.forget, every=timedelta(days=1))
