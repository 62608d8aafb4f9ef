/* When the kind of a statement changes, the number that was offered changes with it; one that was typed stays. */
document.addEventListener("change", (event) => {
  const kind = event.target;
  const number = kind.form?.elements.namedItem("number");
  if (kind.name !== "kind" || !number?.dataset.nextNumbers) return;
  const next = JSON.parse(number.dataset.nextNumbers);
  const offered = next[number.dataset.offeredFor];
  if (number.value === String(offered)) {
    number.value = next[kind.value];
    number.dispatchEvent(new Event("change", { bubbles: true }));
  }
  number.dataset.offeredFor = kind.value;
});
