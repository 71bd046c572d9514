/* Finds a value in a long list of choices while someone types; without it the list is scrolled. */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function narrow(event) {
  const input = event.target;
  if (!input.matches?.("[data-find-value]")) return;
  const wanted = plain(input.value.trim());
  for (const option of input.closest("fieldset").querySelectorAll(".facet-option")) {
    const chosen = option.querySelector("input").checked;
    option.hidden = !chosen && !plain(option.querySelector("label").textContent).includes(wanted);
  }
}

function add() {
  for (const list of document.querySelectorAll("fieldset[data-find]")) {
    if (list.querySelector("[data-find-value]")) continue;
    const input = document.createElement("input");
    input.type = "search";
    input.className = "ds-input facet-find";
    input.placeholder = list.dataset.find;
    input.setAttribute("aria-label", `${list.dataset.find}: ${list.querySelector("legend").textContent}`);
    input.dataset.findValue = "";
    input.autocomplete = "off";
    list.querySelector("legend").after(input);
  }
}

/** Give every long list of choices a field to find one by. Enter in it sends nothing. */
export function startFindValue() {
  add();
  document.addEventListener("samband:list-changed", add);
  document.addEventListener("input", narrow);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches?.("[data-find-value]")) event.preventDefault();
  });
}
