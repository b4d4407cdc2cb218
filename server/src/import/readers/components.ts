// Components of documentation (`<Accordion title="…">`, `<ResponseField name="…">`), however their page was parsed.

import { type Content, type Placed, plain, type Text } from "../document.ts";

/** Below all headings of Markdown: the level of the title of an accordion or a tab. */
export const COMPONENT = 7;

/** A field as a component describes it. */
export interface DescribedField {
  readonly name: string;
  readonly type: string;
  readonly text: Text;
}

/** What a component says of a field, as a row of a table of fields: its name, its type, its description. */
export function fieldRow({ name, type, text }: DescribedField, line: number): Content {
  const cell = (each: Text): Placed => ({ ...each, line });
  const row = [cell({ text: name, codes: [name] }), cell(plain(type)), cell(text)];
  return { kind: "table", line, structure: "parsed", header: row.map(() => cell(plain(""))), rows: [row] };
}

/** A component that a piece of text opens and does not close. */
export interface Opened {
  readonly tag: string;
  readonly title: string;
}

/** The components with a title that a piece of HTML begins with and does not close, and the rest of it on the same lines. */
export function openedIn(html: string): { readonly opened: readonly Opened[]; readonly rest: string } {
  const opened: Opened[] = [];
  let rest = html;
  for (;;) {
    const tag = /^\s*<([A-Z]\w*)\b[^<>]*>/.exec(rest);
    const [text = "", name = ""] = tag ?? [];
    if (tag === null || text.endsWith("/>") || rest.includes(`</${name}>`)) return { opened, rest };
    const title = /\btitle=(?:"([^"]*)"|'([^']*)')/.exec(text);
    if (title) opened.push({ tag: name, title: title[1] ?? title[2] ?? "" });
    rest = text.replace(/[^\n]/g, "") + rest.slice(text.length);
  }
}

/** Which of some components a piece of text closes. */
export function closedIn(text: string, opened: readonly Opened[]): readonly Opened[] {
  return opened.filter(({ tag }) => text.includes(`</${tag}>`));
}
