/* Zoom and filter: the picture is drawn anew for what is asked for; with all of it shown, it is the one that the page came with. */

const SVG = "http://www.w3.org/2000/svg";
const data = JSON.parse(document.getElementById("data").textContent);
const pictures = document.querySelector(".pictures"), controls = document.querySelector(".controls");
const filter = document.getElementById("filter"), status = document.getElementById("status");
const whole = { first: data.first, last: data.last };
let view = { ...whole };

function node(name, attributes, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, typeof value === "number" ? String(Math.round(value * 100) / 100) : value);
  made.append(...children);
  return made;
}
const line = (kind, x1, y1, x2, y2) => node("line", { class: kind, x1, y1, x2, y2 });
const text = (kind, x, y, words) => node("text", { class: kind, x, y }, words);
const rect = (kind, box, radius = 0) => node("rect", { class: kind, x: box.left, y: box.top, width: Math.max(0, box.right - box.left), height: box.bottom - box.top, rx: radius });

function shapeOf({ mark, bar }) {
  const x = (bar.left + bar.right) / 2, y = (bar.top + bar.bottom) / 2, uncertain = mark.kind !== "cluster" && mark.rows[0].uncertain;
  if (mark.kind === "point") return [node("circle", { class: uncertain ? "uncertain" : "point", cx: x, cy: y, r: 4.5 })];
  if (mark.kind === "reference") return [node("path", { class: "reference-mark", d: `M${x} ${y - 6}l6 6l-6 6l-6 -6z` })];
  if (mark.kind === "cluster") return [rect("pill", bar, 7), text("count middle", x, bar.bottom - 4, grouped(mark.rows.length))];
  if (mark.kind === "lasting") return [rect(uncertain ? "uncertain" : "bar", bar, 1.5)];
  const soft = rect("", bar, 4);
  soft.setAttribute("fill", `url(#${data.soft})`);
  return [rect("paper", bar, 4), soft, ...(uncertain ? [rect("uncertain", bar, 4)] : [])];
}

function labelNodes({ label, box, toTheLeft }) {
  const at = toTheLeft ? box.right : box.left, side = toTheLeft ? " end" : "", width = (box.right - box.left) * 0.9 + 6;
  const ground = { left: toTheLeft ? box.right + 2 - width : box.left - 2, top: box.top, bottom: box.bottom };
  const nodes = [rect("paper", { ...ground, right: ground.left + width })];
  let y = box.top - 4;
  for (const words of label.name) nodes.push(text(`name${side}`, at, (y += NAME_LINE), words));
  for (const words of label.detail) nodes.push(text(`detail${side}`, at, (y += DETAIL_LINE), words));
  return nodes;
}

function markNode(draft) {
  const { mark, bar, box } = draft, row = mark.rows[0];
  const told = mark.kind === "cluster" ? [`${grouped(mark.rows.length)} events`, ...mark.rows.slice(0, 20).map((each) => each.told)].join("\n") : row.told;
  const frame = { left: Math.min(bar.left, box.left) - 4, top: Math.min(bar.top, box.top) - 2, right: Math.max(bar.right, box.right) + 4, bottom: Math.max(bar.bottom, box.bottom) + 4 };
  const link = node("a", { href: `#${row.id}` }, rect("focus", frame, 3), node("g", { class: `mark ${mark.kind}` }, node("title", {}, told), ...shapeOf(draft), ...labelNodes(draft)));
  if (mark.kind === "cluster" && mark.last > mark.first) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const spare = Math.max(1, Math.round((mark.last - mark.first) * 0.05));
      show({ first: mark.first - spare, last: mark.last + spare });
      pictures.focus();
    });
  }
  return link;
}

function drawn(picture, label) {
  const svg = node("svg", { viewBox: `0 0 ${picture.width} ${picture.height}`, role: "group", "aria-label": label, class: "zoomed-picture" });
  svg.append(rect("paper", { left: 0, top: 0, right: picture.width, bottom: picture.height }));
  for (const tick of picture.ticks) {
    svg.append(line("grid", tick.x, picture.top, tick.x, picture.axis), line("tick-mark", tick.x, picture.axis, tick.x, picture.axis + 5));
    svg.append(text("tick middle", tick.x, picture.axis + 18, tick.label), text("tick middle", tick.x, picture.top - 6, tick.label));
    if (tick.year) svg.append(text("year middle", tick.x, picture.axis + 33, tick.year), text("year middle", tick.x, picture.top - 21, tick.year));
  }
  svg.append(line("axis", picture.left, picture.axis, picture.right, picture.axis));
  for (const { stem, bar, mark } of picture.drafts) if (mark.first >= view.first) svg.append(line(mark.kind === "reference" ? "reference-line" : "stem", stem, bar.bottom, stem, picture.axis));
  for (const gap of picture.gaps) {
    const middle = (gap.left + gap.right) / 2, half = (gap.words.length * 7) / 2 + 5, y = picture.axis - 13;
    svg.append(line("gap-line", gap.left + 3, y, middle - half, y), line("gap-line", middle + half, y, gap.right - 3, y), text("gap-words middle halo", middle, y + 4, gap.words));
  }
  svg.append(...picture.drafts.map(markNode));
  const printed = pictures.querySelector(picture.width >= 600 ? ".wide-picture" : ".narrow-picture"), legend = printed.querySelector(".legend-entries");
  if (legend) {
    const copy = legend.cloneNode(true), top = Number(printed.querySelector(".axis").getAttribute("y1"));
    copy.setAttribute("transform", `translate(0 ${picture.axis - top})`);
    svg.append(copy);
    const height = picture.axis + Number(printed.getAttribute("viewBox").split(" ")[3]) - top;
    svg.setAttribute("viewBox", `0 0 ${picture.width} ${height}`);
    svg.firstChild.setAttribute("height", height);
  }
  return svg;
}

function matching() {
  const wanted = filter.value.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const rows = data.rows.filter((row) => wanted.every((word) => row.search.includes(word)));
  return rows.map((row, index) => ({ ...row, index }));
}

function refresh() {
  const rows = matching(), isWhole = view.first === whole.first && view.last === whole.last && rows.length === data.rows.length;
  const kept = new Set(rows.map((row) => row.id));
  for (const row of data.rows) document.getElementById(row.id).hidden = !kept.has(row.id);
  pictures.classList.toggle("zoomed", !isWhole);
  pictures.querySelector(".zoomed-picture")?.remove();
  let shown = rows;
  if (!isWhole) {
    const picture = layout(rows, view, Math.min(960, Math.max(320, pictures.clientWidth)));
    shown = picture.shown;
    pictures.append(drawn(picture, `Timeline, ${plural(shown.length, "event")}`));
  }
  rows.forEach((row, index) => {
    document.getElementById(row.id).cells[2].textContent = rows.length === data.rows.length ? row.since : sinceWords(gapWords(rows[index - 1], row));
  });
  const days = [Math.max(view.first, Math.min(...shown.map((row) => row.first))), Math.min(view.last, Math.max(...shown.map((row) => row.last)))];
  const years = shown.length ? `, ${[...new Set(days.map((day) => spokenYear(yearOf(day))))].join(" to ")}` : "";
  status.textContent = `${grouped(shown.length)} of ${plural(data.rows.length, "date")} shown${years}`;
}

/* Show a stretch of time: at least a week, at most all of it. */
function show({ first, last }) {
  const most = whole.last - whole.first, length = Math.min(most, Math.max(6, Math.round(last - first)));
  const from = Math.min(whole.last - length, Math.max(whole.first, Math.round((first + last - length) / 2)));
  view = { first: from, last: from + length };
  refresh();
}
const zoom = (factor, at = (view.first + view.last) / 2) => show({ first: at - (at - view.first) * factor, last: at + (view.last - at) * factor });
const move = (share) => {
  const by = (view.last - view.first) * share;
  show({ first: view.first + by, last: view.last + by });
};
const all = () => {
  filter.value = "";
  show(whole);
};
const actions = { in: () => zoom(0.5), out: () => zoom(2), back: () => move(-0.3), on: () => move(0.3), all };
const keys = { "+": "in", "=": "in", "-": "out", ArrowLeft: "back", ArrowRight: "on", 0: "all", Home: "all" };

controls.hidden = false;
pictures.tabIndex = 0;
controls.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button) actions[button.dataset.action]();
});
filter.addEventListener("input", refresh);
pictures.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
  event.preventDefault();
  actions[keys[event.key]]();
  if (!pictures.contains(document.activeElement)) pictures.focus();
});
pictures.addEventListener("wheel", (event) => {
  if (!event.ctrlKey) return;
  event.preventDefault();
  const box = pictures.firstElementChild.parentElement.getBoundingClientRect(), share = (event.clientX - box.left) / box.width;
  zoom(event.deltaY > 0 ? 1.25 : 0.8, view.first + (view.last - view.first) * share);
}, { passive: false });
let waiting;
addEventListener("resize", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => pictures.classList.contains("zoomed") && refresh(), 150);
});
refresh();
