// What classes and calls of known libraries state of errors, beside the lists of a file.

import type { StatedError } from "../../references/statedModel.ts";
import type { Declared } from "./joined.ts";

/** Adds the errors that classes and calls state: those that have a code. */
export function withStated(
  declared: readonly Declared[],
  stated: readonly { readonly error: StatedError; readonly line: number }[],
): readonly Declared[] {
  const known = new Map(
    declared.map((each) => [String(each.code ?? `(${each.label ?? [...each.statuses.keys()]})`), each]),
  );
  const isListed = declared.length > 0;
  const ofTexts = new Set(
    stated.flatMap(({ error }) => (/\s/.test(identityOf(error).code ?? "") ? (error.table ?? []) : [])),
  );
  for (const { error, line } of stated) {
    const { code, field } = identityOf(error);
    if (code === undefined || code === "" || /\s/.test(code)) continue;
    const own = known.get(code);
    // Where there is a list, what only is sent somewhere is not in it; a table of texts for people has no codes.
    if (!own && (isListed || error.how === "sent")) {
      if (isListed && error.how !== "declared") continue;
      if (error.table !== undefined) continue;
    }
    if (!own && error.table !== undefined && ofTexts.has(error.table)) continue;
    const entry: Declared = own ?? {
      code,
      ...(field && { field }),
      label: undefined,
      statuses: new Map(),
      messages: new Map(),
      meaning: "",
      section: "",
      line,
    };
    known.set(code, entry);
    const { status } = error;
    if (status && error.table === undefined) entry.statuses.set(status.value, { line, isSaid: true });
    const message = error.texts.find(({ path }) => path.at(-1) === "message")?.value;
    if (message !== undefined && !entry.messages.has(message)) entry.messages.set(message, line);
  }
  return [...known.values()];
}

/** What tells a stated error: its code, or else, beside a status, an id in words or the name of its class. */
function identityOf({ texts, status, how }: StatedError): {
  readonly code?: string;
  readonly field?: string;
} {
  const at = (test: (name: string) => boolean) => texts.find(({ path }) => test(path.at(-1) ?? ""))?.value;
  const code = at(isCode);
  if (code !== undefined || status === undefined) return code === undefined ? {} : { code };
  const id = at((name) => name === "id");
  if (id !== undefined && /^[a-z]+(?:[_-][a-z]+)+$/i.test(id)) return { code: id, field: "id" };
  const name = how === "declared" ? at((each) => each === "name") : undefined;
  return name !== undefined && /(?:Error|Exception)$/.test(name) ? { code: name, field: "name" } : {};
}

function isCode(name: string): boolean {
  return /^(?:error_?)?code$|^_tag$|^error_?type$/i.test(name);
}

/** With what only the fields of classes say: where some have codes, names tell nothing, and beside what is stated a status alone neither. */
export function withClassErrors(
  stated: readonly Declared[],
  classes: readonly Declared[],
): readonly Declared[] {
  const known = new Set(stated.map(({ code }) => code));
  const hasCodes = [...stated, ...classes].some(({ code, field }) => code !== undefined && field !== "name");
  const further = classes.filter(({ code, field }) =>
    code === undefined ? stated.length === 0 : !known.has(code) && (field !== "name" || !hasCodes),
  );
  return [...stated, ...further];
}
