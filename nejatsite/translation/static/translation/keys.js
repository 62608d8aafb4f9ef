// The editor by keyboard. Keys are named by their place: they are the same under a Persian or Arabic layout.

const form = document.getElementById("tr-form");
if (form) start(form);

function start(form) {
  const fields = [...form.querySelectorAll("textarea[data-segment]")];
  const shown = (field) => field.closest(".tr-row").getClientRects().length > 0;

  function step(from, by) {
    const visible = fields.filter((field) => field === from || shown(field));
    const next = visible[visible.indexOf(from) + by];
    if (!next) return;
    next.focus();
    next.scrollIntoView({ block: "center" });
  }

  function press(row, selector, number = 0) {
    const found = row?.querySelectorAll(selector)[number];
    if (found) found.click();
    return Boolean(found);
  }

  const terms = new WeakMap();
  function nextTerm(row) {
    const all = row ? row.querySelectorAll("[data-term]").length : 0;
    if (!all) return;
    const at = terms.get(row) || 0;
    press(row, "[data-term]", at % all);
    terms.set(row, at + 1);
  }

  form.addEventListener("keydown", (event) => {
    const row = event.target.closest(".tr-row");
    const field = row?.querySelector("textarea[data-segment]");
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.shiftKey) {
      const submit = form.querySelector("[data-submit]");
      if (submit) {
        event.preventDefault();
        form.requestSubmit(submit);
      }
      return;
    }
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    const number = /^(?:Digit|Numpad)([1-3])$/.exec(event.code);
    if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      if (field) step(field, event.key === "ArrowUp" ? -1 : 1);
      else fields.find(shown)?.focus();
    } else if (number) {
      event.preventDefault();
      press(row, "[data-insert]", Number(number[1]) - 1);
    } else if (event.code === "KeyG") {
      event.preventDefault();
      nextTerm(row);
    } else if (event.code === "KeyP") {
      event.preventDefault();
      form.dispatchEvent(new Event("tr:toggle-preview"));
    }
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-goto]");
    const field = link && document.getElementById(`text-${link.dataset.goto}`);
    if (!field) return;
    event.preventDefault();
    if (!shown(field)) form.querySelector('.tr-filter [data-filter="all"]').click();
    field.focus();
    field.scrollIntoView({ block: "center" });
  });
}
