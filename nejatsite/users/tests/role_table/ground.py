"""What the addresses are asked about: in two editions the same things, most of them nobody else's business.

Whatever an edition keeps to itself has the edition's mark in its text, so that a leak shows on any screen.
"""

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import (
    Collection,
    Comment,
    Locale,
    Page,
    Site,
    UploadedFile,
    Workflow,
)
from wagtail.search.backends import get_search_backend

from home.contact import ContactMessage
from nejatsite.core.taskrow import TaskRow
from nejatsite.editions.registry import get_edition
from nejatsite.sharing.models import Channel, Delivery, DeliveryState
from nejatsite.testing import factories
from nejatsite.translation.models import Job, MemoryEntry, Notice, Term
from nejatsite.translation.services import (
    claiming,
    content,
    releasing,
    reviewing,
    saving,
    talking,
    wanting,
    withdrawing,
)
from nejatsite.users import roles
from search.models import Promotion, QueryCount, SearchRow

OWN, FOREIGN = "fa", "en"
MARKS = {code: f"zq{code}zq" for code in (OWN, FOREIGN)}
ROLES = ("author", "translator", "editor")
OTHER = {OWN: FOREIGN, FOREIGN: OWN}


def build() -> SimpleNamespace:
    people = {"admin": factories.UserFactory(username="admin", is_superuser=True, is_staff=True)}
    for code in (OWN, FOREIGN):
        for role in ROLES:
            group = roles.group_name(role, code)
            people[f"{role}.{code}"] = factories.UserFactory(username=f"{role}.{code}", groups=[group])
    people["nobody"] = factories.UserFactory(username="nobody")
    shared = SimpleNamespace(people=people, **_site_wide(people))
    editions = {code: _edition(code, shared) for code in (OWN, FOREIGN)}
    for code, edition in editions.items():
        _jobs(edition, editions[OTHER[code]], people)
    for code, edition in editions.items():
        _process(edition, people)
        # A page of this edition that another one has been asked to translate.
        edition.asked_for = editions[OTHER[code]].jobs["wanted"]
    _found_by_search()
    return SimpleNamespace(shared=shared, editions=editions, people=people)


def _process(one: SimpleNamespace, people: dict[str, Any]) -> None:
    """Work into this edition that is past its review: held, behind its source, without a public source."""
    translator, editor = people[f"translator.{one.code}"], people[f"editor.{one.code}"]
    for state in ("held", "behind", "withdrawn", "back"):
        page = factories.publish(
            factories.NewsPageFactory(edition=one.other, live=False, title=f"Source for {one.code} {state}")
        )
        job = claiming.claim(wanting.want(page, get_edition(one.code)), translator)
        if state == "held":
            other = Job.objects.current().of_source(page).exclude(pk=job.pk).first()
            one.release = releasing.hold(people["admin"], page, [job, other])
        typed = {segment.id: saving.Typed(f"Typed {state}", "") for segment in content.segments_of(job)}
        saving.save_segments(job, translator, typed)
        job = reviewing.submit(job, translator, accept_all=True)
        one.jobs[state] = reviewing.approve(job, editor, job.submitted_revision_id)
        page.refresh_from_db()
        if state == "behind":
            page.summary = "Another summary."
            factories.publish(page)
        elif state in ("withdrawn", "back"):
            page.unpublish()
        if state == "back":
            withdrawing.take_down(job, editor)
            factories.publish(type(page).objects.get(pk=page.pk))


def _found_by_search() -> None:
    """The index is otherwise written after the commit, and nothing here is ever committed."""
    pages = [page.specific for page in Page.objects.filter(depth__gt=2)]
    backend = get_search_backend()
    for model in {type(page) for page in pages}:
        backend.get_index_for_model(model).add_items(model, [page for page in pages if type(page) is model])


def _site_wide(people: dict[str, Any]) -> dict[str, Any]:
    return {
        "picture": factories.ImageFactory(title="Shared picture", pixels=(8, 8)),
        "report": factories.DocumentFactory(title="Shared report"),
        "redirect": Redirect.objects.create(old_path="/old", redirect_link="https://example.org/"),
        "site": Site.objects.get(is_default_site=True),
        "locale": Locale.objects.get(language_code="sq"),
        "user": factories.UserFactory(username="somebody"),
        "group": Group.objects.create(name="A group of its own"),
        "search_row": SearchRow.objects.create(page_id=1, state="set_aside", finished_at=timezone.now()),
        "set_aside": TaskRow.objects.create(
            path="x.y", state="set_aside", finished_at=timezone.now(), fingerprint="x"
        ),
    }


def _edition(code: str, shared: Any) -> SimpleNamespace:
    mark, people = MARKS[code], shared.people
    author, editor = people[f"author.{code}"], people[f"editor.{code}"]
    collection = Collection.objects.get(name=roles.edition_label(code))
    image = factories.ImageFactory(title=f"Picture {code}", collection=collection, pixels=(8, 8))
    document = factories.DocumentFactory(title=f"Report {code}", collection=collection)
    one = SimpleNamespace(
        code=code,
        other=OTHER[code],
        mark=mark,
        shared=shared,
        people=people,
        locale=Locale.objects.get(language_code=code),
        home=factories.home_of(code),
        section=factories.section("news", code),
        collection=collection,
        image=image,
        document=document,
        workflow=Workflow.objects.filter(workflow_pages__page=factories.home_of(code)).get(),
    )
    one.task = one.workflow.tasks.first()
    one.draft = _draft(one, "Draft", lead_image=image, lead_image_alt="A room")
    factories.NewsPageFactory(
        edition=code, live=False, title=f"Usage {mark}", lead_image=shared.picture, owner=editor
    ).save_revision(user=editor)
    one.statement = factories.StatementPageFactory(
        edition=code,
        live=False,
        title=f"Files {mark}",
        attachments=[{"document": document}, {"document": shared.report}],
    )
    one.statement.save_revision(user=editor)
    Comment.objects.create(page=one.draft, user=editor, text=f"Comment {mark}", contentpath="title")
    one.waiting = _draft(one, "Waiting")
    one.workflow_state = one.waiting.get_workflow().start(one.waiting, author)
    one.waiting.refresh_from_db()
    one.locked = _draft(one, "Locked")
    Page.objects.filter(pk=one.locked.pk).update(locked=True, locked_by=editor, locked_at=timezone.now())
    one.scheduled = _draft(one, "Scheduled")
    one.scheduled.go_live_at = timezone.now() + timedelta(days=2)
    one.scheduled.save_revision(user=editor).publish(user=editor)
    one.live = factories.publish(
        factories.NewsPageFactory(edition=code, live=False, title="Public", owner=author)
    )
    one.alias = one.live.create_alias(parent=one.section, update_slug=f"alias-{code}")
    next_version = one.live.get_latest_revision_as_object()
    next_version.title = f"Next version {mark}"
    next_version.save_revision(user=editor)
    one.author_page = factories.AuthorPageFactory(edition=code, live=False, title=f"Person {mark}")
    _things(one)
    return one


def _draft(one: SimpleNamespace, title: str, **fields: Any) -> Page:
    author = one.people[f"author.{one.code}"]
    page = factories.NewsPageFactory(
        edition=one.code, live=False, title=f"{title} {one.mark}", owner=author, **fields
    )
    page.save_revision(user=author, log_action=True)
    return type(page).objects.get(pk=page.pk)


def _things(one: SimpleNamespace) -> None:
    one.channel = Channel(edition=one.locale, kind="webhook", name=f"Channel {one.mark}")
    one.channel.settings = {"url": f"https://example.org/{one.mark}"}
    one.channel.set_secret("secret", f"whsec_{one.mark}")
    one.channel.save()
    one.promotion = Promotion.objects.create(edition=one.locale, words=f"Words {one.mark}", page=one.draft)
    QueryCount.objects.create(
        edition=one.code, day=timezone.now().date(), key=one.code, question=f"Asked {one.mark}", asked=5
    )
    one.delivery = Delivery.objects.create(
        channel=one.channel,
        title=f"Delivery {one.mark}",
        state=DeliveryState.SET_ASIDE,
        finished_at=timezone.now(),
    )
    one.sent_delivery = Delivery.objects.create(
        channel=one.channel,
        page=one.live,
        title=f"Sent {one.mark}",
        state=DeliveryState.DONE,
        finished_at=timezone.now(),
    )
    other = Locale.objects.get(language_code=one.other)
    one.term = Term.objects.create(
        source_locale=other, target_locale=one.locale, term="river", translation=f"Term {one.mark}"
    )
    MemoryEntry.objects.create(
        source_locale=other,
        target_locale=one.locale,
        source="Memory",
        translation=f"Known {one.mark}",
        source_hash="x",
        source_words=" memory ",
        translation_words=" known ",
    )
    one.message = ContactMessage.objects.create(
        locale=one.locale, name=f"Reader {one.mark}", email="reader@example.org", text="Hello"
    )
    one.uploads = {
        (model, role): UploadedFile.objects.create(
            for_content_type=ContentType.objects.get_for_model(model),
            file=ContentFile(*(data, f"upload-{role}-{one.code}.{kind}")),
            uploaded_by_user=one.people[f"{role}.{one.code}"],
        )
        for role in ROLES
        for model, data, kind in (
            (get_image_model(), factories.png(), "png"),
            (get_document_model(), factories.PDF, "pdf"),
        )
    }
    for model, thing in ((get_image_model(), one.image), (get_document_model(), one.document)):
        thing.get_file_size()
        model.objects.filter(pk=thing.pk).update(file_size=thing.file_size)


def _jobs(one: SimpleNamespace, source: SimpleNamespace, people: dict[str, Any]) -> None:
    """Work into this edition, in three states. The sources are public; what is typed is not."""
    translator = people[f"translator.{one.code}"]
    one.jobs = {}
    for state in ("wanted", "claimed", "in_review"):
        page = factories.publish(
            factories.NewsPageFactory(edition=source.code, live=False, title=f"Source for {one.code} {state}")
        )
        job = wanting.want(page, get_edition(one.code))
        if state != "wanted":
            job = claiming.claim(job, translator)
            typed = {
                segment.id: saving.Typed(f"Typed {one.mark}", saving.version_of(segment.text))
                for segment in content.segments_of(job)
            }
            job = saving.save_segments(job, translator, typed).job
        if state == "in_review":
            job = reviewing.submit(job, translator, accept_all=True)
        one.jobs[state] = job
    one.notice = Notice.objects.get(recipient=people[f"editor.{one.code}"], job=one.jobs["in_review"])
    one.comment = talking.comment(one.jobs["claimed"], translator, f"Comment {one.mark}")
    Page.objects.filter(pk=one.jobs["claimed"].source_page_id).update(owner=people[f"author.{source.code}"])
    source.question = talking.ask(one.jobs["claimed"], translator, "Which room is meant?")
    one.source = one.jobs["wanted"].source_page
    one.wantable = factories.publish(
        factories.NewsPageFactory(edition=source.code, live=False, title=f"Nobody asked for {one.code} yet")
    )
    one.translation_draft = one.jobs["claimed"].target_page
    one.segment = content.segments_of(one.jobs["claimed"])[0]
    one.segment_version = saving.version_of(one.segment.text)
    one.translation = content.source_of(one.jobs["claimed"]).translations.get(target_locale=one.locale)
