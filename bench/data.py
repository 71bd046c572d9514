"""Fills a catalogue with generated projects in the proportions of the real one, the same each time.

Proportions: most partnerships are of two, one in twelve of three or more; a partnership has one to four
projects over time; partner towns follow a long tail; one to four goals, goal 16 in most; one or two
project areas; a theme in half; half of the projects have a text in both languages.
"""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

from django.db import transaction

from samband.catalogue.actions import rebuild_index
from samband.catalogue.models import (
    Country,
    Goal,
    Grant,
    Partnership,
    PartnershipPartner,
    Place,
    PlaceName,
    Project,
    ProjectArea,
    ProjectPartner,
    Seat,
    Theme,
)
from samband.catalogue.states import Side
from samband.people.models import Organisation, OrganisationName
from samband.people.states import Kind

WORDS = {
    "sv": "medborgardialog avfall avfallshantering ungdomar jämställdhet vattenförsörjning skola klimat "
    "beredskap samhällsplanering tillgänglighet insyn ansvar delaktighet deltagande hälsa kultur bibliotek "
    "budget näringsliv landsbygd integration barnrätt trygghet energi odling digitalisering återbruk",
    "en": "citizen dialogue waste management youths gender equality water supply schools climate "
    "preparedness planning accessibility openness accountability participation health culture libraries "
    "budgeting livelihoods rural integration rights safety energy farming digital recycling",
}
START, BATCH = date(2009, 1, 1), 5_000


def fill(size: int) -> None:
    """Fill an empty database (with its codelists loaded) with `size` published projects."""
    dice = random.Random(20240828)
    with transaction.atomic():
        swedish, abroad = list(_swedish()), list(_abroad(dice))
        _projects(dice, size, swedish, abroad)
        rebuild_index()


def _swedish() -> Iterator[Organisation]:
    """Create 290 municipalities and 21 regions, by number: names are not what is measured."""
    bodies = [(f"Exempelby {n} kommun", Kind.MUNICIPALITY) for n in range(290)]
    bodies += [(f"Region Exempellän {n}", Kind.REGION) for n in range(21)]
    rows = [Organisation(slug=f"se-{n}", name=name, kind=kind, country="SE", number=str(n))
            for n, (name, kind) in enumerate(bodies)]  # fmt: skip
    return iter(Organisation.objects.bulk_create(rows))


def _abroad(dice: random.Random) -> Iterator[Organisation]:
    """Create 600 partners abroad, each at a place that also has a name in another script."""
    countries = list(Country.objects.exclude(code="SE"))
    for number in range(600):
        country = dice.choice(countries)
        name = f"{dice.choice(_STEMS)}{dice.choice(_ENDS)} {number}"
        place = Place.objects.create(
            slug=f"place-{number}", name=name, country=country, latitude=dice.uniform(-35, 55),
            longitude=dice.uniform(-90, 110), kind="municipality",
        )  # fmt: skip
        PlaceName.objects.create(place=place, name=f"Місто {number}", language="uk")
        partner = Organisation.objects.create(slug=f"abroad-{number}", name=name, country=country.code)
        OrganisationName.objects.create(organisation=partner, name=f"City of {name}")
        Seat.objects.create(organisation=partner, place=place)
        yield partner


_STEMS = ("Pol", "Kher", "Char", "Mach", "Mom", "Gab", "Kis", "Jin", "Ter", "Slav", "Kal", "Chor", "Vush")
_ENDS = ("tava", "son", "kiv", "akos", "basa", "orone", "umu", "nopil", "uta", "ush", "tkiv", "trri", "igua")


def _projects(
    dice: random.Random, size: int, swedish: list[Organisation], abroad: list[Organisation]
) -> None:
    numbers, made = count(1), 0
    lists = {"areas": list(ProjectArea.objects.values_list("pk", flat=True)),
             "themes": list(Theme.objects.values_list("pk", flat=True)),
             "goals": list(Goal.objects.values_list("pk", flat=True))}  # fmt: skip
    while made < size:
        batch: list[tuple[Project, list[tuple[Organisation, Side]]]] = []
        partnerships, partner_rows = [], []
        while len(batch) < BATCH and made < size:
            partners = _partners(dice, swedish, abroad)
            number = next(numbers)
            partnership = Partnership(slug=f"partnership-{number}", fingerprint=f"{number:064d}")
            partnerships.append(partnership)
            partner_rows.append((partnership, partners))
            for step in range(min(dice.choice((1, 1, 2, 2, 3, 4)), size - made)):
                batch.append((_project(dice, partnership, partners, number, step), partners))
                made += 1
        Partnership.objects.bulk_create(partnerships)
        PartnershipPartner.objects.bulk_create(
            PartnershipPartner(partnership=partnership, organisation=organisation, side=side)
            for partnership, partners in partner_rows
            for organisation, side in partners
        )
        _save(dice, batch, lists)


def _partners(dice: random.Random, swedish: list[Organisation], abroad: list[Organisation]) -> Any:
    """Choose two partners, now and then three or four; some are far more sought after than others."""
    wanted = dice.choices((2, 3, 4), (92, 6, 2))[0]
    chosen = [(dice.choice(swedish), Side.SWEDISH)]
    while len(chosen) < wanted:
        partner = abroad[int(len(abroad) * dice.random() ** 2.5)]
        if all(partner is not organisation for organisation, _ in chosen):
            chosen.append((partner, Side.INTERNATIONAL))
    return chosen


def _project(dice: random.Random, partnership: Partnership, partners: Any, number: int, step: int) -> Project:
    start = START + timedelta(days=dice.randrange(6_000))
    topic = dice.sample(WORDS["en"].split(), 3)
    both = dice.random() < 0.5
    return Project(
        slug=f"{partners[0][0].slug}-{partners[1][0].slug}-{number}-{step}",
        partnership=partnership,
        title_en=f"{partners[0][0].name} and {partners[1][0].name}: {' '.join(topic)}",
        title_sv=f"{partners[0][0].name} och {partners[1][0].name}" if both else "",
        summary_en=_text(dice, "en"), summary_sv=_text(dice, "sv") if both else "",
        component=dice.choices(("inception", "project", "steering-group"), (3, 6, 1))[0],
        starts_on=start, ends_on=start + timedelta(days=dice.choice((365, 548, 730, 1_095))),
        published_at=datetime(2026, 1, 1, tzinfo=UTC),
    )  # fmt: skip


def _text(dice: random.Random, language: str) -> str:
    return " ".join(dice.choices(WORDS[language].split(), k=60)).capitalize() + "."


def _save(dice: random.Random, batch: Any, lists: dict[str, list[Any]]) -> None:
    projects = Project.objects.bulk_create([project for project, _ in batch])
    ProjectPartner.objects.bulk_create(
        ProjectPartner(project=project, organisation=organisation, side=side)
        for project, partners in batch
        for organisation, side in partners
    )
    Grant.objects.bulk_create(
        Grant(project=project, case_number=f"B-{project.pk}", round_code="2024-03", currency="SEK",
              component=project.component, decided_on=project.starts_on,
              amount=Decimal(dice.randrange(150, 2_600) * 1_000))
        for project in projects
    )  # fmt: skip
    for field, most in (("areas", (1, 1, 2)), ("themes", (0, 1)), ("goals", (1, 2, 2, 3, 4))):
        through = getattr(Project, field).through
        target = f"{Project._meta.get_field(field).related_model._meta.model_name}_id"
        rows = []
        for project in projects:
            chosen = set(dice.sample(lists[field], dice.choice(most)))
            if field == "goals" and dice.random() < 0.8:
                chosen.add(16)
            rows += [through(project_id=project.pk, **{target: key}) for key in chosen]
        through.objects.bulk_create(rows, batch_size=BATCH)
