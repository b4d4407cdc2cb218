// @ts-check
// What is measured beside a server that does nothing, in which order, on which files. Both take turns at each single step, so
// that whatever else the machine does meets both alike. Large JSON documents belong in jsonMeasures.mjs.

import { startServer } from "./server.mjs";
import { callsSource, jsonSource, offsetsOf, typescriptSource, valueOffsets } from "./sources.mjs";

/**
 * @typedef {object} Measure
 * @property {string} name
 * @property {string} unit
 * @property {number[]} peer samples of what ours is compared with
 * @property {number[]} server samples of ours
 * @property {{ ratio?: number, below?: number }} goal the most that is allowed: times the peer's median, or in the unit
 */

/**
 * @typedef {object} Programs
 * @property {string} peer what ours is compared with
 * @property {string} server ours
 * @property {string} folder URI of an empty workspace folder
 */

const files = [
  { lines: 100, extension: "ts", languageId: "typescript", text: typescriptSource(100), editGoal: {} },
  {
    lines: 1000,
    extension: "ts",
    languageId: "typescript",
    text: typescriptSource(1000),
    editGoal: { ratio: 3 },
  },
  {
    lines: 10_000,
    extension: "ts",
    languageId: "typescript",
    text: typescriptSource(10_000),
    editGoal: { below: 20 },
  },
  { lines: 1000, extension: "json", languageId: "json", text: jsonSource(1000), editGoal: { ratio: 3 } },
];

/**
 * Start-up, and memory once a file of 1,000 lines is open.
 * @param {Programs} programs
 * @param {number} rounds
 * @returns {Promise<Measure[]>}
 */
export async function measureProcesses(programs, rounds) {
  const start = measure("start-up", "ms", { ratio: 1.5 });
  const memory = measure("memory, 1,000 lines open", "MB", { ratio: 1.6 });
  const text = typescriptSource(1000);
  const uri = `${programs.folder}/memory.ts`;
  for (let round = 0; round < rounds; round++) {
    for (const side of sides(round)) {
      const server = await startServer(programs[side], programs.folder);
      start[side].push(server.startMilliseconds);
      await server.open(uri, "typescript", text);
      for (const offset of valueOffsets(text).slice(0, 5)) await server.at("textDocument/hover", uri, offset);
      const megabytes = await server.memory();
      if (megabytes !== undefined) memory[side].push(megabytes);
      await server.stop();
    }
  }
  return [start, memory];
}

/**
 * Hover, completion, and an edit up to its diagnostics, on each file.
 * @param {Programs} programs
 * @param {number} rounds
 * @returns {Promise<Measure[]>}
 */
export async function measureRequests(programs, rounds) {
  const both = {
    peer: await startServer(programs.peer, programs.folder),
    server: await startServer(programs.server, programs.folder),
  };
  const result = [];
  for (const { lines, extension, languageId, text, editGoal } of files) {
    const on = `${lines.toLocaleString("en")} lines of ${extension}`;
    const hover = measure(`hover, ${on}`, "ms", { ratio: 1.4 });
    const completion = measure(`completion, ${on}`, "ms", { ratio: 1.4 });
    const edit = measure(`edit → diagnostics, ${on}`, "ms", editGoal);
    const uri = `${programs.folder}/file${lines}.${extension}`;
    const offsets = valueOffsets(text);
    const middle = offsets[Math.floor(offsets.length / 2)] ?? 0;
    for (const server of Object.values(both)) await server.open(uri, languageId, text);
    // The first tenth warms up: the engine compiles what runs often.
    const warmUp = Math.ceil(rounds / 10);
    for (let round = -warmUp; round < rounds; round++) {
      const offset = offsets[(round + warmUp) % offsets.length] ?? 0;
      for (const side of sides(round)) {
        const server = both[side];
        /** @type {[Measure, () => Promise<unknown>][]} */
        const steps = [
          [hover, () => server.at("textDocument/hover", uri, offset)],
          [completion, () => server.at("textDocument/completion", uri, offset)],
          [edit, () => server.edit(uri, middle, middle, "x")],
          [edit, () => server.edit(uri, middle, middle + 1, "")],
        ];
        for (const [{ [side]: samples }, step] of steps) {
          const started = performance.now();
          await step();
          if (round >= 0) samples.push(performance.now() - started);
        }
      }
    }
    result.push(hover, completion, edit);
  }
  result.push(...(await measureArrivals(both, programs.folder, rounds)));
  for (const server of Object.values(both)) await server.stop();
  return result;
}

/**
 * What is read only where somebody asks: what can arrive in a `catch`, and the classes behind `instanceof`, in a file of an SDK's calls.
 * @param {Readonly<Record<"peer" | "server", Awaited<ReturnType<typeof startServer>>>>} both
 * @param {string} folder
 * @param {number} rounds
 * @returns {Promise<Measure[]>}
 */
async function measureArrivals(both, folder, rounds) {
  // As far as a class is typed.
  const text = callsSource(1000, "stripe")
    .replaceAll("Pay.errors.CardError", "Str")
    .replaceAll("Pay", "Stripe");
  const uri = `${folder}/calls.ts`;
  for (const server of Object.values(both)) await server.open(uri, "typescript", text);
  const on = "1,000 lines of an SDK's calls";
  /** @type {[Measure, string, readonly number[]][]} */
  const asked = [
    [
      measure(`hover on what is caught, ${on}`, "ms", { below: 100 }),
      "textDocument/hover",
      offsetsOf("catch (", text),
    ],
    [
      measure(`completion behind instanceof, ${on}`, "ms", { below: 100 }),
      "textDocument/completion",
      offsetsOf("instanceof Str", text),
    ],
  ];
  const warmUp = Math.ceil(rounds / 10);
  for (let round = -warmUp; round < rounds; round++) {
    for (const side of sides(round)) {
      for (const [{ [side]: samples }, method, offsets] of asked) {
        const offset = offsets[(round + warmUp) % offsets.length] ?? 0;
        const started = performance.now();
        await both[side].at(method, uri, offset);
        if (round >= 0) samples.push(performance.now() - started);
      }
    }
  }
  return asked.map(([each]) => each);
}

/**
 * A measure without samples yet.
 * @param {string} name
 * @param {string} unit
 * @param {Measure["goal"]} goal
 * @returns {Measure}
 */
export function measure(name, unit, goal) {
  return { name, unit, peer: [], server: [], goal };
}

/**
 * Who goes first changes with each round.
 * @param {number} round
 * @returns {readonly ("peer" | "server")[]}
 */
export function sides(round) {
  return round % 2 === 0 ? ["peer", "server"] : ["server", "peer"];
}
