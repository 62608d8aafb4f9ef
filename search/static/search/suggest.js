// Suggestions below a search box: a combobox as the ARIA Authoring Practices describe it. The box works without.

const PAUSE = 150;
const SHORTEST = 2;
const LONGEST = 60;
const KEPT = 50;

/** Gives a form with a search field its list of suggestions. What is typed is never changed but by choosing. */
export function attach(form) {
  const input = form.querySelector("input[type=search]");
  const list = document.createElement("ul");
  list.id = `${input.id}-list`;
  list.className = "search-box__list";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.dataset.label);
  list.hidden = true;
  const status = document.createElement("span");
  status.className = "unseen";
  status.setAttribute("role", "status");
  form.append(list, status);
  for (const [name, value] of Object.entries({
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-haspopup": "listbox",
    "aria-expanded": "false",
    "aria-controls": list.id,
  })) {
    input.setAttribute(name, value);
  }

  const answers = new Map();
  let rows = [];
  let active = -1;
  let timer = 0;
  let request = null;

  function close() {
    clearTimeout(timer);
    request?.abort();
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    mark(-1);
  }

  function open() {
    if (!rows.length || document.activeElement !== input) return;
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
  }

  function mark(number) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = number;
    const option = list.children[active];
    if (!option) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option.id);
  }

  function choose(number) {
    const row = rows[number];
    close();
    if (row.url) {
      location.assign(row.url);
      return;
    }
    input.value = row.text;
    form.requestSubmit();
  }

  function element(row, number) {
    const option = document.createElement("li");
    option.id = `${list.id}-${number}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    const text = document.createElement("bdi");
    text.textContent = row.text;
    option.append(text);
    if (row.kind) {
      const kind = document.createElement("span");
      kind.className = "search-box__kind";
      kind.textContent = row.kind;
      option.append(" ", kind);
    }
    option.classList.toggle("is-page", Boolean(row.url));
    option.addEventListener("click", () => choose(number));
    return option;
  }

  function show(answer) {
    mark(-1);
    rows = answer.suggestions;
    list.replaceChildren(...rows.map(element));
    status.textContent = answer.said;
    if (rows.length) open();
    else close();
  }

  async function ask() {
    const typed = input.value.trimStart();
    if (typed.length < SHORTEST || typed.length > LONGEST) {
      rows = [];
      status.textContent = "";
      close();
      return;
    }
    if (!answers.has(typed)) {
      request = new AbortController();
      const address = `${form.dataset.suggest}?${new URLSearchParams({ q: typed })}`;
      const response = await fetch(address, { signal: request.signal, credentials: "omit" });
      if (!response.ok) return;
      if (answers.size >= KEPT) answers.clear();
      answers.set(typed, await response.json());
    }
    // Meanwhile something else may have been typed, or the reader is elsewhere.
    if (input.value.trimStart() === typed && document.activeElement === input) show(answers.get(typed));
  }

  function askSoon() {
    clearTimeout(timer);
    request?.abort();
    // A slow network, or none, says nothing: typing goes on.
    timer = setTimeout(() => ask().catch(() => {}), PAUSE);
  }

  function move(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const isOpen = !list.hidden;
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp": {
        if (!rows.length) return;
        event.preventDefault();
        if (event.altKey) {
          if (event.key === "ArrowUp") close();
          else open();
          return;
        }
        if (!isOpen) open();
        const step = event.key === "ArrowDown" ? 1 : -1;
        // Beyond either end is the field itself.
        const places = rows.length + 1;
        mark(((active + 1 + step + places) % places) - 1);
        return;
      }
      case "Home":
      case "End":
      case "ArrowLeft":
      case "ArrowRight":
        mark(-1);
        return;
      case "Escape":
        if (!isOpen) return;
        // The field would be emptied, and a menu around it closed.
        event.preventDefault();
        event.stopPropagation();
        close();
        return;
      case "Enter":
        if (isOpen && active >= 0) {
          event.preventDefault();
          choose(active);
        } else close();
        return;
      case "Tab":
        close();
    }
  }

  // While a word is being composed, too: keyboards of phones compose all that is typed.
  input.addEventListener("input", askSoon);
  input.addEventListener("keydown", move);
  input.addEventListener("blur", close);
  // A press on the list leaves the focus where it is.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  form.addEventListener("submit", close);
  // On a slow line something was typed while this was loaded.
  if (input.value !== input.defaultValue) askSoon();
}
