/* The desk without waiting: keys between the rows, details in place, how many are chosen. All of it works
   without this file too, as links and forms. */

const desk = document.querySelector("[data-desk]");
if (desk) {
  openDetailsInPlace(desk);
  countChosen(desk);
  walkByKeys(desk);
  comeBackToTheRow(desk);
}
const said = document.querySelector("[data-due-said]");
if (said) sayTheDay(document.querySelector("[data-due]"), said);

function rowsOf(desk) {
  return [...desk.querySelectorAll("tr[data-row]")];
}

/* Details: the link's page, below its row. */
function openDetailsInPlace(desk) {
  for (const link of desk.querySelectorAll("a[data-detail]")) {
    link.setAttribute("aria-expanded", "false");
    link.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      toggleDetail(link);
    });
  }
}

async function toggleDetail(link) {
  const row = link.closest("tr");
  const next = row.nextElementSibling;
  if (next?.matches("[data-part]")) {
    next.remove();
    link.setAttribute("aria-expanded", "false");
    return;
  }
  if (link.getAttribute("aria-busy") === "true") return;
  link.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(`${link.href}?part=1`, { credentials: "same-origin" });
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
    const part = document.createElement("tr");
    part.className = "desk-row-part";
    part.dataset.part = row.dataset.row;
    const cell = part.insertCell();
    cell.colSpan = row.cells.length;
    cell.innerHTML = await answer.text();
    for (const field of cell.querySelectorAll("input[name=next]")) {
      field.value = location.pathname + location.search;
    }
    row.after(part);
    link.setAttribute("aria-expanded", "true");
  } catch {
    // The page of its own says what is wrong.
    location.assign(link.href);
  } finally {
    link.removeAttribute("aria-busy");
  }
}

function countChosen(desk) {
  const form = desk.querySelector("#desk-bulk");
  const count = desk.querySelector("[data-desk-count]");
  if (!form) return;
  const plain = count.textContent;
  const boxes = [...desk.querySelectorAll("input[name=row]")];
  const page = desk.querySelector("[data-desk-all]");
  const everything = form.querySelector("[data-desk-everything]");
  const say = () => {
    const chosen = boxes.filter((box) => box.checked).length;
    const digits = new Intl.NumberFormat(document.documentElement.lang || undefined, { useGrouping: false });
    if (!chosen || everything.checked) count.textContent = plain;
    else if (chosen === 1) count.textContent = count.dataset.one;
    else count.textContent = count.dataset.many.replace("%s", digits.format(chosen));
    page.checked = chosen === boxes.length;
    page.indeterminate = chosen > 0 && chosen < boxes.length;
  };
  page.hidden = false;
  page.addEventListener("change", () => {
    for (const box of boxes) box.checked = page.checked;
    say();
  });
  desk.addEventListener("change", (event) => {
    if (event.target.matches("input[name=row], [data-desk-everything]")) say();
  });
  say();
}

/* Letters count only while the focus is in the list, so that they are in nobody's way elsewhere. */
function walkByKeys(desk) {
  const table = desk.querySelector(".desk-table");
  if (!table) return;
  desk.querySelector("[data-desk-keys]")?.removeAttribute("hidden");
  table.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("select, textarea, input:not([type=checkbox])")) return;
    const rows = rowsOf(desk);
    const at = rows.indexOf(event.target.closest("tr[data-row]"));
    const go = (to) => {
      const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
      const open = row.querySelector("a[data-open]");
      open.focus();
      row.scrollIntoView({ block: "nearest" });
    };
    const keys = {
      j: () => go(at + 1),
      ArrowDown: () => go(at + 1),
      k: () => go(at - 1),
      ArrowUp: () => go(at - 1),
      Home: () => go(0),
      End: () => go(rows.length - 1),
      d: () => at >= 0 && toggleDetail(rows[at].querySelector("a[data-detail]")),
      x: () => at >= 0 && rows[at].querySelector("input[name=row]").click(),
    };
    // By its place on the keyboard too: with a Persian layout the same key writes another letter.
    const key = keys[event.key] ? event.key : { KeyJ: "j", KeyK: "k", KeyD: "d", KeyX: "x" }[event.code];
    if (!keys[key]) return;
    event.preventDefault();
    keys[key]();
  });
}

/* After an action has led back to the same list, the focus is on the row it was about. */
function comeBackToTheRow(desk) {
  const name = "desk-row";
  desk.addEventListener("submit", (event) => {
    const row = event.target.closest("tr[data-row]");
    if (row) sessionStorage.setItem(name, row.dataset.row);
  });
  const key = sessionStorage.getItem(name);
  sessionStorage.removeItem(name);
  const row = key && rowsOf(desk).find((one) => one.dataset.row === key);
  if (row) row.querySelector("a[data-open]").focus();
}

/* The day in the calendars of the editions that count otherwise. */
function sayTheDay(field, said) {
  const say = () => {
    for (const place of said.querySelectorAll("[data-calendar]")) {
      const locale = `${place.lang}-u-ca-${place.dataset.calendar}`;
      place.textContent = field.value ? dayIn(locale, new Date(`${field.value}T12:00:00Z`)) : "";
    }
  };
  field.addEventListener("input", say);
  say();
}

/* In the order in which people say it; browsers begin a Persian date with its year. */
function dayIn(locale, day) {
  const wanted = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  const parts = new Intl.DateTimeFormat(locale, wanted).formatToParts(day);
  const part = (type) => parts.find((one) => one.type === type)?.value ?? "";
  return ["weekday", "day", "month", "year"].map(part).join(" ");
}
