// What is said where a name is given the failure of `fetch`: no error of an API arrives there. `$0` is where the hover is asked for.

import { expect, test } from "vitest";
import { hover } from "../../server/src/features/hover.ts";
import { analyseSource, takeCursor } from "../support/analyse.ts";

const NETWORK =
  "- `TypeError`: no connection, or a request that cannot be made. On Node.js `error.cause.code` says why: `ECONNREFUSED`, `ENOTFOUND`, `UND_ERR_CONNECT_TIMEOUT`, …";
const ABORTED = "- `AbortError` in `error.name`: the signal ended it";
const TIMED_OUT = "- `TimeoutError` in `error.name`: the time of `AbortSignal.timeout()` was over";
const NOT_JSON = "- `SyntaxError`: the body that came is not JSON";

/** What a hover says, for a call on a line. */
const said = (line: number, ...ways: readonly string[]) =>
  [
    `\`fetch(…)\` on line ${line} fails only where no response came. An error status does not arrive here: test \`ok\` or \`status\` of the response.`,
    "",
    ...ways,
    "",
    "Something else can arrive, too.",
  ].join("\n");

const cases: readonly (readonly [what: string, source: string, expected: string | undefined])[] = [
  ["a block", `try { await fetch(url); } catch (er$0r) { report(err); }`, said(1, NETWORK)],
  [
    "a body that is parsed",
    `try {\n  const res = await fetch(url);\n  use(await res.json());\n} catch (e$0) {}`,
    said(2, NETWORK, NOT_JSON),
  ],
  [
    "a body that is read as text",
    `try {\n  const res = await fetch(url);\n  use(await res.text());\n} catch (e$0) {}`,
    said(2, NETWORK),
  ],
  [
    "a signal",
    `try { await fetch(url, { method: "POST", signal: AbortSignal.timeout(10) }); } catch (e$0) {}`,
    said(1, NETWORK, ABORTED, TIMED_OUT),
  ],
  ["no signal", `try { await fetch(url, { method: "POST" }); } catch (e$0) {}`, said(1, NETWORK)],
  [
    "a signal among what is spread",
    `try { await fetch(url, { ...options }); } catch (e$0) {}`,
    said(1, NETWORK, ABORTED, TIMED_OUT),
  ],
  [
    "options from elsewhere",
    `try { await fetch(url, options); } catch (e$0) {}`,
    said(1, NETWORK, ABORTED, TIMED_OUT),
  ],
  [
    "a function of the file around it",
    `async function get() {\n  const res = await fetch(url);\n  return res.json();\n}\ntry { await get(); } catch (e$0) {}`,
    said(2, NETWORK, NOT_JSON),
  ],
  ["a member of the global object", `try { await globalThis.fetch(url); } catch (e$0) {}`, said(1, NETWORK)],
  ["a handler", `fetch(url).catch((e$0) => report(e));`, said(1, NETWORK)],
  ["a second handler", `fetch(url).then(use, (e$0) => report(e));`, said(1, NETWORK)],
  [
    "a chain",
    `fetch(url).then((res) => res.json()).then((data) => show(data)).finally(stop).catch((e$0) => report(e));`,
    said(1, NETWORK, NOT_JSON),
  ],
  [
    "the host of an API",
    `try { await fetch("https://api.stripe.com/v1/charges"); } catch (e$0) {}`,
    said(1, NETWORK),
  ],
  [
    "what an API's SDK throws comes first",
    `import Stripe from "stripe";\nconst stripe = new Stripe(key);\ntry { await fetch(url); await stripe.charges.create({}); } catch (e$0) {}`,
    "**Stripe** errors can arrive here, from `stripe.charges.create(…)` on line 3:",
  ],
  [
    "behind another handler",
    `fetch(url).catch(() => undefined).then(use).catch((e$0) => report(e));`,
    undefined,
  ],
  ["what a handler is given that is none of failures", `fetch(url).then((res$0) => res);`, undefined],
  [
    "a fetch of one's own",
    `const fetch = client.request;\ntry { await fetch(url); } catch (e$0) {}`,
    undefined,
  ],
  [
    "a fetch of a package",
    `import fetch from "node-fetch";\ntry { await fetch(url); } catch (e$0) {}`,
    undefined,
  ],
  ["a fetch of a client", `try { await client.fetch(url); } catch (e$0) {}`, undefined],
  [
    "a client that throws",
    `import axios from "axios";\ntry { await axios.get(url); } catch (e$0) {}`,
    undefined,
  ],
  ["no call", `try { work(); } catch (e$0) {}`, undefined],
  ["a part of what is caught", `try { await fetch(url); } catch ({ mess$0age }) {}`, undefined],
  ["a parameter", `function handle(e$0) { fetch(url); }`, undefined],
];

test.each(cases)("%s", (_, marked, expected) => {
  const { source, offset } = takeCursor(marked);
  const shown = hover(analyseSource(source), offset, { relatedApis: false });
  const text = (shown?.contents as { readonly value: string } | undefined)?.value;
  expect(expected?.startsWith("**") ? text?.split("\n")[0] : text).toBe(expected);
});

test("what is known of an error leads to its page", () => {
  const { source, offset } = takeCursor(`try { await fetch(url, options); } catch (e$0) {}`);
  const shown = hover(analyseSource(source), offset, { relatedApis: false, linksToPages: true });
  const text = (shown?.contents as { readonly value: string } | undefined)?.value ?? "";
  expect([...text.matchAll(/\[`(\w+)`\]\(command:/g)].map(([, code]) => code)).toEqual([
    "ECONNREFUSED",
    "ENOTFOUND",
    "UND_ERR_CONNECT_TIMEOUT",
    "AbortError",
    "TimeoutError",
  ]);
});
