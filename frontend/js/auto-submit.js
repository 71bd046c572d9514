/* Sends a filter form when a choice changes, and comes back to the same place in the page. */
const KEY = "samband-return-to";

function keep(place) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(place));
  } catch {
    // then the page starts from its top
  }
}

function takeKept() {
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return text && JSON.parse(text);
  } catch {
    return null;
  }
}

function goBack() {
  const kept = takeKept();
  if (!kept || kept.path !== location.pathname) return;
  const input = document.getElementById(kept.id);
  input?.closest("details")?.setAttribute("open", "");
  input?.focus({ preventScroll: true });
  scrollTo(0, kept.top);
}

/** Watch every form marked data-auto-submit. */
export function startAutoSubmit() {
  goBack();
  document.addEventListener("change", (event) => {
    const form = event.target.form;
    if (!form?.hasAttribute("data-auto-submit") || event.target.type === "search") return;
    keep({ path: location.pathname, id: event.target.id, top: scrollY });
    form.requestSubmit();
  });
}
