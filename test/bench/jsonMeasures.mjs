// @ts-check
// What is measured on large JSON documents, beside VS Code's own JSON server. Both are asked for diagnostics in the same way,
// so no delay of either counts.

import { fixtures, recording } from "./jsonSources.mjs";
import { measure, sides } from "./measures.mjs";
import { startServer } from "./server.mjs";

const MB = 1024 * 1024;

/** `share`: how many of the rounds it gets, since large documents take their time. */
const documents = [
  { name: "1 MB recording", source: recording(MB), share: 1 / 5 },
  { name: "1 MB of fixtures", source: fixtures(MB), share: 1 / 5 },
  { name: "10 MB recording", source: recording(10 * MB), share: 1 / 20 },
];

/** Processes are started anew so often: memory differs from one to the next. */
const RUNS = 3;

/**
 * Memory, hover on errors and on what has nothing to do with them, and an edit up to its diagnostics, on each document.
 * @param {import("./measures.mjs").Programs} programs
 * @param {number} rounds
 */
export async function measureLargeJson(programs, rounds) {
  const result = [];
  for (const { name, source, share } of documents) {
    const measures = {
      opened: measure(`memory, ${name} open`, "MB", {}),
      edited: measure(`memory, ${name} edited`, "MB", {}),
      error: measure(`hover on an error, ${name}`, "ms", { ratio: 1 }),
      other: measure(`hover elsewhere, ${name}`, "ms", { ratio: 1 }),
      edit: measure(`edit → diagnostics, ${name}`, "ms", { ratio: 1 }),
    };
    for (let run = 0; run < RUNS; run++)
      await measureDocument(programs, source, measures, Math.max(2, Math.round((rounds * share) / RUNS)));
    result.push(...Object.values(measures));
  }
  return result;
}

/**
 * One run on one document, with processes of its own.
 * @param {import("./measures.mjs").Programs} programs
 * @param {import("./jsonSources.mjs").JsonSource} source
 * @param {Record<"opened" | "edited" | "error" | "other" | "edit", import("./measures.mjs").Measure>} measures
 * @param {number} rounds
 */
async function measureDocument({ folder, ...programs }, { text, errors, others, edit }, measures, rounds) {
  const uri = `${folder}/large.json`;
  const both = {
    peer: await startServer(programs.peer, folder),
    server: await startServer(programs.server, folder),
  };
  for (const side of sides(0)) {
    const found = await both[side].open(uri, "json", text);
    if (found === 0)
      throw new Error(`${programs[side]} finds nothing in a document with mistakes, so it has not read it.`);
    await noteMemory(both[side], measures.opened[side]);
  }
  // Some rounds warm up: the engine compiles what runs often.
  const warmUp = Math.ceil(rounds / 5);
  for (let round = -warmUp; round < rounds; round++) {
    const share = (round + warmUp) / (rounds + warmUp);
    const error = errors[Math.floor(share * errors.length)] ?? 0;
    const other = others[Math.floor(share * others.length)] ?? 0;
    for (const side of sides(round)) {
      const server = both[side];
      /** @type {[import("./measures.mjs").Measure, () => Promise<unknown>][]} */
      const steps = [
        [measures.error, () => server.at("textDocument/hover", uri, error)],
        [measures.other, () => server.at("textDocument/hover", uri, other)],
        [measures.edit, () => server.edit(uri, edit, edit, "x")],
        [measures.edit, () => server.edit(uri, edit, edit + 1, "")],
      ];
      for (const [{ [side]: samples }, step] of steps) {
        const started = performance.now();
        await step();
        if (round >= 0) samples.push(performance.now() - started);
      }
    }
  }
  for (const side of sides(0)) {
    await noteMemory(both[side], measures.edited[side]);
    await both[side].stop();
  }
}

/**
 * @param {import("./server.mjs").Server} server
 * @param {number[]} samples
 */
async function noteMemory(server, samples) {
  const megabytes = await server.memory();
  if (megabytes !== undefined) samples.push(megabytes);
}
