// @ts-check
// Facts of Shopify: the codes of what is wrong with an input, of the APIs whose schemas a package has (Storefront and Customer Account),
// and the codes of failed requests that its types name. The schema of the Admin API is in no package.

import { members } from "../members.mjs";

const schemas = ["storefront.schema.json", "customer-account.schema.json"];
const types = "dist/types/storefront-api-response.types.d.ts";

/** @type {import("../recipes.mjs").Recipe} */
export const shopify = {
  id: "shopify",
  sources: [
    {
      id: "hydrogen",
      title: "@shopify/hydrogen-react 2026.4.4: its schemas of the Storefront and Customer Account APIs",
      npm: "@shopify/hydrogen-react@2026.4.4",
      integrity:
        "sha512-3Xh8OLt58MhhpVGSOas+EhYu6FU4RNKlWI8o+y6749mAlZja2OUNu54zObgLzDfJ/Q6gzbZBw7gjAbPP4EmqOA==",
      licence: "MIT",
      url: "https://shopify.dev/docs/api/storefront#status_and_error_codes",
      read: "2026-11-30",
    },
    {
      id: "client",
      title: "@shopify/graphql-client 2.0.0: dist/ts/graphql-client/types.d.ts",
      npm: "@shopify/graphql-client@2.0.0",
      integrity:
        "sha512-SfIZa6J9Px4ZSMIVdPLNupeSyqznovV6pDVxwC1rmbi0JTVj2q/CCsOf9hLQvsMdBiyJDHVnoVHGpBzlhpwO2Q==",
      licence: "MIT",
      url: "https://shopify.dev/docs/api/usage/response-codes",
      read: "2026-11-30",
    },
    {
      id: "library",
      title: "@shopify/shopify-api 15.0.0: dist/ts/lib/error.d.ts",
      npm: "@shopify/shopify-api@15.0.0",
      integrity:
        "sha512-u6PWWulYVJ1/bxDiKWg5g/GqcfunDm2Wcn37E1oZEs10bkkZ1nxV6T9jX6jGFCdLOBSw685+e6fxyeyjWEvUYA==",
      licence: "MIT",
      url: "https://shopify.dev/docs/api/usage/response-codes",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    const hydrogen = await open("hydrogen");
    const failed = members("hydrogen", types, await hydrogen.text(types), {
      start: "code?: 'THROTTLED'",
      end: ";",
      each: /'(?<code>\w+)'/g,
    });
    const wrong = [];
    for (const file of schemas) wrong.push(...codesIn(file, await hydrogen.text(file)));
    return [...failed, ...wrong];
  },
};

/**
 * The values of the enums whose names say that they are codes of errors; the file is one line, so that the enum is the place.
 * @param {string} file
 * @param {string} text
 */
function codesIn(file, text) {
  /** @type {{ __schema: { types: { kind: string, name: string, enumValues: { name: string }[] | null }[] } }} */
  const { __schema } = JSON.parse(text);
  return __schema.types
    .filter(({ kind, name }) => kind === "ENUM" && /Errors?Code$/.test(name))
    .flatMap(({ name, enumValues }) =>
      (enumValues ?? []).map((value) => ({
        is: { user_error: value.name },
        at: [`hydrogen: ${file}: ${name}`],
      })),
    );
}
