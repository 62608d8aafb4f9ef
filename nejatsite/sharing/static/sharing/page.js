/* The announcements of a page: saved as they are changed, shown as they are typed. On a screen of their own, and in a
   tab of the page's editing screen, whose form must not be sent along: what stands here belongs to forms outside. */

import { afterwards, asker } from "./ask.js";

const TYPED = ["title", "summary", "lead_image", "share_image"];
const root = document.querySelector("[data-announcements]");
if (root) start(root);

function start(root) {
  if (root.dataset.partUrl) {
    addForm("announcements", root.dataset.saveUrl);
    addForm("deliveries-change", root.dataset.changeUrl);
    loadWhenSeen(root);
    followThePage(root);
  }
  listen(root);
}

function addForm(id, action) {
  const form = document.createElement("form");
  form.id = id;
  form.action = action;
  form.method = "post";
  form.hidden = true;
  form.append(document.querySelector("[name=csrfmiddlewaretoken]").cloneNode());
  document.body.append(form);
}

function loadWhenSeen(root) {
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    seen.disconnect();
    load(root, root.dataset.partUrl).then(() => preview(root));
  });
  seen.observe(root);
}

async function load(root, url, options = {}) {
  try {
    const response = await fetch(url, { credentials: "same-origin", ...options });
    const html = await response.text();
    if (!response.ok || !html.includes("data-part")) throw new Error(String(response.status));
    root.innerHTML = html;
    root.querySelector("[data-part] > .an-said")?.scrollIntoView({ block: "nearest" });
  } catch {
    // The link to the screen of its own stays, and that says what is wrong.
    root.classList.remove("an-stale");
  }
}

/* What the posts will look like */

const askPreview = asker();

async function preview(root) {
  if (!root.querySelector("[data-channel]")) return;
  const body = new FormData();
  if (root.dataset.partUrl) {
    for (const name of TYPED) {
      const field = document.querySelector(`[data-edit-form] [name=${name}]`);
      if (field) body.append(name, field.value);
    }
  }
  for (const text of root.querySelectorAll("[data-text]")) {
    const number = text.closest("[data-channel]").dataset.channel;
    if (text.value.trim()) body.append(`text-${number}`, text.value);
  }
  try {
    const { answer } = await askPreview(root.dataset.previewUrl, body);
    for (const row of root.querySelectorAll("[data-channel]")) {
      const number = row.dataset.channel;
      const place = row.querySelector("[data-preview]");
      if (place && answer.previews[number]) place.innerHTML = answer.previews[number];
      place?.classList.toggle("an-stale", !answer.previews[number]);
      complain(row, answer.problems[number] ?? "");
    }
  } catch (error) {
    if (error.name === "AbortError") return;
    for (const place of root.querySelectorAll("[data-preview]")) place.classList.add("an-stale");
  }
}

function followThePage(root) {
  const soon = afterwards(400, () => preview(root));
  document.addEventListener("input", (event) => TYPED.includes(event.target.name) && soon());
  document.addEventListener("change", (event) => TYPED.includes(event.target.name) && soon());
  // Choosers write into a hidden field without telling.
  const pictures = new MutationObserver(soon);
  for (const name of ["lead_image", "share_image"]) {
    const field = document.querySelector(`[data-edit-form] [name=${name}]`);
    if (field) pictures.observe(field, { attributes: true, attributeFilter: ["value"] });
  }
}

/* What is decided */

function listen(root) {
  const soon = afterwards(350, () => preview(root));
  const laters = new Map();
  root.addEventListener("input", (event) => {
    const row = event.target.closest("[data-channel]");
    if (!row || !event.target.matches("[data-text]")) return;
    soon();
    if (!laters.has(row)) laters.set(row, afterwards(900, () => save(row)));
    laters.get(row)();
  });
  root.addEventListener("change", (event) => {
    const row = event.target.closest("[data-channel]");
    if (!row || !event.target.matches("[data-saves]")) return;
    agree(row, event.target);
    save(row);
  });
  document.addEventListener("submit", (event) => {
    if (event.target.id === "announcements") decide(root, event);
    else if (event.target.id === "deliveries-change") change(root, event);
  });
}

/* Whoever asks for an update wants an announcement; whoever wants none wants no update. */
function agree(row, field) {
  const announces = row.querySelector("[name^=announces-]");
  const update = row.querySelector("[name^=update-]");
  if (field === update && update.checked) announces.checked = true;
  if (field === announces && update && !announces.checked) update.checked = false;
}

const savers = new WeakMap();

async function save(row, button) {
  const body = new FormData();
  for (const field of row.querySelectorAll("[form=announcements]")) {
    if (field.type === "checkbox" ? field.checked : field.type !== "submit") body.append(field.name, field.value);
  }
  if (button) body.append(button.name, button.value);
  const said = row.querySelector("[data-said]");
  if (!savers.has(row)) savers.set(row, asker());
  try {
    const { answer } = await savers.get(row)(document.getElementById("announcements").action, body);
    const number = row.dataset.channel;
    said.textContent = answer.said;
    complain(row, answer.problems[number] ?? "");
    if (answer.outlooks[number]) row.querySelector("[data-outlook]").innerHTML = answer.outlooks[number];
    return !answer.problems[number];
  } catch (error) {
    if (error.name !== "AbortError") said.textContent = row.closest("[data-announcements]").dataset.lost;
    return false;
  }
}

function complain(row, problem) {
  const line = row.querySelector("[data-problem]");
  if (!line) return;
  line.textContent = problem;
  line.hidden = !problem;
  row.querySelector("[data-text]").toggleAttribute("aria-invalid", Boolean(problem));
}

/* The buttons: in the tab nothing may leave the editing screen. */

async function decide(root, event) {
  const row = event.submitter?.closest("[data-channel]");
  if (!root.dataset.partUrl) return;
  event.preventDefault();
  if (row) {
    if (await save(row, event.submitter)) load(root, root.dataset.partUrl).then(() => preview(root));
  } else {
    for (const each of root.querySelectorAll("[data-channel]")) save(each);
  }
}

async function change(root, event) {
  if (!root.dataset.partUrl) return;
  event.preventDefault();
  const form = event.target;
  root.classList.add("an-stale");
  await load(root, form.action, { method: "POST", body: new FormData(form, event.submitter) });
  root.classList.remove("an-stale");
}
