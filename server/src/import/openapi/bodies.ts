// What each response that is an error says of its body, read once however many operations have it: facts of its schema, and examples.

import type { Leaf } from "../recognise/bodies.ts";
import { member, plainOf, type Tree, textOf } from "../tree/tree.ts";
import { candidateAt } from "./candidates.ts";
import type { Documents, Place } from "./documents.ts";
import { bodiesOf, descriptionOf, type Operation, statesWait } from "./responses.ts";
import { type Fact, factsOf } from "./schema.ts";

/** A value in an example, with its line. */
export interface PlacedLeaf extends Leaf {
  readonly line: number;
}

export interface Shown {
  readonly body: unknown;
  readonly leaves: readonly PlacedLeaf[];
  /** The status that its name says. */
  readonly named: number | undefined;
  readonly line: number;
}

/** The body that a schema describes. */
export interface Form {
  readonly name: string;
  readonly facts: readonly Fact[];
  /** On the schema itself: whatever the response. */
  readonly examples: readonly Shown[];
  readonly line: number;
}

/** A response that is an error. */
export interface Reading {
  readonly form: Form | undefined;
  /** Of this very response. */
  readonly examples: readonly Shown[];
  readonly description: string;
  readonly wait: boolean;
  /** Where it is named first; undefined: `default` or a range. */
  readonly statuses: ReadonlySet<number | undefined>;
  readonly line: number;
  readonly node: Tree;
}

/** The responses of operations, each once, by their node. */
export function readResponses(
  operations: readonly Operation[],
  documents: Documents,
): ReadonlyMap<Tree, Reading> {
  const readings = new Map<Tree, Reading & { statuses: Set<number | undefined> }>();
  const forms = new Map<Tree, Form>();
  for (const { failures } of operations) {
    for (const { status, response } of failures) {
      const before = readings.get(response.node);
      if (before) before.statuses.add(status);
      else
        readings.set(response.node, {
          ...readingOf(response, documents, forms),
          statuses: new Set([status]),
        });
    }
  }
  return readings;
}

function readingOf(response: Place, documents: Documents, forms: Map<Tree, Form>): Omit<Reading, "statuses"> {
  const bodies = bodiesOf(response, documents).map((body) => ({
    form: body.schema && formOf(body.schema, documents, forms),
    examples: body.examples.flatMap(({ name, place }) => shownOf(place, name)),
  }));
  const body = bodies.find(tells) ?? bodies[0];
  return {
    form: body?.form,
    examples: body?.examples ?? [],
    description: descriptionOf(response),
    wait: statesWait(response, documents),
    line: response.file === "" ? response.node.line : 1,
    node: response.node,
  };
}

/** Whether a body says which errors there are, where a response has several. */
function tells({ form, examples }: Pick<Reading, "form" | "examples">): boolean {
  const isTold = [...examples, ...(form?.examples ?? [])].some(({ leaves }) =>
    leaves.some((leaf) => candidateAt(leaf, false)),
  );
  const facts = form?.facts ?? [];
  return (
    isTold ||
    facts.some(({ pointer, key, allowed }) =>
      allowed.some(({ value }) => candidateAt({ pointer, key, value }, true)),
    )
  );
}

function formOf(schema: Place, documents: Documents, forms: Map<Tree, Form>): Form | undefined {
  const target = documents.resolve(schema);
  if (!target) return undefined;
  const known = forms.get(target.node);
  if (known) return known;
  const ref = textOf(member(schema.node, "$ref")) ?? "";
  const example = member(target.node, "example");
  const several = member(target.node, "examples");
  const form: Form = {
    name: textOf(member(target.node, "title")) ?? nameIn(ref),
    facts: factsOf(schema, documents),
    examples: [...(example ? [example] : []), ...(several?.kind === "array" ? several.items : [])].flatMap(
      (node) => shownOf({ node, file: target.file }, ""),
    ),
    line: target.file === "" ? target.node.line : 1,
  };
  forms.set(target.node, form);
  return form;
}

/** `#/components/schemas/ApiError` is called ApiError; `errors/api-error.yaml` api-error. */
function nameIn(ref: string): string {
  return (ref.split("/").at(-1) ?? "").replace(/\.(?:ya?ml|json)$/, "");
}

/** Nodes of an example: bodies of errors have a few dozen. */
const MOST_NODES = 5000;

function shownOf({ node, file }: Place, name: string): readonly Shown[] {
  const parsed = node.kind === "scalar" ? undefined : node;
  if (!parsed) return [];
  const body = plainOf(parsed, MOST_NODES);
  const leaves = leavesOf(parsed, file);
  return body === undefined || isMadeUp(leaves)
    ? []
    : [{ body, leaves, named: statusIn(name), line: file === "" ? node.line : 1 }];
}

/** `{ code: 0, message: "message" }`: what tools write where there is no example. */
function isMadeUp(leaves: readonly PlacedLeaf[]): boolean {
  const texts = leaves.filter(({ value }) => typeof value === "string");
  return texts.length > 0 && texts.every(({ key, value }) => value === key);
}

/** `404_not_found` */
function statusIn(name: string): number | undefined {
  const found = /(?:^|\D)([45]\d\d)(?:\D|$)/.exec(name);
  return found ? Number(found[1]) : undefined;
}

/** Levels. */
const DEEPEST = 7;

function leavesOf(root: Tree, file: string): readonly PlacedLeaf[] {
  const leaves: PlacedLeaf[] = [];
  const read = (node: Tree, pointer: string, key: string, depth: number): void => {
    if (depth > DEEPEST) return;
    if (node.kind === "scalar") {
      if (pointer !== "") leaves.push({ pointer, key, value: node.value, line: file === "" ? node.line : 1 });
    } else if (node.kind === "array") {
      for (const item of node.items) read(item, `${pointer}/*`, key, depth + 1);
    } else {
      for (const [name, inner] of node.members)
        read(inner, `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`, name, depth + 1);
    }
  };
  read(root, "", "", 0);
  return leaves;
}
