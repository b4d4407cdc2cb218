// @ts-check
// What the files of a new rule hold: a whole rule that reports the status 599, which no API documents and no other rule has anything
// to say of, with `TODO: …` wherever something is to be filled in.

/**
 * `wrongField` for `wrong-field`.
 * @param {string} id
 */
export function nameOf(id) {
  return id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

/**
 * @param {string} id
 * @param {string} version
 */
export function ruleText(id, version) {
  return `// ${id}: TODO: what it finds, in a few words.

import type { Reference } from "../../references/model.ts";
import type { Findings, Rule } from "../rule.ts";
import { becauseOf, certainApi } from "../support.ts";
import { messages } from "./messages.ts";

export const ${nameOf(id)}: Rule = {
  metadata: {
    id: "${id}",
    title: "TODO: what it finds, in one line without a full stop",
    what: "TODO: what is reported, and what that looks alike is not, in whole sentences.",
    why: "TODO: what goes wrong where code stays as it is.",
    howToFix: "TODO: what to write instead, as an imperative.",
    // TODO: warning where it is very likely wrong, information or hint where it is advice, error only where it cannot be right.
    severity: "information",
    // TODO: leave this as it is for a start. It goes once the rule has proved itself: see CONTRIBUTING.md.
    preset: "strict",
    since: "${version}",
    // TODO: at least two of each, in the words of the APIs.
    examples: {
      valid: [
        {
          language: "ts",
          code: \`const res = await fetch("https://api.pureframe.ai/v1/collections");
if (res.status === 404) showNothing();
\`,
        },
        {
          language: "js",
          code: \`const { status } = await fetch("https://api.example.com/v1/things");
if (status === 599) askAgain();
\`,
        },
      ],
      invalid: [
        {
          language: "ts",
          code: \`const res = await fetch("https://api.pureframe.ai/v1/collections");
if (res.status === 599) askAgain();
//                 ^^^
\`,
        },
        {
          language: "js",
          code: \`const { status } = await fetch("https://videoconduit.com/v1/download", { method: "POST" });
if (status === 599) askAgain();
//             ^^^
\`,
        },
      ],
    },
  },

  *check(document): Findings {
    // TODO: go through what the rule is about: references, sites, bodies, retries or flow of \`FileReferences\`.
    for (const reference of document.references.references) {
      yield;
      if (!isMistake(reference)) continue;
      // Where it is not sure which API a place is about, a rule says nothing.
      const api = certainApi(document.resolve(reference));
      if (api === undefined) continue;
      const { catalog, evidence } = api;
      yield {
        span: reference.span,
        message: messages.found({ api: catalog.name, status: Number(reference.value) }),
        related: becauseOf(catalog, evidence),
        // TODO: the edits that mend it, preferred where they are the one clear answer; none where only a person can know.
        fixes: [],
      };
    }
  },
};

/** TODO: whether a reference is what the rule reports. Ask cheap questions first: this runs at every keystroke. */
function isMistake({ kind, value }: Reference): boolean {
  return kind === "status" && value === 599;
}
`;
}

/** @param {string} id */
export function messagesText(id) {
  return `// What ${id} says.

import { wording } from "../../text/wording.ts";

export const messages = {
  // TODO: what is wrong first, then why, and at the end what to do; code is in quotes. test/words says how it is to read.
  found: wording("Status {status} is a placeholder for {api}. Replace the status."),
};
`;
}

/** @param {string} id */
export function testText(id) {
  const name = nameOf(id);
  return `import { testRule } from "../../../../test/support/ruleCases.ts";
import { ${name} } from "./rule.ts";

const pureframe = \`const res = await fetch("https://api.pureframe.ai/v1/collections");
\`;

// TODO: at least eight sources of either kind, in TypeScript and JavaScript, with fetch and another client. Those without findings
// matter the most: think of what careful people write that looks like the mistake.
testRule(${name}, {
  valid: [
    ["another status", \`\${pureframe}if (res.status === 404) showNothing();\`],
    ["no evidence of an API", "export const isOver = (res: Response) => res.status === 599;"],
  ],
  invalid: [
    [
      "TODO: what is special about this source",
      \`\${pureframe}if (res.status === 599) askAgain();
//                 ^^^\`,
      { related: ["1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1."] },
    ],
    [
      "with axios, in JavaScript",
      \`import axios from "axios";
axios.get("https://api.pureframe.ai/v1/collections").catch((error) => {
  if (error.response.status === 599) askAgain();
//                              ^^^
});\`,
      {
        language: "js",
        related: ["2: axios.get(…): API detected: PureFrame, from axios(…api.pureframe.ai…) on line 2."],
      },
    ],
  ],
  // TODO: each form that the message can have.
  messages: [
    [
      \`\${pureframe}if (res.status === 599) askAgain();\`,
      ["Status 599 is a placeholder for PureFrame. Replace the status."],
      { related: ["1: fetch(…): API detected: PureFrame, from fetch(…api.pureframe.ai…) on line 1."] },
    ],
  ],
  // TODO: the source before and after each fix.
  fixes: [],
});
`;
}

/** @param {string} id */
export function exampleText(id) {
  return `// Wrong on purpose: TODO: what is wrong here, in a few words. Under each comment stands one mistake.

// TODO: code as people write it, with the mistake on the line under each comment. "Advice" becomes "Mistake" when the rule leaves
// the preset strict.
export async function pureframe(): Promise<string> {
  const response = await fetch("https://api.pureframe.ai/v1/collections");

  // Advice (${id}): TODO: why this is wrong, and what is right.
  if (response.status === 599) return "ask again";
  return response.ok ? "here they are" : "no collections";
}
`;
}

/** @param {string} id */
export function snippetsText(id) {
  return `// What ${id} finds in the styles in which people write clients: others than those of its own test.

import type { Snippet } from "../../support/snippet.ts";

// TODO: two or more, in other styles: classes, wrappers, interceptors, hooks, chains of promises, early returns.
export const ${nameOf(id)}: Readonly<Record<string, readonly Snippet[]>> = {
  "${id}": [
    [
      "TODO: the style, such as: a method of a class, with an early return",
      \`class Frames {
  async list() {
    const { status } = await fetch("https://api.pureframe.ai/v1/collections");
    if (status === 599) return undefined;
//                 ^^^
    return status;
  }
}\`,
    ],
    [
      "a chain of promises",
      \`fetch("https://videoconduit.com/v1/download", { method: "POST" }).then((res) => {
  if (res.status === 599) throw new Error("Try again");
//                   ^^^
});\`,
      "js",
    ],
  ],
};
`;
}
