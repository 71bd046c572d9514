/* Adds a row to a table in place; without it the button saves and the page comes back with one more. */

const fresh = () => `r-${[...crypto.getRandomValues(new Uint8Array(4))].map((n) => n.toString(16).padStart(2, "0")).join("")}`;

function cloned(blank, key) {
  const old = blank.id.slice(blank.id.lastIndexOf(".") + 1);
  const row = blank.cloneNode(true);
  for (const element of [row, ...row.querySelectorAll("*")]) {
    for (const attribute of ["id", "name", "for", "aria-describedby"]) {
      const value = element.getAttribute(attribute);
      if (value?.includes(old)) element.setAttribute(attribute, value.replace(old, key));
    }
    if (element.matches("input:not([type=hidden]), textarea, select")) element.value = "";
    if (element.matches("output")) element.textContent = "–";
  }
  return row;
}

function after(blanks, key) {
  const last = blanks[blanks.length - 1];
  const row = cloned(last, key);
  last.after(row);
  return row;
}

/** Add the row that a cell's name belongs to, when the page does not show it. */
export function addRow(form, name) {
  const [, table, key] = name.split(".");
  const blanks = form.querySelectorAll(`[data-blank-row][id^="rows.${CSS.escape(table)}."]`);
  if (blanks.length) after(blanks, key);
}

/** Watch the buttons that add a row. */
export function startRows() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-add-row]");
    if (!button) return;
    event.preventDefault();
    const blanks = button.closest("[data-rows]").querySelectorAll("[data-blank-row]");
    after(blanks, fresh()).querySelector("input:not([type=hidden]), select, textarea").focus();
  });
}
