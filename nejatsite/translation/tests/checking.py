"""One text and its translation before the checks, without a database."""

from wagtail.models import Locale
from wagtail_localize.strings import StringValue

from nejatsite.translation.checks import Finding, findings
from nejatsite.translation.models import Job
from nejatsite.translation.services.content import Segment


def job_between(source: str, target: str, kind: str = "news.NewsPage") -> Job:
    return Job(
        source_locale=Locale(language_code=source),
        target_locale=Locale(language_code=target),
        content_kind=kind,
    )


def check(
    source: str,
    text: str,
    target: str = "fa",
    frm: str = "en",
    path: str = "body",
    rich: bool = False,
    terms=(),
) -> list[Finding]:
    """What is found in a text as a translator types it: with its tags where it is rich."""
    stored = [each if rich else StringValue.from_plaintext(each).data for each in (source, text)]
    segment = Segment(1, 1, 1, path, path, stored[0], rich, {}, None)
    return findings(segment, stored[1], job_between(frm, target), terms)


def codes(*args, **kwargs) -> list[str]:
    return [finding.code for finding in check(*args, **kwargs)]
