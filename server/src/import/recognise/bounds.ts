// What the texts of an error say of what is allowed: the values that a parameter may have, how many requests, how large a file. Only
// what is stated in figures and lists, once; a text that says two different things says nothing.

import type { DraftEntry } from "../draft.ts";
import type { AllowedValues, StatedLimit } from "./finding.ts";

/** An entry with what its texts say is allowed. */
export function withBounds(entry: DraftEntry): DraftEntry {
  const { messages, values, meaning, causes, statuses } = entry;
  const texts = [...messages, values.message, meaning, ...causes].flatMap((field) => field?.value ?? []);
  const allowed = theOne(texts.flatMap(allowedIn));
  const has = (status: number) => statuses.some(({ value }) => value === status);
  const limit = theOne([
    ...(has(429) ? texts.flatMap(ratesIn) : []),
    ...(has(413) ? texts.flatMap(sizesIn) : []),
  ]);
  return { ...entry, ...(allowed && { allowedValues: allowed }), ...(limit && { limit }) };
}

function theOne<T>(all: readonly T[]): T | undefined {
  return new Set(all.map((each) => JSON.stringify(each))).size === 1 ? all[0] : undefined;
}

/** `Invalid ratio. Allowed values: square, portrait`, `The file type is not supported. Accepted: MP4, MOV`. */
function allowedIn(text: string): readonly AllowedValues[] {
  const found =
    /\b(?:allowed|accepted|supported|valid|possible)(?: (?:values?|types?|formats?|options?))?(?: are)?: ?/i.exec(
      text,
    );
  if (found === null) return [];
  const list = text.slice(found.index + found[0].length).split(/\. |\.?$|[\n;(]/)[0] ?? "";
  const values = list
    .split(/, (?:or |and )?| (?:or|and) /)
    .map((each) => each.replace(/^["'`]|["'`]$/g, "").trim());
  const parameter = parameterIn(text.slice(0, found.index));
  const areValues = values.length > 1 && values.every((each) => /^[\w.+/-]{1,60}$/.test(each));
  return parameter !== undefined && areValues ? [{ parameter, values: [...new Set(values)] }] : [];
}

/** What a sentence says is wrong: the name of a parameter, else the words for it. */
function parameterIn(text: string): string | undefined {
  const sentence =
    text
      .trim()
      .replace(/\.$/, "")
      .split(/\. |\n/)
      .at(-1) ?? "";
  const named = /^(?:invalid|unknown|unsupported) ["'`]?([a-z]\w*)["'`]?$/i.exec(sentence)?.[1];
  if (named !== undefined) return named;
  const told =
    /^(?:the )?([\w -]{3,40}) is (?:not (?:supported|allowed|valid|accepted)|invalid|unsupported)$/i.exec(
      sentence,
    )?.[1];
  return told && (/[_A-Z]/.test(told.slice(1)) ? told : told.charAt(0).toLowerCase() + told.slice(1));
}

const PERIODS: Readonly<Record<string, string>> = {
  s: "second",
  sec: "second",
  min: "minute",
  h: "hour",
  hr: "hour",
};

/** `60 requests per minute`, `100 req/min per key`. */
function ratesIn(text: string): readonly StatedLimit[] {
  const rates = text.matchAll(
    /(?<![\w.,])(\d{1,3}(?:,\d{3})+|\d{1,9}) ?(?:requests?|reqs?|calls?) ?(?:per|\/|an?|each|every) ?(second|sec|s|minute|min|hour|hr|h|day|month)\b/gi,
  );
  const per =
    /\b(?:per|for each) (API key|key|user|account|organi[sz]ation|project|workspace|token|IP address|IP)\b/i.exec(
      text,
    )?.[1];
  return [...rates].map(([, amount = "", period = ""]) => ({
    what: "requests",
    amount: Number(amount.replaceAll(",", "")),
    unit: `requests per ${PERIODS[period.toLowerCase()] ?? period.toLowerCase()}`,
    ...(per !== undefined && { per }),
  }));
}

/** `exceeds the 5 GB maximum`, `larger than 10 MB`: of a file or the request as a whole. */
function sizesIn(text: string): readonly StatedLimit[] {
  return text.split(/\. |\n/).flatMap((sentence) => {
    const what = /\bfiles?\b/i.test(sentence)
      ? "file size"
      : /\b(?:request|body|payload)\b/i.test(sentence) && "request size";
    if (!what || !MOST.test(sentence)) return [];
    const sizes = sentence.matchAll(/(?<![\w.,])(\d{1,9}(?:\.\d{1,3})?) ?([KMGT]i?B|bytes)\b/g);
    return [...sizes].map(([, amount = "", unit = ""]) => ({ what, amount: Number(amount), unit }));
  });
}

const MOST = /\b(?:max(?:imum)?|limit(?:ed)?|exceed(?:s|ed|ing)?|larger than|greater than|up to|at most)\b/i;
