// Lines that name the codes of their section.

import type { Document, Prose } from "../document.ts";
import { codesOf, isNumber, likeness } from "./codes.ts";
import { contextStatuses, sectionOf } from "./context.ts";
import type { Finding, IdentityKind } from "./finding.ts";
import { isSuccess, onlyStatuses } from "./statuses.ts";
import { isAboutErrors } from "./words.ts";

const NAMING_LINE =
  /^(?:(?:the|common|possible|typical|related|returned|example|likely|known) )?(?:error |http )?(types?|codes?|names?|keys?|identifiers?|reasons?) ?(?:\(s\))?:/i;

/** `HTTP 400 · bad_request`: a line that has a status and a code and nothing else. */
function pairedLine(text: string, { codes, path, structure }: Prose, line: number): Finding[] {
  const parts = text.split(/ [·•|–—] /);
  if (parts.length !== 2 || path.length === 0) return [];
  const statuses = parts.flatMap((part) => onlyStatuses(part)?.statuses ?? []);
  const values = parts.flatMap((part) => {
    const own = codes.filter((code) => code === part);
    return onlyStatuses(part) === undefined ? codesOf({ text: part, codes: own }) : [];
  });
  const [value] = values;
  const isCode = value !== undefined && (codes.includes(value) || /_/.test(value)) && !isNumber(value);
  if (!isCode || values.length !== 1 || statuses.length === 0 || statuses.some(isSuccess)) return [];
  return [
    {
      identities: [{ kind: "code", value, called: "", line, confidence: "certain" }],
      statuses: statuses.map((status) => ({ value: status, line, confidence: "certain" })),
      section: sectionOf(path),
      line,
      structure,
    },
  ];
}

/** Lines that name the codes of their section: `Error Types: rate_limit_error, concurrency_limit_error`. */
export function readLines({ blocks, title = "" }: Document): readonly Finding[] {
  return blocks.flatMap((block, i): Finding[] => {
    if (block.kind !== "prose") return [];
    const isTold =
      contextStatuses(block.path).length > 0 ||
      [title, ...block.path.map((heading) => heading.text)].some(isAboutErrors);
    return block.text.split("\n").flatMap((text, offset): Finding[] => {
      const found = NAMING_LINE.exec(text);
      if (!found) return pairedLine(text, block, block.line + offset);
      // `name: …` is said of anything.
      if (!isTold && !/error/i.test(found[0])) return [];
      const kind: IdentityKind = /^type/i.test(found[1] ?? "") ? "type" : "code";
      const values = codesOf({
        text: text.slice(found[0].length).trim().replace(/\.$/, ""),
        codes: block.codes,
      });
      const line = block.line + offset;
      const follower = blocks[i + 1];
      const next = follower?.path.at(-1) === block.path.at(-1) ? follower : undefined;
      const after = block.text
        .split("\n")
        .slice(offset + 1)
        .join("\n");
      const said = after !== "" ? after : next?.kind === "prose" ? next.text : "";
      return values
        .filter(
          (value) =>
            likeness(value, true) === "strong" ||
            block.codes.includes(value) ||
            contextStatuses(block.path).length > 0,
        )
        .map((value) => ({
          identities: [{ kind, value, called: kind, line, confidence: "certain" }],
          statuses: contextStatuses(block.path),
          meaning: said === "" ? undefined : { value: said, line, confidence: "certain" },
          section: sectionOf(block.path),
          line,
          structure: block.structure,
        }));
    });
  });
}
