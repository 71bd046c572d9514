/* Keeps the number of words beside a text area true while someone writes. */
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

function countWords(text) {
  return text.trim() ? text.trim().split(/\s+/).length : 0;
}

/** Follow every counter in the page; counts by event, so replaced parts work too. */
export function startWordCounts() {
  document.addEventListener("input", (event) => {
    const input = event.target;
    const limit = Number(input.dataset?.wordLimit);
    const counter = limit && document.querySelector(`[data-count-for="${CSS.escape(input.id)}"]`);
    if (!counter) return;
    const used = countWords(input.value);
    const over = Math.max(0, used - limit);
    counter.toggleAttribute("data-over", over > 0);
    counter.textContent = fill(over ? counter.dataset.overText : counter.dataset.within, { used, limit, over });
  });
}
