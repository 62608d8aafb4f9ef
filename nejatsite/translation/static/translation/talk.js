// Comments are sent without leaving the page: what is being typed in the texts stays where it is.

const talk = document.getElementById("tr-talk");
if (talk) talk.addEventListener("submit", (event) => send(event, event.submitter));

async function send(event, button) {
  if (!button) return;
  event.preventDefault();
  const place = button.closest("[data-talk]");
  const status = said(place);
  let response;
  let answer;
  try {
    response = await fetch(button.formAction, {
      method: "POST",
      credentials: "same-origin",
      headers: { Accept: "application/json", "X-CSRFToken": talk.elements.csrfmiddlewaretoken.value },
      body: new FormData(talk, button),
    });
    answer = await response.json();
  } catch {
    // Without an answer the browser sends it its own way, and says what is wrong.
    talk.action = button.formAction;
    talk.submit();
    return;
  }
  if (!response.ok) {
    status.textContent = answer.error;
    return;
  }
  for (const { place: name, html } of answer.places) {
    const there = document.getElementById(`talk-${name}`);
    if (!there) continue;
    const holder = document.createElement("div");
    holder.innerHTML = html;
    const fresh = holder.firstElementChild;
    there.replaceWith(fresh);
    fresh.closest(".tr-row")?.toggleAttribute("data-comments", true);
    if (there === place) {
      said(fresh).textContent = answer.said;
      fresh.tabIndex = -1;
      fresh.focus();
    }
  }
}

function said(place) {
  let line = place.querySelector(":scope > [role=status]");
  if (!line) {
    line = document.createElement("p");
    line.setAttribute("role", "status");
    line.className = "tr-quiet";
    place.prepend(line);
  }
  return line;
}
