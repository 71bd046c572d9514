"""The catalogue as data for others: files, feeds, sitemap and descriptions that machines read."""
