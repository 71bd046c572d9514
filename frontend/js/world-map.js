/* Makes one drawn world quick to use: one tab stop, arrow keys, zoom, pan, and a card for each place. */
import { mapWindow } from "./map-window.js";

const ARROWS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
const ZOOMS = { "+": "zoomIn", "-": "zoomOut", "−": "zoomOut", 0: "all" };

const placesOf = (map) => [...map.querySelectorAll(".map-places a")];

function at(place) {
  const { cx, cy } = place.firstElementChild;
  return [cx.baseVal.value, cy.baseVal.value];
}

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

/** Light the arcs of a place and show its entry of the list as a card; without one, put both out. */
function light(map, place) {
  const key = place?.dataset.key;
  map.toggleAttribute("data-lit", Boolean(place));
  for (const arc of map.querySelectorAll(".map-arcs a")) {
    arc.toggleAttribute("data-lit", key === arc.dataset.from || key === arc.dataset.to);
  }
  const entry = place && document.querySelector(`[data-place="${key}"]`);
  const card = map.querySelector("[data-map-card]");
  card.hidden = !entry;
  if (entry) card.replaceChildren(...entry.cloneNode(true).childNodes);
}

/** Only the current place is a tab stop; the first and largest, to begin with. */
function stopAt(map, current = placesOf(map)[0]) {
  for (const place of placesOf(map)) place.tabIndex = place === current ? 0 : -1;
  for (const part of map.querySelectorAll("[data-map-tools], [data-map-hint]")) part.hidden = false;
}

function startKeys(map, view) {
  map.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const place = event.target.closest(".map-places a");
    const zoom = ZOOMS[event.key];
    if (event.key === "Escape") light(map, null);
    else if (zoom === "zoomIn" && place) view.zoomIn(...at(place));
    else if (zoom) view[zoom]();
    else if (place && ARROWS[event.key]) {
      const found = next(place, placesOf(map), ARROWS[event.key]) ?? place;
      stopAt(map, found);
      view.reach(...at(found));
      found.focus({ preventScroll: true });
    } else return;
    event.preventDefault();
  });
}

function startDragging(svg, map, view) {
  let from = null;
  svg.addEventListener("pointerdown", (event) => {
    from = map.hasAttribute("data-zoomed") && event.isPrimary ? [event.clientX, event.clientY] : null;
  });
  svg.addEventListener("pointermove", (event) => {
    if (!from || !event.buttons) return;
    view.pan(event.clientX - from[0], event.clientY - from[1]);
    from = [event.clientX, event.clientY];
  });
  svg.addEventListener("dragstart", (event) => event.preventDefault());
}

function start(map) {
  const svg = map.querySelector("svg.world-map-drawing");
  const view = mapWindow(svg, (zoom) => {
    map.style.setProperty("--zoom", zoom);
    map.toggleAttribute("data-zoomed", zoom > 1);
    map.querySelector('[data-map-zoom="zoomOut"]').setAttribute("aria-disabled", zoom <= 1);
  });
  stopAt(map);
  view.all();
  map.addEventListener("click", (event) => view[event.target.dataset.mapZoom]?.());
  for (const kind of ["focusin", "pointerover"]) {
    svg.addEventListener(kind, (event) => {
      const place = event.target.closest(".map-places a");
      if (place) light(map, place);
    });
  }
  startKeys(map, view);
  startDragging(svg, map, view);
}

const started = new WeakSet();

/** Start every drawn world on the page; one that was drawn anew gets its tab stop back. */
export function startWorldMaps() {
  for (const map of document.querySelectorAll("[data-world-map]")) {
    if (started.has(map)) stopAt(map);
    else start(map);
    started.add(map);
  }
}
