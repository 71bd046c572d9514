"""The editors' back office: translations, approval, checks, links and what Wagtail shows of them."""
