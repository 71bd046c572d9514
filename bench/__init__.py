"""What Samband costs: the same pages at three sizes, beside a view that does nothing and a static file."""
