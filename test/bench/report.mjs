// @ts-check
// Samples → medians, ratios and verdicts, and the table that shows them.

/**
 * @typedef {object} Row
 * @property {string} name
 * @property {string} unit
 * @property {{ median: number, p95: number }} floor
 * @property {{ median: number, p95: number }} server
 * @property {number} ratio the server's median by the floor's
 * @property {string} goal empty where there is none
 * @property {boolean} met
 */

/**
 * @param {import("./measures.mjs").Measure} measure
 * @returns {Row | undefined} nothing where nothing could be measured
 */
export function evaluate({ name, unit, floor, server, goal }) {
  if (floor.length === 0 || server.length === 0) return undefined;
  const sides = { floor: summary(floor), server: summary(server) };
  const ratio = sides.server.median / sides.floor.median;
  const goals = [
    ...(goal.ratio === undefined ? [] : [{ text: `≤ ${goal.ratio} ×`, met: ratio <= goal.ratio }]),
    ...(goal.below === undefined
      ? []
      : [{ text: `< ${goal.below} ${unit}`, met: sides.server.median < goal.below }]),
  ];
  return {
    name,
    unit,
    ...sides,
    ratio,
    goal: goals.map(({ text }) => text).join(", "),
    met: goals.every(({ met }) => met),
  };
}

/**
 * @param {readonly Row[]} rows
 * @param {readonly { file: string, bytes: number, gzip: number }[]} bundles
 */
export function table(rows, bundles) {
  const figure = (/** @type {number} */ value) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
  const kilobytes = (/** @type {number} */ bytes) => `${figure(bytes / 1024)} KiB`;
  const sizes = aligned([
    ["", "raw", "gzip"],
    ...bundles.map(({ file, bytes, gzip }) => [file, kilobytes(bytes), kilobytes(gzip)]),
  ]);
  return [
    ...aligned([
      ["", "", "floor", "p95", "server", "p95", "ratio", "goal", ""],
      ...rows.map(({ name, unit, floor, server, ratio, goal, met }) => [
        name,
        unit,
        figure(floor.median),
        figure(floor.p95),
        figure(server.median),
        figure(server.p95),
        `${figure(ratio)} ×`,
        goal,
        goal === "" ? "" : met ? "ok" : "over",
      ]),
    ]),
    ...(bundles.length === 0 ? [] : ["", ...sizes]),
  ].join("\n");
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
