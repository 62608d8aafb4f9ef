"""What each role does, through the same views that a browser asks for: draft, approve, claim, fill, submit."""

import json
import re
from dataclasses import dataclass

from bs4 import Tag

from .person import Person, Screen, Unexpected
from .texts import Article

ADD = {
    "statements": "statements/statementpage",
    "news": "news/newspage",
    "blogs": "blogs/blogpage",
    "topics": "topics/topicpage",
    "authors": "people/authorpage",
}


@dataclass
class Tree:
    """Primary keys of an edition's section indexes, by slug."""

    sections: dict[str, int]


def content_state(paragraphs: tuple[str, ...]) -> str:
    """Paragraphs as the rich text editor of the admin sends them."""
    blocks = [
        {
            "key": f"{number:05d}",
            "text": text,
            "type": "unstyled",
            "depth": 0,
            "inlineStyleRanges": [],
            "entityRanges": [],
        }
        for number, text in enumerate(paragraphs)
    ]
    return json.dumps({"blocks": blocks, "entityMap": {}})


def body_fields(paragraphs: tuple[str, ...]) -> dict[str, str]:
    return {
        "body-count": "1",
        "body-0-deleted": "",
        "body-0-order": "0",
        "body-0-type": "text",
        "body-0-id": "",
        "body-0-value": content_state(paragraphs),
    }


def edit_form(page: Screen) -> Tag:
    form = page.find("form", id="page-edit-form")
    if form is None:
        raise Unexpected(f"no editing form: {page.get_text(' ', strip=True)[:800]}")
    return form


def page_errors(page: Screen) -> str:
    return " | ".join(
        note.get_text(" ", strip=True) for note in page.select(".error-message, .help-critical, li.error")
    )


def draft(author: Person, tree: Tree, section: str, fields: dict[str, str]) -> int:
    """Write a page and submit it for approval; its primary key."""
    page = author.open(f"/admin/pages/add/{ADD[section]}/{tree.sections[section]}/")
    answer = author.send(edit_form(page), {**fields, "action-submit": "1"})
    links = [link["href"] for link in answer.select(".messages a[href]")]
    found = next(filter(None, (re.search(r"/admin/pages/(\d+)/", link) for link in links)), None)
    if found is None or page_errors(answer):
        raise Unexpected(
            f"{author.name} could not draft {fields['title']}: {page_errors(answer) or author.address}"
        )
    return int(found[1])


def draft_article(
    author: Person, tree: Tree, article: Article, author_page: int | None, topic: int | None
) -> int:
    fields = {"title": article.title("en"), **body_fields(article.paragraphs("en"))}
    if article.kind == "statements":
        fields |= {"kind": "statement", "number": article.key if article.key.isdigit() else ""}
    if author_page:
        fields |= {"bylines-TOTAL_FORMS": "1", "bylines-0-author": str(author_page), "bylines-0-ORDER": "1"}
        fields |= {"bylines-0-id": "", "bylines-0-DELETE": ""}
    if topic:
        fields |= {
            "topic_links-TOTAL_FORMS": "1",
            "topic_links-0-topic": str(topic),
            "topic_links-0-ORDER": "1",
        }
        fields |= {"topic_links-0-id": "", "topic_links-0-DELETE": ""}
    return draft(author, tree, article.kind, fields)


def approve(editor: Person, page_id: int) -> None:
    """From the page's editing screen: the approval names the revision that the screen showed."""
    page = editor.open(f"/admin/pages/{page_id}/edit/")
    button = re.search(rf"/workflow/collect_action_data/{page_id}/approve/(\d+)/", page.text)
    if button is None:
        raise Unexpected(f"{editor.name} is offered no approval of {page_id}")
    seen = {
        field["name"]: field.get("value", "")
        for field in page.select("input[name=loaded_revision_id], input[name=loaded_revision_created_at]")
    }
    editor.post(f"/admin/pages/workflow/action/{page_id}/approve/{button[1]}/", seen)


def find_job(person: Person, title: str, state: str) -> str:
    """The address of the job that the desk shows under that title in that state."""
    for number in range(1, 20):
        page = person.open(f"/admin/desk/?state={state}&page={number}")
        for link in page.select("td.tr-name a"):
            if link.get_text(strip=True) == title:
                return link["href"]
        if not page.find("a", string=re.compile("Next|Older", re.I)):
            break
    raise Unexpected(f"{person.name} does not find “{title}” ({state}) on the desk")


def translate(translator: Person, title: str, texts: dict[str, str]) -> str:
    """Claim the job, fill each segment as the editor's script does while one types, and submit. Its address."""
    address = find_job(translator, title, "wanted")
    translator.post(f"{address}claim/", {})
    page = translator.open(address)
    for field in page.select("textarea[data-url]"):
        number = field["data-segment"]
        source = page.find(id=f"source-{number}").get_text(strip=True)
        if source not in texts:
            raise Unexpected(f"{title}: the segment “{source}” belongs to no text of ours")
        version = page.find("input", attrs={"name": f"version-{number}"})["value"]
        translator.post(field["data-url"], {"text": texts[source], "version": version})
    page = translator.open(address)
    # The texts are right as they are, whatever the checks would ask about.
    translator.send(with_action(page, f"{address}submit/"), {"accept_all": "1"})
    return address


def approve_translation(editor: Person, address: str) -> None:
    page = editor.open(address)
    editor.send(with_action(page, f"{address}approve/"), {})
    state = editor.open(address).find(attrs={"data-job-state": True}).get_text(strip=True)
    if state != "Published":
        raise Unexpected(f"{address} is “{state}” after {editor.name} approved it")


def with_action(page: Screen, action: str) -> Tag:
    """The editor's form as its button with that `formaction` would send it."""
    form = page.find("form", id="tr-form")
    if form is None or form.find("button", attrs={"formaction": action}) is None:
        raise Unexpected(f"no button leads to {action}: {page.get_text(' ', strip=True)[:500]}")
    form["action"] = action
    return form
