// Values that come from other modules of the workspace: what an import gives, and what a call of an imported function does
// in the file that calls it. How modules are made, and what they export, is in modules.ts.

import type * as ts from "typescript";
import type { Libraries } from "../../../libraries/libraries.ts";
import { takesTooLong } from "../budget.ts";
import { type Definition, type FunctionOutline, findBinding, type Scope } from "../outline/scopes.ts";
import type {
  ApiCall,
  Evaluation,
  Exported,
  ImportedModules,
  Imports,
  Module,
  Value,
  ValueSource,
} from "./model.ts";
import { findExport, starredPackages } from "./modules.ts";

export class FileModules implements ImportedModules {
  readonly used = new Map<string, Set<Module>>();
  private readonly imports: Imports;
  private readonly evaluation: Evaluation;
  /** The modules that values were followed into, by their files, each with the file's own import that led there. */
  private readonly entries = new Map<
    ts.SourceFile,
    { readonly module: Module; readonly specifier: string | undefined }
  >();

  /** How many steps each module may still take. */
  private readonly left = new Map<Module, number>();

  private readonly requests = new Map<ts.Node, Map<ts.Node, object>>();

  constructor(imports: Imports, evaluation: Evaluation) {
    this.imports = imports;
    this.evaluation = evaluation;
  }

  imported(specifier: string, name: string, scope: Scope): Value | undefined {
    const from = this.entries.get(scope.file);
    const module = from ? from.module.imports(specifier) : this.imports(specifier);
    const found = module && findExport(module, name);
    if (found === undefined) return module && this.passedOn(module, name);
    if (from === undefined) {
      const used = this.used.get(specifier) ?? new Set();
      this.used.set(specifier, used.add(found.module));
    }
    return this.exported(found, from ? from.specifier : specifier);
  }

  exportedBy(specifier: string, name: string, scope: Scope): Exported | undefined {
    const from = this.entries.get(scope.file);
    if (from === undefined && scope.file !== this.evaluation.outline.file) return undefined;
    const module = from ? from.module.imports(specifier) : this.imports(specifier);
    return module && findExport(module, name);
  }

  declared(specifier: string, name: string): readonly Definition[] | undefined {
    const module = this.imports(specifier);
    const found = module && findExport(module, name);
    if (found?.what === "all" || found?.what.kind !== "binding") return undefined;
    return findBinding(found.what.name, found.module.outline.scope)?.definitions;
  }

  memberOf(module: Module, name: string): Value | undefined {
    const found = findExport(module, name);
    return found
      ? this.exported(found, this.entries.get(module.outline.file)?.specifier)
      : this.passedOn(module, name);
  }

  importOf({ node, file }: Pick<ApiCall, "node" | "file">): string | undefined {
    const { module, specifier } = this.entries.get(file) ?? {};
    return module?.outline.calls.some((call) => call.node === node) ? specifier : undefined;
  }

  keyOf(call: ts.Node, request: ts.Node): object {
    let keys = this.requests.get(call);
    if (keys === undefined) {
      keys = new Map();
      this.requests.set(call, keys);
    }
    let key = keys.get(request);
    if (key === undefined) {
      key = {};
      keys.set(request, key);
    }
    return key;
  }

  /** What a module does not export by its name, where all else that it exports is of one library: `export * from "stripe"`. */
  private passedOn(module: Module, name: string): Value | undefined {
    const [specifier, other] = starredPackages(module);
    return specifier === undefined || other !== undefined
      ? undefined
      : exportOfLibrary(specifier, name, this.evaluation.libraries);
  }

  private exported({ module, what }: Exported, specifier: string | undefined): Value | undefined {
    if (what !== "all" && what.kind === "from")
      return exportOfLibrary(what.specifier, what.name, this.evaluation.libraries);
    const { scope, file } = module.outline;
    if (!this.entries.has(file)) this.entries.set(file, { module, specifier });
    if (what === "all") return { kind: "module", module };
    this.evaluation.outline.enter(module.outline);
    const left = this.left.get(module) ?? this.evaluation.budget.shareFor(file.text.length);
    if (left <= 0) return undefined;
    const { value, steps } = this.evaluation.limited(left, () =>
      what.kind === "binding"
        ? this.evaluation.bindingValue(what.name, scope)
        : this.evaluation.evaluate(what.node, scope),
    );
    this.left.set(module, left - steps);
    if (steps >= left) module.onExhausted(takesTooLong);
    return value;
  }
}

/** What a module exports under a name, `*` for all of it, where it is of a library that is described. */
export function exportOfLibrary(module: string, name: string, libraries: Libraries): Value | undefined {
  const exported = libraries.exported(module, name);
  if (exported || !libraries.hasModule(module)) return exported;
  // What has no default export of its own is handed over whole, as CommonJS modules are.
  return name === "*" || name === "default" ? { kind: "client-module", name: module } : undefined;
}

/**
 * What a call gives or throws where its function is another module's: the response of this very call, since each call makes a
 * request of its own. What that module does not explain is nothing that this file could say more of.
 */
export function valueAtCall(
  value: Value | undefined,
  call: ts.CallExpression,
  called: FunctionOutline,
  scope: Scope,
  evaluation: Evaluation,
): Value | undefined {
  const { file } = evaluation.outline;
  return called.file !== file && scope.file === file ? atCall(value, call, called, evaluation) : value;
}

function atCall(
  value: Value | undefined,
  call: ts.CallExpression,
  called: FunctionOutline,
  evaluation: Evaluation,
): Value | undefined {
  switch (value?.kind) {
    case "opaque":
      return undefined;
    case "mixed": {
      const of = value.of.flatMap((each) => atCall(each, call, called, evaluation) ?? []);
      return of.length > 1 ? { kind: "mixed", of } : of[0];
    }
    case "record": {
      const members = Object.entries(value.members).map(
        ([name, member]) => [name, atCall(member, call, called, evaluation)] as const,
      );
      return { kind: "record", members: Object.fromEntries(members) };
    }
    case "part": {
      const source = sourceAtCall(value.source, call, called, evaluation);
      return source && { ...value, source };
    }
    case "described": {
      const { given } = value;
      const source = given && sourceAtCall(given.source, call, called, evaluation);
      return given && source ? { ...value, given: { ...given, source } } : value;
    }
    default:
      return value;
  }
}

/** The request of another module as one call in this file makes it; undefined where it is no request. */
function sourceAtCall(
  source: ValueSource,
  call: ts.CallExpression,
  { name }: FunctionOutline,
  evaluation: Evaluation,
): ValueSource | undefined {
  const request = source.call;
  if (request === undefined) return undefined;
  const { file } = evaluation.outline;
  if (request.file === file) return source;
  const own = { ...request, node: call, file, ...(name === undefined ? {} : { through: name }) };
  return evaluation.sourceFor(evaluation.modules.keyOf(call, request.node), "", { call: own });
}
