"use strict";
// Lists come as scripts that hold data, one after the other: a page opened as a file may read nothing else.
const platen = { documents: [], failures: [] };
(() => {
  const PER_PAGE = 100;
  const search = document.getElementById("search");
  const status = document.getElementById("status");
  const rows = document.querySelector("#documents tbody");
  let page = 0;
  let loaded = false;

  const cell = (row, text, link) => {
    const made = row.insertCell();
    const inner = link ? document.createElement("a") : made;
    inner.textContent = text ?? "";
    if (link) {
      inner.href = link;
      made.append(inner);
    }
    return made;
  };
  const pill = (row, text) => {
    const mark = document.createElement("span");
    mark.className = "status " + text;
    mark.textContent = text;
    row.insertCell().append(mark);
  };
  // The name is a folder's: what a URL would take for more is encoded.
  const link = path => path ? "documents/" + path.split("/").map(encodeURIComponent).join("/") + "/index.html" : null;

  const draw = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = platen.documents.filter(one =>
      (!status.value || one.status === status.value) &&
      words.every(word => one.text.includes(word)));
    const pages = Math.max(1, Math.ceil(found.length / PER_PAGE));
    page = Math.min(page, pages - 1);
    document.getElementById("count").textContent = found.length + (loaded ? " found" : " so far …");
    document.getElementById("place").textContent = (page + 1) + " of " + pages;
    document.getElementById("back").disabled = page === 0;
    document.getElementById("forth").disabled = page + 1 >= pages;
    rows.replaceChildren();
    for (const one of found.slice(page * PER_PAGE, (page + 1) * PER_PAGE)) {
      const row = rows.insertRow();
      cell(row, one.title, one.pages ? link(one.path) : null);
      cell(row, one.pages);
      pill(row, one.status);
      cell(row, one.confidence);
      cell(row, one.language);
      cell(row, one.problem ? one.uri + " — " + one.problem : one.uri);
    }
  };
  const drawFailures = () => {
    const body = document.querySelector("#failures tbody");
    for (const one of platen.failures) {
      const row = body.insertRow();
      const folder = link(one.path);
      cell(row, one.where, folder && one.page ? folder.replace("index.html", one.file) : folder);
      cell(row, one.page);
      cell(row, one.stage);
      cell(row, one.code);
      cell(row, one.message);
    }
    document.getElementById("no-failures").hidden = platen.failures.length > 0;
    document.getElementById("failures").hidden = platen.failures.length === 0;
  };
  const load = (kind, part, parts, done) => {
    if (part === parts) return done();
    const script = document.createElement("script");
    script.src = "data/" + kind + "-" + String(part + 1).padStart(5, "0") + ".js";
    script.onload = script.onerror = () => {
      if (kind === "documents" && part === 0) draw();
      load(kind, part + 1, parts, done);
    };
    document.head.append(script);
  };
  platen.addDocuments = list => {
    for (const one of list) {
      one.text = [one.title, one.uri, one.id].join(" ").toLowerCase();
      platen.documents.push(one);
    }
  };
  platen.addFailures = list => platen.failures.push(...list);

  search.addEventListener("input", () => { page = 0; draw(); });
  status.addEventListener("change", () => { page = 0; draw(); });
  document.getElementById("back").addEventListener("click", () => { page--; draw(); });
  document.getElementById("forth").addEventListener("click", () => { page++; draw(); });
  document.querySelector("form").addEventListener("submit", event => event.preventDefault());
  load("documents", 0, Number(document.body.dataset.documents), () => { loaded = true; draw(); });
  load("failures", 0, Number(document.body.dataset.failures), drawFailures);
})();
