/* What every page may use; each behaviour stands in its own file, and pages work without any. */
import { startAutoSubmit } from "./auto-submit.js";
import { focusErrorSummary } from "./error-summary.js";
import { startFindValue } from "./find-value.js";
import { startLiveLists } from "./live-list.js";
import { startSuggestions } from "./suggest.js";
import { restoreTheme, startThemeToggles } from "./theme.js";
import { startUnsavedSigns } from "./unsaved.js";
import { startWordCounts } from "./word-count.js";

function start() {
  startThemeToggles();
  startWordCounts();
  startUnsavedSigns();
  startAutoSubmit();
  startLiveLists();
  startFindValue();
  startSuggestions();
  focusErrorSummary();
}

restoreTheme();
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
