// What happens in a round, by chance: bursts of steps that fit what is open and what is on disk.

import { randomEdit, typedText } from "./edits.ts";
import { type Fixtures, roots } from "./files.ts";
import { prefixes } from "./prefixes.ts";
import type { Random } from "./random.ts";
import type { Burst, Step } from "./steps.ts";
import type { World } from "./world.ts";

/** What bursts may be made of: `--only`. */
export const kinds = ["edits", "typing", "prefixes", "disk", "settings"] as const;
export type Kind = (typeof kinds)[number];

const METHODS = [
  "textDocument/hover",
  "textDocument/completion",
  "textDocument/definition",
  "textDocument/documentHighlight",
  "errorAtlas/entriesAt",
];
const MOST_OPEN = 4;

/** Bursts in one world. */
export const burstsARound = 25;

/** @param number counts bursts, over all rounds: which piece of the fixtures is typed where that is what happens */
export function nextBurst(
  world: World,
  random: Random,
  fixtures: Fixtures,
  only: readonly Kind[],
  number: number,
): Burst {
  const kind = random.pick(only);
  if (kind === "typing") return typing(world, random, fixtures);
  if (kind === "prefixes") return prefixes(world, fixtures, number);
  let left = 1 + random.below(kind === "edits" ? 20 : 6);
  return () => {
    if (left-- <= 0) return undefined;
    // Files that change on disk matter to what is open: something is.
    if (kind === "edits" || random.chance(0.3)) return editStep(world, random, fixtures);
    return kind === "disk" ? diskStep(world, random, fixtures) : settingsStep(world, random);
  };
}

function editStep(world: World, random: Random, { material }: Fixtures): Step {
  const editor = random.below(world.editors.length);
  const { open } = world.states[editor]!;
  const opened = [...open.keys()];
  if (opened.length === 0 || (opened.length < MOST_OPEN && random.chance(0.2)))
    return { do: "open", editor, file: pickFile(world, random) };
  const file = random.pick(opened);
  const text = open.get(file)!.text.getText();
  const roll = random.next();
  if (roll < 0.06 && opened.length > 1) return { do: "close", editor, file };
  if (roll < 0.12) return { do: "save", editor, file };
  if (roll < 0.22) return { do: random.chance(0.6) ? "undo" : "redo", editor, file };
  if (roll < 0.25) return { do: "replace", editor, file, text: random.pick(material.texts) };
  if (roll < 0.4) {
    const at = random.below(text.length + 1);
    return { do: "ask", editor, file, method: random.pick(METHODS), at, takenBack: random.chance(0.2) };
  }
  const edits = [randomEdit(text, random, material)];
  // Several cursors: further edits of one notification, which later ones must not shift.
  while (random.chance(0.15)) edits.push(randomEdit(text, random, material));
  return { do: "change", editor, file, edits };
}

/** Somebody types into a file, and is asked for completions on the way. */
function typing(world: World, random: Random, { material }: Fixtures): Burst {
  const editor = random.below(world.editors.length);
  const opened = [...world.states[editor]!.open.keys()];
  const file = opened.length > 0 && random.chance(0.7) ? random.pick(opened) : pickFile(world, random);
  const left = [...typedText(random, material)];
  let at = -1;
  return () => {
    const text = world.states[editor]?.open.get(file)?.text.getText();
    if (text === undefined) return left.length > 0 && at < 0 ? { do: "open", editor, file } : undefined;
    if (at < 0) at = random.below(text.length + 1);
    if (random.chance(0.2))
      return {
        do: "ask",
        editor,
        file,
        method: "textDocument/completion",
        at,
        takenBack: random.chance(0.3),
      };
    const typed = left.shift();
    if (typed === undefined) return undefined;
    const edit = { start: at, end: at, text: typed };
    at += typed.length;
    return { do: "change", editor, file, edits: [edit] };
  };
}

function diskStep(world: World, random: Random, { material, examples, others }: Fixtures): Step {
  const late = random.chance(0.25);
  const file = pickFile(world, random);
  const text = world.disk.get(file)!;
  const roll = random.next();
  if (roll < 0.12) return { do: "remove", file, late };
  if (roll < 0.24) return { do: "rename", file, to: otherName(file, world, random), late };
  if (roll < 0.32) {
    const [name, added] = random.pick([...examples, ...others]);
    return { do: "write", file: `${random.pick(roots)}/${name}`, text: added, late };
  }
  if (roll < 0.4) {
    const ignored = random.pick(["catalogs/\n", "*.ts\n", "src/mistakes/\n", "", "!src/\nsrc/*.ts\n"]);
    return { do: "write", file: `${random.pick(roots)}/.gitignore`, text: ignored, late };
  }
  if (roll < 0.55) {
    const directory = random.pick([...roots, "app/src", "app/src/mistakes", "app/test"]);
    return { do: "write", file: `${directory}/error-atlas.json`, text: configuration(random), late };
  }
  const { start, end, text: inserted } = randomEdit(text, random, material);
  return { do: "write", file, text: text.slice(0, start) + inserted + text.slice(end), late };
}

function settingsStep(world: World, random: Random): Step {
  const editor = random.below(world.editors.length);
  if (random.chance(0.3))
    return { do: "folders", editor, folders: random.some([...roots, "app/src"], 1 + random.below(3)) };
  const settings = random.pick([
    {},
    { apis: { "**/*": random.pick(["vidio", "pureframe", "ltx", "none", "acme", "unheard"]) } },
    { apis: { "src/**": "studio", "test/fixtures/**": "pipevideo" } },
    { preset: random.pick(["strict", "recommended", null]) },
    { rules: { "unknown-code": random.pick(["off", "error", "hint"]), "catalog-schema": "off" } },
    { enable: random.chance(0.5) },
    { maxFileSize: random.pick([1, 4, 5120]) },
    { codeLens: { enabled: random.chance(0.5) }, hover: { relatedApis: random.chance(0.5) } },
  ]);
  return { do: "settings", editor, settings };
}

function configuration(random: Random): string {
  const api = random.pick(["vidio", "pureframe", "studio", "acme", "none", "unheard"]);
  const glob = random.pick(["**/*.ts", "**", "src/**/*.{js,json}", "*.json", "[a-m]*"]);
  return `${JSON.stringify({
    apis: { [glob]: api },
    ...(random.chance(0.3) && { ignore: [random.pick(["**/mistakes/**", "*.jsonc"])] }),
    ...(random.chance(0.3) && { preset: random.pick(["strict", "recommended"]) }),
    ...(random.chance(0.3) && { rules: { "unknown-code": random.pick(["off", "error"]) } }),
  })}\n`;
}

/** What changes other files' answers is picked more often, and what has much to say. What packages bring is theirs. */
function pickFile({ disk }: World, random: Random): string {
  const files = [...disk.keys()].filter((file) => !file.includes("node_modules/"));
  const special = files.filter((file) =>
    /\.error-catalog\.json$|error-atlas\.json$|large\.jsonl?$|config\.json$/.test(file),
  );
  const own = files.filter((file) => file.startsWith("app/"));
  const group = random.pick([special, own, own, files]);
  return random.pick(group.length > 0 ? group : files);
}

function otherName(file: string, { disk }: World, random: Random): string {
  if (random.chance(0.5))
    return random.pick([...disk.keys()].filter((other) => !other.includes("node_modules/")));
  return random.chance(0.5)
    ? file.replace(/(\.[\w-]+)+$/, "2$&")
    : `${random.pick(roots)}/moved/${file.split("/").at(-1)}`;
}
