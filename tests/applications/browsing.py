"""Going about the pages as a browser without JavaScript does."""

from django.urls import reverse


def url(name, *args):
    return reverse(f"applications:{name}", args=args)


def post_all(client, address, **changes):
    """Post a section's form as a browser would: everything that stands in it, with some changes."""
    page = client.get(address).context["page"]
    data = {"page": page.page}
    for bound in page.form:
        data[f"base:{bound.name}"] = page.case.revision
        data[bound.name] = bound.value() or []
    return client.post(address, {**data, **changes})
