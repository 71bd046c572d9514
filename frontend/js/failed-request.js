/* Says so when a part of the page could not be fetched or saved; the text typed stays where it is. */

function sign(element) {
  const form = element?.closest?.("form") ?? element?.form;
  return form?.querySelector("[data-save-status]") ?? document.querySelector("[data-save-status]");
}

function tell(event) {
  const status = event.detail?.ctx?.response?.status ?? 0;
  const place = sign(event.target);
  if (!place || (status >= 400 && status < 500)) return; // the answer itself explains a 4xx
  place.dataset.state = "failed";
  place.textContent = place.dataset.failed;
}

/** Listen to what htmx reports: answers of 500 and over, lost connections, time-outs. */
export function startFailedRequestSigns() {
  document.addEventListener("htmx:response:error", tell);
  document.addEventListener("htmx:error", tell);
}
