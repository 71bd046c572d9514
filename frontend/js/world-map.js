/* Makes one drawn world quick to use: one tab stop, arrow keys, zoom, pan, and a card for each place. */
import { mapWindow } from "./map-window.js";

const ARROWS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

const at = (place) => {
  const { cx, cy } = place.firstElementChild;
  return [cx.baseVal.value, cy.baseVal.value];
};

/** The nearest place in a direction; what lies aside counts double. */
function next(from, places, [dx, dy]) {
  const [x, y] = at(from);
  let [best, least] = [null, Infinity];
  for (const place of places) {
    const [px, py] = at(place);
    const ahead = (px - x) * dx + (py - y) * dy;
    const aside = Math.abs((px - x) * dy) + Math.abs((py - y) * dx);
    if (place === from || ahead <= 0 || aside > 2 * ahead) continue;
    if (ahead + 2 * aside < least) [best, least] = [place, ahead + 2 * aside];
  }
  return best;
}

function startDragging(svg, view) {
  let from = null;
  svg.addEventListener("pointerdown", (event) => {
    if (svg.closest("[data-zoomed]") && event.isPrimary) from = [event.clientX, event.clientY];
  });
  svg.addEventListener("pointermove", (event) => {
    if (!from || !event.buttons) return;
    view.pan(event.clientX - from[0], event.clientY - from[1]);
    from = [event.clientX, event.clientY];
  });
  addEventListener("pointerup", () => (from = null));
  svg.addEventListener("dragstart", (event) => event.preventDefault());
}

function lighter(map, arcs, card) {
  return (place) => {
    const key = place?.dataset.key;
    map.toggleAttribute("data-lit", Boolean(place));
    for (const arc of arcs) arc.toggleAttribute("data-lit", key === arc.dataset.from || key === arc.dataset.to);
    const entry = place && document.querySelector(`[data-place="${key}"]`);
    card.hidden = !entry;
    if (entry) card.replaceChildren(...[...entry.cloneNode(true).childNodes]);
  };
}

function start(map) {
  const svg = map.querySelector("svg.world-map-drawing");
  const places = [...map.querySelectorAll(".map-places a")];
  const tools = map.querySelector("[data-map-tools]");
  const card = map.querySelector("[data-map-card]");
  const light = lighter(map, map.querySelectorAll(".map-arcs a"), card);
  const view = mapWindow(svg, (zoom) => {
    map.style.setProperty("--zoom", zoom);
    map.toggleAttribute("data-zoomed", zoom > 1);
    tools.querySelector('[data-map-zoom="out"]').setAttribute("aria-disabled", zoom <= 1);
  });
  const zooms = { in: view.zoomIn, out: view.zoomOut, all: view.all };
  const keys = { "+": "in", "-": "out", "−": "out", 0: "all" };
  let current = places[0];
  for (const place of places) place.tabIndex = place === current ? 0 : -1;
  for (const part of map.querySelectorAll("[data-map-tools], [data-map-hint]")) part.hidden = false;
  zooms.all();

  function go(place) {
    current.tabIndex = -1;
    current = place;
    current.tabIndex = 0;
    view.reach(...at(current));
    current.focus({ preventScroll: true });
  }

  tools.addEventListener("click", (event) => zooms[event.target.dataset.mapZoom]?.());
  map.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const place = event.target.closest(".map-places a");
    if (event.key === "Escape") light(null);
    else if (keys[event.key] === "in" && place) view.zoomIn(...at(place));
    else if (keys[event.key]) zooms[keys[event.key]]();
    else if (place && ARROWS[event.key]) {
      const found = next(place, places, ARROWS[event.key]);
      if (found) go(found);
    } else return;
    event.preventDefault();
  });
  for (const kind of ["focusin", "pointerover"]) {
    svg.addEventListener(kind, (event) => {
      const place = event.target.closest(".map-places a");
      if (place) light(place);
    });
  }
  startDragging(svg, view);
}

/** Start every drawn world on the page. */
export function startWorldMaps() {
  for (const map of document.querySelectorAll("[data-world-map]")) if (map.querySelector(".map-places a")) start(map);
}
