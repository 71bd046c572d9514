"""The WSGI application that a web server serves."""

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samband.config.settings")

application = get_wsgi_application()
get_resolver().url_patterns  # noqa: B018  (loads the views now, not under the first visitor)
# What is loaded stays: looking through it for garbage again and again costs a third of every page.
gc.collect()
gc.freeze()
gc.set_threshold(20_000, 20, 50)
