// What the checks find stands under its field, as the answer to each save brings it.

const form = document.getElementById("tr-form");
if (form) start(form);

function start(form) {
  const icons = {};
  for (const level of ["error", "warning"]) {
    icons[level] = `<svg class="icon icon-${level} icon" aria-hidden="true"><use href="#icon-${level}"></use></svg>`;
  }

  function item(finding) {
    const line = document.createElement("li");
    line.className = `tr-finding tr-finding--${finding.level}`;
    line.innerHTML = icons[finding.level] || "";
    const kind = document.createElement("strong");
    kind.textContent = form.dataset[finding.level];
    const message = document.createElement("span");
    message.textContent = finding.message;
    line.append(kind, " ", message, " ");
    if (finding.level !== "error") {
      const accept = document.createElement("button");
      accept.type = "submit";
      accept.className = "tr-plain";
      accept.dataset.acceptCode = finding.code;
      accept.textContent = form.dataset.accept;
      line.append(accept);
    }
    return line;
  }

  function show(row, findings) {
    const list = row?.querySelector(".tr-findings");
    if (!list || !findings) return;
    const shown = findings.filter((finding) => finding.code !== "missing");
    list.replaceChildren(...shown.map(item));
    row.toggleAttribute("data-findings", shown.length > 0);
  }

  form.addEventListener("tr:saved", (event) => {
    for (const segment of event.detail.segments) {
      show(document.getElementById(`segment-${segment.id}`), segment.findings);
    }
  });

  form.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-accept-code]");
    if (!button) return;
    event.preventDefault();
    const row = button.closest(".tr-row");
    const field = row.querySelector("textarea");
    const status = row.querySelector(".tr-status");
    let response;
    let answer = {};
    try {
      response = await fetch(row.querySelector(".tr-findings").dataset.accept, {
        method: "POST",
        credentials: "same-origin",
        headers: {
          "X-CSRFToken": form.querySelector("[name=csrfmiddlewaretoken]").value,
          Accept: "application/json",
        },
        body: new URLSearchParams({ code: button.dataset.acceptCode }),
      });
      answer = await response.json();
    } catch {
      status.textContent = form.dataset.failed;
      return;
    }
    if (!response.ok) {
      status.textContent = answer.error || form.dataset.failed;
      return;
    }
    show(row, answer.findings);
    form.dispatchEvent(new CustomEvent("tr:answer", { detail: { segments: [] } }));
    // The button that was pressed is gone.
    field.focus();
  });
}
