// @ts-check
// Samples → medians, ratios and verdicts, and the tables that show them.

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {string} unit
 * @property {string} against the name of what ours is compared with
 * @property {{ median: number, p95: number }} peer of what ours is compared with
 * @property {{ median: number, p95: number }} server
 * @property {number} ratio the server's median by the peer's
 * @property {string} goal empty where there is none
 * @property {boolean} met
 */

/**
 * @param {string} against the name of what ours is compared with
 * @param {import("./measures.mjs").Measure} measure
 * @returns {Row | undefined} nothing where nothing could be measured
 */
export function evaluate(against, { name, unit, peer, server, goal }) {
  if (peer.length === 0 || server.length === 0) return undefined;
  const sides = { peer: summary(peer), server: summary(server) };
  const ratio = sides.server.median / sides.peer.median;
  const goals = [
    ...(goal.ratio === undefined ? [] : [{ text: `≤ ${goal.ratio} ×`, met: ratio <= goal.ratio }]),
    ...(goal.below === undefined
      ? []
      : [{ text: `< ${goal.below} ${unit}`, met: sides.server.median < goal.below }]),
  ];
  return {
    name,
    unit,
    against,
    ...sides,
    ratio,
    goal: goals.map(({ text }) => text).join(", "),
    met: goals.every(({ met }) => met),
  };
}

/**
 * One table for each peer.
 * @param {readonly Row[]} rows
 */
export function tables(rows) {
  return [...new Set(rows.map(({ against }) => against))].map((name) =>
    aligned([
      [`against ${name}`, "", "peer", "p95", "server", "p95", "ratio", "goal", ""],
      ...rows
        .filter(({ against }) => against === name)
        .map(({ name, unit, peer, server, ratio, goal, met }) => [
          name,
          unit,
          figure(peer.median),
          figure(peer.p95),
          figure(server.median),
          figure(server.p95),
          `${figure(ratio)} ×`,
          goal,
          goal === "" ? "" : met ? "ok" : "over",
        ]),
    ]).join("\n"),
  );
}

/** @param {readonly { file: string, bytes: number, gzip: number }[]} bundles */
export function sizes(bundles) {
  const kilobytes = (/** @type {number} */ bytes) => `${figure(bytes / 1024)} KiB`;
  return aligned([
    ["bundles", "raw", "gzip"],
    ...bundles.map(({ file, bytes, gzip }) => [file, kilobytes(bytes), kilobytes(gzip)]),
  ]).join("\n");
}

/** @param {number} value */
function figure(value) {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}

/**
 * @typedef {object} AnalysisRow
 * @property {number} lines of the file
 * @property {readonly number[]} samples milliseconds for 1,000 lines of it
 */

/**
 * What the analysis costs per line as files grow; a cost that is linear stays the same.
 * @param {readonly AnalysisRow[]} rows the smallest file first
 */
export function growth(rows) {
  const medians = rows.map(({ samples }) => summary(samples).median);
  const [first = Number.NaN] = medians;
  return aligned([
    ["analysis per 1,000 lines", "ms", "ratio"],
    ...rows.map(({ lines }, i) => {
      const median = medians[i] ?? Number.NaN;
      const size = `of ${lines.toLocaleString("en")} (${lines / (rows[0]?.lines ?? lines)} ×)`;
      return [size, median.toFixed(2), `${(median / first).toFixed(2)} ×`];
    }),
  ]).join("\n");
}

/**
 * What following the errors of a package costs.
 * @param {readonly AnalysisRow[]} rows the file where it is not described, and where it is
 */
export function besideUndescribed(rows) {
  const medians = rows.map(({ samples }) => summary(samples).median);
  const [first = Number.NaN] = medians;
  const names = ["of calls of a package", "the same, described"];
  return aligned([
    ["analysis of 1,000 lines", "ms", "ratio"],
    ...medians.map((median, i) => [names[i] ?? "", median.toFixed(2), `${(median / first).toFixed(2)} ×`]),
  ]).join("\n");
}

/** @param {readonly number[]} samples not empty */
function summary(samples) {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}

/**
 * Columns of equal width, the first to the left, the others to the right.
 * @param {readonly string[][]} lines
 */
function aligned(lines) {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines.map((line) =>
    line
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
}
