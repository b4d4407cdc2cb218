// @ts-check
// Facts of OAuth 2.0 and OpenID Connect: the values of `error`. Of the statuses that one server answers with nothing is taken: others
// answer with others.

import { matches, section } from "../lines.mjs";

/** @type {import("../recipes.mjs").Recipe} */
export const oauth2 = {
  id: "oauth2",
  sources: [
    {
      id: "rfc6749",
      title: "RFC 6749, The OAuth 2.0 Authorization Framework: 4.1.2.1 and 5.2",
      repository: "sidgwick/read-rfc",
      commit: "ba987b4a2710e38f08485852fc703c2c683045e3",
      licence: "LicenseRef-IETF-Trust",
      attribution:
        "RFC 6749, copyright © 2012 IETF Trust and the persons identified as the document authors.",
      url: "https://www.rfc-editor.org/rfc/rfc6749.html#section-5.2",
      read: "2026-11-30",
    },
    {
      id: "provider",
      title: "oidc-provider 9.13.3: lib/helpers/errors.js",
      npm: "oidc-provider@9.13.3",
      integrity:
        "sha512-WmNDX9dLeItBmIqGqspmX5u6Cc7VVMrKUw2InX2T16+bwUJ8m/N5rJ3Ed+YKxE5aZqLp4YqwEi6kMJx4Ui5ffw==",
      licence: "MIT",
      url: "https://openid.net/specs/openid-connect-core-1_0.html#AuthError",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    const [rfc, errors] = ["rfc6749.txt", "lib/helpers/errors.js"];
    // The table of contents has the same headings, with the numbers of pages behind them.
    const text = (await (await open("rfc6749")).text(rfc)).replaceAll("\f", "");
    const parts = [
      section(text, "\n4.1.2.1.  Error Response\n", "\n4.1.3.  "),
      section(text, "\n5.2.  Error Response\n", "\n6.  "),
    ];
    const stated = parts.flatMap((part) => matches("rfc6749", rfc, part, /^ {9}(?<code>[a-z_]{5,})$/gm));
    const made = matches(
      "provider",
      errors,
      await (await open("provider")).text(errors),
      /(?:super\(.*?, |[?:] |= E\()'(?<code>[a-z_]+)'/gm,
    );
    return [...stated, ...made].map(({ groups, place }) => ({
      is: { code: groups.code ?? "" },
      at: [place],
    }));
  },
};
