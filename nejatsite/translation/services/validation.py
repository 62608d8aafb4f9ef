"""What a translated text may contain: the tags of its source, safe links, no more than fits."""

import re
from html.parser import HTMLParser
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail_localize.strings import StringValue, extract_ids

from nejatsite.core.wording import number
from nejatsite.translation import errors

VOID_TAGS = {"br"}
SAFE_SCHEMES = ("http", "https", "mailto", "tel")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SCHEME = re.compile(r"^([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_IGNORED_IN_ADDRESSES = re.compile(r"[\x00-\x20]")


class _TagReader(HTMLParser):
    """Reads the tags as typed: a parser that repairs them would hide what is wrong."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.problem = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a" and [name for name, _value in attrs] != ["id"]:
            self.problem = _('A link keeps the form it has in the source, such as <a id="a1">…</a>.')
        if tag not in VOID_TAGS:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID_TAGS:
            return
        if not self.open or self.open.pop() != tag:
            self.problem = _(
                "The tag </{tag}> closes nothing or is in the wrong place. Compare it with the source."
            ).format(tag=tag)

    def handle_comment(self, data: str) -> None:
        self.problem = _("A text cannot contain an HTML comment.")

    def handle_decl(self, decl: str) -> None:
        self.problem = _("A text cannot contain an HTML declaration.")

    def handle_pi(self, data: str) -> None:
        self.handle_decl(data)


def clean_text(text: str) -> str:
    """As it is kept: line ends as one sign, no control characters; zero-width non-joiners stay."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def to_stored(source: str, text: str, is_rich: bool, limit: int | None = None) -> str:
    """The form that wagtail-localize keeps of what a translator typed. InvalidText says what is wrong with it."""
    text = clean_text(text)
    if not text:
        return ""
    if not is_rich:
        _check_length(text, limit)
        return StringValue.from_plaintext(text).data
    _check_tags(source, text)
    value = StringValue.from_translated_html(" ".join(text.split("\n")))
    if not value.render_text().strip():
        return ""
    return value.data


def from_stored(data: str, is_rich: bool) -> str:
    """What a translator sees and edits: plain text, or the text with its placeholder tags."""
    return data if is_rich else StringValue(data).render_text()


def _check_length(text: str, limit: int | None) -> None:
    if limit is not None and len(text) > limit:
        raise errors.InvalidText(
            reason=ngettext(
                "The text is too long: it has {length} characters, but only {limit} fits. Shorten it.",
                "The text is too long: it has {length} characters, but only {limit} fit. Shorten it.",
                limit,
            ).format(length=number(len(text)), limit=number(limit))
        )


def _check_tags(source: str, text: str) -> None:
    reader = _TagReader()
    reader.feed(text)
    reader.close()
    problem = reader.problem
    if not problem and reader.open:
        problem = _("The tag <{tag}> is not closed.").format(tag=reader.open[-1])
    if not problem:
        try:
            StringValue.from_translated_html(text)
        except ValueError as error:
            problem = str(error)
    if not problem:
        wanted, found = extract_ids(source), re.findall(r'<a id=["\']?([\w-]+)', text)
        lost, strange = wanted - set(found), set(found) - wanted
        if lost:
            problem = _("The link {tag} of the source is missing.").format(tag=_tags(lost))
        elif strange:
            problem = _("The source has no link {tag}.").format(tag=_tags(strange))
        elif len(found) != len(set(found)):
            problem = _("A link of the source is there twice.")
    if problem:
        raise errors.InvalidText(reason=problem)


def _tags(ids: set[str]) -> str:
    return ", ".join(f'<a id="{name}">' for name in sorted(ids))


def is_safe_address(href: Any) -> bool:
    """http, https, mailto, tel, or relative to this site. Browsers skip spaces and control characters; so do we."""
    if not isinstance(href, str):
        return False
    squeezed = _IGNORED_IN_ADDRESSES.sub("", href)
    scheme = _SCHEME.match(squeezed)
    if scheme:
        return scheme[1].lower() in SAFE_SCHEMES
    return (
        bool(squeezed) and not squeezed.startswith("//") and ":" not in squeezed.split("/")[0].split("?")[0]
    )


def require_safe_address(href: Any) -> None:
    if not is_safe_address(href):
        raise errors.InvalidText(
            reason=_(
                "The address “{href}” is refused: use http, https, mailto, tel, or one of this site."
            ).format(href=href)
        )
