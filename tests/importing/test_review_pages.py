"""The office's queue of names and the page of one name."""

from html import unescape

import pytest
from django.urls import reverse
from django.utils.translation import override

from tests.importing import texts


def at(name, item=None):
    return reverse(f"importing:{name}", args=[item.pk] if item else [])


@pytest.fixture
def office(client, officer):
    client.force_login(officer)
    client.cookies["django_language"] = "en"
    return client


def words(response):
    return unescape(response.content.decode())


def errors(form):
    with override("en"):
        return {field: list(map(str, texts)) for field, texts in form.errors.items()}


def test_strangers_find_nothing_and_the_unknown_are_asked_to_sign_in(client, waiting, stranger):
    item = waiting(texts.DOUBTFUL)
    shown = [at("review_list"), at("review_item", item)]
    acts = [at("review_choose", item), at("review_register", item), at("review_reject", item)]

    unknown = [client.get(address) for address in shown] + [client.post(address) for address in acts]
    assert [(answer.status_code, answer.url.partition("?")[0]) for answer in unknown] == [
        (302, reverse("account_login"))
    ] * 5

    client.force_login(stranger)
    answers = [client.get(address) for address in shown] + [client.post(address) for address in acts]
    assert [answer.status_code for answer in answers] == [404] * 5
    item.refresh_from_db()
    assert item.state == "pending"


def test_an_item_that_is_not_there_is_404(office):
    assert office.get(reverse("importing:review_item", args=[999])).status_code == 404


def test_an_empty_queue_says_what_fills_it(office):
    assert "Nothing waits for a decision" in words(office.get(at("review_list")))


def test_the_queue_can_be_narrowed_by_kind_and_source(office, waiting):
    waiting(texts.DOUBTFUL, "one.txt")
    waiting(texts.CLOSE, "two.txt")

    def listed(**data):
        return [row.item.text for row in office.get(at("review_list"), data).context["rows"]]

    assert listed() == ["Zzyzxville", "Kissumuu"]
    assert listed(source="two.txt") == ["Kissumuu"]
    assert listed(kind="article") == []
    assert listed(kind="project", source="one.txt") == ["Zzyzxville"]
    assert listed(kind="nonsense", source="") == ["Zzyzxville", "Kissumuu"]
    assert listed(page="nonsense") == ["Zzyzxville", "Kissumuu"]


def test_the_queue_asks_the_database_as_much_for_three_as_for_one(office, waiting, queries_of):
    waiting(texts.DOUBTFUL, "one.txt")
    one = queries_of(at("review_list"))
    waiting(texts.CLOSE, "two.txt")
    waiting(texts.ONE_SIDED, "three.txt")

    assert queries_of(at("review_list")) == one


def test_a_name_is_shown_in_its_text_with_the_candidates(office, waiting):
    item = waiting(texts.CLOSE)
    response = office.get(at("review_item", item))

    context = response.context["context"]
    assert (context.name, context.before, context.after.strip()) == (
        "Kissumuu",
        "Umeå and ",
        "The overall objective is that the lake is clean.",
    )
    assert str(response.context["choose_form"].options[item.candidates[0]["key"]]).startswith(
        "Kisumu, Kenya · county"
    )
    assert "<mark>Kissumuu</mark>" in response.content.decode()


def test_a_search_by_any_spelling_or_script_adds_choices(office, waiting):
    item = waiting(texts.DOUBTFUL)

    def found(q):
        response = office.get(at("review_item", item), {"q": q})
        return {option.name for option in response.context["choose_form"].options.values()}

    assert ["Kherson" in found(q) for q in ("Cherson", "Херсон", "kherson", "City of Kherson")] == [True] * 4
    assert found("Qqqqq") == set()
    assert found("%_'\"<script>") == set()
    assert found("x" * 3000) == set()


def test_choosing_loads_the_record_and_says_what_came_of_it(office, waiting):
    from samband.catalogue.models import Project

    item = waiting(texts.CLOSE)
    response = office.post(
        at("review_choose", item), {"choice": item.candidates[0]["key"], "q": ""}, follow=True
    )

    project = Project.objects.get()
    assert response.redirect_chain == [(at("review_item", item), 302)]
    assert "“Kissumuu” means Kisumu." in words(response)
    assert "The project is online" in words(response)
    assert response.context["became"].project == project


def test_choosing_nothing_says_so_and_keeps_the_search(office, waiting):
    item = waiting(texts.DOUBTFUL)
    response = office.post(at("review_choose", item), {"q": "Kisumu"})

    assert (response.status_code, response.context["q"]) == (422, "Kisumu")
    assert errors(response.context["choose_form"]) == {
        "choice": ["Choose what is meant, or search for something else."]
    }
    assert "Kisumu" in {option.name for option in response.context["choose_form"].options.values()}


def test_a_choice_nobody_offered_is_refused(office, waiting):
    item = waiting(texts.DOUBTFUL)
    response = office.post(at("review_choose", item), {"choice": "org:1", "q": ""})

    assert response.status_code == 422
    item.refresh_from_db()
    assert item.state == "pending"


def test_registering_keeps_what_was_typed_until_it_is_right(office, waiting):
    from samband.people.queries import find_organisation
    from tests.cast import organisation

    organisation("Zzyzxville", "UG")
    item = waiting(texts.DOUBTFUL)
    assert office.get(at("review_item", item)).context["register_form"].initial == {
        "name": "Zzyzxville", "country": "KE", "kind": "municipality",
    }  # fmt: skip
    taken = {"name": "Zzyzxville", "country": "UG", "kind": "county"}
    response = office.post(at("review_register", item), taken)
    assert response.status_code == 422
    assert errors(response.context["register_form"]) == {
        "name": ["There is an organisation of this name already. Search for it and choose it."]
    }
    assert response.context["register_form"].data.dict() == taken

    office.post(at("review_register", item), taken | {"country": "KE"})

    item.refresh_from_db()
    assert (item.state, item.organisation) == ("corrected", find_organisation("KE", "Zzyzxville"))


def test_a_foreign_partner_cannot_be_registered_in_sweden(office, waiting):
    item = waiting(texts.DOUBTFUL)
    response = office.post(
        at("review_register", item), {"name": "X", "country": "SE", "kind": "municipality"}
    )

    assert (response.status_code, list(response.context["register_form"].errors)) == (422, ["country"])


def test_rejecting_needs_a_reason(office, waiting):
    item = waiting(texts.DOUBTFUL)
    response = office.post(at("review_reject", item), {"reason": "  "})
    assert response.status_code == 422
    assert errors(response.context["reject_form"]) == {"reason": ["Write why the name is rejected."]}

    response = office.post(at("review_reject", item), {"reason": "A made-up town"}, follow=True)
    assert "Nothing was published" in words(response)
    assert "A made-up town" in words(response)


def test_someone_who_comes_second_is_told(office, waiting, second_officer):
    from samband.importing.actions import reject

    item = waiting(texts.CLOSE)
    key = item.candidates[0]["key"]
    reject(item, reason="A made-up town", actor=second_officer)
    response = office.post(at("review_choose", item), {"choice": key, "q": ""}, follow=True)

    assert "“Accept the suggestion” cannot be done while the status is “Name rejected”." in words(response)
    item.refresh_from_db()
    assert item.state == "rejected"


def test_names_from_pages_are_never_markup(office, waiting):
    item = waiting(texts.DOUBTFUL.replace("Zzyzxville", "Zz<b>y</b>zxville"))

    assert "<b>y</b>" not in office.get(at("review_item", item)).content.decode()
    assert "<b>y</b>" not in office.get(at("review_list")).content.decode()
