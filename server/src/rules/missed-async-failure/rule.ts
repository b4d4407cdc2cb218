// missed-async-failure: code that waits for an operation to succeed and never looks whether it failed.

import type { Repeat } from "../../references/flowModel.ts";
import type { Facts, Reference } from "../../references/model.ts";
import type { HandlingSite } from "../../references/siteModel.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import { samePath } from "../../text/path.ts";
import { encloses, type Span } from "../../text/span.ts";
import { referencesOfCall } from "../referenceIndex.ts";
import type { Finding, Rule } from "../rule.ts";
import { isDeciding } from "../support.ts";
import { fixesFor } from "./fixes.ts";
import { isLookedAt, isMember } from "./lookedAt.ts";
import { messages, places } from "./messages.ts";
import { canBe, isError, operationsOf, type PolledOperation } from "./operations.ts";

export const missedAsyncFailure: Rule = {
  metadata: {
    id: "missed-async-failure",
    title: "A poll that never checks whether the operation failed",
    what: "Reports polls of an operation that stop when it has succeeded but go on when it has failed, and switches and if-chains over its state that name the success and not the failure.",
    why: "The request that starts the operation is accepted; only a later poll shows that it failed. Code that waits only for success then waits forever, or gives up without saying why.",
    howToFix:
      "Handle the failed state too: throw, with the reason that the API gives. This is offered as a fix.",
    severity: "warning",
    since: "0.1.0",
    examples: {
      valid: [
        {
          language: "ts",
          code: `let job = await load(id);
while (job.status === "pending" || job.status === "processing") {
  await sleep(5000);
  job = await load(id);
}
if (job.status === "failed") throw new Error(job.errorMessage ?? "The generation failed.");

async function load(id: string) {
  const res = await fetch(\`https://api.pipevideo.co/v1/generations/\${id}\`);
  if (!res.ok) throw new Error(\`Pipevideo answered \${res.status}\`);
  return res.json();
}
`,
        },
        {
          language: "ts",
          code: `for (;;) {
  const res = await fetch("https://api.pipevideo.co/v1/generations/g1");
  if (!res.ok) throw new Error(\`Pipevideo answered \${res.status}\`);
  const job = await res.json();
  if (job.status === "completed") break;
  if (job.status === "failed") throw new Error(job.errorMessage);
  await sleep(5000);
}
`,
        },
      ],
      invalid: [
        {
          language: "ts",
          code: `for (;;) {
  const res = await fetch("https://api.pipevideo.co/v1/generations/g1");
  if (!res.ok) throw new Error(\`Pipevideo answered \${res.status}\`);
  const job = await res.json();
  if (job.status === "completed") break;
//                    ^^^^^^^^^
  await sleep(5000);
}
`,
        },
        {
          language: "ts",
          code: `const res = await fetch("https://api.pipevideo.co/v1/generations/g1");
if (!res.ok) throw new Error(\`Pipevideo answered \${res.status}\`);
const job = await res.json();
switch (job.status) {
  case "processing":
    showProgress();
    break;
  case "completed":
//      ^^^^^^^^^
    showVideo(job.url);
    break;
}
`,
        },
      ],
    },
  },

  *check(document): Iterable<Finding> {
    const found = new Set<number>();
    for (const finding of [...missedByRepeats(document), ...missedBySites(document)]) {
      if (found.has(finding.span.start)) continue;
      found.add(finding.span.start);
      yield finding;
    }
  },
};

// Polls

function* missedByRepeats(document: ResolvedDocument): Iterable<Finding> {
  for (const repeat of document.references.flow?.repeats ?? []) {
    for (const known of operationsOf(repeat.call, repeat.span, document)) {
      if (!goesOnAfterFailure(repeat.facts, known)) continue;
      if (isLookedAt(known, repeat.reach, document)) continue;
      const success = successIn(repeat.body, known, document);
      if (success) yield missedByRepeat(repeat, success, known, document);
    }
  }
}

/** Whether code goes this way when the operation has failed, but not when it has succeeded. */
function goesOnAfterFailure(facts: Facts, { operation, path }: PolledOperation): boolean {
  const fact = facts.values.find((each) => samePath(each.path, path));
  if (fact === undefined || isError(facts)) return false;
  const { succeededStates, failedStates, pendingStates } = operation;
  return (
    succeededStates.every((state) => !canBe(fact, state)) &&
    failedStates.some((state) => canBe(fact, state)) &&
    pendingStates.some((state) => canBe(fact, state))
  );
}

function missedByRepeat(
  repeat: Repeat,
  success: Reference,
  known: PolledOperation,
  document: ResolvedDocument,
): Finding {
  const { kind, isBounded, span } = repeat;
  const { catalog, operation, related } = known;
  const said = { api: catalog.name, failed: operation.failedStates };
  const again = kind === "loop" ? places.loop({}) : places.again({});
  return {
    span: success.span,
    message: isBounded ? messages.untilItGivesUp(said) : messages.forever(said),
    severity: isBounded ? "information" : "warning",
    related: [{ span, message: again }, ...related],
    fixes: fixesFor(success, operation, repeat, document),
  };
}

// Switches and chains

function* missedBySites(document: ResolvedDocument): Iterable<Finding> {
  for (const site of document.references.sites) {
    const origin = site.subject?.origin;
    if (site.kind === "table" || site.hasDefault || site.leaves || origin?.part !== "body") continue;
    if (origin.call === undefined) continue;
    for (const known of operationsOf(origin.call, site.span, document)) {
      const { operation, path, catalog, related } = known;
      const isState = samePath(origin.path, path) && names(site, operation.succeededStates);
      if (!isState || !siteLets(site, known) || hasValueBefore(site, document)) continue;
      const isPost = document.references.calls[origin.call]?.method === "POST";
      if (isPost || isLookedAt(known, site.reach ?? [], document)) continue;
      const success = successIn(site.span, known, document);
      if (success === undefined) continue;
      yield {
        span: success.span,
        message: messages.unnoticed({ api: catalog.name, failed: operation.failedStates }),
        related,
        fixes: fixesFor(success, operation, undefined, document),
      };
    }
  }
}

function names({ values }: HandlingSite, states: readonly string[]): boolean {
  return states.some((state) => values.includes(state));
}

/** Whether each branch gives another value to a name that has one for what is not named: `let text = "Failed"`. */
function hasValueBefore({ span }: HandlingSite, { source }: ResolvedDocument): boolean {
  const [first, ...others] = assignedIn(source.slice(span.start, span.end));
  if (others.length === 0 || others.some(({ name }) => name !== first?.name)) return false;
  const before = assignedIn(source.slice(0, span.start)).findLast(({ name }) => name === first?.name);
  return before !== undefined && !/^(""|''|``|null|undefined)$/.test(before.value);
}

/** The assignments in a stretch of source. */
function assignedIn(text: string): readonly { readonly name: string; readonly value: string }[] {
  const found = text.matchAll(/(?:^|[^\w$.])([\w$.]+)(?:: [\w |]+)? = ([^;,\n]*)/g);
  return Array.from(found, ([, name = "", value = ""]) => ({ name, value: value.trim() }));
}

/** Whether a failed operation can arrive at a site. */
function siteLets({ facts }: HandlingSite, { operation, path }: PolledOperation): boolean {
  const fact = facts?.values.find((each) => samePath(each.path, path));
  if (facts && isError(facts)) return false;
  return fact === undefined || operation.failedStates.some((state) => canBe(fact, state));
}

/** The first place in a stretch of source that asks whether the operation has succeeded. */
function successIn(
  within: Span,
  { call, operation, path }: PolledOperation,
  { references }: ResolvedDocument,
): Reference | undefined {
  return referencesOfCall(call, references).find((reference) => {
    const { span, value, subject } = reference;
    const origin = subject?.origin;
    return (
      isDeciding(reference) &&
      (encloses(within, span) || (isMember(reference) && encloses(within, subject?.span ?? span))) &&
      operation.succeededStates.some((state) => state === value) &&
      origin?.part === "body" &&
      samePath(origin.path, path)
    );
  });
}
