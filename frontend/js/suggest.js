/* Suggestions under a search field, as a combobox: arrows choose, Enter follows, Escape closes. */
const WAIT = 150;

function part(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

class Suggestions {
  constructor(row) {
    this.row = row;
    this.input = row.querySelector("input[type=search]");
    this.list = part("ul", { id: `${this.input.id}_suggestions`, className: "suggestions", hidden: true });
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", row.dataset.suggestLabel);
    this.status = part("p", { className: "ds-sr-only" });
    this.status.setAttribute("role", "status");
    row.append(this.list);
    row.after(this.status);
    this.at = -1;
    const facts = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id };
    for (const [name, value] of Object.entries(facts)) this.input.setAttribute(name, value);
    this.input.autocomplete = "off";
    this.input.addEventListener("input", () => this.later());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.close());
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.follow(event.target.closest("[role=option]")));
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), WAIT);
  }

  async ask() {
    const typed = this.input.value.trim();
    this.waiting?.abort();
    if (typed.length < 2) return this.close();
    this.waiting = new AbortController();
    try {
      const address = `${this.row.dataset.suggest}?${new URLSearchParams({ q: typed })}`;
      const answer = await fetch(address, { signal: this.waiting.signal });
      if (answer.ok) this.show((await answer.json()).suggestions);
    } catch {
      this.close(); // the search works without suggestions
    }
  }

  show(found) {
    this.at = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.list.replaceChildren(...found.map(([label, kind, count, url], place) => {
      const words = count ? `${kind} · ${count}` : kind;
      const option = part("li", { id: `${this.list.id}_${place}` }, part("span", { textContent: label }), part("span", { className: "suggestion-kind", textContent: words }));
      option.setAttribute("role", "option");
      option.dataset.url = url;
      return option;
    }));
    this.list.hidden = !found.length || document.activeElement !== this.input;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    const { suggestSome, suggestNone } = this.row.dataset;
    this.status.textContent = found.length ? suggestSome.replace("{count}", found.length) : suggestNone;
  }

  close() {
    clearTimeout(this.timer);
    this.list.hidden = true;
    this.at = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  key(event) {
    const options = [...this.list.children];
    if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter" && this.at >= 0 && !this.list.hidden) {
      event.preventDefault();
      this.follow(options[this.at]);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !this.list.hidden) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.at = (this.at + step + options.length + (this.at < 0 && step < 0 ? 1 : 0)) % options.length;
      options.forEach((option, place) => option.setAttribute("aria-selected", String(place === this.at)));
      this.input.setAttribute("aria-activedescendant", options[this.at].id);
      options[this.at].scrollIntoView({ block: "nearest" });
    }
  }

  follow(option) {
    if (option) location.assign(option.dataset.url);
  }
}

/** Give every field marked data-suggest its suggestions. */
export function startSuggestions() {
  for (const row of document.querySelectorAll("[data-suggest]")) new Suggestions(row);
}
