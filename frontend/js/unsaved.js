/* Tells what is not saved yet, and asks before a page with unsaved text is left. */
const changed = new Set();

function tell(form, state) {
  const sign = form.querySelector("[data-save-status]");
  if (!sign) return;
  sign.dataset.state = state;
  sign.textContent = sign.dataset[state];
}

/* Where the server saved, it sent a fresh sign without a state: that form is clean again. */
function forget() {
  for (const form of changed) {
    if (!form.querySelector("[data-save-status][data-state]")) changed.delete(form);
  }
}

/** Watch every form that holds a save status. */
export function startUnsavedSigns() {
  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (!form?.querySelector("[data-save-status]") || changed.has(form)) return;
    changed.add(form);
    tell(form, "unsaved");
  });
  document.addEventListener("htmx:after:swap", forget);
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented || !changed.delete(event.target)) return;
    tell(event.target, "saving");
  });
  window.addEventListener("beforeunload", (event) => {
    const open = [...changed].some((form) => form.isConnected);
    if (open) event.preventDefault();
  });
}
