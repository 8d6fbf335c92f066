"use strict";
// Overlays on and off, the same place lit on both sides, and the arrow keys.
(() => {
  const scan = document.getElementById("scan");
  const article = document.querySelector("article");
  scan.style.setProperty("--dot", scan.viewBox.baseVal.width / 80 + "px");
  const remembered = name => {
    try { return localStorage.getItem("platen." + name); } catch { return null; }
  };
  const remember = (name, value) => {
    try { localStorage.setItem("platen." + name, value); } catch { /* a private window */ }
  };
  const show = (name, on) => {
    scan.classList.toggle("show-" + name, on);
    article.classList.toggle("show-" + name + "-text", on);
  };
  for (const box of document.querySelectorAll("[data-layer]")) {
    const kept = remembered(box.dataset.layer);
    if (kept !== null) box.checked = kept === "on";
    if (new URLSearchParams(location.search).has(box.dataset.layer)) box.checked = true;
    show(box.dataset.layer, box.checked);
    box.addEventListener("change", () => {
      show(box.dataset.layer, box.checked);
      remember(box.dataset.layer, box.checked ? "on" : "off");
    });
  }
  const places = new Map();
  for (const place of document.querySelectorAll("[data-of]")) {
    const of = place.dataset.of;
    if (!places.has(of)) places.set(of, []);
    places.get(of).push(place);
  }
  let lit = [];
  const light = (of, from) => {
    for (const place of lit) place.classList.remove("lit");
    lit = of ? places.get(of) : [];
    for (const place of lit) {
      place.classList.add("lit");
      if (from && !from.contains(place)) place.scrollIntoView({ block: "nearest" });
    }
  };
  for (const side of [scan, article]) {
    side.addEventListener("mouseover", event => {
      const place = event.target.closest("[data-of]");
      light(place ? place.dataset.of : null, null);
    });
    side.addEventListener("click", event => {
      const place = event.target.closest("[data-of]");
      if (place) light(place.dataset.of, side);
    });
    side.addEventListener("mouseleave", () => light(null, null));
  }
  const asked = decodeURIComponent(location.hash.slice(1));
  if (places.has(asked)) light(asked, scan);
  addEventListener("keydown", event => {
    const link = event.key === "ArrowLeft" ? "previous" : event.key === "ArrowRight" ? "next" : "";
    if (link && !event.ctrlKey && !event.altKey && !event.metaKey) {
      document.getElementById(link)?.click();
    }
  });
})();
