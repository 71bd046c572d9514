"""Checking published pages and their links, and keeping what was found for the reports."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from samband.editorial.admin.models import FoundLink, Review
from samband.editorial.admin.queries.links import Judge
from samband.editorial.admin.queries.rendered import ask_inside, read_draft, text_of
from samband.editorial.admin.queries.reviews import WORDLESS, findings_of, published
from samband.editorial.admin.states import Verdict
from samband.editorial.quality import Page, read_page
from samband.rulebook.findings import blocks


def check_page(page: Any, *, judge: Judge | None = None) -> int:
    """Check a published page as its readers meet it; return how many of its links are faulty.

    A shortcut shows another room's page, which editors do not keep, so nothing is read there.
    """
    address = None if page._meta.model_name in WORDLESS else page.get_url_parts()
    read = read_page(text_of(ask_inside(address[2]))) if address and address[2] else Page()
    _keep_review(page, findings_of(page, read))
    judged = _judged(read, judge or Judge())
    return _keep_links(page, judged)


def check_draft_links(page: Any) -> list[tuple[str, str, Verdict]]:
    """Return (address, text, verdict) of each link in a page's latest words. Nothing is kept."""
    return _judged(read_draft(page), Judge())


def check_everything() -> str:
    """Check every published page with one judge; return what was found, in a few words."""
    judge, faulty, count = Judge(), 0, 0
    pages: Any = published()
    for page in list(pages.specific()):  # asking the site may end the connection that an iterator reads from
        faulty += check_page(page, judge=judge)
        count += 1
    FoundLink.objects.filter(page__live=False).delete()
    Review.objects.filter(page__live=False).delete()
    return f"{count} pages, {faulty} faulty links"


@transaction.atomic
def _keep_review(page: Any, findings: list[Any]) -> None:
    Review.objects.update_or_create(
        page_id=page.pk,
        defaults={
            "findings": [finding.as_json() for finding in findings],
            "stopping": len(blocks(findings)), "checked_at": timezone.now(),
        },
    )  # fmt: skip


def _judged(read: Page, judge: Judge) -> list[tuple[str, str, Verdict]]:
    """Return (address, text, verdict) of each link; it asks the site, so it runs outside a transaction."""
    links = dict.fromkeys(read.links)
    return [(link.address, link.text, judge.verdict(link.address, read.ids)) for link in links]


@transaction.atomic
def _keep_links(page: Any, judged: list[tuple[str, str, Verdict]]) -> int:
    """Write what was found anew; what another site answered is kept, for nobody has asked it again."""
    now = timezone.now()
    known = {link.address: link for link in FoundLink.objects.filter(page_id=page.pk)}
    found = []
    for full_address, text, verdict in judged:
        address, answer = full_address[:2000], ""
        before = known.get(address)
        if verdict is Verdict.UNASKED and before:
            verdict, answer = Verdict(before.verdict), before.answer
        found.append(
            FoundLink(page_id=page.pk, address=address, text=text[:300], verdict=verdict,
                      answer=answer, checked_at=now)
        )  # fmt: skip
    FoundLink.objects.filter(page_id=page.pk).delete()
    FoundLink.objects.bulk_create(found)
    return sum(link.is_faulty for link in found)
