// The library description: how errors reach the code through one library (an HTTP client, an API's SDK, a runtime). It is plain
// data, of which every part can be written as JSON, so that catalogs can state it in the same terms. What is left out is not
// known, and nothing is said of it.

/**
 * What stands at which place of an object: names joined with `.`, `""` for the object itself →
 * - `status` (a number, or its text; 0 is none), `ok`, `headers`, `text` (the body as text), `response`, `error`, `class`
 * - a JSON Pointer (RFC 6901) into the documented body: `""` is all of it, `/error/code` a field
 * - any other word: the name of a discriminator of the API
 * - `null`: it is the library's own, and says nothing of the API
 */
export type Fields = Readonly<Record<string, string | null>>;

/** What one parameter of a callback is given: as a value of `Fields`, or an object that has these. */
export type Given = string | null | Fields;

/** One of several things that an error of a class can be: statuses, and values of discriminators by their names. */
export type Alternative = Readonly<Record<string, readonly (string | number)[]>>;

/** The members of an enum or object that are codes, each with its code; a list has those that are named as their codes. */
export type CodeMembers = readonly string[] | Readonly<Record<string, string | number>>;

export interface LibraryDescription {
  /** As people call it. */
  readonly name: string;
  /** The id of the catalog that it is part of, set by who takes it out of one; undefined for a client of any API. */
  readonly of?: string;
  /** The packages and modules that it is imported from; a `*` at the end stands for anything. */
  readonly packages: readonly string[];
  /** What needs no import: names of `exports`, or of classes. */
  readonly globals?: readonly string[];
  /** Distinctive exports by which a generated module is known that cannot be resolved. */
  readonly generated?: readonly string[];
  /** What its packages export, by name; `default` and `*` are the module itself. */
  readonly exports?: Readonly<Record<string, ExportDescription>>;
  /** What makes requests, by a name that `exports` point to. */
  readonly clients?: Readonly<Record<string, ClientDescription>>;
  /** The response that its calls give, or that its errors carry. */
  readonly response?: ResponseDescription;
  /** Whether an address without a host goes to the server that the page is from. */
  readonly isRelativeToPage?: boolean;
  /** Whether its globals fail only where no response came: with a TypeError, or with the reason of the signal that ended them. */
  readonly failsUnanswered?: boolean;
  /** How failures arrive. A status of 400 or more is thrown where one of them is `thrown` without `when`. */
  readonly errors?: readonly ErrorDescription[];
  /** The classes of its errors, by the name that they are exported under (`Stripe.errors.StripeCardError`). */
  readonly classes?: Readonly<Record<string, readonly Alternative[]>>;
  /** The discriminator that the names of classes are the values of. */
  readonly class?: string;
  /** Functions that tell whether a value is one of its errors. */
  readonly guards?: Readonly<Record<string, readonly Alternative[]>>;
  /**
   * The modules that export a class or guard, by the first of its names, where that is not the first of the packages: of several, the one of
   * a package that code imports from already. None: code cannot import it.
   */
  readonly importedFrom?: Readonly<Record<string, readonly string[]>>;
  /** The names of its types. */
  readonly types?: TypesDescription;
  /**
   * Enums, objects and classes whose members are codes, by the name that they are exported under (`RESTJSONErrorCodes`); under `""`, what
   * the module itself exports.
   */
  readonly constants?: Readonly<Record<string, CodeMembers>>;
  /** The codes that its calls are known to fail with most: the first of them first. */
  readonly typical?: readonly string[];
  /** The ids of other catalogs whose codes arrive through it. */
  readonly carries?: readonly string[];
  /** Functions in its options, by the name of the option: what they are called with, by parameter. */
  readonly hooks?: Readonly<Record<string, readonly Given[]>>;
  /** Methods of a client that are given functions (`interceptors.response.use`): by argument, what that is called with, by parameter. */
  readonly interceptors?: Readonly<Record<string, readonly (readonly Given[])[]>>;
  /**
   * The option of a request by which bodies, those of errors too, are handed over as they came: as bytes or a stream; and its values
   * that say so.
   */
  readonly unparsed?: { readonly option: string; readonly values: readonly string[] };
  readonly retries?: RetriesDescription;
  readonly written?: WrittenDescription;
  readonly mock?: MockDescription;
}

/** What an export has statuses as: one, or names for several, which may stand in further objects (`http.constants.NOT_FOUND`). */
export type Statuses = number | { readonly [name: string]: Statuses };

/**
 * What an export is: a client, possibly another library's; what makes one; a function that settles a request, runs one that it is
 * given, or configures a client; names of statuses; or what makes errors.
 */
export type ExportDescription =
  | { readonly client: string; readonly library?: string }
  /** `base`: the option that holds the base address, `""` for the argument itself. `links`: an option that lists others' results. */
  | { readonly makes: string; readonly base?: string; readonly links?: string }
  /** Called with a request: an object of what it gives (`""`) and what it rejects with (`error`). */
  | { readonly settles: Fields }
  /**
   * Calls a function that it is given, such as one that makes a request: an argument by its place, or an option by its name. It gives
   * and fails with what that does, unless `gives` says what it gives: `error` what the function fails with, `""` what it gives.
   */
  | { readonly runs: readonly (string | number)[]; readonly gives?: Fields }
  /** Given a client as the argument of this place, it has that client's requests handled by its options. */
  | { readonly configures: number }
  /**
   * Called, it gives a policy: an object whose method of this name calls a function that it is given, again where `again` is set and for
   * what the policy handles. `wraps`: all arguments are policies, and it does what these do.
   */
  | { readonly policy: string; readonly again?: true; readonly wraps?: true }
  /**
   * What a policy handles: all errors, or, called with a function as the argument `by`, the errors or results for which that gives
   * something true.
   */
  | { readonly handles: "all" }
  | { readonly handles: "error" | "result"; readonly by: number }
  /** A class of how long a policy waits: always as long as its first argument says, in milliseconds, or longer each time. */
  | { readonly waits: "constant" | "growing" }
  /** A decorator of classes whose method of this name is called with errors of the classes that the decorator is given. */
  | { readonly catches: string }
  | { readonly statuses: Statuses }
  /** A class or function of errors that a server throws in order to answer with a status: with this one, or with any. */
  | { readonly raises: number | null };

/** How one thing that makes requests is called. */
export interface ClientDescription {
  /** Whether it is itself called: `fetch(url)`. */
  readonly callable?: boolean;
  /** The methods that make a request. `any`: whatever is called on it, at any depth. */
  readonly verbs?: readonly string[] | "any";
  /** The methods that give a client with other settings, and those among them whose argument is added to its address. */
  readonly factories?: readonly string[];
  readonly paths?: readonly string[];
  /** Its requests have no address of their own: all go to its base. */
  readonly isOfBase?: true;
  /** The options that hold its base address, and the member that holds its options. */
  readonly base?: string | readonly string[];
  readonly defaults?: string;
  /**
   * Where the address and the method stand among the arguments, by verb; `""` where it is itself called, which with one argument is
   * always called with the address. Without it, the first is the address.
   */
  readonly arguments?: Readonly<Record<string, { readonly address: number; readonly method?: number }>>;
  /** The options that hold the address, or its parts, and the method. */
  readonly options?: {
    readonly url?: string;
    readonly hosts?: readonly string[];
    readonly path?: string;
    readonly method?: string;
  };
  /** What a call gives once it is awaited. Without it: the response. */
  readonly gives?: "response" | "body" | Fields;
  /** Methods of the request that give the request itself: `request.get(url).set("x", "y")`. */
  readonly chained?: readonly string[];
  /** Methods of the request that give it too, and call a function with parts: `.badRequest((error) => …)`. */
  readonly handlers?: Readonly<Record<string, readonly Given[]>>;
  /** What a callback among the arguments of the call is called with. */
  readonly callback?: readonly Given[];
  /** What listeners of `on` and `once` are called with, by event. */
  readonly events?: Readonly<Record<string, readonly Given[]>>;
  /** Members that are other clients of the library. */
  readonly members?: Readonly<Record<string, string>>;
}

export interface ResponseDescription {
  readonly fields: Fields;
  /** What its methods give, also those of its members: `json`, `body.json`. */
  readonly methods?: Fields;
  /** Its body can be read once: a second call of one of the methods fails. */
  readonly isReadOnce?: true;
  /** `plain`: an object with names in lower case. `get`: the method `get` takes a name. */
  readonly headers?: "plain" | "get";
}

/** One way in which an error arrives: exactly one of `thrown`, `returned`, `callback`, `event` and `in` says where it is. */
export interface ErrorDescription {
  readonly thrown?: true;
  /** In what the call gives; the fields are those of the whole. */
  readonly returned?: true;
  /** Which parameter of a callback; without `calls`, only where it goes by the name of an error: `(err) => …`. */
  readonly callback?: number;
  readonly event?: string;
  /** Where in a success; `*` for any one name, `**` for any depth. */
  readonly in?: string;
  /** The calls that it is of: names joined with `.`, `**` for any depth; without it, all. */
  readonly calls?: readonly string[];
  /** It is so only where the code names one of these settings. */
  readonly when?: readonly string[];
  /** The classes of the library that it is of, which have these fields: names of `classes`, the one that code tests for most first. */
  readonly classes?: readonly string[];
  /** The guards of the library that let such errors through: names of `guards`. */
  readonly guards?: readonly string[];
  readonly fields: Fields;
}

/** Names of types; `body` are generic ones whose first argument is the type of the body. */
export interface TypesDescription {
  readonly response?: readonly string[];
  readonly error?: readonly string[];
  readonly body?: readonly string[];
}

/** The options by which failed requests are made again. */
export interface RetriesDescription {
  /** A list of statuses: names joined with `.` */
  readonly statuses?: string;
  /**
   * For libraries around requests (exports that run a function, or configure a client), functions in their options. Which parameter the
   * error is stands in `hooks`.
   */
  readonly decides?: {
    /** Tells whether a request is made again. */
    readonly option: string;
    /** The milliseconds to wait, or a function that gives them. Without it, the library waits longer after each attempt. */
    readonly delay?: string;
  };
  /**
   * Whatever the function throws that such an export runs is the reason for another attempt, but for errors of these classes of the
   * library. A function that decides overrules it.
   */
  readonly except?: readonly string[];
  /** The option of a policy that says how long it waits. Without it, it does not wait. */
  readonly backoff?: string;
  /** What the library makes again by itself. */
  readonly own?: {
    /** How often after the first attempt; where it runs functions in options, by the name of the option. */
    readonly times: number | Readonly<Record<string, number>>;
    /** The option with the number, of the client or of the call: `maxRetries`. 0 and `false` turn it off. */
    readonly option?: string;
    /** The methods of the requests, in upper case; without it, all. */
    readonly methods?: readonly string[];
    /** Whether the option counts the first attempt, too. */
    readonly countsFirst?: true;
  };
}

/** How code that handles a failed response is written: texts in which `{}` is the response, or the error that is thrown for it. */
export interface WrittenDescription {
  /** Whether it failed; not for what is thrown. */
  readonly failed?: string;
  readonly status: string;
  /** The parsed body, `undefined` where it is not JSON; begins with `await ` where it has to be read first. */
  readonly body: string;
  /** The same while the body can still be read by others. */
  readonly peekedBody?: string;
  /**
   * A test that proves something caught to be its error, `{}`, and the name in it by which the client is reached: the module's default,
   * or an export.
   */
  readonly proof?: { readonly test: string; readonly default?: string; readonly export?: string };
}

/** How a test puts something in its place. */
export interface MockDescription {
  /** What a test double stands for, and the type that it has to have. */
  readonly double: string;
  readonly type: string;
  /** What is assigned to where there is no double. */
  readonly assigned: string;
}
