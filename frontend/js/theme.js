/* Light, dark or as the device: remembered in this browser only. */
const KEY = "samband-color-scheme";
const ORDER = ["auto", "light", "dark"];
const root = document.documentElement;

function remembered() {
  try {
    const value = localStorage.getItem(KEY);
    return ORDER.includes(value) ? value : "auto";
  } catch {
    return "auto"; // storage can be forbidden
  }
}

function apply(scheme) {
  root.dataset.colorScheme = scheme;
}

function remember(scheme) {
  try {
    localStorage.setItem(KEY, scheme);
  } catch {
    // the choice then lasts for this page
  }
}

/** Run at once, before the page is drawn where possible. */
export function restoreTheme() {
  apply(remembered());
}

/** Show each toggle and let it step through the three choices. */
export function startThemeToggles(scope = document) {
  for (const toggle of scope.querySelectorAll("[data-theme-toggle]")) {
    const label = toggle.querySelector("[data-theme-label]");
    const show = () => {
      label.textContent = toggle.dataset[root.dataset.colorScheme] ?? label.textContent;
    };
    toggle.addEventListener("click", () => {
      const next = ORDER[(ORDER.indexOf(root.dataset.colorScheme) + 1) % ORDER.length];
      apply(next);
      remember(next);
      show();
    });
    show();
    toggle.hidden = false;
  }
}
