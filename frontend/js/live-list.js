/* Lets a list follow its filters in place. The library that swaps parts of the page is fetched when someone
   first touches the form, so that a page which is only read does not pay for it. */
const CHANGING = "input[type=checkbox], select";

function fetchLibrary(form) {
  if (document.querySelector(`script[src="${form.dataset.liveList}"]`)) return;
  const config = document.createElement("meta");
  config.name = "htmx-config";
  config.content = '{"includeIndicatorCSS": false, "history": "reload", "noSwap": [204, 304, "5xx"]}';
  const script = document.createElement("script");
  script.src = form.dataset.liveList;
  document.head.append(config, script);
}

function send(event) {
  const form = event.target.form;
  if (form?.matches("[data-live-list]") && event.target.matches(CHANGING)) form.requestSubmit();
}

/* What a reader unfolded stays so; what was hidden while looking for a value is shown again. */
function keepOpen(event) {
  const list = event.target.closest?.("[data-live-list]");
  if (!list) return;
  const open = [...list.querySelectorAll("details[open][id]")].map((details) => details.id);
  const told = () => {
    for (const id of open) document.getElementById(id)?.setAttribute("open", "");
    list.querySelector("[data-list-status]").textContent = list.querySelector("#list-count")?.textContent ?? "";
    document.dispatchEvent(new CustomEvent("samband:list-changed"));
  };
  document.addEventListener("htmx:after:swap", told, { once: true });
}

/* On a phone the choices lie over the list: asking for the result folds them away. */
function foldAway(event) {
  const fold = event.target.closest?.("[data-live-list] .filter-send button")?.closest("details[open]");
  if (!fold) return;
  fold.open = false;
  document.getElementById("list-count")?.focus();
}

/* A chip is a link: it works without this, and with it the list changes where it stands. */
function takeAway(event) {
  const chip = event.target.closest?.("[data-live-list] .chips a");
  if (!chip || !window.htmx || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  const list = chip.closest("[data-live-list]");
  const wanted = new URL(chip.href);
  list.querySelector("[type=search]").value = wanted.searchParams.get("q") ?? "";
  window.htmx.ajax("GET", chip.href, { source: chip, target: "#listing", select: "#listing", swap: "outerMorph", push: chip.href })
    .then(() => document.getElementById("list-count")?.focus());
}

/** Watch every form marked data-live-list. */
export function startLiveLists() {
  for (const form of document.querySelectorAll("[data-live-list]")) {
    for (const touch of ["pointerover", "focusin"]) {
      form.addEventListener(touch, () => fetchLibrary(form), { once: true, passive: true });
    }
  }
  document.addEventListener("change", send);
  document.addEventListener("click", takeAway);
  document.addEventListener("click", foldAway);
  document.addEventListener("htmx:before:swap", keepOpen);
}
