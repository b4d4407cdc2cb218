// logged-credential: an API key that is written to a log.

import { isKey } from "../../catalog/keys.ts";
import type { Catalog } from "../../catalog/model.ts";
import { withoutPrefix } from "../../catalog/variableNames.ts";
import type { LoggedSecret } from "../../references/flowModel.ts";
import type { ResolvedDocument } from "../../resolve/document.ts";
import { mostUsedQuote, stringLiteral } from "../../text/codeStyle.ts";
import type { Finding, Fix, Rule } from "../rule.ts";
import { messages, places, titles } from "./messages.ts";

export const loggedCredential: Rule = {
  metadata: {
    id: "logged-credential",
    title: "An API key that is written to a log",
    what: "Reports log calls that write the key of an API: one read from its environment variable, a literal with the prefix of its keys, or an object that holds the key, such as the headers of a request.",
    why: "Logs are kept, copied and read by more people than may use the key. A key that was logged has to be replaced.",
    howToFix:
      "Leave the key out of the log, which is offered as a fix. To log whether there is a key, write `Boolean(key)`.",
    severity: "warning",
    since: "0.1.0",
    examples: {
      valid: [
        {
          language: "ts",
          code: `const key = process.env.PIPEVIDEO_API_KEY;
console.log("Pipevideo key:", key ? "set" : "missing");
`,
        },
        {
          language: "ts",
          code: `const response = await fetch("https://api.pipevideo.co/v1/generations", {
  headers: { authorization: \`Bearer \${process.env.PIPEVIDEO_API_KEY}\` },
});
console.log("Pipevideo answered", response.status);
`,
        },
      ],
      invalid: [
        {
          language: "ts",
          code: `const key = process.env.PIPEVIDEO_API_KEY;
console.log(\`Using the key \${key}\`);
//                           ^^^
`,
        },
        {
          language: "ts",
          code: `const headers = { authorization: \`Bearer \${process.env.VIDEOCONDUIT_API_KEY}\` };
console.debug("Request", { url: "https://videoconduit.com/v1/download", headers });
//                                                                      ^^^^^^^
`,
        },
      ],
    },
  },

  *check(document): Iterable<Finding> {
    for (const secret of document.references.flow?.secrets ?? []) {
      const catalog = catalogOf(secret, document);
      if (catalog === undefined) continue;
      const { span, from, variable } = secret;
      const { name: api } = catalog;
      yield {
        span,
        message: variable === undefined ? messages.key({ api }) : messages.variable({ api, variable }),
        related: from ? [{ span: from, message: places.from({}) }] : [],
        fixes: [fixFor(secret, document)],
      };
    }
  },
};

/** The one API of the file that a variable or a literal is a key of. */
function catalogOf(
  { variable, text }: LoggedSecret,
  { apis, catalogs }: ResolvedDocument,
): Catalog | undefined {
  const names = [variable, withoutPrefix(variable ?? "")].filter((name) => name !== undefined);
  const [first, second] = catalogs.catalogs.filter(({ catalog: { kind, detection } }) => {
    if (kind !== "api") return false;
    if (variable !== undefined && !isSecret(variable)) return false;
    if (variable !== undefined) return names.some((name) => detection.environmentVariables.includes(name));
    return detection.keyPrefixes.some((prefix) => text !== undefined && isKey(text, prefix));
  });
  if (first === undefined || second) return undefined;
  return apis.some(({ catalog }) => catalog === first.catalog) ? first.catalog : undefined;
}

/** Whether a variable is called a secret: neither an address (`AUTH0_DOMAIN`) nor a key that browsers are given. */
function isSecret(variable: string): boolean {
  return (
    /(?:KEY|TOKEN|SECRET|PASS(?:WORD|WD)?|CREDENTIALS?)$/i.test(variable) &&
    !/(?:PUBLISHABLE|PUBLIC|ANON)_KEY$/i.test(variable)
  );
}

function fixFor({ form, edit }: LoggedSecret, { source }: ResolvedDocument): Fix {
  if (form === "property")
    return { title: titles.remove({}), edits: [{ span: edit, newText: "" }], preferred: true };
  const newText =
    form === "template" ? "[redacted]" : stringLiteral("[redacted]", { quote: mostUsedQuote(source) });
  return { title: titles.replace({}), edits: [{ span: edit, newText }], preferred: true };
}
