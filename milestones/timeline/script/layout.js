"use strict";
/* The layout of milestones/timeline/picture/, for a part of the time or of the events. Days are day numbers: 1 is 1 January of year 1. */

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MARGIN = 20, LEAST_BAR = 10, LONG_BAR = 44, BESIDE = 6, LANE_GAP = 12, BETWEEN = 12, STEPS = 12;
const NAME_LINE = 16, DETAIL_LINE = 14.5, DETAIL_CHARACTER = 7.4, TICK_CHARACTER = 8.5, TICK_GAP = 14, YEAR = 365.2425;

const dateOf = (day) => new Date((day - 719163) * 86400000);
const yearOf = (day) => dateOf(day).getUTCFullYear();
const monthOf = (day) => dateOf(day).getUTCMonth();
const dayOf = (year, month, day) => {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return Math.round(date.getTime() / 86400000) + 719163;
};
const spokenYear = (year) => (year > 0 ? String(year) : `${1 - year} BC`);
const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");
const plural = (number, word) => `${grouped(number)} ${word}${number === 1 ? "" : "s"}`;

/* How long after the event before it a row begins, in words; empty where there is none before it. */
function gapWords(before, row) {
  if (!before) return "";
  const least = row.begin[0] - before.begin[1], most = row.begin[1] - before.begin[0];
  if (least === most) return least <= 9999 ? plural(least, "day") : monthsApart(before.begin[0], row.begin[0]);
  if (least < 0) return most <= 0 ? `${grouped(-most)}–${grouped(-least)} days` : `up to ${lengthWords(Math.max(-least, most))}`;
  if (least <= 9999) return `${grouped(least)}–${grouped(most)} days`;
  const years = [least, most].map((days) => Math.round(days / YEAR));
  return years[0] === years[1] ? `about ${grouped(years[0])} years` : `${grouped(years[0])}–${grouped(years[1])} years`;
}

const sinceWords = (gap) => (gap === "" ? "" : gap === "0 days" ? "same day" : gap.startsWith("up to ") ? `${gap} apart` : `${gap} later`);

const lengthWords = (days) => (days <= 9999 ? plural(days, "day") : `about ${grouped(Math.round(days / YEAR))} years`);

function monthsApart(first, last) {
  const [from, to] = [dateOf(first), dateOf(last)];
  let months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  if (to.getUTCDate() < from.getUTCDate()) months -= 1;
  const parts = [plural(Math.floor(months / 12), "year"), plural(months % 12, "month")];
  return (months % 12 ? parts : parts.slice(0, 1)).join(" ");
}

/* The finest ticks whose labels keep clear of each other: days, months of a few years, or round years. */
function ticksOf(view, x, perDay, left, right) {
  const room = (label, year) => Math.max(label.length, year.length) * TICK_CHARACTER + TICK_GAP;
  const year = spokenYear(yearOf(view.first)), ticks = [];
  const add = (day, label, named, shift = 0) => ticks.push({ x: x(day + shift), label, year: named });
  const days = [1, 2, 7, 14].find((step) => step * perDay >= room("30 Sep", year));
  const months = view.last - view.first < 4 * YEAR && [1, 2, 3, 6].find((step) => step * 30.44 * perDay >= room("Sep", year));
  if (days) {
    for (let day = view.first + ((((1 - view.first) % days) + days) % days); day <= view.last; day += days)
      add(day, `${dateOf(day).getUTCDate()} ${MONTHS[monthOf(day)]}`, spokenYear(yearOf(day)), 0.5);
  } else if (months) {
    for (let month = Math.floor(monthOf(view.first) / months) * months; ; month += months) {
      const day = dayOf(yearOf(view.first), month, 1);
      if (day > view.last) break;
      if (day >= view.first) add(day, MONTHS[monthOf(day)], spokenYear(yearOf(day)));
    }
  } else {
    const widest = [view.first, view.last].map((day) => spokenYear(yearOf(day))).sort((a, b) => b.length - a.length)[0];
    const steps = Array.from({ length: 21 }, (_, index) => [1, 2, 5][index % 3] * 10 ** Math.floor(index / 3));
    const step = steps.find((each) => each * YEAR * perDay >= room(widest, "")) || 1e6;
    const from = yearOf(view.first), to = yearOf(view.last);
    if (from <= 0) for (let count = Math.floor((1 - from) / step) * step; count > 0; count -= step) add(dayOf(1 - count, 0, 1), `${count} BC`, "");
    if (from <= 0 && to > 0) add(dayOf(1, 0, 1), "AD 1", "");
    for (let each = Math.max(step, Math.ceil(from / step) * step); each <= to; each += step) {
      if (each > 1 || from > 0) add(dayOf(each, 0, 1), spokenYear(each), "");
    }
  }
  return clearTicks(ticks, left, right);
}

function clearTicks(ticks, left, right) {
  const kept = [];
  let shown = "", edge = -Infinity;
  for (const tick of ticks) {
    const year = tick.year === shown ? "" : tick.year;
    const half = (Math.max(tick.label.length, year.length) * TICK_CHARACTER) / 2;
    if (tick.x - half < left - TICK_GAP || tick.x + half > right + TICK_GAP || tick.x - half <= edge) continue;
    kept.push({ x: tick.x, label: tick.label, year });
    shown = tick.year;
    edge = tick.x + half;
  }
  return kept;
}

/* Rows whose beginnings lie within `reach` share one mark. */
function marksOf(rows, x, reach) {
  const groups = [];
  for (const row of rows) {
    const group = groups[groups.length - 1];
    if (group && reach > 0 && x(row.begin[0]) - x(group[0].begin[0]) <= reach) group.push(row);
    else groups.push([row]);
  }
  return groups.map((group) => {
    if (group.length === 1) return { rows: group, kind: group[0].kind, first: group[0].first, last: group[0].last };
    return { rows: group, kind: "cluster", first: group[0].begin[0], last: Math.max(...group.map((row) => row.begin[0])) };
  });
}

function labelOf(mark, gap, wide, widest) {
  const row = mark.rows[0], named = mark.kind === "cluster" ? mark.rows.find((each) => each.named) || row : row;
  const remarks = mark.kind === "cluster" ? [`and ${grouped(mark.rows.length - 1)} more`, clusterDates(mark)] : row.remarks.slice();
  if (gap && mark.kind !== "cluster") remarks.push(sinceWords(gap));
  const detail = [];
  for (const remark of remarks) {
    const longer = detail.length ? `${detail[detail.length - 1]} · ${remark}` : remark;
    if (detail.length && longer.length * DETAIL_CHARACTER <= widest) detail[detail.length - 1] = longer;
    else detail.push(remark);
  }
  const [lines, width] = wide ? named.wide : named.narrow;
  const widths = detail.map((line) => line.length * DETAIL_CHARACTER);
  return { name: lines, detail, width: Math.max(width, ...widths), height: lines.length * NAME_LINE + detail.length * DETAIL_LINE };
}

function clusterDates(mark) {
  const [first, last] = [mark.rows[0].date, mark.rows[mark.rows.length - 1].date];
  return first === last ? first : `${first} – ${last}`;
}

/* A mark and its label as they stand in a lane at height 0. */
function draftOf(mark, label, x, left, right) {
  const point = mark.kind === "point" || mark.kind === "reference";
  let begin = Math.max(left, x(mark.first)), end = Math.min(right, x(mark.last + 1));
  const middle = Math.min(right, Math.max(left, (x(mark.first) + x(mark.last + 1)) / 2));
  const stem = point || end - begin < LEAST_BAR ? middle : begin;
  const least = mark.kind === "cluster" ? grouped(mark.rows.length).length * 8 + 12 : LEAST_BAR;
  if (point) [begin, end] = [stem - 5, stem + 5];
  else if (end - begin < least) [begin, end] = [middle - least / 2, middle + least / 2];
  const long = end - begin > LONG_BAR, height = mark.kind === "cluster" ? 15 : 10;
  const top = long ? label.height + 3 : 9 - height / 2;
  const draft = { mark, label, stem, bar: { left: begin, right: end, top, bottom: top + height }, toTheLeft: false };
  let at = end + BESIDE;
  if (long) at = Math.max(left, Math.min(begin, right - label.width));
  else if (at + label.width > right) {
    at = begin - BESIDE - label.width;
    draft.toTheLeft = true;
  }
  draft.box = { left: at, right: at + label.width, top: 0, bottom: label.height };
  return draft;
}

/* The lane of each draft, from 0 next to the axis: the nearest with room, and where it can be had, without crossing. */
function takeLanes(drafts, crossing) {
  const lanes = [], stems = [];
  const hasRoom = (lane, slot) => lane.every((each) => each.right + BETWEEN <= slot.left || slot.right + BETWEEN <= each.left);
  const uncrossed = (slot) => {
    const first = 1 + Math.max(-1, ...stems.filter(([stem]) => slot.left < stem && stem < slot.right).map(([, lane]) => lane));
    for (let number = 0; number < Math.min(lanes.length, STEPS); number++) {
      if (number >= first && hasRoom(lanes[number], slot)) return number;
      if (lanes[number].some((each) => each.left < slot.stem && slot.stem < each.right)) return -1;
    }
    return first <= lanes.length && lanes.length < STEPS ? lanes.length : -1;
  };
  for (const draft of drafts.slice().reverse().sort((a, b) => b.stem - a.stem)) {
    const slot = { left: Math.min(draft.bar.left, draft.box.left), right: Math.max(draft.bar.right, draft.box.right), stem: draft.stem };
    let lane = crossing ? -1 : uncrossed(slot);
    if (lane < 0) lane = lanes.findIndex((each) => hasRoom(each, slot));
    if (lane < 0) lane = lanes.length;
    if (lane === lanes.length) lanes.push([]);
    lanes[lane].push(slot);
    stems.push([draft.stem, lane]);
    draft.lane = lane;
  }
  return lanes.length;
}

function attempt(rows, shown, view, width, reach, crossing) {
  const left = MARGIN, right = width - MARGIN, wide = width >= 600, top = 40;
  const perDay = (right - left) / (view.last + 1 - view.first), x = (day) => left + (day - view.first) * perDay;
  const widest = Math.min(240, (right - left) / 2 - 24);
  const marks = marksOf(shown, x, reach), gaps = [], drafts = [];
  marks.forEach((mark, index) => {
    const row = mark.rows[0], words = gapWords(rows[row.index - 1], row), before = drafts[index - 1];
    let draft = draftOf(mark, labelOf(mark, words, wide, widest), x, left, right);
    const from = before && (before.mark.kind === "cluster" ? Math.max(left, x(before.mark.last)) : before.stem);
    const follows = before && before.mark.rows[before.mark.rows.length - 1].index === row.index - 1;
    if (follows && words !== "0 days" && words.length * DETAIL_CHARACTER + 22 <= draft.stem - from && !words.startsWith("−")) {
      gaps.push({ left: from, right: draft.stem, words });
      draft = draftOf(mark, labelOf(mark, "", wide, widest), x, left, right);
    }
    drafts.push(draft);
  });
  const heights = new Array(takeLanes(drafts, crossing)).fill(0);
  for (const draft of drafts) heights[draft.lane] = Math.max(heights[draft.lane], draft.bar.bottom, draft.box.bottom);
  let at = top + 14;
  const tops = [];
  for (let lane = heights.length - 1; lane >= 0; lane--) {
    tops[lane] = at;
    at += heights[lane] + LANE_GAP;
  }
  for (const draft of drafts) for (const box of [draft.bar, draft.box]) [box.top, box.bottom] = [box.top + tops[draft.lane], box.bottom + tops[draft.lane]];
  const axis = Math.round(at + (gaps.length ? 24 : 0) + 2);
  return { width, height: axis + 48, top, axis, left, right, drafts, gaps, ticks: ticksOf(view, x, perDay, left, right) };
}

/* The picture of the rows that lie within the view; events are joined only where the page would not hold them. */
function layout(rows, view, width) {
  const shown = rows.filter((row) => row.last >= view.first && row.first <= view.last);
  const most = width * (width >= 600 ? 1.5 : 10);
  let picture = attempt(rows, shown, view, width, 0, false);
  if (picture.height > most) picture = attempt(rows, shown, view, width, 0, true);
  for (let power = 1; picture.height > most && power < 33; power++) picture = attempt(rows, shown, view, width, 2 ** (power / 3), true);
  return { ...picture, shown };
}
