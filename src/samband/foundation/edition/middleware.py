"""Answers strangers with pages that were finished before, as long as nothing they show has changed."""

from collections.abc import Callable, Hashable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags
from django.utils.translation import get_language_from_path, get_language_from_request

from samband.foundation.edition.holes import fill, has_holes, is_same_for_strangers, leave_holes
from samband.foundation.edition.memory import LARGEST, Memory, Page
from samband.foundation.edition.moments import next_moment
from samband.foundation.edition.queries import mark_in_force

LONGEST = 2_000
"""Characters of the longest address whose page is remembered."""
MAY_VARY = {"cookie", "accept-encoding", "hx-request", "hx-target", "accept-language"}
"""What an answer may depend on and be remembered; of cookies no remembered request has any that count."""
OWN_HEADERS = {"content-length", "vary", "etag", "content-encoding"}
FOR_ONE = ("private", "no-store", "max-age=0")
"""What a view says of an answer that is for one reader."""
memory = Memory()


class RememberOpenPages:
    """Serves a page again to readers without a session: same edition, same address, same fragment asked for.

    What sets a cookie, carries a secret or a message, is private, or is not a whole answer with status 200
    is neither kept nor looked for. A form is kept with a hole for its token (`holes.py`).
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer from memory, or let the page be made and remember it."""
        key = _key(request)
        mark = mark_in_force() if key is not None else None
        if mark is None:
            return self.get_response(request)
        now = timezone.now()
        if not memory.is_of(mark, now):
            memory.begin(mark, next_moment(now))
        page = memory.find(key)
        if page is None:
            leave_holes(request)
            response = self.get_response(request)
            if request.method != "GET" or not _may_be_kept(request, response):
                return fill(request, response)
            page = Page.of(response.content, _headers(response), has_holes(response.content))
        coding = "" if page.has_holes else _coding(request)
        if coding not in page.forms:
            page.pack(coding)
            memory.keep(key, page, mark)
        answer = _answer(request, page, coding)
        return fill(request, answer) if page.has_holes else answer


def _key(request: HttpRequest) -> Hashable | None:
    """Return what a page's content may depend on, or None when the request is not for the memory."""
    meta = request.META
    if request.method not in ("GET", "HEAD") or "HTTP_AUTHORIZATION" in meta:
        return None
    if request.path_info.startswith(settings.STATIC_URL):
        return None
    if "HTTP_COOKIE" in meta and not request.COOKIES.keys().isdisjoint(_telling_cookies()):
        return None
    query = meta.get("QUERY_STRING", "")
    if len(request.path_info) + len(query) > LONGEST:
        return None
    fragment = (
        tuple(sorted(item for item in meta.items() if item[0].startswith("HTTP_HX_")))
        if "HTTP_HX_REQUEST" in meta
        else ()
    )
    return request.scheme, meta.get("HTTP_HOST", ""), request.path_info, query, _language(request), fragment


def _language(request: HttpRequest) -> str:
    """Return the language that the page is made in, unless its address tells it."""
    return "" if get_language_from_path(request.path_info) else get_language_from_request(request)


def _telling_cookies() -> tuple[str, str]:
    """Return the cookies that make a reader somebody: the session's, and a message waiting to be shown."""
    return settings.SESSION_COOKIE_NAME, "messages"


def _may_be_kept(request: HttpRequest, response: HttpResponse) -> bool:
    if response.status_code != 200 or response.streaming or response.cookies:
        return False
    if request.META.get("CSRF_COOKIE_NEEDS_UPDATE") or getattr(request, "_csp_nonce", None):
        return False  # a secret of this reader is on the page
    control = response.headers.get("Cache-Control", "")
    if any(word in control for word in FOR_ONE) and not is_same_for_strangers(request):
        return False
    varies = {word.strip().lower() for word in response.headers.get("Vary", "").split(",") if word}
    return (
        varies <= MAY_VARY and "Content-Encoding" not in response.headers and len(response.content) <= LARGEST
    )


def _headers(response: HttpResponse) -> dict[str, str]:
    """Return the headers to send each time; a browser may keep the page but asks whether it still holds."""
    kept = {name: value for name, value in response.items() if name.lower() not in OWN_HEADERS}
    kept.setdefault("Cache-Control", "private, no-cache" if has_holes(response.content) else "no-cache")
    patch_vary_headers(response, ("Accept-Encoding", "Cookie"))
    kept["Vary"] = response["Vary"]
    return kept


def _coding(request: HttpRequest) -> str:
    """Return the best packing that the reader's browser takes."""
    accepted = request.META.get("HTTP_ACCEPT_ENCODING", "")
    if not accepted:
        return ""
    words = {word.strip() for word in accepted.lower().split(",")}
    return next((coding for coding in ("br", "gzip") if coding in words), "")


def _answer(request: HttpRequest, page: Page, coding: str) -> HttpResponse:
    asked = request.META.get("HTTP_IF_NONE_MATCH")
    if asked and not page.has_holes and _is_known(asked, page.tag):
        return HttpResponseNotModified(headers={
            "ETag": page.tag, "Vary": page.headers["Vary"], "Cache-Control": page.headers["Cache-Control"],
        })  # fmt: skip
    content = page.forms[coding]
    response = HttpResponse(content if request.method == "GET" else b"", headers=page.headers)
    if not page.has_holes:
        response.headers["ETag"] = page.tag
    response.headers["Content-Length"] = str(len(content))
    if coding:
        response.headers["Content-Encoding"] = coding
    return response


def _is_known(asked: str, tag: str) -> bool:
    """Tell whether the browser has this very content; how it was packed makes no difference."""
    tags = parse_etags(asked)
    return "*" in tags or any(each.removeprefix("W/") == tag.removeprefix("W/") for each in tags)
