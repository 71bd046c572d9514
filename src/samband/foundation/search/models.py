"""The search index as tables: postings, entries, orders and the generation that every write raises."""

from django.db import models


class Generation(models.Model):
    """One index, and how often it has been written.

    A process that remembers something of the index asks for `number` and `token` first: the number
    tells what has changed since, the token whether what it remembers was ever committed.
    """

    index = models.CharField(max_length=40, primary_key=True)
    number = models.PositiveBigIntegerField(default=0)
    token = models.CharField(max_length=16, default="")
    recent = models.JSONField(default=list, help_text="tokens of the last writes, newest last")

    def __str__(self) -> str:
        return f"{self.index} #{self.number}"


class Posting(models.Model):
    """The documents that have one facet value or contain one word.

    A posting that has become empty stays, so that other processes learn that it did.
    """

    index = models.CharField(max_length=40)
    term = models.PositiveIntegerField(help_text="short number of (kind, key) within the index")
    kind = models.CharField(max_length=40, help_text="a facet's name, or a kind of words")
    key = models.CharField(max_length=120)
    label = models.CharField(max_length=300, blank=True, help_text="as people write it")
    bitmap = models.BinaryField(help_text="document numbers, a serialized roaring bitmap")
    changed = models.PositiveBigIntegerField(help_text="generation of the last change")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("index", "kind", "key"), name="search_one_posting_per_key"),
            models.UniqueConstraint(fields=("index", "term"), name="search_one_posting_per_term"),
        ]
        indexes = [models.Index(fields=("index", "changed"), name="search_posting_changed")]

    def __str__(self) -> str:
        return f"{self.index} {self.kind}:{self.key}"


class Entry(models.Model):
    """One document: its terms, what a result row shows of it, and the texts it was found by."""

    index = models.CharField(max_length=40)
    number = models.PositiveIntegerField(help_text="the document's number in the index")
    terms = models.BinaryField(help_text="numbers of its terms, uint32, ascending")
    card = models.JSONField(default=dict)
    told = models.JSONField(default=dict, help_text="by language, the text that a row may quote")
    texts = models.TextField(default="", help_text="its other texts, one a line")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("index", "number"), name="search_one_entry_per_document"),
        ]

    def __str__(self) -> str:
        return f"{self.index} {self.number}"


class SortKey(models.Model):
    """A document's place in one order."""

    index = models.CharField(max_length=40)
    order = models.CharField(max_length=20, blank=True, help_text="empty: the default order")
    key = models.BinaryField(help_text="bytes that sort into the order")
    number = models.PositiveIntegerField(help_text="the document's number in the index")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("index", "order", "number"), name="search_one_key_per_order"),
        ]
        indexes = [models.Index(fields=("index", "order", "key", "number"), name="search_keys_in_order")]

    def __str__(self) -> str:
        return f"{self.index} {self.order} {self.number}"


class Ordering(models.Model):
    """One order as a whole, so that a process reads it at once."""

    index = models.CharField(max_length=40)
    order = models.CharField(max_length=20, blank=True)
    numbers = models.BinaryField(default=b"", help_text="document numbers in order, uint32")
    changed = models.PositiveBigIntegerField(help_text="generation of the last change")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("index", "order"), name="search_one_ordering_per_order"),
        ]

    def __str__(self) -> str:
        return f"{self.index} {self.order}"
