"""What waits for whom on the first page of the back office."""

from typing import Any

from django.db.models import QuerySet
from wagtail.models import Comment, CommentReply, Page, PageSubscription


def drafts_of(user: Any, most: int = 8) -> list[Any]:
    """Return the pages whose latest words are this person's and not published yet, newest first."""
    rows: QuerySet[Any] = Page.objects.filter(has_unpublished_changes=True, latest_revision__user=user)
    return list(rows.select_related("locale").order_by("-latest_revision_created_at")[:most])


def who_talks_about(page: Any, threads: list[int]) -> set[Any]:
    """Return who wants to hear of comments on a page: its followers, and those in the given threads."""
    followers = PageSubscription.objects.filter(page=page, comment_notifications=True).select_related("user")
    begun = Comment.objects.filter(pk__in=threads).select_related("user")
    answered = CommentReply.objects.filter(comment_id__in=threads).select_related("user")
    return {each.user for each in (*followers, *begun, *answered) if each.user.is_active}
