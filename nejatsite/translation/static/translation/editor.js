// Saves each text as it is typed. Without this script the page works with its one "Save" button.
//
// The other scripts of the editor hear of it by events on the form: `tr:saved` carries what a save was answered with;
// they send `tr:answer` with an answer of the same kind that came by another way.

const WAIT = 800;
const RETRY = 5000;

const form = document.getElementById("tr-form");
if (form) start(form);

function start(form) {
  const csrf = form.querySelector("[name=csrfmiddlewaretoken]").value;
  const fields = [...form.querySelectorAll("textarea[data-segment]")];
  const states = new Map();
  // What was refused stands in its field and nowhere else: it is not saved until it is taken.
  for (const field of fields) {
    const refused = field.closest(".tr-row").hasAttribute("data-refused");
    states.set(field, { saved: refused ? null : field.value, timer: null });
  }
  const total = document.querySelector("[data-job-status]");

  const row = (field) => field.closest(".tr-row");
  const version = (field) => form.elements[`version-${field.dataset.segment}`];
  const dirty = (field) => field.value !== states.get(field).saved;

  function grow(field) {
    if (CSS.supports("field-sizing", "content")) return;
    field.style.blockSize = "auto";
    field.style.blockSize = `${field.scrollHeight + 2}px`;
  }

  function say(field, kind, text) {
    const status = row(field).querySelector(".tr-status");
    status.dataset.kind = kind;
    status.textContent = text;
    if (kind === "failed") field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
    row(field).toggleAttribute("data-refused", kind === "failed");
    const failed = form.querySelectorAll('.tr-status[data-kind="failed"]').length;
    if (total) {
      total.dataset.kind = failed ? "failed" : kind;
      total.textContent = failed ? form.dataset.failed : kind === "saving" ? form.dataset.saving : form.dataset.saved;
    }
  }

  function later(field, delay = WAIT) {
    const state = states.get(field);
    clearTimeout(state.timer);
    state.timer = setTimeout(() => save(field), delay);
  }

  // Saves go one after the other: each sends the version that the one before it answered with.
  let queue = Promise.resolve();
  function save(field) {
    clearTimeout(states.get(field).timer);
    queue = queue.then(() => send(field));
    return queue;
  }

  async function send(field, keepalive = false) {
    const state = states.get(field);
    const text = field.value;
    if (text === state.saved) return;
    say(field, "saving", form.dataset.saving);
    let response;
    let answer;
    try {
      response = await fetch(field.dataset.url, {
        method: "POST",
        keepalive,
        credentials: "same-origin",
        headers: { "X-CSRFToken": csrf, "X-Requested-With": "XMLHttpRequest", Accept: "application/json" },
        body: new URLSearchParams({ text, version: version(field).value }),
      });
      const json = (response.headers.get("content-type") || "").includes("application/json");
      answer = json ? await response.json() : null;
    } catch {
      say(field, "failed", form.dataset.offline);
      later(field, RETRY);
      return;
    }
    if (!answer) {
      const signedOut = response.redirected || response.status === 403;
      say(field, "failed", signedOut ? form.dataset.signedOut : form.dataset.failed);
    } else if (response.ok) {
      taken(field, text, answer);
    } else if (response.status === 409) {
      conflict(field, answer);
    } else {
      say(field, "failed", `${form.dataset.failed}: ${answer.error}`);
    }
  }

  function taken(field, text, answer) {
    states.get(field).saved = text;
    row(field).querySelector(".tr-theirs").hidden = true;
    say(field, "saved", form.dataset.saved);
    show(answer, field);
    if (answer.done === answer.total && total) total.textContent = form.dataset.complete;
    if (dirty(field)) later(field);
  }

  function show(answer, typing) {
    for (const segment of answer.segments) {
      const other = fields.find((one) => one.dataset.segment === String(segment.id));
      if (!other) continue;
      version(other).value = segment.version;
      if (other !== typing && !dirty(other)) {
        other.value = segment.text;
        states.get(other).saved = segment.text;
        grow(other);
      }
      row(other).toggleAttribute("data-missing", !segment.text);
      row(other).toggleAttribute("data-machine", Boolean(segment.machine));
      for (const offer of row(other).querySelectorAll("[data-exact], [data-use-old]")) offer.hidden = Boolean(segment.text);
    }
    set("[data-job-progress]", answer.progress);
    set("[data-job-words]", answer.words);
    set("[data-job-state]", answer.state);
    const bar = document.querySelector("[data-job-bar]");
    if (bar && answer.percent !== undefined) bar.value = answer.percent;
    const revision = document.querySelector("[data-job-revision]");
    if (revision && answer.revision) revision.value = answer.revision;
    form.dispatchEvent(new CustomEvent("tr:saved", { detail: answer }));
    count();
  }

  form.addEventListener("tr:answer", (event) => show(event.detail));

  // How many texts each filter would show, in the digits of the interface.
  function count() {
    for (const place of form.querySelectorAll("[data-count]")) {
      const name = place.dataset.count;
      const found = form.querySelectorAll(name === "all" ? ".tr-row" : `.tr-row[data-${name}]`).length;
      const filter = place.closest("[data-filter]");
      filter.hidden = !found && !["all", "missing", form.dataset.show].includes(name);
      place.textContent = String(found).replace(/\d/g, (digit) => form.dataset.digits[digit]);
    }
  }

  function conflict(field, answer) {
    const box = row(field).querySelector(".tr-theirs");
    say(field, "failed", answer.error);
    // Made by the site's own template from both texts, escaped.
    box.querySelector("[data-theirs]").innerHTML = answer.difference;
    box.querySelector("[data-scripted]").hidden = false;
    for (const plainly of box.querySelectorAll(".tr-plainly")) plainly.hidden = true;
    box.hidden = false;
    box.querySelector("[data-keep-theirs]").onclick = () => {
      field.value = answer.theirs;
      states.get(field).saved = answer.theirs;
      version(field).value = answer.version;
      box.hidden = true;
      grow(field);
      say(field, "saved", form.dataset.saved);
      field.focus();
      field.dispatchEvent(new Event("tr:typed", { bubbles: true }));
    };
    box.querySelector("[data-keep-mine]").onclick = () => {
      version(field).value = answer.version;
      save(field);
      field.focus();
    };
  }

  function set(selector, text) {
    const element = document.querySelector(selector);
    if (element && text !== undefined) element.textContent = text;
  }

  function nextMissing(field) {
    const from = fields.indexOf(field);
    const rest = [...fields.slice(from + 1), ...fields.slice(0, from)];
    const next = rest.find((one) => !one.value.trim());
    if (next) {
      next.focus();
      next.scrollIntoView({ block: "center", behavior: reduced() ? "auto" : "smooth" });
    } else {
      form.querySelector(".tr-bar [data-main], .tr-bar button").focus();
    }
  }

  const reduced = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

  function insert(field, tag) {
    const { selectionStart: from, selectionEnd: to, value } = field;
    const close = `</${tag.match(/^<(\w+)/)[1]}>`;
    field.setRangeText(tag + value.slice(from, to) + close, from, to, "end");
    if (from === to) field.setSelectionRange(from + tag.length, from + tag.length);
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  // An answer to a button stands at the button's address: asked for again, it is the job that is shown.
  if (location.pathname !== new URL(form.action).pathname) history.replaceState(null, "", form.getAttribute("action"));

  const first = form.querySelector("[data-focus]");
  if (first) {
    first.focus();
    // Once the preview has taken its place, and every field its height.
    setTimeout(() => first.scrollIntoView({ block: "center" }), 50);
  }

  for (const field of fields) {
    grow(field);
    const tags = row(field).querySelector(".tr-tags");
    if (tags) tags.hidden = false;
  }

  form.addEventListener("input", (event) => {
    if (!states.has(event.target)) return;
    grow(event.target);
    later(event.target);
  });
  form.addEventListener("focusout", (event) => {
    if (states.has(event.target) && dirty(event.target)) save(event.target);
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.shiftKey && states.has(event.target)) {
      event.preventDefault();
      if (dirty(event.target)) save(event.target);
      else if (row(event.target).hasAttribute("data-machine")) {
        event.target.dispatchEvent(new Event("tr:confirm", { bubbles: true }));
      }
      nextMissing(event.target);
    }
  });
  form.addEventListener("click", (event) => {
    const tag = event.target.closest("[data-tag]");
    if (tag) insert(row(tag).querySelector("textarea"), tag.dataset.tag);
    const old = event.target.closest("[data-use-old]");
    if (old) {
      event.preventDefault();
      const field = row(old).querySelector("textarea");
      field.focus();
      field.value = row(old).querySelector("[data-old]").textContent;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    const filter = event.target.closest("[data-filter]");
    if (filter && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      form.dataset.show = filter.dataset.filter;
      history.replaceState(null, "", filter.href);
      for (const link of form.querySelectorAll(".tr-filter [data-filter]")) {
        if (link.dataset.filter === filter.dataset.filter) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    }
  });

  // A button sends all texts along; what is still on its way must arrive first, or it would meet itself as a conflict.
  let leaving = false;
  form.addEventListener("submit", (event) => {
    if (leaving) return;
    event.preventDefault();
    const button = event.submitter;
    Promise.all(fields.filter(dirty).map(save))
      .then(() => queue)
      .then(() =>
        // In a task of its own: while a form is being submitted, asking for it again does nothing.
        setTimeout(() => {
          leaving = true;
          // What is stored already need not be sent once more.
          for (const field of fields) {
            if (!dirty(field)) field.disabled = version(field).disabled = true;
          }
          form.requestSubmit(button);
        }),
      );
  });
  addEventListener("pageshow", () => {
    leaving = false;
    for (const field of fields) field.disabled = version(field).disabled = false;
  });
  addEventListener("pagehide", () => {
    if (!leaving) fields.filter(dirty).forEach((field) => send(field, true));
  });
  addEventListener("beforeunload", (event) => {
    if (!leaving && fields.some(dirty)) event.preventDefault();
  });
}
