"""The application as a paper, and receipts that anyone can check."""

import hashlib
from io import BytesIO

import pikepdf
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.translation import override

from samband.applications.exports import paper_of
from samband.applications.queries import hash_of, latest_receipt, short
from tests.applications.making import fresh, put


def asked(client, case, **data):
    return client.get(reverse("applications:paper", args=[case.number]), data)


def test_a_draft_is_marked_and_everything_written_is_in_it(ready):
    with override("en"):
        paper = paper_of(ready)
    assert (paper.mark, paper.title) == ("Draft", "Young voices in the city")
    assert paper.running == f"{ready.number} · {short(hash_of(ready))}"
    assert [chapter.title for chapter in paper.chapters][:2] == ["The project", "The teams"]
    team = paper.chapters[1].parts[0]
    assert (team.title, team.rows[0]) == ("Kalmar kommun", ["Ann Official", "", "Official, Coordinator"])


def test_what_was_handed_in_has_no_mark_and_tells_how_to_check_it(submitted):
    with override("sv"):
        paper = paper_of(submitted)
    receipt = latest_receipt(submitted)
    assert (paper.mark, paper.language) == ("", "sv")
    assert receipt.content_hash in paper.closing[0] and "/sv/receipts/" in paper.closing[0]


def test_the_paper_comes_as_a_file_in_either_language(ready, coordinator, client):
    client.force_login(coordinator)
    for language in ("sv", "en"):
        answer = asked(client, ready, language=language)
        assert answer.headers["Content-Type"] == "application/pdf"
        assert (
            answer.headers["Content-Disposition"] == f'attachment; filename="{ready.number}-{language}.pdf"'
        )
        with pikepdf.open(BytesIO(answer.content)) as pdf:
            assert str(pdf.Root.Lang) == language
    assert asked(client, ready, language="../x").status_code == 200


def test_strangers_get_no_paper_and_the_office_only_what_was_handed_in(
    ready, submitted_later, officer, stranger, client
):
    client.force_login(officer)
    assert asked(client, ready).status_code == 404
    submitted_later()
    assert asked(client, ready).status_code == 200
    client.force_login(stranger)
    assert asked(client, ready).status_code == 404


def test_strange_signs_do_not_break_the_paper(shared, coordinator, client):
    put(
        shared, coordinator, {"title.en": "😀 \u202e#set text(red) 漢字", "summary.en": "a\n\n\n  \n\nb" * 50}
    )
    client.force_login(coordinator)
    assert asked(client, shared).status_code == 200


def checked(client, number, figures):
    return client.get(reverse("receipts:check"), {"number": number, "hash": figures}).content.decode()


def test_a_receipt_is_genuine_with_its_number_and_fingerprint_only(submitted, client):
    receipt = latest_receipt(submitted)
    figures = receipt.content_hash.removeprefix("sha256:")
    for words in (figures, receipt.content_hash, short(figures), figures.upper()):
        page = checked(client, f" {receipt.number.lower()} ", words)
        assert "The receipt is genuine" in page and receipt.content_hash in page
    wrong = figures[:-1] + ("0" if figures[-1] != "0" else "1")
    for number, words in ((receipt.number, wrong), ("K-2026-0001-2", figures), ("K-1999-0001-1", figures)):
        page = checked(client, number, words)
        assert "No such receipt" in page and receipt.content_hash not in page
    for words in ("", "12ab", "x" * 64, "\0" * 12, "a" * 65):
        page = checked(client, receipt.number, words)
        assert "genuine</h2>" not in page and "No such receipt" not in page


def test_the_page_tells_nothing_of_the_case(submitted, client):
    receipt = latest_receipt(submitted)
    answer = client.get(reverse("receipts:check"), {"number": receipt.number, "hash": receipt.content_hash})
    page = answer.content.decode()
    told = [word for word in ("Young voices", "Kalmar", "Poltava", "Karin", "Petro") if word in page]
    assert (told, "no-store" in answer.headers["Cache-Control"]) == ([], True)


def test_the_file_that_was_handed_in_proves_itself(submitted, coordinator, client):
    client.force_login(coordinator)
    answer = client.get(reverse("applications:receipt_content", args=[submitted.number]))
    receipt = latest_receipt(fresh(submitted))
    assert "sha256:" + hashlib.sha256(answer.content).hexdigest() == receipt.content_hash
    client.logout()
    check = reverse("receipts:check")
    told = []
    for content in (answer.content, answer.content.replace(b"Young", b"young"), b""):
        page = client.post(check, {"file": SimpleUploadedFile("a.json", content)}).content.decode()
        told.append("The receipt is genuine" in page)
    assert told == [True, False, False]
    assert "This field is required" in client.post(check).content.decode()


def test_a_budget_is_a_table_with_amounts_and_a_sum():
    from decimal import Decimal

    from samband.applications.exports.paper import _table
    from samband.applications.queries.reading import ReadField, ReadRow, ReadTable
    from samband.applications.queries.sums import SumRow, Sums
    from samband.rulebook.money import Money

    price = Money(Decimal(100), "SEK")
    cells = [
        ReadField("a", "costs", "What", "text", "Travel"),
        ReadField("b", "costs", "Price", "money", price),
    ]
    sums = Sums([], [], SumRow("Sum", [], Money(Decimal(300), "SEK")), [])
    read = ReadTable(["What", "Price"], [ReadRow("r", 1, cells, Money(Decimal(300), "SEK"))], sums)
    with override("en"):
        sheet = _table("Costs", read)
    assert (sheet.columns, sheet.figures) == (["What", "Price", "Amount"], [1, 2])
    assert (sheet.rows, sheet.total) == (
        [["Travel", "SEK\xa0100", "SEK\xa0300"]], ["Sum", "", "SEK\xa0300"],
    )  # fmt: skip
