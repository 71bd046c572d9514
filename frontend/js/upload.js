/* Sends chosen files at once and shows how far they have come; without it they are sent by Save. */
function sendOne(input, place) {
  const form = input.form;
  const bar = place.querySelector("progress");
  const sign = place.querySelector(".upload-sign");
  const data = new FormData();
  data.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  for (const file of input.files) data.append(input.name, file);
  const request = new XMLHttpRequest();
  request.open("POST", `${form.action}files/`);
  request.setRequestHeader("X-Upload", "1");
  request.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) bar.value = (100 * event.loaded) / event.total;
  });
  const fail = () => {
    bar.hidden = true;
    sign.textContent = sign.dataset.failed;
  };
  request.addEventListener("error", fail);
  request.addEventListener("load", () => {
    if (request.status !== 200 && request.status !== 422) return fail();
    place.innerHTML = request.responseText;
    place.querySelector("[data-upload]")?.focus();
  });
  bar.hidden = false;
  sign.textContent = sign.dataset.sending;
  request.send(data);
}

/** Watch every input that takes files in. */
export function startUploads() {
  document.addEventListener("change", (event) => {
    const place = event.target.closest("[data-files]");
    if (!place || !event.target.matches("[data-upload]") || !event.target.files.length) return;
    event.stopPropagation();
    sendOne(event.target, place);
  }, true);
}
