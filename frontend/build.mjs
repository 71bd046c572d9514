// Builds everything that browsers load into src/samband/static/samband/, which git ignores.
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import { cutFonts } from "./fonts.mjs";
import { guideSheet, siteSheet } from "./styles.mjs";
import { drawWorld } from "./world.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../src/samband/static/samband");

async function scripts() {
  await esbuild.build({
    entryPoints: ["site", "interactive", "map", "passkey"].map((name) => join(here, `js/${name}.js`)),
    outdir: out,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    legalComments: "none",
    logLevel: "warning",
  });
}

async function report() {
  for (const name of (await readdir(out)).sort()) {
    const data = await readFile(join(out, name));
    const sizes = [data.length, gzipSync(data, { level: 9 }).length, brotliCompressSync(data).length];
    console.log(`${name.padEnd(24)}${sizes.map((n) => String(n).padStart(9)).join("")}`);
  }
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const fonts = await cutFonts(join(here, "css/fonts.css"), out);
await Promise.all([
  scripts(),
  drawWorld(out),
  siteSheet(fonts).then((css) => writeFile(join(out, "site.css"), css)),
  guideSheet().then((css) => writeFile(join(out, "guide.css"), css)),
  copyFile(join(here, "img/favicon.svg"), join(out, "favicon.svg")),
  copyFile(join(here, "img/logo.svg"), join(out, "logo.svg")),
]);
console.log("file                        bytes     gzip   brotli");
await report();
