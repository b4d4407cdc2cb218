// @ts-check
// What came out of the corpus → lines to read, and whether everything that must be zero is.
import * as path from "node:path";
import { sdkPackages } from "./packages.mjs";
import { folderName } from "./provision.mjs";

/** A file must not take longer than this, in milliseconds. */
const longest = 1000;
/** Of each kind of fault this many are shown. */
const shown = 50;
const slowest = 10;

/** Folders that may speak of catalogued APIs. */
const sdkFolders = new Set(sdkPackages.map(folderName));

/**
 * @param {import("./check.ts").CorpusReport} report
 * @param {number} fewest files that there must be, for the zeros to say anything
 * @returns {{ lines: string[], isMet: boolean }}
 */
export function evaluate({ folders, peakMemory }, fewest) {
  const slow = folders.flatMap((folder) => folder.slow).sort((a, b) => b.milliseconds - a.milliseconds);
  const others = folders.filter(({ folder }) => !sdkFolders.has(path.basename(folder)));
  const left = folders.length - others.length;
  const besides = left === 0 ? "" : ` (besides ${left} of catalogued SDKs)`;
  const faults = [
    { what: "findings", places: folders.flatMap(({ findings }) => findings) },
    { what: `hovers that name one of the APIs${besides}`, places: others.flatMap(({ hovers }) => hovers) },
    { what: `files taken to be about one of the APIs${besides}`, places: others.flatMap(({ apis }) => apis) },
    { what: "crashes", places: folders.flatMap(({ crashes }) => crashes) },
    {
      what: `files over ${longest / 1000} s`,
      places: slow.filter(({ milliseconds }) => milliseconds > longest).map(describeSlow),
    },
  ];
  const files = sum(folders, "files");
  const lines = [
    ...table(folders),
    "",
    `By language: ${byLanguage(folders)}`,
    `Peak memory: ${(peakMemory / 1e6).toFixed(0)} MB`,
    ...(files < fewest ? [`✗ ${files} files, but there must be ${fewest} at least`] : []),
    ...faults.map(({ what, places }) => `${places.length === 0 ? "✓" : "✗"} ${places.length} ${what}`),
    ...faults.flatMap(({ what, places }) => section(what, places)),
    ...section("The slowest files", slow.slice(0, slowest).map(describeSlow)),
  ];
  return { lines, isMet: files >= fewest && faults.every(({ places }) => places.length === 0) };
}

/** @param {import("./check.ts").CorpusReport["folders"]} folders */
function table(folders) {
  const rows = [
    ["", "files", "MB", "s", "too large"],
    ...folders.map(({ folder, files, characters, milliseconds, tooLarge }) =>
      row(path.basename(folder), files, characters, milliseconds, tooLarge),
    ),
    row(
      `${folders.length} in all`,
      sum(folders, "files"),
      sum(folders, "characters"),
      sum(folders, "milliseconds"),
      sum(folders, "tooLarge"),
    ),
  ];
  const widths = [0, 1, 2, 3, 4].map((i) => Math.max(...rows.map((cells) => cells[i]?.length ?? 0)));
  return rows.map((cells) =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join("  "),
  );
}

/**
 * `json 6100, jsonc 45`: how many files there are of each language, the most first.
 * @param {import("./check.ts").CorpusReport["folders"]} folders
 */
function byLanguage(folders) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { languages } of folders)
    for (const [language, count] of Object.entries(languages))
      counts.set(language, (counts.get(language) ?? 0) + count);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([language, count]) => `${language} ${count}`)
    .join(", ");
}

/**
 * @param {import("./check.ts").CorpusReport["folders"]} folders
 * @param {"files" | "characters" | "tooLarge" | "milliseconds"} key
 */
function sum(folders, key) {
  return folders.reduce((total, folder) => total + folder[key], 0);
}

/**
 * @param {string} name
 * @param {number} files
 * @param {number} characters
 * @param {number} milliseconds
 * @param {number} tooLarge
 */
function row(name, files, characters, milliseconds, tooLarge) {
  return [name, `${files}`, (characters / 1e6).toFixed(1), (milliseconds / 1000).toFixed(1), `${tooLarge}`];
}

/** @param {import("./check.ts").SlowFile} file */
function describeSlow({ file, milliseconds, characters }) {
  return `${file}: ${milliseconds.toFixed(0)} ms for ${(characters / 1e6).toFixed(2)} MB`;
}

/**
 * @param {string} title
 * @param {readonly string[]} places
 */
function section(title, places) {
  if (places.length === 0) return [];
  const left = places.length - shown;
  return ["", `${title}:`, ...places.slice(0, shown), ...(left > 0 ? [`… and ${left} more`] : [])];
}
