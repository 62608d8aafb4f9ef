// Beside the text that is being translated: what was translated before, its terms, its earlier versions, what was said.

const form = document.getElementById("tr-form");
if (form) start(form);

function start(form) {
  const WAIT = 200;
  const headers = { "X-Requested-With": "XMLHttpRequest" };
  let timer = null;

  async function fetched(url) {
    try {
      const response = await fetch(url, { credentials: "same-origin", headers });
      return response.ok && !response.redirected ? await response.text() : null;
    } catch {
      return null;
    }
  }

  async function help(row) {
    const place = row.querySelector("[data-help]");
    if (!place || place.dataset.asked) return;
    place.dataset.asked = "1";
    const html = await fetched(place.dataset.help);
    if (html === null) delete place.dataset.asked;
    if (!html?.trim()) return;
    place.innerHTML = html;
    place.hidden = false;
    for (const exact of row.querySelectorAll("[data-exact]")) exact.remove();
  }

  function enter(row) {
    for (const other of form.querySelectorAll(".tr-row[data-current]")) {
      if (other !== row) other.removeAttribute("data-current");
    }
    row.setAttribute("data-current", "");
    clearTimeout(timer);
    timer = setTimeout(() => help(row), WAIT);
  }

  function write(field, text, whole) {
    field.focus();
    if (whole) field.select();
    // A term is a word among others.
    else if (/[\p{L}\p{N}]$/u.test(field.value.slice(0, field.selectionStart))) text = ` ${text}`;
    // The one way that "undo" of the browser takes back.
    if (!document.execCommand("insertText", false, text)) {
      const [from, to] = whole ? [0, field.value.length] : [field.selectionStart, field.selectionEnd];
      field.setRangeText(text, from, to, "end");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  async function part(link) {
    const row = link.closest(".tr-row");
    const place = row.querySelector(".tr-part");
    const same = !place.hidden && place.dataset.shows === link.dataset.part;
    for (const one of row.querySelectorAll("[data-part]")) one.setAttribute("aria-expanded", "false");
    if (same) {
      place.hidden = true;
      return;
    }
    const html = await fetched(link.href);
    if (!html) {
      location.href = link.href;
      return;
    }
    place.innerHTML = html;
    place.dataset.shows = link.dataset.part;
    place.hidden = false;
    link.setAttribute("aria-expanded", "true");
  }

  async function putBack(button) {
    const row = button.closest(".tr-row");
    const place = button.closest("[data-put-back]");
    const field = row.querySelector("textarea");
    const status = row.querySelector(".tr-status");
    let response;
    let answer = {};
    try {
      response = await fetch(place.dataset.putBack, {
        method: "POST",
        credentials: "same-origin",
        headers: { ...headers, "X-CSRFToken": form.elements.csrfmiddlewaretoken.value, Accept: "application/json" },
        body: new URLSearchParams({
          put_back: button.value,
          version: form.elements[`version-${field.dataset.segment}`].value,
        }),
      });
      answer = await response.json();
    } catch {
      answer = {};
    }
    if (!response?.ok) {
      status.dataset.kind = "failed";
      status.textContent = answer.error || form.dataset.failed;
      return;
    }
    form.dispatchEvent(new CustomEvent("tr:answer", { detail: answer }));
    status.dataset.kind = "saved";
    status.textContent = form.dataset.saved;
    field.focus();
    const link = row.querySelector('[data-part="history"]');
    row.querySelector(".tr-part").hidden = true;
    part(link);
  }

  async function confirm(row) {
    const button = row.querySelector("[data-confirm]");
    const number = row.dataset.row;
    const status = row.querySelector(".tr-status");
    let response;
    let answer = {};
    try {
      response = await fetch(button.dataset.confirm, {
        method: "POST",
        credentials: "same-origin",
        headers: { ...headers, "X-CSRFToken": form.elements.csrfmiddlewaretoken.value, Accept: "application/json" },
        body: new URLSearchParams({
          segment: number,
          [`version-${number}`]: form.elements[`version-${number}`].value,
        }),
      });
      answer = await response.json();
    } catch {
      answer = {};
    }
    status.dataset.kind = response?.ok ? "saved" : "failed";
    status.textContent = answer.message || answer.error || form.dataset.failed;
    if (!response?.ok) return;
    form.dispatchEvent(new CustomEvent("tr:answer", { detail: answer }));
    if (row.contains(document.activeElement)) row.querySelector("textarea").focus();
  }

  form.addEventListener("tr:confirm", (event) => confirm(event.target.closest(".tr-row")));
  form.addEventListener("focusin", (event) => {
    const row = event.target.closest(".tr-row");
    if (row) enter(row);
  });
  form.addEventListener("click", (event) => {
    const row = event.target.closest(".tr-row");
    const offer = event.target.closest("[data-insert], [data-term]");
    if (offer && row) {
      const whole = "insert" in offer.dataset;
      write(row.querySelector("textarea"), whole ? offer.dataset.insert : offer.dataset.term, whole);
    }
    const link = event.target.closest("a[data-part]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      part(link);
    }
    if (row && event.target.closest("[data-confirm]")) {
      event.preventDefault();
      confirm(row);
    }
    const back = event.target.closest("[data-put-back] button");
    if (back) {
      event.preventDefault();
      putBack(back);
    }
  });
  const first = document.activeElement?.closest?.(".tr-row");
  if (first) enter(first);
}
