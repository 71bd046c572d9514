"""The WSGI application that a web server serves."""

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver
from granian.utils.proxies import wrap_wsgi_with_proxy_headers

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samband.config.settings")

# A proxy on this machine tells who asks; limits on reports and sign-ins count people, not the proxy.
application = wrap_wsgi_with_proxy_headers(get_wsgi_application(), trusted_hosts="127.0.0.1, ::1")
get_resolver().url_patterns  # noqa: B018  (loads the views now, not under the first visitor)
# What is loaded stays: looking through it for garbage again and again costs a third of every page.
gc.collect()
gc.freeze()
gc.set_threshold(20_000, 20, 50)
