// unused-suppression: a comment that suppresses nothing. The one rule about the findings of the others: features/findings.ts runs
// it after them and tells it what each comment kept from being shown. What comments hold for is read in references/.

import type { Suppression } from "../../references/commentModel.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import { lineEnd, lineStart, wholeLines } from "../../text/layout.ts";
import { nearest } from "../../text/nearest.ts";
import type { Span } from "../../text/span.ts";
import type { Worded } from "../../text/wording.ts";
import type { Edit, Finding, Suppressed, SuppressionRule } from "../rule.ts";
import { messages, titles } from "./messages.ts";

const id = "unused-suppression";

export const unusedSuppression: SuppressionRule = {
  metadata: {
    id,
    title: "A suppression comment that suppresses nothing",
    what: "Reports `error-atlas-disable` comments that suppress no problem (any more), and names in them that are no rule or have no problem there.",
    why: "The comment says that something is wrong on purpose where nothing is wrong, and it would hide the next mistake at this place. A comment with a misspelled rule has no effect.",
    howToFix:
      "Remove the comment, or the name, which is offered as a fix; correct a misspelled name. Write a reason after ` -- `.",
    severity: "information",
    since: "0.1.0",
    examples: {
      valid: [
        {
          language: "ts",
          code: `const res = await fetch("https://api.pureframe.ai/v1/search");
const body = await res.json();
// error-atlas-disable-next-line wrong-field -- the proxy in front of it adds this
if (body.error.code === "SEARCH_UNAVAILABLE") retryLater();
`,
        },
        {
          language: "ts",
          code: `const res = await fetch("https://api.pureframe.ai/v1/search");
const body = await res.json();
if (body.error.code === "SEARCH_UNAVAILABLE") retryLater(); // error-atlas-disable-line
`,
        },
      ],
      invalid: [
        {
          language: "ts",
          code: `async function search() {
  const res = await fetch("https://api.pureframe.ai/v1/search");
  const body = await res.json();
  // error-atlas-disable-next-line wrong-field
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  if (body.detail.code === "SEARCH_UNAVAILABLE") retryLater();
}
`,
        },
        {
          language: "ts",
          code: `const res = await fetch("https://api.pureframe.ai/v1/search");
const body = await res.json();
if (body.error.code === "SEARCH_UNAVAILABLE") retryLater(); // error-atlas-disable-line wrong-field, unknown-code
//                                                                                                   ^^^^^^^^^^^^
`,
        },
      ],
    },
  },

  checkSuppressions({ source, references }: ResolvedDocument, suppressed: Suppressed): Iterable<Finding> {
    return references.suppressions.flatMap((suppression, index) =>
      findingsIn(suppression, source, suppressed.by[index] ?? new Set(), suppressed.ruleIds),
    );
  },
};

/** A name in a comment, and what is wrong with it; `none`: it keeps findings from being shown. */
interface Judged {
  readonly name: Suppression["rules"][number];
  readonly fault: "none" | "unused" | "unknown";
  /** For an unknown one: the rule that is likely meant. */
  readonly meant: string | undefined;
}

function findingsIn(
  suppression: Suppression,
  source: string,
  used: ReadonlySet<string>,
  ruleIds: readonly string[],
): readonly Finding[] {
  const { rules, kind } = suppression;
  if (rules.length === 0)
    return used.size > 0 ? [] : [wholeFinding(suppression, source, messages.all[kind]({}))];
  const judged = rules.map((name) => judge(name, suppression, used, ruleIds));
  const goes = judged.map(({ fault, meant }) => fault !== "none" && meant === undefined);
  if (!goes.includes(false)) {
    const [first] = judged;
    const isUnknown = first && judged.length === 1 && first.fault === "unknown";
    const ids = [...new Set(rules.map((rule) => rule.id))];
    const message = isUnknown ? messages.unknown({ rule: first.name.id }) : messages[kind]({ rules: ids });
    return [wholeFinding(suppression, source, message)];
  }
  return judged.flatMap(({ name, fault, meant }, index): Finding[] => {
    const { id: rule, span } = name;
    if (fault === "none") return [];
    if (meant === undefined) {
      const message = fault === "unknown" ? messages.unknown({ rule }) : messages[kind]({ rules: [rule] });
      const removed = { span: removalOf(index, goes, rules), newText: "" };
      return [finding(span, message, titles.removeRule({ rule }), [removed])];
    }
    return [
      finding(span, messages.misspelled({ rule, near: meant }), titles.change({ rule: meant }), [
        { span, newText: meant },
      ]),
    ];
  });
}

/** Its own name is never of no use: what it would keep from being shown are findings of this very rule. */
function judge(
  name: Judged["name"],
  { rules }: Suppression,
  used: ReadonlySet<string>,
  ruleIds: readonly string[],
): Judged {
  if (name.id === id || used.has(name.id)) return { name, fault: "none", meant: undefined };
  if (ruleIds.includes(name.id)) return { name, fault: "unused", meant: undefined };
  const [near] = nearest(name.id, ruleIds, 1);
  const isNamed = rules.some((other) => other.id === near);
  return { name, fault: "unknown", meant: isNamed ? undefined : near };
}

function wholeFinding(suppression: Suppression, source: string, message: Worded): Finding {
  const removed = removalOfComment(suppression.place, source);
  return finding(suppression.span, message, titles.removeComment({}), removed && [removed]);
}

function finding(span: Span, message: Worded, title: Worded, edits: readonly Edit[] | undefined): Finding {
  return {
    span,
    message,
    tags: ["unnecessary"],
    related: [],
    fixes: edits === undefined ? [] : [{ title, edits, preferred: true }],
  };
}

/** The name with what parts it from the one before that stays, else from the next: so that several can go at a time. */
function removalOf(index: number, goes: readonly boolean[], names: Suppression["rules"]): Span {
  const { span } = names[index]!;
  const before = names[index - 1];
  return before !== undefined && goes.indexOf(false) < index
    ? { start: before.span.end, end: span.end }
    : { start: span.start, end: names[index + 1]?.span.start ?? span.end };
}

/** With its lines where it stands alone on them, else with the blanks before or behind it; undefined where a line end in it may count. */
function removalOfComment(place: Span, source: string): Edit | undefined {
  const lines = wholeLines(source, place);
  if (lines.start !== place.start || lines.end !== place.end) return { span: lines, newText: "" };
  const { start, end } = place;
  if (/[\r\n]/.test(source.slice(start, end))) return undefined;
  const before = source.slice(lineStart(source, start), start);
  const behind = source.slice(end, lineEnd(source, end));
  if (source[start] === "{") return { span: place, newText: "" };
  if (behind.trim() === "" && !before.trimEnd().endsWith("*/"))
    return { span: { start: start - (before.length - before.trimEnd().length), end }, newText: "" };
  const blanks = behind.length - behind.trimStart().length;
  if (/(?:^|[\s([{])$/.test(before)) return { span: { start, end: end + blanks }, newText: "" };
  return { span: place, newText: /^[\s)\]},;]/.test(behind) ? "" : " " };
}
