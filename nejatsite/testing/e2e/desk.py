"""What each role does, through the same views that a browser asks for: draft, approve, claim, fill, submit."""

import json
import re
from dataclasses import dataclass
from urllib.parse import urlparse

from bs4 import BeautifulSoup, Tag

from .person import Person, Unexpected, own_values
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


def edit_form(page: BeautifulSoup) -> Tag:
    form = page.find("form", id="page-edit-form")
    if form is None:
        raise Unexpected(f"no editing form: {page.get_text(' ', strip=True)[:800]}")
    return form


def page_errors(page: BeautifulSoup) -> str:
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
    """From the page's editing screen, with the values it shows: the approval names the revision that was seen."""
    page = editor.open(f"/admin/pages/{page_id}/edit/")
    answer = editor.send(
        edit_form(page), {"action-workflow-action": "true", "workflow-action-name": "approve"}
    )
    if page_errors(answer):
        raise Unexpected(f"{editor.name} could not approve {page_id}: {page_errors(answer)}")


def path_of(address: str) -> str:
    return urlparse(address).path


__all__ = ["Tree", "approve", "draft", "draft_article", "own_values", "path_of"]
