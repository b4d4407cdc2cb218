// The values that a field may have which tells errors apart, where a page describes the field and lists no errors: "`type`: one of
// `api_error`, `card_error`".

import type { Block, Document, Heading, Text } from "../document.ts";
import { codesOf, isNumber, likeness } from "./codes.ts";
import { sectionOf } from "./context.ts";
import type { Finding, IdentityKind } from "./finding.ts";
import { kindOfKey } from "./keys.ts";
import { isAboutErrors, isTypeWord } from "./words.ts";

/** A field as a page describes it. */
interface Described {
  readonly name: string;
  readonly kind: IdentityKind;
  readonly text: Text;
  readonly line: number;
  readonly path: readonly Heading[];
  readonly structure: Finding["structure"];
}

/** The errors that a page lists as values of such a field. `areShown`: examples show errors, so that what a text names for instance is no list. */
export function readFields(page: Document, areShown: boolean): readonly Finding[] {
  const { title = "", blocks } = page;
  return blocks.flatMap(describedIn).flatMap(({ name, kind, text, line, path, structure }): Finding[] => {
    if (![title, text.text, ...path.map((heading) => heading.text)].some(isAboutErrors)) return [];
    if (areShown && /\b(?:e\.?g\.?|for example|for instance|such as|like)[ ,:]/i.test(text.text)) return [];
    const values = valuesIn(text).filter((value) => value !== name);
    if (values.length < 2) return [];
    return values.map((value) => ({
      identities: [{ kind, value, called: name, line, confidence: "certain" }],
      statuses: [],
      section: sectionOf(path),
      line,
      structure,
    }));
  });
}

/** The fields of a block that are called as such fields are: rows of tables, terms, items that begin with the name. */
function describedIn(block: Block): readonly Described[] {
  const { path, structure } = block;
  const described = (name: string, text: Text, line: number): readonly Described[] => {
    const kind = kindOfKey(name);
    return kind === undefined || name === "name" ? [] : [{ name, kind, text, line, path, structure }];
  };
  switch (block.kind) {
    case "table":
      return block.rows.flatMap(([first, ...rest]) => {
        const said = rest.filter(({ text }) => text !== "" && !isTypeWord(text)).at(-1);
        return first && said ? described(lastKey(first.text), said, first.line) : [];
      });
    case "definitions":
      return block.terms.flatMap(({ term, text }) => described(lastKey(term.text), text, term.line));
    case "list":
      return block.items.flatMap((item) => {
        const [name = ""] = item.codes;
        const rest = { text: item.text, codes: [...item.codes.slice(1), ...item.items.flatMap(leading)] };
        return item.text.startsWith(name) ? described(lastKey(name), rest, item.line) : [];
      });
    case "prose": {
      // A copy of a field's description has its name and type on a line above.
      const name = FIELD_TITLE.exec(path.at(-1)?.text ?? "")?.[1];
      return name === undefined || structure !== "repaired"
        ? []
        : described(lastKey(name), withNames(block), block.line);
    }
    default:
      return [];
  }
}

/** `error.code string required` */
const FIELD_TITLE = /^([\w.]+) (?:string|enum|integer|number)(?: required)?$/i;

/** With the names that stood as code before they were copied. */
function withNames({ text, codes }: Text): Text {
  const names = text.match(/\b(?:[A-Z][A-Z0-9]{3,}|[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+)\b/g) ?? [];
  return { text, codes: codes.length > 0 ? codes : names };
}

/** The code that a text begins with. */
function leading({ text, codes }: Text): readonly string[] {
  return codes[0] !== undefined && text.startsWith(codes[0]) ? [codes[0]] : [];
}

/** `code` in `error.code`. */
function lastKey(name: string): string {
  return name.split(".").at(-1)?.trim() ?? "";
}

/** The codes that a text lists: those that stand as code, else those behind "one of". */
function valuesIn({ text, codes }: Text): readonly string[] {
  const listed =
    /\b(?:one of|possible values|can be|either|values?)\b[^:]{0,40}:? (.*)$/is.exec(text)?.[1] ?? "";
  const words = codes.length > 0 ? codes : listed.split(/[\s,;|]+/).map((word) => word.replace(/\.$/, ""));
  const values = words.flatMap((word) => codesOf({ text: word, codes: [] }));
  return [...new Set(values)].filter(
    (value) => !isNumber(value) && likeness(value, false) === "strong" && /[_.:-]|^[A-Z]{2}/.test(value),
  );
}
