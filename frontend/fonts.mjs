// Cuts Inter into small files by script: only the glyphs and weights that the site shows.
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";

const require = createRequire(import.meta.url);
const WEIGHTS = { wght: { min: 400, max: 700 } };
/** What text needs: kerning, accents, local forms and tabular figures; no arrows made of signs, no fractions. */
const FEATURES = ["ccmp", "kern", "locl", "mark", "mkmk", "tnum"];

/** Script → [file of the package, ranges of code points]. */
const CUTS = {
  latin: ["latin", [[0x20, 0x7e], [0xa0, 0xff], [0x131, 0x131], [0x152, 0x153], [0x2010, 0x2026],
    [0x202f, 0x202f], [0x2030, 0x2030], [0x2032, 0x2033], [0x2039, 0x203a], [0x20ac, 0x20ac],
    [0x2190, 0x2193], [0x2212, 0x2212]]],
  "latin-ext": ["latin-ext", [[0x100, 0x130], [0x132, 0x151], [0x154, 0x17f], [0x1e9e, 0x1e9e],
    [0x218, 0x21b], [0x2b9, 0x2bc], [0x300, 0x304]]],
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
