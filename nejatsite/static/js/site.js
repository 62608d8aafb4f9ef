// Conveniences only: every page works without this file.

/** Turns the link of a video into its player, in the same place. */
function play(event) {
  const box = event.currentTarget;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
  if (!event.target.closest("a")) return;
  event.preventDefault();
  const frame = document.createElement("iframe");
  frame.src = box.dataset.player;
  frame.title = box.dataset.title;
  frame.allow = "autoplay; fullscreen; picture-in-picture";
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  box.replaceChildren(frame);
  frame.focus();
}

/** Makes a link of an address that is written out in words. */
function linkEmail(element) {
  const parts = [...element.children].map((part) => part.textContent.trim());
  const address = `${parts[0]}@${parts.at(-1)}`;
  const link = document.createElement("a");
  link.href = `mailto:${address}`;
  link.textContent = address;
  element.replaceChildren(link);
}

for (const box of document.querySelectorAll("[data-player]")) {
  box.addEventListener("click", play);
}

for (const element of document.querySelectorAll("[data-email]")) {
  linkEmail(element);
}

// The drawer closes with Escape and gives the focus back.
for (const drawer of document.querySelectorAll("details.drawer")) {
  drawer.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.open) return;
    drawer.open = false;
    drawer.querySelector("summary").focus();
  });
}

// Suggestions are loaded when somebody is about to type.
for (const form of document.querySelectorAll("form[data-suggest]")) {
  const load = () => import(form.dataset.script).then(({ attach }) => attach(form)).catch(() => {});
  form.addEventListener("focusin", load, { once: true });
}

// What a browser can do beyond plain links, for readers who share.
for (const element of document.querySelectorAll("[data-share], [data-mastodon]")) {
  import(element.dataset.script)
    .then(({ attachRow, attachServer }) =>
      "share" in element.dataset ? attachRow(element) : attachServer(element),
    )
    .catch(() => {});
}
