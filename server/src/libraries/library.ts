// A library description made ready for being asked: names in sets and maps, and the parts that its fields name told apart.

import { type CodeConstant, type CodeConstants, codeConstants } from "./codeConstants.ts";
import { type ErrorWays, type ExportNames, errorWaysOf, exportNames } from "./errorWays.ts";
import type {
  ClientDescription,
  ExportDescription,
  Fields,
  Given,
  LibraryDescription,
  ResponseDescription,
  Statuses,
} from "./model.ts";
import { type NamedPart, partNamed, partsOf } from "./parts.ts";

/** What one parameter of a callback is given. */
export type GivenPart = NamedPart | { readonly members: ReadonlyMap<string, NamedPart> };

export interface Library {
  readonly name: string;
  readonly description: LibraryDescription;
  /** The catalog that it is described in: then all that is called on what it exports is a call of it. */
  readonly of: string | undefined;
  /** Of a client of any API: what catalogs say of the errors that it makes itself. */
  readonly beside: readonly Library[];
  /** What makes such calls. */
  readonly client: Client;
  readonly errors: ErrorWays;
  readonly classes: ExportNames;
  readonly guards: ExportNames;
  readonly constants: CodeConstants;
  /** Whether a status of 400 or more is thrown, whatever the code sets. */
  readonly throws: boolean;
  /** Settings with which it throws as well. */
  readonly throwsWhen: readonly string[];
  /** The parts of the response, and of the error that is thrown for one; names joined with `.` */
  readonly response: ReadonlyMap<string, NamedPart>;
  readonly error: ReadonlyMap<string, NamedPart>;
  /** What methods of the response, and of its body, give. */
  readonly responseMethods: ReadonlyMap<string, NamedPart>;
  readonly bodyMethods: ReadonlyMap<string, NamedPart>;
  readonly headers: ResponseDescription["headers"];
  /** Whether an address without a host goes to the server that the page is from. */
  readonly isRelativeToPage: boolean;
  readonly hooks: ReadonlyMap<string, readonly (GivenPart | undefined)[]>;
  readonly interceptors: ReadonlyMap<string, readonly (readonly (GivenPart | undefined)[])[]>;
  /** The path of the option that lists the statuses after which requests are made again. */
  readonly retriedStatuses: readonly string[] | undefined;
}

/** One thing that makes requests: see `ClientDescription`. */
export interface Client {
  readonly library: Library;
  readonly callable: boolean;
  readonly verbs: ReadonlySet<string> | "any";
  /** Whether its requests have no address of their own. */
  readonly isOfBase: boolean;
  readonly factories: ReadonlySet<string>;
  readonly paths: ReadonlySet<string>;
  readonly bases: readonly string[];
  readonly defaults: string | undefined;
  readonly arguments: NonNullable<ClientDescription["arguments"]>;
  readonly options: NonNullable<ClientDescription["options"]>;
  readonly gives: "response" | "body" | ReadonlyMap<string, NamedPart>;
  readonly chained: ReadonlySet<string>;
  readonly handlers: ReadonlyMap<string, readonly (GivenPart | undefined)[]>;
  readonly callback: readonly (GivenPart | undefined)[] | undefined;
  readonly events: ReadonlyMap<string, readonly (GivenPart | undefined)[]>;
  readonly members: ReadonlyMap<string, string>;
}

/** What a library exports that concerns requests and their errors. */
export type LibraryExport =
  | { readonly kind: "client"; readonly client: Client; readonly base: undefined }
  /** A function or class that makes a client. `option` holds its base address; `""` is the argument itself. */
  | {
      readonly kind: "maker";
      readonly client: Client;
      readonly option: string | undefined;
      readonly links: string | undefined;
    }
  /** What a library exports that is described in a catalog, whatever it is. `path`: the names that lead to it from its module. */
  | { readonly kind: "described"; readonly library: Library; readonly path: readonly string[] }
  /** The class of the errors that it throws, and the name that it is exported under. */
  | { readonly kind: "error-class"; readonly library: Library; readonly name: string }
  /** A function that tells whether a value is such an error. */
  | { readonly kind: "error-guard"; readonly library: Library }
  /** A function that is given a request: an object of what that gives and rejects with. */
  | { readonly kind: "settler"; readonly members: ReadonlyMap<string, NamedPart> }
  /** A function that calls one that it is given, and hands on what that gives and fails with: see `ExportDescription`. */
  | {
      readonly kind: "runner";
      readonly library: Library;
      readonly runs: readonly (string | number)[];
      readonly gives: ReadonlyMap<string, NamedPart> | undefined;
    }
  /** A function that makes a policy: see `ExportDescription`. */
  | {
      readonly kind: "policy-maker";
      readonly library: Library;
      readonly method: string;
      readonly does: "again" | "wraps" | undefined;
    }
  /** What a policy handles, or a function that gives that. */
  | { readonly kind: "handler"; readonly library: Library; readonly handles: Handled }
  /** A class of how long a policy waits. */
  | { readonly kind: "backoff"; readonly waits: "constant" | "growing" }
  /** A function that has the requests of a client handled by its options. */
  | { readonly kind: "configurer"; readonly library: Library; readonly argument: number }
  /** A decorator of classes whose method is called with errors of the classes that it is given. */
  | { readonly kind: "catcher"; readonly method: string }
  | StatusNames
  /** A code that goes by a name. */
  | CodeConstant
  /** A class or function that makes errors for a server to throw, each answered with `status` where that is known. */
  | { readonly kind: "raiser"; readonly library: Library; readonly status: number | undefined };

/** All errors, or those that a function lets through, which is an argument. */
export type Handled = "all" | { readonly of: "error" | "result"; readonly argument: number };

/** A status that goes by a name, or an object of them. */
export type StatusNames =
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "record"; readonly members: Readonly<Record<string, StatusNames>> };

/** Makes a description ready. `beside`: see `Library.beside`. */
export function libraryOf(description: LibraryDescription, beside: readonly Library[] = []): Library {
  const { name, of, response, errors = [], hooks, interceptors, retries } = description;
  const partsIn = (fields: Fields | undefined) => partsOf(fields, description.class);
  const thrown = errors.filter((error) => error.thrown);
  const methods = Object.entries(response?.methods ?? {});
  const ofBody = methods.filter(([path]) => path.includes("."));
  const library: Library = {
    name,
    description,
    of,
    beside,
    get client() {
      return client;
    },
    errors: errorWaysOf(description, partsIn),
    classes: exportNames(description.classes),
    guards: exportNames(description.guards),
    constants: codeConstants(description),
    throws: thrown.some(({ when }) => when === undefined),
    throwsWhen: thrown.flatMap(({ when = [] }) => when),
    response: partsOf(response?.fields),
    error: new Map(thrown.flatMap(({ fields }) => [...partsOf(fields)])),
    responseMethods: partsOf(Object.fromEntries(methods.filter((each) => !ofBody.includes(each)))),
    bodyMethods: partsOf(
      Object.fromEntries(ofBody.map(([path, value]) => [path.slice(path.lastIndexOf(".") + 1), value])),
    ),
    headers: response?.headers,
    isRelativeToPage: description.isRelativeToPage === true,
    hooks: callbacksOf(hooks),
    interceptors: new Map(
      Object.entries(interceptors ?? {}).map(([path, each]) => [
        path,
        each.map((given) => given.map(givenPart)),
      ]),
    ),
    retriedStatuses: retries?.statuses?.split("."),
  };
  const client = clientOf({ verbs: "any" }, library);
  return library;
}

/** Makes one of a library's clients ready. */
export function clientOf(description: ClientDescription, library: Library): Client {
  const { verbs = [], gives = "response", base = [] } = description;
  return {
    library,
    callable: description.callable === true,
    verbs: verbs === "any" ? verbs : new Set(verbs),
    isOfBase: description.isOfBase === true,
    factories: new Set(description.factories),
    paths: new Set(description.paths),
    bases: typeof base === "string" ? [base] : base,
    defaults: description.defaults,
    arguments: description.arguments ?? {},
    options: description.options ?? {},
    gives: typeof gives === "string" ? gives : partsOf(gives),
    chained: new Set(description.chained),
    handlers: callbacksOf(description.handlers),
    callback: description.callback?.map(givenPart),
    events: callbacksOf(description.events),
    members: new Map(Object.entries(description.members ?? {})),
  };
}

/** What an export of a library is; `clientNamed` gives a client of this or another library. */
export function exportOf(
  described: ExportDescription,
  library: Library,
  clientNamed: (client: string, library?: string) => Client,
): LibraryExport {
  if ("client" in described)
    return { kind: "client", client: clientNamed(described.client, described.library), base: undefined };
  if ("settles" in described) return { kind: "settler", members: partsOf(described.settles) };
  if ("runs" in described) {
    const { runs, gives } = described;
    return { kind: "runner", library, runs, gives: gives && partsOf(gives) };
  }
  if ("policy" in described)
    return { kind: "policy-maker", library, method: described.policy, does: doneBy(described) };
  if ("handles" in described) {
    const handles = "by" in described ? { of: described.handles, argument: described.by } : described.handles;
    return { kind: "handler", library, handles };
  }
  if ("waits" in described) return { kind: "backoff", waits: described.waits };
  if ("catches" in described) return { kind: "catcher", method: described.catches };
  if ("configures" in described) return { kind: "configurer", library, argument: described.configures };
  if ("statuses" in described) return statusNames(described.statuses);
  if ("raises" in described) return { kind: "raiser", library, status: described.raises ?? undefined };
  const { makes, base, links } = described;
  return { kind: "maker", client: clientNamed(makes), option: base, links };
}

function doneBy({ again, wraps }: { readonly again?: true; readonly wraps?: true }) {
  return again ? "again" : wraps ? "wraps" : undefined;
}

function statusNames(statuses: Statuses): StatusNames {
  if (typeof statuses === "number") return { kind: "number", number: statuses };
  const members = Object.entries(statuses).map(([name, each]) => [name, statusNames(each)] as const);
  return { kind: "record", members: Object.fromEntries(members) };
}

function callbacksOf(
  callbacks: Readonly<Record<string, readonly Given[]>> = {},
): ReadonlyMap<string, readonly (GivenPart | undefined)[]> {
  return new Map(Object.entries(callbacks).map(([name, given]) => [name, given.map(givenPart)]));
}

function givenPart(given: Given): GivenPart | undefined {
  return given !== null && typeof given === "object" ? { members: partsOf(given) } : partNamed(given);
}
