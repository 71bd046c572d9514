/* What every page may use; each behaviour stands in its own file, and pages work without any. */
import { startAutoSubmit } from "./auto-submit.js";
import { focusErrorSummary } from "./error-summary.js";
import { restoreTheme, startThemeToggles } from "./theme.js";
import { startUnsavedSigns } from "./unsaved.js";
import { startWordCounts } from "./word-count.js";

function start() {
  startThemeToggles();
  startWordCounts();
  startUnsavedSigns();
  startAutoSubmit();
  focusErrorSummary();
}

restoreTheme();
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
