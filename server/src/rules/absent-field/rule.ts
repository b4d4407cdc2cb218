// absent-field: a field of the API's error bodies, read where only bodies can arrive that do not have it. What is at a path that
// none of them has is wrong-field's, a code that never comes with the status contradictory-status's.

import type { Catalog, Shape } from "../../catalog/model.ts";
import type { Facts, Reference } from "../../references/model.ts";
import { hasStatus, okStatuses, type StatusSet, statusSet } from "../../references/statusSet.ts";
import { tokensOf } from "../../resolve/bodyShape.ts";
import { discriminatorAt } from "../../resolve/discriminators.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import { canReach } from "../../resolve/reachable.ts";
import { startsWith } from "../../text/path.ts";
import { contradictionOf, reachingOrTaken } from "../contradictions.ts";
import type { Finding, Findings, Rule } from "../rule.ts";
import { becauseOf, documentedStatuses, isDeciding, limitsOf, surelyAbout } from "../support.ts";
import { messages } from "./messages.ts";

export const absentField: Rule = {
  metadata: {
    id: "absent-field",
    title: "A field that the documented body for this status does not have",
    what: "Reports a field that is read from an error body whose status, as documented, has no such field: `code` of VideoConduit's 429, for example. Code that is ready for the field to be missing is not reported.",
    why: 'APIs send different bodies with different statuses. Here the value is undefined: comparisons fail, a wait is no wait, and texts show "undefined".',
    howToFix:
      "Test the status instead of the field, or read a field that this body has. Where the field may be missing, say so in code: with `??`, `?.`, `if`, `in` or a default.",
    severity: "warning",
    since: "0.1.0",
    examples: {
      valid: [
        {
          language: "ts",
          code: `const res = await fetch("https://videoconduit.com/v1/download", { method: "POST" });
const body = await res.json();
if (res.status === 402) show(body.required, body.available);
`,
        },
        {
          language: "ts",
          code: `const res = await fetch("https://videoconduit.com/v1/download", { method: "POST" });
const body = await res.json();
if (res.status === 404) report(body.code ?? "not_found");
`,
        },
      ],
      invalid: [
        {
          language: "ts",
          code: `const res = await fetch("https://videoconduit.com/v1/download", { method: "POST" });
const body = await res.json();
if (res.status === 429 && body.code === "rate_limited") waitFor(body.retry_after);
//                             ^^^^
`,
        },
        {
          language: "ts",
          code: `const res = await fetch("https://api.pipevideo.co/v1/generations", { method: "POST" });
if (res.status === 500) {
  const { data } = await res.json();
//        ^^^^
  waitFor(data.retry_after);
}
`,
        },
      ],
    },
  },

  *check(document): Findings {
    const left = fieldsLeftToOthers(document);
    for (const reference of document.references.references) {
      yield;
      if (!isRead(reference) || left.has(reference.span.start)) continue;
      const api = surelyAbout(document.resolve(reference));
      const path = reference.subject?.origin?.path ?? [];
      const statuses = api && statusesAt(reference.facts, api.catalog);
      if (!api?.catalog.complete.fields || statuses === undefined) continue;
      const { catalog, evidence } = api;
      const shapes = shapesAt(statuses, catalog);
      if (shapes === undefined || !isAbsent(path, shapes, catalog)) continue;
      yield {
        span: reference.span,
        message: messageFor(path, statuses, shapes, catalog),
        ...(isStated(shapes) ? {} : { severity: "information" }),
        related: [...limitsOf(reference), ...becauseOf(catalog, evidence)],
        fixes: [],
      };
    }
  },
};

function isRead({ kind, role, partial, mayBeAbsent, subject, facts }: Reference): boolean {
  const isField = kind === "field" && role === "access" && !partial && mayBeAbsent !== true;
  return isField && facts !== undefined && subject?.origin?.part === "body";
}

/** Where fields stand that are compared with a value of which another rule speaks: one that never comes with these statuses, or is no value of the API. */
function fieldsLeftToOthers(document: ResolvedDocument): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const reference of document.references.references) {
    const { kind, subject, value, facts } = reference;
    const last = subject?.pathSpans.at(-1);
    if (!last || kind === "field" || typeof value !== "string" || !facts || !isDeciding(reference)) continue;
    const { verdict } = document.resolve(reference);
    if (verdict === "unknown" || contradictionOf(reference, document)) starts.add(last.start);
  }
  return starts;
}

/** The statuses that can arrive: as tested, or those of the codes that can; undefined where a success may, or nothing is known. */
function statusesAt(facts: Facts | undefined, catalog: Catalog): StatusSet | undefined {
  const statuses = reachingOrTaken(facts) ?? statusesOfCodes(facts, catalog);
  if (statuses === undefined || statuses.length === 0) return undefined;
  return statuses.some(([low, high]) => okStatuses.some(([from, to]) => low <= to && from <= high))
    ? undefined
    : statuses;
}

function statusesOfCodes(facts: Facts | undefined, catalog: Catalog): StatusSet | undefined {
  const isTold = facts?.values.some(({ path, only }) => {
    const kind = discriminatorAt(path, catalog)?.kind;
    return only !== undefined && (kind === "code" || kind === "type");
  });
  if (!isTold) return undefined;
  const entries = catalog.entries.filter(
    (entry) => entry.channel === "http" && canReach(entry, facts, catalog),
  );
  return entries.some((entry) => entry.statuses.length === 0)
    ? undefined
    : statusSet(...entries.flatMap((entry) => entry.statuses));
}

/** The forms of the bodies that can arrive; undefined where a documented status has none, or none of the statuses is documented. */
function shapesAt(statuses: StatusSet, catalog: Catalog): readonly Shape[] | undefined {
  const documented = [...documentedStatuses(catalog)].filter((status) => hasStatus(statuses, status));
  const shapes = new Set<Shape>();
  for (const status of documented) {
    const own = catalog.shapes.filter((shape) => shape.statuses.includes(status));
    const found = own.length > 0 ? own : catalog.shapes.filter((shape) => shape.statuses.length === 0);
    if (found.length === 0) return undefined;
    for (const shape of found) shapes.add(shape);
  }
  return shapes.size > 0 ? [...shapes] : undefined;
}

/** Whether other bodies of the API have the field and none of these has, though they have what it would be in. */
function isAbsent(path: readonly string[], shapes: readonly Shape[], catalog: Catalog): boolean {
  if (path.length === 0 || !catalog.shapes.some((shape) => has(shape, path))) return false;
  // A poll that answers with a failed generation is no error body.
  if (catalog.operations.some(({ errorPointers }) => errorPointers.some((p) => tokensOf(p)[0] === path[0])))
    return false;
  return (
    !shapes.some((shape) => has(shape, path)) &&
    (path.length === 1 || shapes.some((shape) => has(shape, path.slice(0, -1))))
  );
}

function has({ fields }: Shape, path: readonly string[]): boolean {
  return fields.some(({ pointer }) => startsWith(tokensOf(pointer), path));
}

function isStated(shapes: readonly Shape[]): boolean {
  return shapes.every(({ basis, guaranteed }) => basis === "statement" && guaranteed);
}

function messageFor(
  path: readonly string[],
  statuses: StatusSet,
  shapes: readonly Shape[],
  catalog: Catalog,
): Finding["message"] {
  const here = statusSet(...[...documentedStatuses(catalog)].filter((status) => hasStatus(statuses, status)));
  const said = { api: catalog.name, path: path.join("."), here };
  const pointers = new Set(shapes.flatMap((shape) => shape.fields.map(({ pointer }) => pointer)));
  const fields = [...pointers].filter((each) => tokensOf(each).length === 1).map((each) => each.slice(1));
  if (fields.length === 0)
    return isStated(shapes) ? messages.absentAndNoOther(said) : messages.notInExampleAndNoOther(said);
  return isStated(shapes) ? messages.absent({ ...said, fields }) : messages.notInExample({ ...said, fields });
}
