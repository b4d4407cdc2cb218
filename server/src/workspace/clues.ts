// What tells, before a file is analysed, whether it may use entries of the catalogs: words in its text, and what it imports.
// Searching and reading only; which files are looked at is uses.ts's, what a use is the analysis's to say.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import { packagesOf } from "../catalog/catalogPart.ts";
import { fixedEnd } from "../catalog/hostIndex.ts";
import { hasOwnErrors } from "../catalog/kinds.ts";
import type { Entry } from "../catalog/model.ts";
import { familyOf } from "../catalog/values.ts";
import { createWordSearch } from "../text/wordSearch.ts";

/** What was noticed in one text. */
export interface Clues {
  /** It names an API: its host, package or variable, a code that only its catalog has, one of its sentences. */
  readonly namesApi: boolean;
  /** What it imports, as written. */
  readonly imports: readonly string[];
  /** What of that it hands on: `export … from "…"`. */
  readonly reExports: readonly string[];
}

/** Any of these in a text may be evidence of an API (docs/decisions/0002-evidence.md); sorted, each once. `hosts` are further ones. */
export function evidenceWords(catalogs: CatalogIndex, hosts: Iterable<string>): readonly string[] {
  const words = new Set(["error-atlas:", ...Array.from(hosts, hostName)]);
  for (const { catalog } of catalogs.catalogs) {
    if (!hasOwnErrors(catalog)) continue;
    const { kind, detection, entries } = catalog;
    for (const { host } of detection.hosts) words.add(fixedEnd(host));
    for (const name of packagesOf(catalog)) words.add(familyOf(name) ?? name);
    for (const name of [...detection.environmentVariables, ...detection.words]) words.add(name);
    for (const entry of entries) {
      // A runtime has nothing but the names of its errors to tell that it is meant.
      for (const name of namesOf(entry))
        if (kind === "standard" ? !LOWER_CASE.test(name) : catalogs.isDistinctive(name)) words.add(name);
      for (const message of entry.messages) if (isSentence(message)) words.add(fixedPart(message));
    }
  }
  return [...words].sort();
}

/** Any of these in a text may name an entry, once it is known which API is meant; sorted, each once. */
export function entryWords({ catalogs }: CatalogIndex): readonly string[] {
  const words = new Set<string>();
  for (const { catalog } of catalogs) {
    for (const entry of catalog.entries) {
      for (const name of namesOf(entry)) words.add(name);
      for (const message of entry.messages) words.add(fixedPart(message));
    }
  }
  return [...words].sort();
}

/** Whether a text may name an entry: it has one of the words, or what may be a status. */
export function createEntrySearch(words: readonly string[]): (text: string) => boolean {
  const search = createWordSearch(words);
  return (text) => STATUS.test(text) || search(text);
}

/** Reads texts for clues; `isSource`: it may import others. */
export function createClueReader(words: readonly string[]): (text: string, isSource: boolean) => Clues {
  const search = createWordSearch(words);
  const copies = new Map<string, string>();
  /** A part of a text holds on to the whole of it, in V8. */
  const copyOf = (part: string): string => {
    let copy = copies.get(part);
    if (copy === undefined) {
      copy = [...part].join("");
      copies.set(copy, copy);
    }
    return copy;
  };
  return (text, isSource) => {
    const found = isSource ? importsIn(text) : [];
    return {
      namesApi: search(text),
      imports: found.map(({ specifier }) => copyOf(specifier)),
      reExports: found.flatMap(({ specifier, isHandedOn }) => (isHandedOn ? [copyOf(specifier)] : [])),
    };
  };
}

/** `custom` is anybody's word. */
const LOWER_CASE = /^[a-z]+$/;
const STATUS = /\b[45]\d\d\b/;
/** What stands before and after the name of a module, as source has it or what is built of it. */
const IMPORTS: readonly (readonly [word: string, after: RegExp])[] = [
  ["from", /\s*["']([^"'\n]+)["']/y],
  ["import", /\s*(?:\(\s*)?["']([^"'\n]+)["']/y],
  ["require", /\s*\(\s*["']([^"'\n]+)["']/y],
];
/** Names between `export` and `from`, at the most this many characters. */
const LONGEST_EXPORT = 400;

/** The words are looked for as they are: a regular expression for all of it takes three times as long. */
function importsIn(text: string): readonly { readonly specifier: string; readonly isHandedOn: boolean }[] {
  const found: { specifier: string; isHandedOn: boolean }[] = [];
  for (const [word, after] of IMPORTS) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      after.lastIndex = at + word.length;
      const specifier = after.exec(text)?.[1];
      if (specifier !== undefined)
        found.push({ specifier, isHandedOn: word === "from" && isExport(text, at) });
    }
  }
  return found;
}

/** Whether only names stand between an `export` and `from`. */
function isExport(text: string, from: number): boolean {
  const before = text.slice(Math.max(0, from - LONGEST_EXPORT), from);
  const start = before.lastIndexOf("export");
  return start >= 0 && /^[\w$\s{},*]*$/.test(before.slice(start));
}

/** A family by how its members begin. Numbers are no words: they stand everywhere. */
function namesOf({ values, label }: Entry): readonly string[] {
  const texts = Object.values(values)
    .flat()
    .filter((value) => typeof value === "string");
  return [...texts.map((text) => familyOf(text) ?? text), ...(label === undefined ? [] : [label])];
}

/** As resolve/ takes it: fewer words are anybody's. */
function isSentence(message: string): boolean {
  return message.trim().split(/\s+/).length >= 5;
}

/** The longest part of a message that is written the same way in every source: no placeholder, and nothing that needs an escape. */
function fixedPart(message: string): string {
  return message.split(/\{[^{}]*\}|[^ -~]|["'`\\]/).reduce((a, b) => (b.length > a.length ? b : a));
}

/** `*.proxy.example:3000/video` → `proxy.example`. */
function hostName(host: string): string {
  return host.replace(/^\*\./, "").split(/[:/]/, 1)[0]!;
}
