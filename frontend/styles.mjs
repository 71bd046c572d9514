// Makes the style sheet: theme by Designsystemet's tool, its parts pruned to use, then our own.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import * as esbuild from "esbuild";
import { PurgeCSS } from "purgecss";

const run = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));
const UI = join(here, "../src/samband/foundation/ui");

/** Run the theme tool offline and return its style sheet. */
async function themeSheet() {
  const tool = join(here, "../node_modules/.bin/designsystemet");
  const folder = await mkdtemp(join(tmpdir(), "samband-theme-"));
  const config = join(here, "theme.json");
  try {
    const step = (...words) => run(process.execPath, [tool, "tokens", ...words], { cwd: folder });
    await step("create", "--config", config);
    await step("build", "--config", config, "--tokens", "tokens", "--out-dir", "built");
    return await readFile(join(folder, "built/samband.css"), "utf8");
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function bundled(file) {
  const result = await esbuild.build({
    entryPoints: [join(here, "css", file)],
    bundle: true,
    write: false,
    logLevel: "warning",
  });
  return result.outputFiles[0].text;
}

/** Drop rules that no component uses. */
async function used(css) {
  const [result] = await new PurgeCSS().purge({
    content: [join(UI, "templates/ui/*.html"), join(UI, "*.py"), join(UI, "declared/*.py")],
    css: [{ raw: css }],
    dynamicAttributes: ["data-variant", "data-color", "data-fullwidth", "aria-disabled", "aria-invalid", "type"],
    safelist: { standard: ["body", "html", "select", "textarea", "option", "optgroup"] },
  });
  return result.css;
}

/** Drop custom properties that nothing reads. */
async function withoutUnreadTokens(css) {
  const [result] = await new PurgeCSS().purge({
    content: [{ raw: "", extension: "html" }],
    css: [{ raw: css }],
    variables: true,
    safelist: { standard: [/./], deep: [/./], greedy: [/./], variables: [] },
  });
  return result.css;
}

async function minified(css) {
  const { code } = await esbuild.transform(css, { loader: "css", minify: true, legalComments: "none" });
  return code;
}

/** The whole style sheet of the site. */
export async function siteSheet(fonts) {
  const vendor = await used(await bundled("vendor.css"));
  const whole = [vendor, await themeSheet(), await bundled("site.css")].join("\n");
  return minified(fonts + (await withoutUnreadTokens(whole)));
}

/** The sheet that only the gallery needs. */
export async function guideSheet() {
  return minified(await bundled("guide.css"));
}
