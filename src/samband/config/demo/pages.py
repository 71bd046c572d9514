"""Pages of the demo: articles, publications, an event, a training, people, with pictures drawn for them."""

import tomllib
from pathlib import Path
from typing import Any

from samband.config.demo.landscapes import cover, landscape
from samband.editorial.actions import introduce, plant_pages, plant_site
from samband.editorial.admin.actions.translating import mark_matching
from samband.editorial.admin.queries.translations import link_of
from samband.foundation.media.actions import keep_picture
from samband.foundation.media.queries import picture_titled

LANDSCAPES = {
    "river": (11, "Kullar i lager bakom en flod, i blågrönt.", "Hills in layers behind a river, in blue-green."),
    "shore": (23, "Ett lågt kustlandskap i kvällsljus.", "A low coast in evening light."),
    "hills": (37, "Mjuka kullar under en varm himmel.", "Soft hills under a warm sky."),
    "valley": (41, "En dal med en båge mellan två punkter.", "A valley with an arc between two dots."),
    "plain": (58, "En slätt med berg långt borta.", "A plain with mountains far away."),
    "ridge": (64, "En bergsrygg i dis.", "A ridge in haze."),
}  # fmt: skip
COVERS = {"cover-a": 71, "cover-b": 83, "cover-c": 97}
PHOTOGRAPHER = "Tecknad för Samband"


def show_pages(folder: Path, site: Path) -> int:
    """Publish the demo's pages beside the first ones; return how many were made now."""
    plant_site(site)
    made = plant_pages(folder / "site", _pictures())
    with (folder / "people.toml").open("rb") as file:
        introduced = introduce(tomllib.load(file)["person"])
    for page in introduced:
        if link_of(page):
            mark_matching(page, actor=None)
    return made


def _pictures() -> dict[str, Any]:
    found = {name: _picture(name, landscape, *told) for name, told in LANDSCAPES.items()}
    return found | {
        name: _picture(name, cover, number, "Omslag", "Cover") for name, number in COVERS.items()
    }  # fmt: skip


def _picture(name: str, draw: Any, number: int, alt_sv: str, alt_en: str) -> Any:
    title = f"Demo: {name}"
    return picture_titled(title) or keep_picture(
        draw(number), name=f"{name}.jpg", title=title, alt_sv=alt_sv, alt_en=alt_en, photographer=PHOTOGRAPHER
    )
