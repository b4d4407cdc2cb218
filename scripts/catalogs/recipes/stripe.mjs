// @ts-check
// Facts of Stripe: types and codes of errors from the types of its libraries for Node and browsers, codes of declines from its Go
// library, which lists them. None says with which status a code comes.

import { between, matches } from "../lines.mjs";

/** @type {import("../recipes.mjs").Recipe} */
export const stripe = {
  id: "stripe",
  sources: [
    {
      id: "stripe-node",
      title: "stripe 23.1.0 (Node): esm/Types.d.ts, esm/resources/SetupIntents.d.ts, esm/Error.js",
      npm: "stripe@23.1.0",
      integrity:
        "sha512-fVUfMSfTPoukfoV//MUKAx2+YxyKmYaYtnAL9VkfnHfaPNQylFdWZMD+zgUFerI8rjbaiER8Vzj2XEUQ2AhAsQ==",
      licence: "MIT",
      url: "https://docs.stripe.com/error-codes",
      read: "2026-11-30",
    },
    {
      id: "stripe-js",
      title: "@stripe/stripe-js 10.2.1 (browsers): dist/stripe-js/stripe.d.ts",
      npm: "@stripe/stripe-js@10.2.1",
      integrity:
        "sha512-diHeR1/FeWZZzuFXEvkjRMzydgKEpxUTrKEUxSV8NcpeZY3Kl8C4Gerw/JSMK+3oXsBRJtgkG7ckviQJ651moA==",
      licence: "MIT",
      url: "https://docs.stripe.com/js",
      read: "2026-11-30",
    },
    {
      id: "stripe-go",
      title: "stripe-go: error.go",
      repository: "stripe/stripe-go",
      commit: "a1e3932f68a22e2bbd8300a30d6a0b54625ff50a",
      licence: "MIT",
      url: "https://docs.stripe.com/declines/codes",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    const node = await open("stripe-node");
    const types = unionMembers(
      "stripe-node",
      "esm/Types.d.ts",
      await node.text("esm/Types.d.ts"),
      "type RawErrorType = ",
    );
    const browser = "dist/stripe-js/stripe.d.ts";
    const browserText = await (await open("stripe-js")).text(browser);
    const browserTypes = unionMembers("stripe-js", browser, browserText, "type StripeErrorType =");
    const setupIntents = await node.text("esm/resources/SetupIntents.d.ts");
    const lastError = between(setupIntents, "namespace LastSetupError {", "namespace NextAction {");
    const codes = unionMembers(
      "stripe-node",
      "esm/resources/SetupIntents.d.ts",
      setupIntents,
      between(lastError, "type Code = ", "'"),
    );
    const file = "error.go";
    const go = await (await open("stripe-go")).text(file);
    const declines = matches("stripe-go", file, go, /DeclineCode\w* +DeclineCode = "(?<code>\w+)"/g);
    return [
      ...[...types, ...browserTypes].map(({ value, place }) => ({ is: { type: value }, at: [place] })),
      ...codes.map(({ value, place }) => ({ is: { code: value }, at: [place] })),
      ...declines.map(({ groups, place }) => ({ is: { decline_code: groups.code ?? "" }, at: [place] })),
    ];
  },
};

/**
 * The texts in the first union after a start.
 * @param {string} source
 * @param {string} file
 * @param {string} text
 * @param {string} start
 */
function unionMembers(source, file, text, start) {
  const from = text.indexOf(start);
  const union = between(text, start, ";");
  const line = text.slice(0, from).split("\n").length;
  const members = union.replaceAll(/\/\*(?:[^*]|\*(?!\/))*\*\//g, "").matchAll(/'(\w+)'/g);
  return [...members].map(([, value = ""]) => ({ value, place: `${source}: ${file}:${line}` }));
}
