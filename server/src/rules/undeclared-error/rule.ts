// undeclared-error: the API's own code produces an error that its catalog does not have.

import { shortNames } from "../../catalog/discriminators.ts";
import { namesOfCatalog } from "../../resolve/statedNames.ts";
import { nearest, slipsBetween } from "../../text/nearest.ts";
import { titles } from "../messages.ts";
import { type ProducedError, type ProducedName, producedErrors } from "../produced.ts";
import type { Finding, Fix, Rule } from "../rule.ts";
import { documentedStatuses } from "../support.ts";
import { messages } from "./messages.ts";

const declares = { SOLD_OUT: 409, ORDER_GONE: 404 };

export const undeclaredError: Rule = {
  metadata: {
    id: "undeclared-error",
    title: "An error that the API's own catalog does not have",
    what: "Reports, in the files that a catalog's `produces` names, a code or type that is sent, thrown or declared there and that no entry has, and a status that is nowhere in the catalog.",
    why: "Clients are written from the catalog, so they cannot handle an error that it does not have. Often it is an error of the catalog, misspelled.",
    howToFix:
      "Use the code that the catalog has; the nearest are offered as fixes. If the error is new, add an entry for it to the catalog.",
    severity: "warning",
    since: "0.1.0",
    examples: {
      valid: [
        {
          language: "ts",
          declares,
          code: `app.get("/orders/:id", (req, res) => {
  res.status(409).json({ code: "SOLD_OUT", message: "Nothing is left" });
});
`,
        },
        {
          language: "ts",
          declares,
          code: `export async function refund(order: Order) {
  // What another API answers is not this API's error.
  const response = await fetch(\`https://payments.example/\${order.payment}\`);
  const body = await response.json();
  if (body.code === "ALREADY_REFUNDED") return;
}
`,
        },
      ],
      invalid: [
        {
          language: "ts",
          declares,
          code: `app.get("/orders/:id", (req, res) => {
  res.status(409).json({ code: "SOLD-OUT", message: "Nothing is left" });
//                              ^^^^^^^^
});
`,
        },
        {
          language: "ts",
          declares,
          code: `const STATUS: Record<string, number> = { SOLD_OUT: 409, ORDER_MISSING: 404 };
//                                                      ^^^^^^^^^^^^^
`,
        },
        {
          language: "ts",
          declares,
          code: `export function reserve(left: number) {
  if (left === 0) throw new ApiError("SOLDOUT_TODAY", 409);
//                                    ^^^^^^^^^^^^^
}
`,
        },
      ],
    },
  },

  *check(document): Iterable<Finding> {
    for (const error of producedErrors(document)) {
      for (const name of error.names) {
        if (!namesOfCatalog(error.catalog).has(name.value)) yield* undeclaredName(name, error);
      }
      yield* undeclaredStatus(error);
    }
  },
};

function* undeclaredName(
  { value, span, quote }: ProducedName,
  { catalog, status, isSent }: ProducedError,
): Iterable<Finding> {
  const near = nearest(value, namesOfCatalog(catalog), 3).filter((name) => !/[\\'"`$]/.test(name));
  // What comes with no status may never be sent: only a slip of what is sent is told.
  if (status === undefined && !isSlip(value, near[0])) return;
  const { name: api } = catalog;
  const [first] = near;
  yield {
    span,
    message:
      first === undefined
        ? messages.undeclared({ api, value })
        : messages.misspelled({ api, value, near: first }),
    // What is thrown without resembling an error of the catalog may be turned into one of them elsewhere.
    ...(isSent || near.length > 0 ? {} : { severity: "information" as const }),
    related: [],
    lacking: {
      catalog,
      entry: { values: { [shortNames(catalog.named).code]: value }, status: status?.value },
    },
    fixes:
      quote === ""
        ? []
        : near.map(
            (name, i): Fix => ({
              title: titles.changeTo({ value: name }),
              edits: [{ span, newText: name }],
              preferred: i === 0,
            }),
          ),
  };
}

/** Whether a code is another one, misspelt: short ones are near to many. */
function isSlip(value: string, near: string | undefined): boolean {
  return near !== undefined && value.length >= 8 && slipsBetween(value, near) <= 2;
}

function* undeclaredStatus({ catalog, status, isStatusAlone }: ProducedError): Iterable<Finding> {
  if (!isStatusAlone || !status?.span || documentedStatuses(catalog).has(status.value)) return;
  yield {
    span: status.span,
    message: messages.undeclaredStatus({ api: catalog.name, status: status.value }),
    severity: "information",
    related: [],
    lacking: { catalog, entry: { values: {}, status: status.value } },
    fixes: [],
  };
}
