// The types of this stage: what an expression can stand for, as far as the analysis cares (parts of a response, literals,
// clients, tables), modules, and the one evaluation of a file, by which the families of evaluate.ts (names, calls, requests,
// classes, …) ask for the values of other expressions and remember what they found.

import type * as ts from "typescript";
import type { Libraries } from "../../../libraries/libraries.ts";
import type { Client, Handled, Library, LibraryExport } from "../../../libraries/library.ts";
import type { Alternative } from "../../../libraries/model.ts";
import type { Origin } from "../../model.ts";
import type { Budget } from "../budget.ts";
import type { Outline } from "../outline/outline.ts";
import type { ClassOutline, Definition, FunctionOutline, Scope, Scoped } from "../outline/scopes.ts";
import type { LinkedOutline } from "./linkedOutline.ts";

/**
 * Where values come from: one call, or one thing that the file does not explain (a parameter, an unknown call).
 * Compared by identity: what is known of one source says nothing about another.
 */
export interface ValueSource {
  /** The name it goes by in the file; `""` where it has none. */
  readonly name: string;
  /** The call, where it is one to a web API. */
  readonly call?: ApiCall;
  /** True where it stands for several calls to one host, of which `call` is one. */
  readonly isJoined?: true;
  /** Of unknown origin, but thrown. */
  readonly isCaught?: true;
  /** The library, where only that is known: `error instanceof HTTPError`. */
  readonly library?: Library;
  /** What an error of that library is known to be: one of these. */
  readonly is?: readonly Alternative[];
  /** The classes and guards that tell so, as the library's description has them. */
  readonly names?: readonly string[];
}

export interface ApiCall {
  readonly node: ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression;
  /** The file that it is in. */
  readonly file: ts.SourceFile;
  readonly client: Client;
  readonly url: TextValue | undefined;
  readonly method: string | undefined;
  /** True where the address is a part of an answer: `fetch(job.url)`. */
  readonly isGiven?: boolean;
  /** The imported function that `node` calls, where that makes the request. */
  readonly through?: string;
  /** For a library that is described in a catalog: the names that lead from its client to the call. */
  readonly path?: readonly string[];
}

/** A string that is known at least in parts; `{}` stands for a part that is not. */
export interface TextValue {
  readonly kind: "text";
  readonly text: string;
  /** Where the beginning of it is written, and in which file; undefined for what only a library has. */
  readonly node?: ts.Node;
  readonly file?: ts.SourceFile;
}

export type Value =
  | {
      readonly kind: "part";
      readonly source: ValueSource;
      readonly part: Origin["part"];
      readonly path: readonly string[];
      /** The library that it is of, where that is not the one of the source: see `Library.beside`. */
      readonly by?: Library;
      /** Literals that stand in for it where it is missing: `body.code ?? "unknown"`. */
      readonly or?: readonly (string | number)[];
      /** Reached through the error that a client throws: the response was no success. */
      readonly failed?: true;
      /** Something that is not understood may stand here instead: what a `catch` receives behind an unknown call. */
      readonly orElse?: true;
      /** Of an error: surely one of its library's, whichever call threw it. */
      readonly isTested?: true;
    }
  /** Something the file does not explain, and the properties read from it. `as`: the type that is written for it. */
  | {
      readonly kind: "opaque";
      readonly source: ValueSource;
      readonly path: readonly string[];
      readonly as?: WrittenType;
    }
  | TextValue
  | ClientValue
  | Described
  /** What a module of a library exports besides clients, or all that it exports; also numbers that are written in source. */
  | Exclude<LibraryExport, { kind: "client" | "described" | "text" | "runner" | "handler" | "backoff" }>
  | Runner
  | Handler
  | Backoff
  /** What runs functions by its `method`; `again`: the calls that made it, or what it is made of, if they run functions again. */
  | {
      readonly kind: "policy";
      readonly library: Library;
      readonly method: string;
      readonly again: readonly Scoped<ts.CallExpression>[];
    }
  | { readonly kind: "client-module"; readonly name: string }
  /** An object, tuple or list that no literal in source makes: `Promise.allSettled(…)`. `*`: any other of its elements. */
  | { readonly kind: "record"; readonly members: Readonly<Record<string, Value | undefined>> }
  | ({ readonly kind: "object"; readonly node: ts.ObjectLiteralExpression; readonly scope: Scope } & Within)
  | ({ readonly kind: "array"; readonly node: ts.ArrayLiteralExpression; readonly scope: Scope } & Within)
  | { readonly kind: "enum"; readonly node: ts.EnumDeclaration; readonly scope: Scope }
  /** What `namespace N { … }` declares. */
  | { readonly kind: "namespace"; readonly scope: Scope }
  | ({ readonly kind: "function"; readonly outline: FunctionOutline } & Within)
  | { readonly kind: "class"; readonly outline: ClassOutline }
  /** `orElse`: as for parts. Whatever throws instead may throw the class too, with other contents. */
  | { readonly kind: "instance"; readonly outline: ClassOutline; readonly orElse?: true }
  /** All that a module exports, as one object. */
  | { readonly kind: "module"; readonly module: Module }
  /** One of several things that differ. Too many of them are none: then nothing is known, whatever is joined to it. */
  | { readonly kind: "mixed"; readonly of: readonly Value[] };

/** A type, and where it is written: the names in it mean what they mean there. */
export interface WrittenType {
  readonly node: ts.TypeNode;
  readonly scope: Scope;
}

/** For what is made in a function that is read for one call of it (contexts.ts): the evaluation in which its names have values. */
export interface Within {
  readonly within?: Evaluation;
}

/** A function that runs one that it is given. Of a policy, the calls with the options are others: `again` of the policy. */
export type Runner = Extract<LibraryExport, { kind: "runner" }> & {
  readonly again?: readonly Scoped<ts.CallExpression>[];
};

/** What a policy handles, by calls that were given functions which decide. */
export type Handler = Extract<LibraryExport, { kind: "handler" }> & { readonly by?: readonly Decider[] };

/** How long a policy waits: `seconds` where it is always as long. */
export type Backoff = Extract<LibraryExport, { kind: "backoff" }> & { readonly seconds?: number };

/** A call that is given a function which decides. */
export interface Decider extends Scoped<ts.CallExpression> {
  readonly handles: Handled;
}

export type Part = Value & { readonly kind: "part" };

/**
 * Something of a library that is described in a catalog, and no error: its module, what that exports, a client, and what a call gives,
 * with all that is in it.
 */
export interface Described {
  readonly kind: "described";
  readonly library: Library;
  /** The names that lead to it: from the module, or from the client on which the last call was made. */
  readonly path: readonly string[];
  /** Of what a call gives, or what only its type is known of: where it comes from, and the names behind that. */
  readonly given?: { readonly source: ValueSource; readonly names: readonly string[] };
  /** Whether it is no export of the module, but something made with one. */
  readonly isMade?: true;
}

/** A client, or a configured instance of one. */
export interface ClientValue {
  readonly kind: "client";
  readonly client: Client;
  readonly base: TextValue | undefined;
}

/** The evaluation of one file. */
export interface Evaluation {
  readonly outline: LinkedOutline;
  readonly budget: Budget;
  /** The libraries whose calls and errors are understood. */
  readonly libraries: Libraries;
  /** The value of an expression in a scope; undefined where it cannot matter. */
  evaluate(node: ts.Expression, scope: Scope): Value | undefined;
  /** A value that is worked out in no more than `most` steps, and how many it took; without a value where it takes more. */
  limited(most: number, compute: () => Value | undefined): { value: Value | undefined; steps: number };
  /** The value that one definition of a binding gives. */
  define(definition: Definition, scope: Scope): Value | undefined;
  /** The value of a name in a scope; undefined where the file does not declare it. */
  bindingValue(name: string, scope: Scope): Value | undefined;
  /** The modules of the workspace that the file imports. */
  readonly modules: ImportedModules;
  /** A property of a value, `*` for any element. */
  property(value: Value, name: string): Value | undefined;
  /** What a function returns, its promise resolves to, or, for a generator, a list of what it yields. */
  returned(outline: FunctionOutline): Value | undefined;
  /** The evaluation in which these parameters have these values; undefined where there were too many already. */
  withParameters(given: ReadonlyMap<object, Value | undefined>): Evaluation | undefined;
  /** What `await promise` throws, or a callback of `.catch` receives. */
  rejection(promise: ts.Expression, scope: Scope): Value | undefined;
  /** The value of `key`, worked out once; undefined while it is being worked out. */
  once(key: object, compute: () => Value | undefined): Value | undefined;
  /** A value that is not remembered; undefined while `key` is being gone through. */
  through(key: object, compute: () => Value | undefined): Value | undefined;
  /** The source that `key` stands for: always the same one. `more`: what is known of it when it is first asked for. */
  sourceFor(key: object, name: string, more?: Omit<ValueSource, "name">): ValueSource;
}

/** A module that another one imports. */
export interface Module {
  readonly outline: Outline;
  /** What it exports under which name. */
  readonly exports: ReadonlyMap<string, Export>;
  /** Modules of which it exports everything. */
  readonly stars: readonly string[];
  /** The module that a specifier written in this one leads to; undefined where it is not known, or not of the workspace. */
  readonly imports: Imports;
  /** Hears when following what it exports takes so long that nothing is known of it from then on. `why`: see `FileReferences.leftAlone`. */
  readonly onExhausted: (why: string) => void;
}

/** The module that a specifier leads to, seen from one file. */
export type Imports = (specifier: string) => Module | undefined;

export type Export =
  | { readonly kind: "binding"; readonly name: string }
  | { readonly kind: "expression"; readonly node: ts.Expression }
  /** Passed on from another module; `*` is all of it as one object. */
  | { readonly kind: "from"; readonly specifier: string; readonly name: string };

/** A name that was followed to where it is declared, or to the module that takes it from none of the workspace. */
export interface Exported {
  readonly module: Module;
  readonly what: "all" | Export;
}

/** What the rest of the analysis asks of an evaluation. */
export type Evaluator = Pick<
  Evaluation,
  "evaluate" | "define" | "bindingValue" | "property" | "rejection" | "modules" | "budget" | "libraries"
>;

/** The modules that the evaluation of one file has come to. */
export interface ImportedModules {
  /** The modules that values of the file's own imports were found in, by specifier. */
  readonly used: ReadonlyMap<string, ReadonlySet<Module>>;
  /** What `specifier`, written in the file that `scope` is in, exports under a name. */
  imported(specifier: string, name: string, scope: Scope): Value | undefined;
  /** What `specifier`, written in the file that `scope` is in, leads to under a name. */
  exportedBy(specifier: string, name: string, scope: Scope): Exported | undefined;
  /** How what one of the file's own imports gives is declared, where its module declares it by a name. */
  declared(specifier: string, name: string): readonly Definition[] | undefined;
  /** What a module exports under a name, read from all of it: `codes.NotFound` after `import * as codes`. */
  memberOf(module: Module, name: string): Value | undefined;
  /** The file's own import through which a call of another module was reached. */
  importOf(call: Pick<ApiCall, "node" | "file">): string | undefined;
  /** Stands for one request of another module as one call in this file makes it: always the same object. */
  keyOf(call: ts.Node, request: ts.Node): object;
}
