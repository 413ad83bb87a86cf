"use strict";
// A click on a lit quote shows a copy of its remark's entry in the apparatus beside the text. Without this
// script the same click leads to that entry.
(() => {
  const byId = (id) => document.getElementById(id);
  const root = document.documentElement;
  const panel = byId("panel");
  const lit = [...document.querySelectorAll(".articles a[href^='#v']")];
  const siglumOf = (link) => link.getAttribute("href").slice(2);
  const linksTo = (siglum) => lit.filter((link) => siglumOf(link) === siglum);
  const order = [...new Set(lit.map(siglumOf))];
  let current = null;

  for (const link of lit) {
    link.setAttribute("aria-controls", "panel");
    link.setAttribute("aria-expanded", "false");
  }

  function mark(siglum, shown) {
    for (const link of linksTo(siglum)) {
      link.setAttribute("aria-expanded", String(shown));
      link.classList.toggle("now", shown);
    }
  }

  function copyOf(siglum) {
    const copy = byId("v" + siglum).closest(".remark").cloneNode(true);
    const chosen = copy.querySelector("#v" + siglum);
    chosen.classList.add("now");
    chosen.setAttribute("aria-current", "true");
    for (const each of [copy, ...copy.querySelectorAll("[id]")]) each.removeAttribute("id");
    return copy;
  }

  function show(siglum) {
    const copy = copyOf(siglum);
    const place = `Quote ${order.indexOf(siglum) + 1} of ${order.length}`;
    if (current) mark(current, false);
    current = siglum;
    mark(siglum, true);
    byId("copy").replaceChildren(copy);
    byId("panel-name").textContent = place;
    panel.hidden = false;
    root.classList.add("open");
    panel.scrollTop = 0;
    copy.querySelector(".now").scrollIntoView({ block: "nearest" });
    linksTo(siglum)[0].scrollIntoView({ block: "nearest" });
    if (!panel.contains(document.activeElement)) panel.focus({ preventScroll: true });
    byId("told").textContent =
      `${place}, rendering ${siglum}: ${copy.querySelectorAll(".rendering").length} renderings`;
  }

  function hide() {
    if (!current) return;
    const back = panel.contains(document.activeElement) && linksTo(current)[0];
    mark(current, false);
    current = null;
    root.classList.remove("open");
    panel.hidden = true;
    byId("told").textContent = "Closed";
    if (back) back.focus({ preventScroll: true });
  }

  // The address always names the quote that is shown, so that it can be sent, and "back" goes back.
  function choose(siglum) {
    if (siglum !== current) history.pushState(null, "", "#v" + siglum);
    show(siglum);
  }

  function leave() {
    if (current) history.pushState(null, "", "#");
    hide();
  }

  function follow() {
    const siglum = location.hash.slice(2);
    if (location.hash.startsWith("#v") && order.includes(siglum)) show(siglum);
    else hide();
  }

  function step(by) {
    const focused = lit.includes(document.activeElement) && siglumOf(document.activeElement);
    let place = order.indexOf(current || focused);
    if (place < 0) {
      const below = lit.find((link) => link.getBoundingClientRect().bottom > 0);
      place = (below ? order.indexOf(siglumOf(below)) : 0) - (by > 0 ? 1 : 0);
    }
    const siglum = order.at((place + by) % order.length);
    if (!siglum) return;
    if (current) history.replaceState(null, "", "#v" + siglum);
    else history.pushState(null, "", "#v" + siglum);
    show(siglum);
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!(lit.includes(link) || panel.contains(link)) || !order.includes(siglumOf(link))) return;
    event.preventDefault();
    choose(siglumOf(link));
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // On keyboards of other scripts the key is told by its place.
    const key = event.key > "~" ? event.code.replace("Key", "") : event.key;
    if (key === "Escape") leave();
    else if (key.toUpperCase() === "J") step(1);
    else if (key.toUpperCase() === "K") step(-1);
  });

  byId("previous").addEventListener("click", () => step(-1));
  byId("next").addEventListener("click", () => step(1));
  byId("close").addEventListener("click", leave);
  addEventListener("hashchange", follow);
  addEventListener("load", follow);

  // Lists that are folded on the screen are whole on paper.
  const folded = [];
  addEventListener("beforeprint", () => {
    folded.push(...document.querySelectorAll("nav details:not([open])"));
    for (const list of folded) list.open = true;
  });
  addEventListener("afterprint", () => {
    for (const list of folded.splice(0)) list.open = false;
  });

  const dark = byId("dark");
  const system = dark.media;
  byId("shades").addEventListener("change", (event) => {
    dark.media = { auto: system, light: "not all", dark: "screen" }[event.target.value];
  });
  byId("controls").hidden = false;
  root.classList.add("live");
})();
