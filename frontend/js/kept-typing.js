/* Keeps on this device what is typed and not yet acknowledged, says so, and sends it when the server is back.

   Each field is kept with the revision its value rests on. What is put back later is sent with that revision, so
   that a text which somebody else has changed meanwhile meets it as a clash and is never overwritten. */
import { addRow } from "./rows.js";

const AGAIN = 15000;
const AT_MOST = 400000;
let failing = false;

const place = (form) => `samband-kept:${form.dataset.keeps}`;

function read(form) {
  try {
    return JSON.parse(localStorage.getItem(place(form))) ?? {};
  } catch {
    return {};
  }
}

function write(form, kept) {
  try {
    const text = JSON.stringify(kept);
    if (!Object.keys(kept).length) localStorage.removeItem(place(form));
    else if (text.length <= AT_MOST) localStorage.setItem(place(form), text);
    return text.length <= AT_MOST;
  } catch {
    return false;
  }
}

function valueOf(form, name) {
  const inputs = [...form.elements].filter((input) => input.name === name);
  if (["checkbox", "radio"].includes(inputs[0]?.type)) {
    return inputs.filter((input) => input.checked).map((input) => input.value);
  }
  return inputs[0]?.value ?? "";
}

function baseInput(form, name) {
  const row = name.slice(0, name.lastIndexOf("."));
  return form.elements[`base:${name}`] ?? form.elements[`base:${row}`];
}

function keep(event) {
  const { name, form } = event.target;
  if (!name || !form?.dataset.keeps || ["hidden", "file"].includes(event.target.type)) return;
  const kept = read(form);
  kept[name] = { value: valueOf(form, name), base: baseInput(form, name)?.value ?? "0" };
  form.dataset.keptHere = write(form, kept) ? "1" : "";
  if (!navigator.onLine) sign(form, "offline");
}

function sign(form, state) {
  const status = form.querySelector("[data-save-status]");
  if (!status || !form.dataset.keptHere) return;
  status.dataset.state = "failed";
  status.textContent = status.dataset[state] ?? status.dataset.failed;
}

/* What the server answered for is no longer kept, unless it has been changed again since it was sent. */
function forget(form, sent) {
  const answer = form.querySelector("[data-answer]");
  if (!answer || answer.dataset.held === "*") return;
  const held = answer.dataset.held.split(" ");
  const kept = read(form);
  for (const [name, { value }] of Object.entries(sent)) {
    if (!held.includes(name) && JSON.stringify(kept[name]?.value) === JSON.stringify(value)) delete kept[name];
  }
  write(form, kept);
  failing = false;
}

/* Sums and line amounts come from the server, which is the only one that adds. */
function fill(form) {
  for (const template of form.querySelectorAll("template[data-fill]")) {
    document.getElementById(template.dataset.fill)?.replaceChildren(template.content.cloneNode(true));
  }
}

const sends = (form) => form.dispatchEvent(new Event("input", { bubbles: true }));

/* After signing in again in another tab, this page's token is an old one: take a fresh one from the page. */
async function again(form) {
  if (!failing || !navigator.onLine || document.hidden) return;
  try {
    const answer = await fetch(location.href, { credentials: "same-origin" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const token = page.querySelector(`form[data-keeps="${CSS.escape(form.dataset.keeps)}"] [name=csrfmiddlewaretoken]`);
    if (!token) return;
    form.elements.csrfmiddlewaretoken.value = token.value;
    sends(form);
  } catch {
    // still away; the next try comes by itself
  }
}

function putBack(form, kept) {
  for (const [name, { value, base }] of Object.entries(kept)) {
    if (!form.elements[name] && name.startsWith("rows.")) addRow(form, name);
    const rests = baseInput(form, name);
    if (rests && Number(base) < Number(rests.value)) rests.value = base;
    for (const input of [...form.elements].filter((each) => each.name === name)) {
      if (["checkbox", "radio"].includes(input.type)) input.checked = value.includes(input.value);
      else input.value = value;
    }
  }
  form.dataset.keptHere = "1";
  sends(form);
}

function offer(form) {
  const notice = form.querySelector("[data-kept-notice]");
  const kept = read(form);
  const differs = Object.entries(kept).filter(([name, { value }]) => String(valueOf(form, name)) !== String(value));
  if (!notice || !differs.length) return write(form, {});
  notice.hidden = false;
  notice.querySelector("[data-kept-back]").addEventListener("click", () => {
    putBack(form, Object.fromEntries(differs));
    notice.hidden = true;
  });
  notice.querySelector("[data-kept-away]").addEventListener("click", () => {
    write(form, {});
    notice.hidden = true;
  });
}

/** Watch the form of a section, if the page has one. */
export function startKeptTyping() {
  const form = document.querySelector("form[data-keeps]");
  if (!form) return;
  let sent = {};
  offer(form);
  form.addEventListener("input", keep);
  form.addEventListener("change", keep);
  document.addEventListener("htmx:before:request", () => {
    sent = read(form);
    const status = form.querySelector("[data-save-status]");
    if (status) [status.dataset.state, status.textContent] = ["saving", status.dataset.saving];
  });
  document.addEventListener("htmx:after:swap", () => {
    forget(form, sent);
    fill(form);
  });
  const failed = () => {
    failing = true;
    sign(form, "offline");
  };
  document.addEventListener("htmx:response:error", failed);
  document.addEventListener("htmx:error", failed);
  window.addEventListener("offline", failed);
  window.addEventListener("online", () => again(form));
  document.addEventListener("visibilitychange", () => again(form));
  setInterval(() => again(form), AGAIN);
}
