// Cuts Inter into small files by script: only the glyphs and weights that the site shows.
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";

const require = createRequire(import.meta.url);
const WEIGHTS = { wght: { min: 400, max: 680 } };
/** What text needs: kerning, accents, local forms and tabular figures; no arrows made of signs, no fractions. */
const FEATURES = ["ccmp", "kern", "locl", "mark", "mkmk", "tnum"];

/** Cut → [file of the package, ranges of code points]; what European languages share comes before what is rare. */
const CUTS = {
  latin: ["latin", [[0x20, 0x7e], [0xa0, 0xa0], [0xa7, 0xa7], [0xa9, 0xa9], [0xab, 0xab], [0xb0, 0xb0],
    [0xb7, 0xb7], [0xbb, 0xbb], [0xc0, 0xff], [0x2010, 0x2014], [0x2018, 0x2019], [0x201c, 0x201d],
    [0x2022, 0x2022], [0x2026, 0x2026], [0x202f, 0x202f], [0x20ac, 0x20ac], [0x2190, 0x2193],
    [0x2212, 0x2212]]],
  "latin-signs": ["latin", [[0xa1, 0xa6], [0xa8, 0xa8], [0xaa, 0xaa], [0xac, 0xaf], [0xb1, 0xb6], [0xb8, 0xba],
    [0xbc, 0xbf], [0x131, 0x131], [0x152, 0x153], [0x2015, 0x2017], [0x201a, 0x201b], [0x201e, 0x2021],
    [0x2023, 0x2025], [0x2030, 0x2030], [0x2032, 0x2033], [0x2039, 0x203a]]],
  "latin-ext": ["latin-ext", [[0x100, 0x107], [0x10c, 0x113], [0x116, 0x11b], [0x11e, 0x11f], [0x122, 0x123],
    [0x12a, 0x12b], [0x12e, 0x130], [0x136, 0x137], [0x139, 0x13e], [0x141, 0x148], [0x14c, 0x14d],
    [0x150, 0x151], [0x158, 0x15b], [0x15e, 0x165], [0x16a, 0x16b], [0x16e, 0x173], [0x179, 0x17e],
    [0x218, 0x21b]]],
  "latin-more": ["latin-ext", [[0x108, 0x10b], [0x114, 0x115], [0x11c, 0x11d], [0x120, 0x121], [0x124, 0x129],
    [0x12c, 0x12d], [0x132, 0x135], [0x138, 0x138], [0x13f, 0x140], [0x149, 0x14b], [0x14e, 0x14f],
    [0x154, 0x157], [0x15c, 0x15d], [0x166, 0x169], [0x16c, 0x16d], [0x174, 0x178], [0x17f, 0x17f],
    [0x1e9e, 0x1e9e], [0x2b9, 0x2bc], [0x300, 0x304]]],
  cyrillic: ["cyrillic", [[0x400, 0x45f], [0x490, 0x491], [0x2116, 0x2116]]],
};

const hex = (n) => n.toString(16).toUpperCase();

function range([from, to]) {
  return from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`;
}

function characters(ranges) {
  return ranges.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i))).join("");
}

/** Write the cut fonts into `out` and return the style sheet that names them. */
export async function cutFonts(sheet, out) {
  let css = await readFile(sheet, "utf8");
  for (const [name, [file, ranges]] of Object.entries(CUTS)) {
    const path = `@fontsource-variable/inter/files/inter-${file}-wght-normal.woff2`;
    const cut = await subsetFont(await readFile(require.resolve(path)), characters(ranges), {
      targetFormat: "woff2",
      variationAxes: WEIGHTS,
      keepFeatures: FEATURES,
    });
    await writeFile(join(out, `inter-${name}.woff2`), cut);
    const placeholder = name.toUpperCase().replace("-", "_");
    css = css.replace(`: ${placeholder};`, `: ${ranges.map(range).join(",")};`);
  }
  return css;
}
