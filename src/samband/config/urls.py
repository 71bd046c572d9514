"""Every address: the open site under its language, work places outside it."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.contrib.auth.decorators import login_required
from django.urls import URLPattern, URLResolver, include, path

from samband.applications.urls import receipt_urls
from samband.assessment.queries import is_reader
from samband.catalogue.urls import office_urls as sensitivity_urls
from samband.config import sitemaps
from samband.editorial.policies import may_edit
from samband.editorial.views import to_language
from samband.foundation.access.views import for_people
from samband.foundation.mail.urls import my_letters_urls, outbox_urls
from samband.foundation.media.urls import media_urls
from samband.foundation.pulse.views import pulse
from samband.people.urls.organisations import my_organisations, office_organisations
from samband.people.views.profile import choose_language

urlpatterns: list[URLPattern | URLResolver] = [
    path("", to_language),
    path("language/", choose_language, name="set_language"),
    path("account/invitations/", include("samband.people.urls.invitations")),
    path("account/", include("samband.people.urls.account")),
    path("my/letters/", include(my_letters_urls(login_required))),
    path("my/profile/", include("samband.people.urls.profile")),
    path("my/about-me/", include("samband.people.urls.register")),
    path("my/organisations/", include(my_organisations)),
    path("office/organisations/", include(office_organisations, namespace="office_organisations")),
    path("my/", include("samband.applications.urls")),
    path("", include("samband.workspace.urls")),
    path("office/rounds/", include("samband.calls.urls.office")),
    path("office/cases/", include("samband.assessment.urls")),
    path("office/partnerships/", include(sensitivity_urls)),
    path("office/imports/", include("samband.importing.urls")),
    path("office/outbox/", include(outbox_urls(for_people(is_reader)))),
    path("cms/", include("samband.editorial.urls.cms")),
    path("styleguide/", include("samband.foundation.ui.urls")),
    path("", include("samband.foundation.sharing.urls")),
    path("", include(media_urls(may_edit))),
    path("pulse/", pulse, name="pulse"),
    path("robots.txt", sitemaps.robots, name="robots"),
    path("sitemap.xml", sitemaps.sitemap_index, name="sitemap"),
    path("sitemap-<str:name>-<int:number>.xml", sitemaps.sitemap_part, name="sitemap_part"),
    *i18n_patterns(
        path("", include("samband.editorial.urls.first")),
        path("", include("samband.catalogue.urls")),
        path("", include("samband.calls.urls.public")),
        path("", include(receipt_urls)),
        path("", include("samband.editorial.urls.pages")),
        prefix_default_language=True,
    ),
]
if settings.PROVIDERS:
    urlpatterns.append(path("account/", include("samband.people.urls.providers")))
if settings.DEMO:
    urlpatterns.append(path("demo/", include("samband.config.demo.urls")))
