// Catalogs of which every text is hostile that may hold any text: made by a walk over the schema, so that a new field is hostile too.

import schema from "../../data/catalog.schema.json" with { type: "json" };

/** What the schema says of a value, as far as it is asked here. */
interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly { readonly const: string }[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** Where a program calls the API of a hostile catalog. */
export const HOSTILE_HOST = "api.hostile.example";

type Json = Record<string, unknown>;

/**
 * A catalog with every property of the schema, which loads without an error: an entry with a code, one with a type, one with a
 * message, one with a status alone and one that comes later, forms of bodies with a field for each, an operation, limits and notes.
 * @param attack what is written into every text that may hold it; where a pattern allows less, what it allows of it
 */
export function hostileCatalog(attack: string): Json {
  const one = (name: string, more: Json = {}) => ({
    ...(fill(definition(name), attack, name) as Json),
    ...more,
  });
  const at = (kind: string) => hostilePointer(attack, kind);
  const entry = (id: string, status: number, more: Json) =>
    without(
      one("entry", { id, statuses: [status], shapes: ["error"], example: { [attack]: attack }, ...more }),
      [...["code", "type", "messages", "label", "deprecated"].filter((key) => !(key in more))],
    );
  const citation = one("citation", { source: "docs" });
  const cited = (value: Json): Json => JSON.parse(JSON.stringify({ ...value, source: citation }));
  const retry = one("retry", {
    policy: "backoff",
    field: at("wait"),
    backoff: one("backoff", { factor: 2 }),
  });
  const deprecated = one("deprecation", { replacedBy: "typed" });
  const limit = cited(one("limit"));
  const field = (kind: string, more: Json = {}) =>
    without(one("field", { pointer: at(kind), types: ["string"], required: true, ...more }), [
      ...("constant" in more ? [] : ["constant"]),
    ]);
  const entries = [
    entry("coded", 402, { code: hostileValue(attack, "code"), deprecated }),
    entry("typed", 404, { type: hostileValue(attack, "type") }),
    entry("told", 409, { messages: [hostileValue(attack, "message")] }),
    entry("bare", 418, {}),
    entry("later", 500, { label: attack, channel: "async", statuses: [] }),
  ];
  return {
    ...(fill(schema as Schema, attack, "") as Json),
    id: "hostile",
    version: "1.0.0",
    kind: "api",
    sources: [one("source", { id: "docs" })],
    detection: {
      ...(fill(definition("detection"), attack, "detection") as Json),
      hosts: [one("host", { host: HOSTILE_HOST, inferred: true })].map((host) => without(host, ["basePath"])),
    },
    produces: [],
    requests: [one("request", { method: attack.slice(0, 40), entries: ["coded", "typed"] })],
    ambient: false,
    knownCodes: [hostileValue(attack, "known")],
    libraries: [
      {
        name: attack,
        packages: [attack],
        globals: [attack],
        generated: [attack],
        exports: { [attack]: { client: attack } },
        clients: { [attack]: { verbs: [attack], options: { url: attack } } },
        response: { fields: { [attack]: attack } },
        isRelativeToPage: true,
        failsUnanswered: true,
        importedFrom: { [attack]: [attack] },
        errors: [
          { thrown: true, when: [attack], fields: { [attack]: "code" } },
          { returned: true, calls: [attack], fields: { [attack]: "code" } },
          { callback: 0, calls: [attack], fields: { [attack]: "code" } },
          { event: attack, fields: { [attack]: "code" } },
          { in: attack, fields: { [attack]: "code" } },
        ],
        classes: { [attack]: [{ status: [402], code: [hostileValue(attack, "code")] }] },
        class: "code",
        guards: { [attack]: [{ code: [hostileValue(attack, "code")] }] },
        typical: [attack],
        constants: { [attack]: [attack], "": { [attack]: hostileValue(attack, "code") } },
        hooks: { [attack]: [attack] },
        interceptors: { [attack]: [[attack]] },
        unparsed: { option: attack, values: [attack] },
        retries: { statuses: attack },
        written: { status: attack, body: attack },
        mock: { double: attack, type: attack, assigned: attack },
      },
    ],
    discriminators: ["code", "type", "message"].map((kind) =>
      one("discriminator", {
        name: kind,
        pointer: at(kind),
        kind,
        stability: kind === "message" ? "may-change" : "stable",
      }),
    ),
    shapes: [
      cited(
        one("shape", {
          id: "error",
          statuses: [],
          guaranteed: true,
          example: { [attack]: attack },
          fields: [
            ...["code", "type", "message", "extra", "wait"].map((kind) => field(kind)),
            field("optional", { required: false }),
            field("constant", { constant: attack }),
          ],
        }),
      ),
    ],
    statuses: [cited(one("statusMeaning", { status: 451, retry }))],
    entries: entries.map((each) => cited({ ...each, retry, limits: [limit] })),
    operations: [
      cited(
        one("operation", {
          id: "job",
          acceptedStatus: 202,
          statePointer: at("state"),
          ...Object.fromEntries(
            ["initialState", "pendingStates", "succeededStates", "failedStates"].map((key) => [
              key,
              key === "initialState" ? hostileValue(attack, "pendingStates") : [hostileValue(attack, key)],
            ]),
          ),
          errorPointers: [at("why")],
        }),
      ),
    ],
    limits: [limit],
    practices: [cited(one("practice", { id: "advice" }))],
    notes: [cited(one("note"))],
  };
}

/** The pointer of a field in the bodies of `hostileCatalog(attack)`; its only token is `hostileValue(attack, kind)`. */
export function hostilePointer(attack: string, kind: string): string {
  return `/${hostileValue(attack, kind).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** A value of a code, type or state, and the name of a field, told apart by `kind`. */
export function hostileValue(attack: string, kind: string): string {
  return `${attack}${kind}`;
}

function definition(name: string): Schema {
  return (schema.definitions as unknown as Readonly<Record<string, Schema>>)[name] ?? {};
}

function fill(given: Schema, attack: string, path: string): unknown {
  const { allOf, oneOf, items, properties, ...own } = resolve(given);
  if (allOf?.[0]) return fill(allOf[0], attack, path);
  if (oneOf?.[0]) return oneOf[0].const;
  if (own.enum) return own.enum[0];
  const type = typeof own.type === "string" ? own.type : own.type?.[0];
  if (type === "string") return hostileText(own, attack, path);
  if (type === "array") return [fill(items ?? {}, attack, path)];
  if (type === "object") {
    const filled = Object.entries(properties ?? {}).map(([key, value]) => [
      key,
      fill(value, attack, `${path}.${key}`),
    ]);
    return Object.fromEntries(filled);
  }
  return type === "boolean" ? true : type === undefined ? attack : Math.max(own.minimum ?? 1, 1);
}

function resolve(given: Schema): Schema {
  return given.$ref === undefined ? given : definition(given.$ref.replace("#/definitions/", ""));
}

/** The attack whole, or what the pattern lets through of it, behind a prefix that it asks for. */
function hostileText(
  { pattern, minLength = 0, maxLength = 10_000 }: Schema,
  attack: string,
  path: string,
): string {
  if (pattern === undefined) return attack;
  const allowed = new RegExp(pattern, "u");
  const fits = (text: string) => allowed.test(text) && text.length >= minLength && text.length <= maxLength;
  for (const prefix of ["", "/", "https://hostile.example/", "@", "1.0.0+"]) {
    if (fits(prefix + attack)) return prefix + attack;
    const some = [...attack].filter((character) => allowed.test(`${prefix}aaa${character}`)).join("");
    const text = `${prefix}aaa${some}`.slice(0, maxLength);
    if (some !== "" && fits(text)) return text;
  }
  const plain = ["2026-11-20", "1.0.0", "aaa", "aaaaaaaa", "/aaa", "https://hostile.example/aaa"].find(fits);
  if (plain === undefined) throw new Error(`Nothing is known that fits ${pattern} at ${path}.`);
  return plain;
}

function without(value: Json, keys: readonly string[]): Json {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}
