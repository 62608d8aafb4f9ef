/* What the screens of announcements share: asking while somebody types, one question at a time. */

export function afterwards(wait, run) {
  let timer = 0;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(run, wait, ...values);
  };
}

/* An answer that a later question has overtaken is dropped. */
export function asker() {
  let asked = null;
  return async (url, body) => {
    asked?.abort();
    const mine = (asked = new AbortController());
    const token = document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
    const response = await fetch(url, {
      method: "POST",
      credentials: "same-origin",
      headers: { Accept: "application/json", "X-CSRFToken": token },
      signal: mine.signal,
      body,
    });
    if (response.redirected || !response.headers.get("Content-Type")?.startsWith("application/json")) {
      throw new Error(String(response.status));
    }
    return { ok: response.ok, answer: await response.json() };
  };
}
