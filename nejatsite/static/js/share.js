// What a browser can do beyond the plain links: its own way of sharing, copying, and remembering a Mastodon server.

const SERVER = "mastodon-server";

/** Storage may be switched off; then nothing is remembered. */
function remembered() {
  try {
    return localStorage.getItem(SERVER) ?? "";
  } catch {
    return "";
  }
}

function remember(server) {
  try {
    localStorage.setItem(SERVER, server);
  } catch {
    // Asked again next time.
  }
}

/** Copies where pages may not use the clipboard, as on addresses that are not secure. */
function copySelected(text) {
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  field.className = "unseen";
  field.tabIndex = -1;
  const before = document.activeElement;
  document.body.append(field);
  field.select();
  let done = false;
  try {
    done = document.execCommand("copy");
  } catch {
    done = false;
  }
  field.remove();
  before?.focus({ preventScroll: true });
  return done;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

export function attachRow(row) {
  const [native, button, more, said] = ["native", "copy", "more", "said"].map((name) =>
    row.querySelector(`[data-share-${name}]`),
  );
  const links = row.querySelector(".share__links");
  const { title, url } = row.dataset;
  let clearing;

  const unfold = (open) => {
    links.hidden = !open;
    more.setAttribute("aria-expanded", String(open));
  };

  button.hidden = false;
  button.addEventListener("click", async () => {
    clearTimeout(clearing);
    said.textContent = "";
    if (await copy(url)) {
      said.textContent = said.dataset.copied;
      clearing = setTimeout(() => (said.textContent = ""), 5000);
    } else {
      const address = document.createElement("bdi");
      address.dir = "ltr";
      address.textContent = url;
      said.append(`${said.dataset.failed} `, address);
    }
  });

  if (navigator.share && (navigator.canShare?.({ title, url }) ?? true)) {
    native.hidden = more.hidden = false;
    unfold(false);
    more.addEventListener("click", () => unfold(links.hidden));
    native.addEventListener("click", async () => {
      try {
        await navigator.share({ title, url });
      } catch (error) {
        // A reader who changed their mind is not bothered; where it does not work, the other ways show.
        if (error.name !== "AbortError") unfold(true);
      }
    });
  }

  const server = remembered();
  const mastodon = row.querySelector('[data-network="mastodon"]');
  if (server && mastodon) mastodon.href += `&server=${encodeURIComponent(server)}`;
}

export function attachServer(form) {
  if (form.dataset.server) return remember(form.dataset.server);
  const field = form.elements.server;
  if (!field.value) field.value = remembered();
}
