"""What each address is asked with: its arguments, its query and a form that would do the thing if it were allowed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.admin.api.views import PagesAdminAPIViewSet

from nejatsite.editions import review
from nejatsite.testing.factories import png

from .forms import edit_form, new_page_form

Edition = SimpleNamespace
Values = Callable[[Edition], dict[str, Any]]

#: Arguments by their name, for all addresses that say nothing else.
ARGUMENTS: dict[str, Callable[[Edition], Any]] = {
    "page_id": lambda e: e.draft.pk,
    "page_pk": lambda e: e.home.pk,
    "parent_page_id": lambda e: e.section.pk,
    "page_to_move_id": lambda e: e.draft.pk,
    "destination_id": lambda e: e.section.pk,
    "content_type_app_name": lambda e: "news",
    "content_type_model_name": lambda e: "newspage",
    "app_label": lambda e: "news",
    "model_name": lambda e: "newspage",
    "app_name": lambda e: "news",
    "object_id": lambda e: e.draft.pk,
    "session_id": lambda e: 0,
    "action_name": lambda e: "approve",
    "task_state_id": lambda e: e.workflow_state.current_task_state_id,
    "task_id": lambda e: e.task.pk,
    "workflow_pk": lambda e: e.workflow.pk,
    "workflow_state_id": lambda e: e.workflow_state.pk,
    "revision_id": lambda e: e.draft.latest_revision_id,
    "revision_id_a": lambda e: "earliest",
    "revision_id_b": lambda e: "latest",
    "document_id": lambda e: e.document.pk,
    "doc_id": lambda e: e.document.pk,
    "image_id": lambda e: e.image.pk,
    "filter_spec": lambda e: "max-100x100",
    "collection_id": lambda e: e.collection.pk,
    "redirect_id": lambda e: e.shared.redirect.pk,
    "job_id": lambda e: e.jobs["claimed"].pk,
    "segment_id": lambda e: e.segment.id,
    "comment_id": lambda e: e.comment.pk,
    "notice_id": lambda e: e.notice.pk,
    "delivery_id": lambda e: e.delivery.pk,
    "translation_source_id": lambda e: e.translation.source_id,
    "translation_id": lambda e: e.translation.pk,
    "string_segment_id": lambda e: e.segment.id,
    "overridable_segment_id": lambda e: 1,
    "mode": lambda e: "html",
    "uidb64": lambda e: "MQ",
    "token": lambda e: "set-password",
}
#: What the key of an object stands for, by the space of names.
KEYS: dict[str, Callable[[Edition], Any]] = {
    "wagtailadmin_api:pages": lambda e: e.draft.pk,
    "wagtailadmin_api:documents": lambda e: e.document.pk,
    "wagtailadmin_api:images": lambda e: e.image.pk,
    "wagtailadmin_pages": lambda e: e.draft.pk,
    "wagtailadmin_collections": lambda e: e.collection.pk,
    "wagtailadmin_workflows": lambda e: e.workflow.pk,
    "wagtail_localize": lambda e: e.draft.pk,
    "wagtailsettings": lambda e: 1,
    "wagtaildocs_chooser": lambda e: e.document.pk,
    "wagtailimages_chooser": lambda e: e.image.pk,
    "wagtaillocales": lambda e: e.shared.locale.pk,
    "wagtailsites": lambda e: e.shared.site.pk,
    "wagtailusers_users": lambda e: e.shared.user.pk,
    "wagtailusers_groups": lambda e: e.shared.group.pk,
    "channels": lambda e: e.channel.pk,
    "glossary": lambda e: e.term.pk,
    "promotions": lambda e: e.promotion.pk,
    "": lambda e: e.message.pk,
}


@dataclass
class Case:
    arguments: Values = field(default=lambda e: {})
    query: Values = field(default=lambda e: {})
    post: Values = field(default=lambda e: {})
    json: bool = False
    #: A long screen without anybody's work on it: drawn once is enough.
    plain: bool = False


def bulk(kind: str, action: str, pk: Callable[[Edition], int], **form: Callable[[Edition], Any]) -> Case:
    app, model = kind.split(".")
    return Case(
        arguments=lambda e: {"app_label": app, "model_name": model, "action": action},
        query=lambda e: {"id": pk(e)},
        post=lambda e: {name: value(e) for name, value in form.items()},
    )


def on(page: str, **form: Any) -> Case:
    return Case(arguments=lambda e: {"page_id": getattr(e, page).pk}, post=lambda e: form)


def editing(page: str, **button: str) -> Case:
    return Case(
        arguments=lambda e: {"page_id": getattr(e, page).pk}, post=lambda e: edit_form(e, page) | button
    )


def job(state: str, **form: Callable[[Edition], Any]) -> Case:
    return Case(
        arguments=lambda e: {"job_id": e.jobs[state].pk},
        post=lambda e: {name: value(e) for name, value in form.items()},
    )


def new(**form: Any) -> Case:
    return Case(post=lambda e: form)


def seen(e: Edition) -> dict[str, str]:
    """That the approver has seen the newest revision of the page that waits."""
    number, _at, moment = review.seen_mark(e.waiting.latest_revision).partition("@")
    return {"loaded_revision_id": number, "loaded_revision_created_at": moment, "comment": "Good"}


def decision(action: str) -> Case:
    return Case(arguments=lambda e: {"page_id": e.waiting.pk, "action_name": action}, post=seen)


def upload(name: str) -> Any:
    return SimpleUploadedFile(name, png(), "image/png")


def file_form(field_name: str, name: str) -> Case:
    return Case(
        post=lambda e: {
            "title": "New file",
            field_name: upload(name),
            "collection": e.collection.pk,
            "tags": "",
        }
    )


def prefixed(e: Edition, kind: str, pk: int, **form: Any) -> dict[str, Any]:
    return {f"{kind}-{pk}-{name}": value for name, value in form.items()}


PASSWORD = {"password1": "a-long-enough-Passw0rd", "password2": "a-long-enough-Passw0rd"}
USER = {
    "username": "chief",
    "email": "chief@example.org",
    "first_name": "A",
    "last_name": "B",
    "is_superuser": "on",
    "language": "en",
}
PERMISSIONS = {
    f"{prefix}-{name}": value
    for prefix in ("page_permissions", "document_permissions", "image_permissions", "collection_permissions")
    for name, value in (
        ("TOTAL_FORMS", 0),
        ("INITIAL_FORMS", 0),
        ("MIN_NUM_FORMS", 0),
        ("MAX_NUM_FORMS", 1000),
    )
}
TASKS = {
    f"{prefix}-{name}": value
    for prefix in ("workflow_tasks", "pages")
    for name, value in (
        ("TOTAL_FORMS", 0),
        ("INITIAL_FORMS", 0),
        ("MIN_NUM_FORMS", 0),
        ("MAX_NUM_FORMS", 1000),
    )
}


def _po_file(e: Edition) -> dict[str, Any]:
    from nejatsite.translation.services import interchange

    text = interchange.export_po(e.jobs["claimed"]).replace(f"Typed {e.mark}", f"Taken {e.mark}")
    return {"file": SimpleUploadedFile("job.po", text.encode())}


def _term(e: Edition) -> dict[str, Any]:
    from wagtail.models import Locale

    source = Locale.objects.get(language_code=e.other)
    return {"source_locale": source.pk, "target_locale": e.locale.pk, "term": "lake", "translation": "Lake"}


def _channel(e: Edition) -> dict[str, Any]:
    return {
        "name": "Renamed",
        "edition": e.locale.pk,
        "enabled": "on",
        "occasions": "first",
        "withdrawal": "keep",
        "setting_url": "https://example.org/elsewhere",
        "setting_secret": "",
    }


def _plan(e: Edition) -> dict[str, Any]:
    pk = e.channel.pk
    return {"channel": pk, f"text-{pk}": f"Planned {e.mark}", f"suggestion-{pk}": f"Planned {e.mark}"}


def _promotion(e: Edition) -> dict[str, Any]:
    return {"edition": e.locale.pk, "words": "garden", "page": e.live.pk, "order": "0"}


def _task_kind(e: Edition) -> dict[str, str]:
    return {"app_label": "wagtailcore", "model_name": "groupapprovaltask"}


CASES: dict[str, Case] = {
    # The admin API
    "wagtailadmin_api:pages:find": Case(query=lambda e: {"html_path": f"/{e.code}/"}),
    "wagtailadmin_api:pages:listing": Case(query=lambda e: {"child_of": e.section.pk, "for_explorer": 1}),
    "wagtailadmin_api:pages:listing@all": Case(query=lambda e: {"fields": "*", "limit": 20}),
    "wagtailadmin_api:pages:listing@search": Case(query=lambda e: {"search": "Draft"}),
    "wagtailadmin_api:pages:detail@live": Case(arguments=lambda e: {"pk": e.live.pk}),
    "wagtailadmin_api:pages:detail@section": Case(arguments=lambda e: {"pk": e.section.pk}),
    **{
        f"wagtailadmin_api:pages:action@{action}": Case(
            arguments=lambda e, action=action: {"pk": e.draft.pk, "action_name": action}, json=True
        )
        for action in PagesAdminAPIViewSet.actions
    },
    # Pages
    "wagtailadmin_explore_results": Case(query=lambda e: {"q": "Draft"}),
    "wagtailadmin_pages:add": Case(post=new_page_form),
    "wagtailadmin_pages:add@publish": Case(post=lambda e: new_page_form(e) | {"action-publish": "1"}),
    "wagtailadmin_pages:preview_on_add": Case(post=new_page_form),
    "wagtailadmin_pages:edit": editing("draft"),
    "wagtailadmin_pages:edit@publish": editing("draft", **{"action-publish": "1"}),
    "wagtailadmin_pages:edit@submit": editing("draft", **{"action-submit": "1"}),
    "wagtailadmin_pages:edit@live": editing("live"),
    "wagtailadmin_pages:edit@approve": editing(
        "waiting", **{"action-workflow-action": "1", "workflow-action-name": "approve"}
    ),
    "wagtailadmin_pages:edit@cancel_workflow": editing("waiting", **{"action-cancel-workflow": "1"}),
    "wagtailadmin_pages:edit@translation": editing("translation_draft", **{"action-publish": "1"}),
    "wagtailadmin_pages:edit@empty": on("draft"),
    "wagtailadmin_pages:preview_on_edit": editing("draft"),
    "wagtailadmin_pages:view_draft@live": on("live"),
    "wagtailadmin_pages:delete@live": on("live"),
    "wagtailadmin_pages:unpublish": on("live", include_descendants="on"),
    "wagtailadmin_pages:convert_alias": on("alias"),
    "wagtailadmin_pages:search": Case(query=lambda e: {"q": "Draft"}),
    "wagtailadmin_pages:search_results": Case(query=lambda e: {"q": "Draft"}),
    "wagtailadmin_pages:move": Case(post=lambda e: {"new_parent_page": e.section.pk}),
    "wagtailadmin_pages:move@away": Case(post=lambda e: {"new_parent_page": e.abroad.author_page.pk}),
    "wagtailadmin_pages:move_confirm@away": Case(
        arguments=lambda e: {"destination_id": e.abroad.section.pk},
    ),
    "wagtailadmin_pages:set_page_position": Case(query=lambda e: {"position": 4}),
    "wagtailadmin_pages:copy": Case(
        post=lambda e: {"new_title": "A copy", "new_slug": "a-copy", "new_parent_page": e.section.pk}
    ),
    "wagtailadmin_pages:copy@live": Case(
        arguments=lambda e: {"page_id": e.live.pk},
        post=lambda e: {
            "new_title": "A copy",
            "new_slug": "a-copy",
            "new_parent_page": e.section.pk,
            "publish_copies": "on",
        },
    ),
    "wagtailadmin_pages:copy@away": Case(
        post=lambda e: {"new_title": "A copy", "new_slug": "a-copy", "new_parent_page": e.abroad.section.pk},
    ),
    "wagtailadmin_pages:workflow_action": decision("approve"),
    "wagtailadmin_pages:workflow_action@reject": decision("reject"),
    "wagtailadmin_pages:collect_workflow_action_data": decision("approve"),
    "wagtailadmin_pages:confirm_workflow_cancellation": on("waiting"),
    "wagtailadmin_pages:workflow_preview": on("waiting"),
    "wagtailadmin_pages:set_privacy": on("live", restriction_type="login"),
    "wagtailadmin_pages:unlock": on("locked"),
    "wagtailadmin_pages:workflow_history": on("waiting"),
    "wagtailadmin_pages:workflow_history_detail": on("waiting"),
    "wagtailadmin_pages:revisions_revert": Case(post=lambda e: edit_form(e, "draft")),
    "wagtailadmin_pages:revisions_revert@publish": Case(
        post=lambda e: edit_form(e, "draft") | {"action-publish": "1"}
    ),
    "wagtailadmin_pages:revisions_unschedule": Case(
        arguments=lambda e: {"page_id": e.scheduled.pk, "revision_id": e.scheduled.latest_revision_id}
    ),
    # Choosing
    "wagtailadmin_choose_page": Case(query=lambda e: {"page_type": "wagtailcore.page"}),
    "wagtailadmin_choose_page_child@draft": Case(arguments=lambda e: {"parent_page_id": e.author_page.pk}),
    "wagtailadmin_choose_page_search": Case(query=lambda e: {"q": "Draft"}),
    "wagtailadmin_choose_page_chosen_multiple": Case(query=lambda e: {"id": e.draft.pk}),
    "wagtailadmin_choose_page_external_link": Case(
        post=lambda e: {
            "external-link-chooser-url": "https://example.org/",
            "external-link-chooser-link_text": "x",
        }
    ),
    "wagtailadmin_choose_page_external_link@internal": Case(
        post=lambda e: {
            "external-link-chooser-url": f"http://localhost{e.live.get_url()}",
            "external-link-chooser-link_text": "x",
        }
    ),
    "wagtailadmin_choose_page_email_link": new(**{"email-link-chooser-email_address": "a@example.org"}),
    "wagtailadmin_choose_page_phone_link": new(**{"phone-link-chooser-phone_number": "+355"}),
    "wagtailadmin_choose_page_anchor_link": new(**{"anchor-link-chooser-url": "top"}),
    "wagtailadmin_tag_autocomplete": Case(query=lambda e: {"term": "zq"}),
    "wagtailadmin_tag_model_autocomplete": Case(
        arguments=lambda e: {"app_name": "taggit", "model_name": "tag"}, query=lambda e: {"term": "zq"}
    ),
    # Bulk actions
    "wagtail_bulk_action@page.delete": bulk("wagtailcore.page", "delete", lambda e: e.draft.pk),
    "wagtail_bulk_action@page.move": bulk(
        "wagtailcore.page", "move", lambda e: e.draft.pk, chooser=lambda e: e.section.pk
    ),
    "wagtail_bulk_action@page.move_to_draft": bulk(
        "wagtailcore.page", "move", lambda e: e.mine.draft.pk, chooser=lambda e: e.author_page.pk
    ),
    "wagtail_bulk_action@page.publish": bulk("wagtailcore.page", "publish", lambda e: e.draft.pk),
    "wagtail_bulk_action@page.unpublish": bulk("wagtailcore.page", "unpublish", lambda e: e.live.pk),
    "wagtail_bulk_action@image.delete": bulk("images.siteimage", "delete", lambda e: e.image.pk),
    "wagtail_bulk_action@image.add_tags": bulk(
        "images.siteimage", "add_tags", lambda e: e.image.pk, tags=lambda e: "tagged"
    ),
    "wagtail_bulk_action@image.add_to_collection": bulk(
        "images.siteimage",
        "add_to_collection",
        lambda e: e.image.pk,
        collection=lambda e: e.mine.collection.pk,
    ),
    "wagtail_bulk_action@document.delete": bulk("documents.sitedocument", "delete", lambda e: e.document.pk),
    "wagtail_bulk_action@document.add_tags": bulk(
        "documents.sitedocument", "add_tags", lambda e: e.document.pk, tags=lambda e: "tagged"
    ),
    "wagtail_bulk_action@document.add_to_collection": bulk(
        "documents.sitedocument",
        "add_to_collection",
        lambda e: e.document.pk,
        collection=lambda e: e.mine.collection.pk,
    ),
    "wagtail_bulk_action@user.delete": bulk("users.user", "delete", lambda e: e.shared.user.pk),
    "wagtail_bulk_action@user.assign_role": bulk(
        "users.user", "assign_role", lambda e: e.shared.user.pk, role=lambda e: e.shared.group.pk
    ),
    "wagtail_bulk_action@user.set_active_state": bulk(
        "users.user", "set_active_state", lambda e: e.shared.user.pk, mark_as_active=lambda e: "False"
    ),
    # Collections, workflows, tasks
    "wagtailadmin_collections:add": Case(post=lambda e: {"name": "New", "parent": e.collection.pk}),
    "wagtailadmin_collections:edit": Case(
        post=lambda e: {"name": "Renamed", "parent": e.collection.get_parent().pk}
    ),
    "wagtailadmin_collections:set_privacy": new(restriction_type="login"),
    "wagtailadmin_workflows:add": new(name="New", active="on", **TASKS),
    "wagtailadmin_workflows:edit": new(name="Renamed", active="on", **TASKS),
    "wagtailadmin_workflows:add_task": Case(
        arguments=_task_kind, post=lambda e: {"name": "New", "active": "on", "groups": e.shared.group.pk}
    ),
    "wagtailadmin_workflows:remove@workflow": Case(arguments=lambda e: {"workflow_pk": e.workflow.pk}),
    "wagtailsettings:edit@one": Case(arguments=lambda e: {"pk": 1}),
    "wagtail_localize:preview_translation@mode": Case(arguments=lambda e: {"mode": "html"}),
    "wagtailadmin_workflows:edit_task": Case(
        arguments=lambda e: {"pk": e.task.pk},
        post=lambda e: {"name": e.task.name, "active": "on", "groups": e.shared.group.pk},
    ),
    "wagtailadmin_workflows:disable_task": Case(arguments=lambda e: {"pk": e.task.pk}),
    "wagtailadmin_workflows:enable_task": Case(arguments=lambda e: {"pk": e.task.pk}),
    "wagtailadmin_workflows:task_chooser_create": Case(
        query=lambda e: {"create_model": "wagtailcore.GroupApprovalTask"},
        post=lambda e: {"create-task-name": "New", "create-task-groups": e.shared.group.pk},
    ),
    # The person's own
    "wagtailadmin_account": Case(
        post=lambda e: {"name_email-first_name": "New", "name_email-last_name": "Name"}, plain=True
    ),
    "wagtailadmin_dismissibles": Case(post=lambda e: {}),
    "wagtailadmin_editing_sessions:ping": Case(
        arguments=lambda e: {"app_label": "wagtailcore", "model_name": "page"}
    ),
    "wagtailadmin_editing_sessions:ping@user": Case(
        arguments=lambda e: {"app_label": "users", "model_name": "user", "object_id": e.shared.user.pk}
    ),
    "wagtailadmin_editing_sessions:ping@channel": Case(
        arguments=lambda e: {"app_label": "sharing", "model_name": "channel", "object_id": e.channel.pk}
    ),
    "wagtailadmin_block_preview": Case(query=lambda e: {"id": "x"}),
    # Reports
    "wagtailadmin_reports:locked_pages@export": Case(query=lambda e: {"export": "csv"}),
    "wagtailadmin_reports:aging_pages@export": Case(query=lambda e: {"export": "csv"}),
    "wagtailadmin_reports:workflow@export": Case(query=lambda e: {"export": "csv"}),
    "wagtailadmin_reports:workflow_tasks@export": Case(query=lambda e: {"export": "csv"}),
    "wagtailadmin_reports:site_history@export": Case(query=lambda e: {"export": "csv"}),
    "sharing_deliveries@export": Case(query=lambda e: {"export": "csv"}),
    "home_messages@export": Case(query=lambda e: {"export": "csv"}),
    # The desk
    "translation_desk": Case(query=lambda e: {"state": "all"}),
    "translation_row": Case(arguments=lambda e: {"key": e.jobs["claimed"].translation_key}),
    "translation_bulk": Case(
        post=lambda e: {
            "action": "cancel",
            "stage": "do",
            "chosen": e.jobs["claimed"].pk,
            "edition": e.code,
            "counted": f"{e.code}|||False|None",
        }
    ),
    "translation_bulk@counting": Case(
        post=lambda e: {"action": "want", "chosen": e.wantable.pk, "edition": e.code}
    ),
    "translation_export": Case(query=lambda e: {"state": "all", "format": "csv"}),
    "translation_report": Case(query=lambda e: {"edition": e.code}),
    "translation_want": Case(arguments=lambda e: {"page_id": e.live.pk}, post=lambda e: {"edition": e.code}),
    "translation_want@draft": Case(post=lambda e: {"edition": e.code}),
    "translation_want@into": Case(
        arguments=lambda e: {"page_id": e.wantable.pk}, post=lambda e: {"edition": e.code}
    ),
    "translation_job": job("claimed", **{"csrf": lambda e: ""}),
    "translation_job@save": Case(
        arguments=lambda e: {"job_id": e.jobs["claimed"].pk},
        post=lambda e: {f"text-{e.segment.id}": "Changed", f"version-{e.segment.id}": e.segment_version},
    ),
    "translation_segment": Case(post=lambda e: {"text": "Changed", "version": e.segment_version}),
    "translation_accept_warning": new(code="end"),
    "translation_comment": job("claimed", text=lambda e: "Look at the title again."),
    "translation_ask": job("claimed", text=lambda e: "Is the house meant?"),
    "translation_reply": new(text="So be it."),
    "translation_question": Case(
        arguments=lambda e: {"comment_id": e.question.pk}, post=lambda e: {"text": "The one upstairs."}
    ),
    "translation_claim": job("wanted"),
    "translation_release": job("claimed"),
    "translation_submit": job("claimed", accept_all=lambda e: "1"),
    "translation_approve": job("in_review", revision=lambda e: e.jobs["in_review"].submitted_revision_id),
    "translation_return": job("in_review", comment=lambda e: "Please look again."),
    "translation_cancel": job("claimed", comment=lambda e: "Not wanted."),
    # The process
    "translation_take_over": job("claimed", reason=lambda e: "On a journey."),
    "translation_assign": job("wanted", person=lambda e: e.people[f"translator.{e.code}"].pk),
    "translation_priority": job("wanted", priority=lambda e: "1"),
    "translation_due": job("wanted", due=lambda e: "2099-01-01"),
    "translation_no_change": job("behind", reason=lambda e: "A comma."),
    "translation_undo_update": job("claimed"),
    "translation_keep_public": job("withdrawn", reason=lambda e: "Still true."),
    "translation_take_down": job("withdrawn"),
    "translation_publish_again": job("back"),
    "translation_publish": job("held"),
    "translation_take_approval_back": job("held", comment=lambda e: "A name is wrong."),
    "translation_leave_release": job("held"),
    "translation_hold": Case(
        arguments=lambda e: {"page_id": e.asked_for.source_page_id}, post=lambda e: {"jobs": e.asked_for.pk}
    ),
    "translation_release_time": Case(
        arguments=lambda e: {"release_id": e.release.pk}, post=lambda e: {"day": "2099-01-01", "time": "9:00"}
    ),
    "translation_release_now": Case(arguments=lambda e: {"release_id": e.release.pk}),
    # What helps translators
    "translation_memory": Case(query=lambda e: {"q": "Memory", "from": e.other, "into": e.code}),
    "translation_machine_confirm": Case(post=lambda e: {"segment": e.segment.id}),
    "translation_po_import": Case(post=_po_file),
    "glossary:add": Case(post=_term),
    "glossary:edit": Case(post=_term),
    "glossary:export": Case(query=lambda e: {"from": e.other, "into": e.code}),
    "glossary:import": Case(
        post=lambda e: {
            "text": "term,translation\nlake,Lake",
            "source_code": e.other,
            "target_code": e.code,
        }
    ),
    # wagtail-localize
    "wagtail_localize:submit_page_translation": Case(
        arguments=lambda e: {"page_id": e.live.pk}, post=lambda e: {"locales": e.shared.locale.pk}
    ),
    "wagtail_localize:submit_snippet_translation": Case(
        arguments=lambda e: {"app_label": "news", "model_name": "newspage", "pk": e.live.pk},
        post=lambda e: {"locales": e.shared.locale.pk},
    ),
    "wagtail_localize:update_translations": new(publish_translations="on"),
    "wagtail_localize:edit_string_translation": new(value="Changed"),
    "wagtail_localize:upload_pofile": Case(post=lambda e: {"file": upload("x.po"), "publish": "on"}),
    "wagtail_localize:convert_to_alias": on("translation_draft"),
    # Channels, deliveries, recommended results, messages, background
    "channels:add": Case(
        query=lambda e: {"kind": "log"},
        post=lambda e: {"name": "New", "edition": e.locale.pk, "enabled": "on", "occasions": "first"},
    ),
    "channels:edit": Case(post=_channel),
    "channels:check_new": Case(
        query=lambda e: {"kind": "log"},
        post=lambda e: {"name": "New", "edition": e.locale.pk, "enabled": "on", "occasions": "first"},
    ),
    "channels:check": Case(post=_channel),
    "channels:preview": Case(post=lambda e: {"kind": "telegram", "channel": e.channel.pk}),
    "channels:preview@new": Case(post=lambda e: {"kind": "telegram", "edition": e.locale.pk}),
    "promotions:add": Case(post=_promotion),
    "promotions:add@foreign_page": Case(post=lambda e: _promotion(e) | {"page": e.abroad.draft.pk}),
    "promotions:add@prefilled": Case(query=lambda e: {"words": "garden", "edition": e.code}, post=_promotion),
    "promotions:edit": Case(post=_promotion),
    "search_queries@export": Case(query=lambda e: {"export": "csv"}),
    "wagtailadmin_editing_sessions:ping@promotion": Case(
        arguments=lambda e: {"app_label": "search", "model_name": "promotion", "object_id": e.promotion.pk}
    ),
    "sharing_deliveries_change": Case(post=lambda e: {"one": f"again:{e.delivery.pk}"}),
    "sharing_delivery_repeat@sent": Case(arguments=lambda e: {"delivery_id": e.sent_delivery.pk}),
    "sharing_deliveries_change@all": Case(post=lambda e: {"all": "again", "confirmed": "1"}),
    "sharing_page@public": Case(arguments=lambda e: {"page_id": e.live.pk}),
    "sharing_page@translation": Case(arguments=lambda e: {"page_id": e.translation_draft.pk}),
    "sharing_page_preview": Case(post=lambda e: {"title": "Typed"}),
    "sharing_page_save": Case(post=_plan),
    "sharing_page_save@public": Case(arguments=lambda e: {"page_id": e.live.pk}, post=_plan),
    "home_message": new(action="delete"),
    "core_background_tasks_try_again": Case(post=lambda e: {"row": e.shared.set_aside.pk}),
    "search_rows_try_again": Case(post=lambda e: {"row": e.shared.search_row.pk}),
    # Forms, redirects, settings, embeds, snippets
    "wagtailforms:delete_submissions": Case(query=lambda e: {"selected-submissions": 1}),
    "wagtailredirects:add": new(old_path="/new", is_permanent="on", redirect_link="https://example.org/evil"),
    "wagtailredirects:edit": new(
        old_path="/old", is_permanent="on", redirect_link="https://example.org/evil"
    ),
    "wagtailredirects:start_import": Case(post=lambda e: {"import_file": upload("x.csv")}),
    "wagtailembeds:chooser_upload": new(**{"embed-chooser-url": "https://example.org/film"}),
    # Documents and images
    "wagtaildocs:add": file_form("file", "new.pdf"),
    "wagtaildocs:edit": Case(post=lambda e: {"title": "Renamed", "collection": e.collection.pk, "tags": ""}),
    "wagtaildocs:add_multiple": Case(
        post=lambda e: {"title": "New", "files[]": upload("new.pdf"), "collection": e.collection.pk}
    ),
    "wagtaildocs:edit_multiple": Case(
        post=lambda e: prefixed(e, "doc", e.document.pk, title="Renamed", collection=e.collection.pk)
    ),
    "wagtaildocs:create_multiple_from_uploaded_document": Case(
        arguments=lambda e: {"uploaded_file_id": e.uploaded_document.pk},
        post=lambda e: prefixed(
            e, "uploaded-document", e.uploaded_document.pk, title="New", collection=e.collection.pk
        ),
    ),
    "wagtaildocs:document_usage@shared": Case(arguments=lambda e: {"document_id": e.shared.report.pk}),
    "wagtaildocs:delete_upload_multiple": Case(
        arguments=lambda e: {"uploaded_file_id": e.uploaded_document.pk}
    ),
    "wagtailimages:delete_upload_multiple": Case(
        arguments=lambda e: {"uploaded_file_id": e.uploaded_image.pk}
    ),
    "wagtaildocs_chooser:chosen_multiple": Case(query=lambda e: {"id": e.document.pk}),
    "wagtaildocs_chooser:create": Case(
        post=lambda e: {
            "document-chooser-upload-title": "New",
            "document-chooser-upload-file": upload("new.pdf"),
            "document-chooser-upload-collection": e.collection.pk,
        }
    ),
    "wagtailimages:add": file_form("file", "new.png"),
    "wagtailimages:edit": Case(
        post=lambda e: {"title": "Renamed", "collection": e.collection.pk, "tags": ""}
    ),
    "wagtailimages:add_multiple": Case(
        post=lambda e: {"title": "New", "files[]": upload("new.png"), "collection": e.collection.pk}
    ),
    "wagtailimages:edit_multiple": Case(
        post=lambda e: prefixed(e, "image", e.image.pk, title="Renamed", collection=e.collection.pk)
    ),
    "wagtailimages:create_multiple_from_uploaded_image": Case(
        arguments=lambda e: {"uploaded_file_id": e.uploaded_image.pk},
        post=lambda e: prefixed(
            e, "uploaded-image", e.uploaded_image.pk, title="New", collection=e.collection.pk
        ),
    ),
    "wagtailimages:url_generator_output": Case(query=lambda e: {"filter_method": "original"}),
    "wagtailimages:image_usage@shared": Case(arguments=lambda e: {"image_id": e.shared.picture.pk}),
    "wagtailimages_chooser:chosen_multiple": Case(query=lambda e: {"id": e.image.pk}),
    "wagtailimages_chooser:create": Case(
        post=lambda e: {
            "image-chooser-upload-title": "New",
            "image-chooser-upload-file": upload("new.png"),
            "image-chooser-upload-collection": e.collection.pk,
        }
    ),
    "wagtailimages_chooser:select_format": new(
        **{"image-chooser-insertion-format": "fullwidth", "image-chooser-insertion-alt_text": "x"}
    ),
    # The site's own ground
    "wagtaillocales:add": new(language_code="ar"),
    "wagtaillocales:edit": new(language_code="sq"),
    "wagtailsites:add": Case(
        post=lambda e: {"hostname": "new.example.org", "port": 80, "site_name": "x", "root_page": e.home.pk}
    ),
    "wagtailsites:edit": Case(
        post=lambda e: {
            "hostname": "localhost",
            "port": 80,
            "site_name": "Taken",
            "root_page": e.home.pk,
            "is_default_site": "on",
        }
    ),
    "wagtailusers_users:add": new(**USER, **PASSWORD),
    "wagtailusers_users:invite": Case(arguments=lambda e: {"pk": e.shared.user.pk}),
    "wagtailsites:copy": Case(
        post=lambda e: {"hostname": "new.example.org", "port": 80, "site_name": "x", "root_page": e.home.pk}
    ),
    "wagtailusers_users:edit": new(**USER, is_active="on"),
    "wagtailusers_users:edit@oneself": Case(
        arguments=lambda e: {"pk": (e.person or e.shared.user).pk}, post=lambda e: USER | {"is_active": "on"}
    ),
    "wagtailusers_groups:add": new(name="New", **PERMISSIONS),
    "wagtailusers_groups:edit": new(name="Renamed", **PERMISSIONS),
    # For everybody
    "wagtailadmin_login": new(username="nobody.of.that.name", password="wrong"),
    "wagtailadmin_password_reset": new(email="nobody@example.org"),
    "wagtailadmin_password_reset_confirm": new(new_password1="x", new_password2="x"),
}


def case_of(row: str) -> Case:
    return CASES.get(row) or CASES.get(row.partition("@")[0]) or Case()


def url_of(row: str, parameters: frozenset[str], edition: Edition) -> str:
    if row.startswith("/"):
        return row
    name = row.partition("@")[0]
    given = case_of(row).arguments(edition)
    space = name.rpartition(":")[0]
    default = ARGUMENTS | {"pk": KEYS.get(space, KEYS[""])}
    arguments = {each: given[each] if each in given else default[each](edition) for each in parameters}
    return reverse(name, kwargs=arguments)
