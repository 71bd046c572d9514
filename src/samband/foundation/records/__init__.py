"""Authority records: merging two into one and apart again, old addresses, and what files have said."""
