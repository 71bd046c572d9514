/* Brings the reader to the list of errors when a form comes back with some. */

/** Focus the summary if the page has one, so that it is read and seen first. */
export function focusErrorSummary(scope = document) {
  scope.querySelector("main > [data-error-summary], main form [data-error-summary]")?.focus();
}
