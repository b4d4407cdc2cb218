// What is wrong with a library description that comes as data, such as from JSON: each fault with its place. The tables below have
// every field of the model; one that is missing here does not compile.

import { problems } from "./messages.ts";
import type {
  ClientDescription,
  ErrorDescription,
  LibraryDescription,
  MockDescription,
  ResponseDescription,
  RetriesDescription,
  TypesDescription,
  WrittenDescription,
} from "./model.ts";

/** A fault; `at`: the names and indices that lead to it, joined with `/`. */
export interface Fault {
  readonly at: string;
  readonly message: string;
}

/** All faults of a value that should be a library description. */
export function faultsOf(value: unknown): readonly Fault[] {
  const faults = [...description(value, "")];
  return faults.length > 0 ? faults : [...faultsOfPointers(value as LibraryDescription)];
}

type Check = (value: unknown, at: string) => Iterable<Fault>;

const text: Check = (value, at) => (typeof value === "string" ? [] : [fault(at, problems.text({}))]);
const flag: Check = (value, at) => (value === true ? [] : [fault(at, problems.flag({}))]);
const index: Check = (value, at) =>
  Number.isInteger(value) && (value as number) >= 0 ? [] : [fault(at, problems.index({}))];
const field: Check = (value, at) => {
  if (value === null) return [];
  if (typeof value !== "string") return [fault(at, problems.textOrNull({}))];
  return /~(?![01])/.test(value) && value.startsWith("/") ? [fault(at, problems.pointer({}))] : [];
};
const number: Check = (value, at) =>
  Number.isInteger(value) && (value as number) >= 100 && (value as number) <= 599
    ? []
    : [fault(at, problems.status({}))];
const statuses: Check = (value, at) => (isObject(value) ? recordOf(statuses)(value, at) : number(value, at));
const fields = recordOf(field);
const given: Check = (value, at) => (isObject(value) ? fields(value, at) : field(value, at));
const callbacks = recordOf(everyItem(given));
const alternatives = everyItem(recordOf(everyItem(oneOf(problems.textOrNumber, isText, isNumber))));

const code = oneOf(problems.textOrNumber, isText, (value) => Number.isInteger(value));
const codeMembers: Check = (value, at) =>
  Array.isArray(value) ? everyItem(text)(value, at) : recordOf(code)(value, at);

const EXPORT_KINDS = [
  "client",
  "makes",
  "settles",
  "runs",
  "configures",
  "policy",
  "handles",
  "waits",
].concat("catches", "statuses", "raises");

const exported: Check = (value, at) => {
  const kinds = EXPORT_KINDS.filter((kind) => isObject(value) && Object.hasOwn(value, kind));
  if (kinds.length !== 1) return [fault(at, problems.exportKinds({}))];
  return objectOf({
    client: text,
    library: text,
    makes: text,
    base: text,
    links: text,
    settles: fields,
    runs: everyItem((item, place) => (isText(item) ? [] : index(item, place))),
    gives: fields,
    configures: index,
    policy: text,
    again: flag,
    wraps: flag,
    handles: oneOf(problems.handles, (value) => ["all", "error", "result"].some((each) => each === value)),
    by: index,
    waits: oneOf(problems.waits, (value) => value === "constant" || value === "growing"),
    catches: text,
    statuses,
    raises: (status, place) => (status === null ? [] : number(status, place)),
  })(value, at);
};

const client = objectOf<ClientDescription>({
  callable: flag,
  verbs: (value, at) => (value === "any" ? [] : everyItem(text)(value, at)),
  isOfBase: flag,
  factories: everyItem(text),
  paths: everyItem(text),
  base: (value, at) => (isText(value) ? [] : everyItem(text)(value, at)),
  defaults: text,
  arguments: recordOf(objectOf({ address: index, method: index }, ["address"])),
  options: objectOf({ url: text, hosts: everyItem(text), path: text, method: text }),
  gives: (value, at) => (value === "response" || value === "body" ? [] : fields(value, at)),
  chained: everyItem(text),
  handlers: callbacks,
  callback: everyItem(given),
  events: callbacks,
  members: recordOf(text),
});

const PLACES = ["thrown", "returned", "callback", "event", "in"];
const errorFields = objectOf<ErrorDescription>(
  {
    thrown: flag,
    returned: flag,
    callback: index,
    event: text,
    in: text,
    calls: everyItem(text),
    when: everyItem(text),
    classes: everyItem(text),
    guards: everyItem(text),
    fields,
  },
  ["fields"],
);
const error: Check = function* (value, at) {
  yield* errorFields(value, at);
  if (isObject(value) && PLACES.filter((place) => Object.hasOwn(value, place)).length !== 1)
    yield fault(at, problems.errorPlaces({}));
};

const description = objectOf<Omit<LibraryDescription, "of">>(
  {
    name: text,
    packages: everyItem(text),
    globals: everyItem(text),
    generated: everyItem(text),
    exports: recordOf(exported),
    clients: recordOf(client),
    response: objectOf<ResponseDescription>(
      {
        fields,
        methods: fields,
        isReadOnce: flag,
        headers: oneOf(problems.headers, (value) => value === "plain" || value === "get"),
      },
      ["fields"],
    ),
    isRelativeToPage: flag,
    failsUnanswered: flag,
    errors: everyItem(error),
    classes: recordOf(alternatives),
    class: text,
    guards: recordOf(alternatives),
    importedFrom: recordOf(everyItem(text)),
    types: objectOf<TypesDescription>({
      response: everyItem(text),
      error: everyItem(text),
      body: everyItem(text),
    }),
    constants: recordOf(codeMembers),
    typical: everyItem(text),
    carries: everyItem(text),
    hooks: callbacks,
    interceptors: recordOf(everyItem(everyItem(given))),
    unparsed: objectOf<NonNullable<LibraryDescription["unparsed"]>>(
      { option: text, values: everyItem(text) },
      ["option", "values"],
    ),
    retries: objectOf<RetriesDescription>({
      statuses: text,
      decides: objectOf<NonNullable<RetriesDescription["decides"]>>({ option: text, delay: text }, [
        "option",
      ]),
      except: everyItem(text),
      backoff: text,
      own: objectOf<NonNullable<RetriesDescription["own"]>>(
        {
          times: (value, at) => (isObject(value) ? recordOf(index)(value, at) : index(value, at)),
          option: text,
          methods: everyItem(text),
          countsFirst: flag,
        },
        ["times"],
      ),
    }),
    written: objectOf<WrittenDescription>(
      {
        failed: text,
        status: text,
        body: text,
        peekedBody: text,
        proof: objectOf({ test: text, default: text, export: text }, ["test"]),
      },
      ["status", "body"],
    ),
    mock: objectOf<MockDescription>({ double: text, type: text, assigned: text }, [
      "double",
      "type",
      "assigned",
    ]),
  },
  ["name", "packages"],
);

/** Names of clients that nothing has. */
function* faultsOfPointers({ exports = {}, clients = {} }: LibraryDescription): Iterable<Fault> {
  const missing = (name: string, at: string) => fault(at, problems.noClient({ name }));
  for (const [name, each] of Object.entries(exports)) {
    const [key, to] =
      "client" in each ? ["client", each.client] : ["makes", "makes" in each ? each.makes : ""];
    const isElsewhere = "client" in each && each.library !== undefined;
    if (to !== "" && !isElsewhere && !Object.hasOwn(clients, to))
      yield missing(to, `/exports/${name}/${key}`);
  }
  for (const [name, { members = {} }] of Object.entries(clients)) {
    for (const [member, to] of Object.entries(members))
      if (!Object.hasOwn(clients, to)) yield missing(to, `/clients/${name}/members/${member}`);
  }
}

function objectOf<T extends object = Record<string, unknown>>(
  checks: { readonly [K in keyof Required<T>]: Check },
  required: readonly string[] = [],
): Check {
  const all = new Map(Object.entries<Check>(checks));
  return function* (value, at) {
    if (!isObject(value)) return yield fault(at, problems.object({}));
    for (const name of required) if (!Object.hasOwn(value, name)) yield fault(at, problems.missing({ name }));
    for (const [name, each] of Object.entries(value)) {
      const check = all.get(name);
      if (check) yield* check(each, `${at}/${name}`);
      else yield fault(`${at}/${name}`, problems.unknown({ name }));
    }
  };
}

function recordOf(check: Check): Check {
  return function* (value, at) {
    if (!isObject(value)) return yield fault(at, problems.object({}));
    for (const [name, each] of Object.entries(value)) yield* check(each, `${at}/${name}`);
  };
}

function everyItem(check: Check): Check {
  return function* (value, at) {
    if (!Array.isArray(value)) return yield fault(at, problems.list({}));
    for (const [i, each] of value.entries()) yield* check(each, `${at}/${i}`);
  };
}

function oneOf(what: typeof problems.text, ...fits: readonly ((value: unknown) => boolean)[]): Check {
  return (value, at) => (fits.some((isOne) => isOne(value)) ? [] : [fault(at, what({}))]);
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isNumber(value: unknown): boolean {
  return typeof value === "number";
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fault(at: string, message: string): Fault {
  return { at, message };
}
