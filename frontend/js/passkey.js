/* Asks the browser for a passkey, and sends its answer with the form that it stands in. */

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
const keys = (list) => (list || []).map((key) => ({ ...key, id: bytes(key.id) }));

/** Turn the server's question into what the browser takes: its texts become bytes. */
function asked(options, form) {
  const key = { ...options.publicKey, challenge: bytes(options.publicKey.challenge) };
  if (key.user) {
    key.user = { ...key.user, id: bytes(key.user.id) };
    key.excludeCredentials = keys(key.excludeCredentials);
    const alone = form.elements.passwordless?.checked;
    const need = alone ? "required" : "discouraged";
    key.authenticatorSelection = { ...key.authenticatorSelection, residentKey: need, requireResidentKey: !!alone };
    if (alone) key.authenticatorSelection.userVerification = "required";
  } else key.allowCredentials = keys(key.allowCredentials);
  return { publicKey: key };
}

/** Turn the browser's answer into texts that a form can carry. */
function answered(credential) {
  const { response } = credential;
  const said = {};
  for (const part of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"])
    if (response[part]) said[part] = text(response[part]);
  if (response.getTransports) said.transports = response.getTransports();
  return JSON.stringify({
    type: credential.type,
    id: credential.id,
    rawId: text(credential.rawId),
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: said,
  });
}

async function question(part, form) {
  if (part.dataset.options) return JSON.parse(part.dataset.options);
  const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
  return (await answer.json()).request_options;
}

async function use(part) {
  const form = part.closest("form");
  const problem = part.querySelector("[role=alert]");
  problem.hidden = true;
  try {
    const options = asked(await question(part, form), form);
    const credential = await navigator.credentials[part.dataset.passkey](options);
    form.elements.credential.value = answered(credential);
    form.submit();
  } catch {
    problem.textContent = part.dataset.problem;
    problem.hidden = false;
  }
}

if (window.PublicKeyCredential)
  for (const part of document.querySelectorAll("[data-passkey]")) {
    part.hidden = false;
    part.querySelector("button").addEventListener("click", () => use(part));
  }
