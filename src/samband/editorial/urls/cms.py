"""The editors' back office, behind one door and with a content policy of its own."""

from csp.constants import SELF, UNSAFE_INLINE
from csp.decorators import csp_update
from django.urls import include, path
from wagtail.admin import urls as admin_urls
from wagtail.admin.auth import require_admin_access
from wagtail.utils.urlpatterns import decorate_urlpatterns

from samband.editorial.admin.views import account
from samband.editorial.policies import may_edit
from samband.foundation.access.views import View, for_people

LOOSER = {
    # Wagtail's admin writes styles and scripts into its pages and previews them in a frame.
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "frame-src": [SELF],
}


def behind_the_door(view: View) -> View:
    """Let editors alone through, with the looser content policy that the back office needs."""
    return csp_update(LOOSER)(for_people(may_edit)(view))


ours = [
    path("login/", account.to_the_desk),
    path("logout/", account.leave),
    path("account/", require_admin_access(account.OwnSettings.as_view())),
]
"""Stand before Wagtail's pages of the same address: people sign in and out where everybody does."""
decorate_urlpatterns(ours, behind_the_door)
decorate_urlpatterns(admin_urls.urlpatterns, behind_the_door)
urlpatterns = [path("", include(ours)), path("", include(admin_urls))]
