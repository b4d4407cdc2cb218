// APIs whose error bodies carry the status themselves, in the forms that frameworks and well-known APIs give them: catalogs, and a
// body of each with the places that a test marks.

import { raw } from "../../support/jsonBodies.ts";

const source = { source: "guide", section: "Errors" };

/** One of these APIs. */
export interface OwnStatusApi {
  readonly name: string;
  readonly id: string;
  readonly catalog: object;
  readonly origin: string;
  readonly path: string;
  /** The id of the entry that `body` is about, which comes with `status`. */
  readonly entry: string;
  readonly status: number;
  /** Another documented status, which that entry never comes with. */
  readonly other: number;
  readonly code: string;
  /** The code with a slip. */
  readonly misspelt: string;
  /** A body with this code and this status in it, both as they are to stand there. */
  body(code: string, status: number | string): object;
}

interface Field {
  readonly pointer: string;
  readonly types: readonly string[];
  readonly required?: boolean;
}

interface Description {
  readonly id: string;
  readonly host: string;
  readonly discriminators: readonly object[];
  readonly fields: readonly Field[];
  /** Id, code (or type), status. */
  readonly entries: readonly (readonly [id: string, value: string, status: number])[];
  readonly kind?: "code" | "type";
}

function catalogOf({ id, host, discriminators, fields, entries, kind = "code" }: Description): object {
  return {
    id,
    name: id,
    version: "1.0.0",
    summary: `The errors of ${id}.`,
    sources: [{ id: "guide", title: "Guide", document: "guide.md", read: "2026-11-20" }],
    detection: { hosts: [{ host }] },
    discriminators,
    shapes: [
      {
        id: "error",
        title: "Error",
        fields: fields.map((field) => ({ required: false, meaning: "What it is.", ...field })),
        source,
      },
    ],
    entries: entries.map(([entry, value, status]) => ({
      id: entry,
      [kind]: value,
      statuses: [status],
      title: entry,
      meaning: `Meaning of ${entry}.`,
      condition: "conflict",
      source,
    })),
  };
}

const text = (pointer: string, required = true): Field => ({ pointer, types: ["string"], required });
const whole = (pointer: string, required = true): Field => ({ pointer, types: ["integer"], required });

/** A number as it is, and a text that marks it as it is to stand there. */
const number = (status: number | string) => (typeof status === "number" ? status : raw(status));

export const ownStatusApis: readonly OwnStatusApi[] = [
  {
    name: "problem details (RFC 9457)",
    id: "ledger",
    origin: "https://api.ledger.example",
    path: "/accounts/12",
    catalog: catalogOf({
      id: "ledger",
      host: "api.ledger.example",
      kind: "type",
      discriminators: [{ pointer: "/type", kind: "type" }],
      fields: [
        text("/type"),
        text("/title"),
        whole("/status"),
        text("/detail", false),
        text("/instance", false),
      ],
      entries: [
        ["no-account", "https://ledger.example/problems/no-account", 404],
        ["account-closed", "https://ledger.example/problems/account-closed", 409],
      ],
    }),
    entry: "no-account",
    status: 404,
    other: 409,
    code: "https://ledger.example/problems/no-account",
    misspelt: "https://ledger.example/problems/no-acount",
    body: (code, status) => ({
      type: code,
      title: "There is no such account.",
      status: number(status),
      instance: "/accounts/12",
    }),
  },
  {
    name: "NestJS",
    id: "orders",
    origin: "https://api.orders.example",
    path: "/orders/1",
    catalog: catalogOf({
      id: "orders",
      host: "api.orders.example",
      discriminators: [{ pointer: "/code", kind: "code" }],
      fields: [whole("/statusCode"), text("/code"), text("/message"), text("/error", false)],
      entries: [
        ["order-missing", "ORDER_MISSING", 404],
        ["order-locked", "ORDER_LOCKED", 409],
      ],
    }),
    entry: "order-missing",
    status: 404,
    other: 409,
    code: "ORDER_MISSING",
    misspelt: "ORDER_MISING",
    body: (code, status) => ({ statusCode: number(status), code, message: "No.", error: "Not Found" }),
  },
  {
    name: "Spring",
    id: "depot",
    origin: "https://api.depot.example",
    path: "/parcels/7",
    catalog: catalogOf({
      id: "depot",
      host: "api.depot.example",
      discriminators: [{ pointer: "/code", kind: "code" }],
      fields: [
        text("/timestamp"),
        whole("/status"),
        text("/error"),
        text("/path"),
        text("/code"),
        text("/message", false),
      ],
      entries: [
        ["parcel-unknown", "parcel.unknown", 404],
        ["parcel-sent", "parcel.sent", 409],
      ],
    }),
    entry: "parcel-unknown",
    status: 404,
    other: 409,
    code: "parcel.unknown",
    misspelt: "parcel.unkown",
    body: (code, status) => ({
      timestamp: "2026-01-01T10:00:00.000+00:00",
      status: number(status),
      error: "Not Found",
      path: "/parcels/7",
      code,
      message: "",
    }),
  },
  {
    name: "a forge, whose status is a text",
    id: "forge",
    origin: "https://api.forge.example",
    path: "/repos/a/b/issues",
    catalog: catalogOf({
      id: "forge",
      host: "api.forge.example",
      discriminators: [{ pointer: "/errors/*/code", kind: "code" }],
      fields: [
        text("/message"),
        text("/docs_url"),
        text("/status"),
        { pointer: "/errors", types: ["array"] },
        text("/errors/*/code"),
      ],
      entries: [
        ["missing-field", "missing_field", 422],
        ["already-exists", "already_exists", 409],
      ],
    }),
    entry: "missing-field",
    status: 422,
    other: 409,
    code: "missing_field",
    misspelt: "mising_field",
    body: (code, status) => ({
      message: "Validation Failed",
      errors: [{ resource: "Issue", field: "title", code }],
      docs_url: "https://docs.forge.example/rest/issues",
      status: `${status}`,
    }),
  },
  {
    name: "Adyen",
    id: "till",
    origin: "https://checkout.till.example",
    path: "/v71/payments",
    catalog: catalogOf({
      id: "till",
      host: "checkout.till.example",
      discriminators: [{ pointer: "/errorCode", kind: "code" }],
      fields: [
        whole("/status"),
        text("/errorCode"),
        text("/message"),
        text("/errorType"),
        text("/pspReference", false),
      ],
      entries: [
        ["field-required", "14_018", 422],
        ["in-progress", "14_704", 409],
      ],
    }),
    entry: "field-required",
    status: 422,
    other: 409,
    code: "14_018",
    misspelt: "14_0188",
    body: (code, status) => ({
      status: number(status),
      errorCode: code,
      message: "Required field 'amount' is not provided.",
      errorType: "validation",
      pspReference: "8516091485743033",
    }),
  },
];
