"""The news as a feed."""

from datetime import UTC, datetime, time
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.text import Truncator

from samband.editorial.queries import ArticleLine, NewsWish, articles, narrowed
from samband.editorial.queries.news import article_lines
from samband.foundation.sharing.feeds import MOST, Entry, feed_response, tag


def news_feed(request: HttpRequest, page: Any, wish: NewsWish, path: str) -> HttpResponse:
    """Answer with the newest articles that a wish asks for."""
    lines = article_lines(narrowed(articles(), wish)[:MOST])
    return feed_response(
        request, title=page.title, subtitle=page.lead, page=path, entries=[_entry(line) for line in lines]
    )


def _entry(line: ArticleLine) -> Entry:
    article = line.page
    published = article.first_published_at or datetime.combine(article.date, time(12), UTC)
    return Entry(
        title=article.title,
        path=line.url,
        summary=Truncator(article.lead).words(60),
        identity=tag(published, f"news/{article.pk}"),
        published=published,
        updated=article.last_published_at or published,
    )
