// The failed responses that a file of recordings tells of (HAR, Postman, nock, WireMock and their like), each with its host, its body as
// far as that is JSON, and its line. What they say together is recordings.ts's.

import { parseJson } from "../../parse/json.ts";
import type { BodyCandidate, BodyNode } from "../../references/bodyModel.ts";
import { JsonReader } from "../../references/json/reader.ts";
import { createLineCounter } from "../../text/lines.ts";
import { atOnce } from "../../text/slices.ts";
import type { PlacedLeaf, Shown } from "../openapi/bodies.ts";
import { leavesOf } from "../recognise/bodies.ts";
import { besideIn } from "./beside.ts";
import { maskedBody } from "./masked.ts";

/** A file with its name as people see it. */
export interface RecordingFile {
  readonly name: string;
  readonly text: string;
}

/** A response with a status from 400 on. */
export interface FailedAnswer {
  readonly status: number;
  /** Lower case, without its port; undefined where the address names none. */
  readonly host: string | undefined;
  /** Absent where the body is no JSON, or none was recorded. */
  readonly body?: Shown;
  /** Where its body is in a file of its own: the name that the recording gives it. */
  readonly bodyFile?: string | undefined;
  /** Whether it says how long to wait. */
  readonly wait: boolean;
  readonly file: string;
  readonly line: number;
}

/** The failed responses of a file, in their order. What is no JSON has none. */
export function failedAnswers({ name, text }: RecordingFile): readonly FailedAnswer[] {
  const tree = parseJson(text, /\.(?:jsonl|ndjson)$/i.test(name));
  const reader = new JsonReader();
  atOnce(reader.reading(tree, text));
  const beside = besideIn(tree.roots);
  const told = (at: number) => beside.get(at) ?? { wait: false, bodyFile: undefined };
  const found: (Omit<FailedAnswer, "line" | "body"> & { offset: number; root?: BodyNode })[] = [];
  const withBody = new Set<number>();
  for (const [index, body] of reader.bodies.entries()) {
    if (!isRecorded(body, index, reader.bodies)) continue;
    const { status, url, root, span } = body;
    withBody.add(status.span.start);
    const { wait } = told(status.span.start);
    if (status.value >= 400)
      found.push({ status: status.value, host: hostOf(url), wait, file: name, offset: span.start, root });
  }
  for (const [offset, { status, url }] of reader.answers) {
    if (status.value >= 400 && url !== undefined && !withBody.has(offset))
      found.push({ status: status.value, host: hostOf(url), ...told(offset), file: name, offset });
  }
  found.sort((a, b) => a.offset - b.offset);
  const lineAt = createLineCounter(text);
  return found.map(({ offset, root, ...rest }): FailedAnswer => {
    const line = lineAt(offset).line + 1;
    return root === undefined ? { ...rest, line } : { ...rest, line, body: shownOf(root, line) };
  });
}

/** Whether a body is one of a response that was recorded: not an example of a specification, and not what only tells of the body. */
function isRecorded(
  body: BodyCandidate,
  index: number,
  all: readonly BodyCandidate[],
): body is BodyCandidate & { readonly status: NonNullable<BodyCandidate["status"]> } {
  if (body.status === undefined || body.isExample || (body.url === undefined && !body.isPlaced)) return false;
  const isOuter = body.within === undefined || !all[body.within]?.isPlaced;
  return isOuter && (body.isPlaced === true || !all.some(({ within }) => within === index));
}

/** The host in an address; undefined where it has none, or a variable in its place. */
function hostOf(url: string | undefined): string | undefined {
  const found = /^[a-z][a-z\d+.-]{0,20}:\/\/(?:[^/@?#]{0,200}@)?([\w.-]{1,253})(?::\d+)?(?:[/?#]|$)/i.exec(
    url ?? "",
  );
  return found?.[1]?.toLowerCase();
}

function shownOf(root: BodyNode, line: number): Shown {
  return shownBody(plainOf(root), line);
}

/** A body as it is shown: masked, with its values. */
export function shownBody(value: unknown, line: number): Shown {
  const body = maskedBody(value);
  const leaves = leavesOf(body, "", "").map((leaf): PlacedLeaf => ({ ...leaf, line }));
  return { body, leaves, named: undefined, line };
}

const DEEPEST = 20;

function plainOf(node: BodyNode, depth = 0): unknown {
  if (depth > DEEPEST) return null;
  switch (node.kind) {
    case "object":
      return Object.fromEntries(
        node.properties.flatMap(({ key, value }) => (value ? [[key.value, plainOf(value, depth + 1)]] : [])),
      );
    case "array":
      return node.items.map((item) => plainOf(item, depth + 1));
    case "unknown":
      return null;
    default:
      return node.value;
  }
}
