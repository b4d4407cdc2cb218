// What a page says of the fields of error bodies: rows of tables of fields, terms and items that begin with a field's name, sentences
// about one field. For what examples show; which fields there are, they say alone.

import type { Block, Placed, Text } from "../document.ts";
import type { DraftDiscriminator, DraftField, DraftShape } from "../draft.ts";
import { stabilityIn } from "./stability.ts";
import { isTypeWord } from "./words.ts";

/** What is said of fields: by the end of their paths, `error.code` or `code`. */
export interface FieldTexts {
  /** What a page says of the field at a pointer; undefined where it says nothing, or may mean another field of that name. */
  of(pointer: string, all: readonly string[]): string | undefined;
}

/** Reads what a page says of fields. The first text on a field counts. */
export function fieldTexts(blocks: readonly Block[]): FieldTexts {
  const said = new Map<string, string>();
  for (const block of blocks) {
    for (const [name, text] of saidIn(block)) {
      const key = pathOf(name);
      if (key !== undefined && text !== "" && !said.has(key)) said.set(key, text);
    }
  }
  return {
    of(pointer, all) {
      const steps = stepsOf(pointer);
      const last = steps.at(-1);
      if (said.size === 0 || last === undefined) return undefined;
      for (let from = 0; from < steps.length - 1; from++) {
        const text = said.get(steps.slice(from).join("."));
        if (text !== undefined) return text;
      }
      return all.filter((other) => stepsOf(other).at(-1) === last).length === 1 ? said.get(last) : undefined;
    },
  };
}

/** Shapes whose fields have what a page says of them. */
export function withTexts(shapes: readonly DraftShape[], texts: FieldTexts): readonly DraftShape[] {
  return shapes.map((shape) => {
    const all = shape.fields.map(({ pointer }) => pointer);
    const fields = shape.fields.map(
      (field): DraftField => ({ ...field, meaning: field.meaning || (texts.of(field.pointer, all) ?? "") }),
    );
    return { ...shape, fields };
  });
}

/** Discriminators with what a page says of whether programs may rely on their values. */
export function withStability(
  discriminators: readonly DraftDiscriminator[],
  shapes: readonly DraftShape[],
): readonly DraftDiscriminator[] {
  const fields = shapes.flatMap((shape) => shape.fields);
  const names = new Set(fields.flatMap(({ pointer }) => stepsOf(pointer).at(-1) ?? []));
  return discriminators.map((discriminator) => {
    const name = stepsOf(discriminator.pointer ?? "").at(-1) ?? "";
    const text = fields.find(({ pointer }) => pointer === discriminator.pointer)?.meaning ?? "";
    const stability = stabilityIn(
      text,
      name,
      [...names].filter((other) => other !== name),
    );
    return stability ? { ...discriminator, stability } : discriminator;
  });
}

/** The lines of the tables that describe fields of these shapes. */
export function describingTables(
  blocks: readonly Block[],
  shapes: readonly DraftShape[],
): ReadonlySet<number> {
  const names = new Set(shapes.flatMap(({ fields }) => fields.map(({ pointer }) => stepsOf(pointer).at(-1))));
  const describing = blocks.filter(
    (block) =>
      block.kind === "table" && saidIn(block).some(([name]) => names.has(pathOf(name)?.split(".").at(-1))),
  );
  return new Set(describing.map(({ line }) => line));
}

type Said = readonly [name: string, text: string];

function saidIn(block: Block): readonly Said[] {
  switch (block.kind) {
    case "table":
      return isOfFields(block.header?.[0])
        ? block.rows.flatMap(([name, ...rest]): Said[] => {
            const text = rest.findLast(isSaying);
            return name && text ? [[name.text, asSentence(text.text)]] : [];
          })
        : [];
    case "definitions":
      return block.terms.map(({ term, text }): Said => [term.text, asSentence(text.text)]);
    case "list":
      return block.items.flatMap((item): Said[] => {
        const found = ITEM.exec(item.text);
        const name = item.codes[0];
        return found && name !== undefined && found[1] === name ? [[name, asSentence(found[2] ?? "")]] : [];
      });
    case "prose":
      return sentencesOf(block).flatMap((sentence): Said[] => {
        const name = SENTENCE.exec(sentence)?.[1];
        return name === undefined ? [] : [[name, sentence]];
      });
    default:
      return [];
  }
}

/** Whether a column has the names of fields. */
function isOfFields(header: Placed | undefined): boolean {
  return (
    header !== undefined &&
    /^(?:(?:error|response) )?(?:field|property|attribute|key|member)(?: name)?s?$/i.test(header.text)
  );
}

/** `code`: the text; also with a type in parentheses. */
const ITEM = /^([\w.[\]]+)(?:\s*\([^()]{1,30}\))?\s*(?::|[-–—])\s+(.+)$/s;

/** The code field is stable. `message` property is for people. */
const SENTENCE = /^(?:the |each |every )?([\w.]+) (?:field|property|attribute|member|key)\b(?! of) \S/i;

/** Whether a cell of a row says something of its field: no type, no yes or no. */
function isSaying({ text }: Text): boolean {
  return (
    /\s/.test(text) &&
    !isTypeWord(text) &&
    !/^(?:yes|no|true|false|required|optional|always)$/i.test(text.trim())
  );
}

function sentencesOf({ text }: Text): readonly string[] {
  return text
    .replaceAll(/\s+/g, " ")
    .split(/(?<=[.!?])\s+(?=\p{Lu}|\W?\w+\W? field)/u)
    .map((sentence) => sentence.trim());
}

function asSentence(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** `error.code` of `error.code`, `error[code]`, `errors[].code`; undefined where a text is no path. */
function pathOf(name: string): string | undefined {
  const path = name
    .trim()
    .replaceAll(/\[\d*\]/g, "")
    .replaceAll(/\[(\w+)\]/g, ".$1");
  return /^\w+(?:\.\w+)*$/.test(path) ? path : undefined;
}

/** The names on the way to a field. */
function stepsOf(pointer: string): readonly string[] {
  return pointer.split("/").filter((step) => step !== "" && step !== "*");
}
