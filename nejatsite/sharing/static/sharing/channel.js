/* The text of a channel, beside what it makes of the edition's latest article. */

import { afterwards, asker } from "./ask.js";

const here = document.querySelector("[data-template-preview]");
if (here) follow(here);

function follow(here) {
  const text = here.querySelector("textarea");
  const place = here.querySelector("[data-preview-place]");
  const note = here.querySelector("[data-preview-note]");
  const edition = document.querySelector("#id_edition");
  const ask = asker();

  const show = async () => {
    const body = new FormData();
    body.append("kind", here.dataset.kind);
    body.append("channel", here.dataset.channel);
    body.append("edition", edition?.value ?? "");
    body.append("template", text.value);
    try {
      const { ok, answer } = await ask(here.dataset.url, body);
      note.textContent = ok ? "" : answer.error;
      if (ok) place.innerHTML = answer.html;
      place.classList.toggle("an-stale", !ok);
    } catch (error) {
      // The form says what is wrong when it is sent.
      if (error.name !== "AbortError") place.classList.add("an-stale");
    }
  };
  text.addEventListener("input", afterwards(350, show));
  edition?.addEventListener("change", show);
}
