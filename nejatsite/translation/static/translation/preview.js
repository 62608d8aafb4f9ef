// The page as readers will see it, beside the texts: it follows the text that is being translated, and is a way to it.

const form = document.getElementById("tr-form");
const pane = document.getElementById("tr-pane");
if (form && pane) start(form, pane);

function start(form, pane) {
  const WIDE = matchMedia("(min-width: 90rem)");
  const PHONE = matchMedia("(max-width: 50rem)");
  const KEY = "translation-preview";
  const RELOAD = 1200;
  const frame = pane.querySelector("iframe");
  const status = pane.querySelector("[data-pane-status]");
  const openers = [...document.querySelectorAll("[data-pane-open]")];
  let current = null;
  let scrolled = 0;
  let timer = null;
  let opener = null;

  const remembered = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  };
  const remember = (value) => {
    try {
      localStorage.setItem(KEY, value);
    } catch {
      // Nothing is lost but the memory of it.
    }
  };

  function page() {
    const inside = frame.contentDocument;
    return inside && inside.body && inside.URL !== "about:blank" ? inside : null;
  }

  function places(id) {
    const inside = page();
    if (!inside) return [];
    const found = [...inside.querySelectorAll(`[data-segment="${id}"], [data-segment-in~="${id}"]`)];
    return found.filter((one) => one.getClientRects().length);
  }

  function follow(id) {
    current = id;
    const inside = page();
    if (pane.hidden || !inside) return;
    for (const one of inside.querySelectorAll("[data-here]")) one.removeAttribute("data-here");
    const found = places(id);
    for (const one of found) one.setAttribute("data-here", "");
    status.textContent = found.length ? "" : pane.dataset.nowhere;
    const main = found.find((one) => one.closest("main")) || found[0];
    if (!main) return;
    // Not scrollIntoView: that would move the texts too.
    const box = main.getBoundingClientRect();
    const view = frame.contentWindow;
    if (box.top < 60 || box.bottom > view.innerHeight - 60) {
      const reduced = matchMedia("(prefers-reduced-motion: reduce)").matches;
      view.scrollBy({ top: box.top - view.innerHeight / 3, behavior: reduced ? "auto" : "smooth" });
    }
  }

  // Whether the page shows now what stands in the field; where tags are in the text, the site has to build it.
  function typed(field) {
    const text = field.value;
    const found = places(field.dataset.segment).filter((one) => one.hasAttribute("data-segment"));
    if (!text.trim()) return false;
    if ("rich" in field.dataset) {
      if (text.includes("<")) return false;
      const parents = found.map((one) => one.parentNode);
      if (parents.some((one) => one.querySelectorAll(`[data-segment="${field.dataset.segment}"]`).length > 1)) return false;
    }
    const plain = "rich" in field.dataset ? new DOMParser().parseFromString(text, "text/html").body.textContent : text;
    for (const one of found) {
      if (one.textContent.endsWith("…")) continue;
      one.textContent = plain;
      for (const name of ["data-missing", "lang", "dir"]) one.removeAttribute(name);
    }
    return true;
  }

  function load() {
    if (frame.src) frame.contentWindow.location.reload();
    else frame.src = pane.dataset.url;
    status.textContent = pane.dataset.loading;
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (pane.hidden) frame.removeAttribute("src");
      else load();
    }, RELOAD);
  }

  frame.addEventListener("load", () => {
    const inside = page();
    if (!inside) return;
    status.textContent = "";
    frame.dir = inside.documentElement.dir;
    frame.contentWindow.scrollTo(0, scrolled);
    inside.addEventListener("scroll", () => (scrolled = frame.contentWindow.scrollY), { passive: true });
    inside.addEventListener("submit", (event) => event.preventDefault(), true);
    inside.addEventListener("click", clicked, true);
    inside.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close();
    });
    for (const field of form.querySelectorAll("textarea[data-segment]")) {
      if (field.value !== field.defaultValue && field.matches(":focus")) typed(field);
    }
    if (current) follow(current);
    pane.dataset.ready = "";
  });

  function clicked(event) {
    const found = event.target.closest("[data-segment], [data-segment-in]");
    if (event.target.closest("a, button, summary, label")) event.preventDefault();
    if (!found) return;
    event.preventDefault();
    const id = found.dataset.segment || found.dataset.segmentIn.split(" ")[0];
    if (PHONE.matches) close(false);
    const row = document.getElementById(`segment-${id}`);
    const field = document.getElementById(`text-${id}`);
    if (!row) return;
    if (!row.getClientRects().length) form.querySelector('.tr-filter [data-filter="all"]').click();
    (field || row).scrollIntoView({ block: "center" });
    if (field) field.focus({ preventScroll: true });
  }

  function open(from) {
    opener = from || null;
    pane.hidden = false;
    document.querySelector(".tr-work").toggleAttribute("data-pane", true);
    for (const one of openers) one.setAttribute("aria-expanded", "true");
    if (!frame.getAttribute("src")) load();
    else if (current) follow(current);
    // The button that was pressed is hidden now.
    if (from) pane.querySelector("[data-pane-close]").focus();
  }

  function close(back = true) {
    const held = pane.contains(document.activeElement);
    pane.hidden = true;
    document.querySelector(".tr-work").toggleAttribute("data-pane", false);
    for (const one of openers) one.setAttribute("aria-expanded", "false");
    if (back && held) (opener || openers.find((one) => one.getClientRects().length))?.focus();
  }

  function toggle(from) {
    if (pane.hidden) open(from);
    else close();
    remember(pane.hidden ? "closed" : "open");
  }

  for (const one of openers) {
    one.hidden = false;
    one.addEventListener("click", () => toggle(one));
  }
  pane.querySelector("[data-pane-close]").addEventListener("click", () => {
    close();
    remember("closed");
  });
  form.addEventListener("tr:toggle-preview", () => toggle());
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && PHONE.matches && !pane.hidden) close();
  });

  form.addEventListener("focusin", (event) => {
    if (event.target.dataset.segment) follow(event.target.dataset.segment);
  });
  const wanting = new Set();
  for (const kind of ["input", "tr:typed"]) {
    form.addEventListener(kind, (event) => {
      const field = event.target;
      if (!field.dataset?.segment) return;
      if (typed(field)) wanting.delete(field.dataset.segment);
      else wanting.add(field.dataset.segment);
    });
  }
  form.addEventListener("tr:saved", (event) => {
    const others = event.detail.segments.length !== 1;
    if (others || event.detail.segments.some((segment) => wanting.delete(String(segment.id)))) later();
  });

  const state = remembered();
  if (!PHONE.matches && (state === "open" || (state !== "closed" && WIDE.matches))) open();
  const here = document.activeElement?.dataset?.segment;
  if (here) follow(here);
}
