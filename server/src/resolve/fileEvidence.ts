// Which APIs a whole file is about: from its directives, its configuration, its calls, imports, addresses, keys and
// vocabulary. What a single reference is about is resolve.ts's to say.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import { isOfAnyApi } from "../catalog/commonWords.ts";
import type { HostMatch } from "../catalog/hostIndex.ts";
import type { Catalog } from "../catalog/model.ts";
import type { FileReferences, Hint } from "../references/fileReferences.ts";
import type { Call } from "../references/model.ts";
import { because, type Reason } from "../text/reason.ts";
import { atOnce, type Slices } from "../text/slices.ts";
import type { Span } from "../text/span.ts";
import type { Evidence, EvidenceKind, FileApi } from "./model.ts";
import { apisOfWords } from "./ownWords.ts";

/** Strongest first: the one list that ranks evidence. */
const STRENGTH: readonly EvidenceKind[] = [
  "directive",
  "config",
  "produces",
  "flow",
  "sdk",
  "module",
  "host",
  "types",
  "shape",
  "vocabulary",
  "dependency",
  "ambient",
  "standard",
];

/** Negative where `a` is stronger evidence than `b`. */
export function compareEvidence(a: Evidence, b: Evidence): number {
  return STRENGTH.indexOf(a.kind) - STRENGTH.indexOf(b.kind);
}

/** What is known about a file besides its references. */
export interface FileContext {
  readonly references: FileReferences;
  readonly catalogs: CatalogIndex;
  /** A catalog id from the configuration; `none` turns detection off. */
  readonly configuredApi?: string;
  /** What names it, for people. */
  readonly configuredBy?: Reason;
  /** Whether it is named for this file or for files of this API, and not, say, for a whole repository. */
  readonly isNarrow?: boolean;
  /** Whether it is named for this very file. */
  readonly isOwn?: boolean;
  /** The id of the catalog that says that the file is code of its API. */
  readonly producedApi?: string;
  /** What `{{name}}` stands for in addresses beside bodies. */
  readonly variables?: ReadonlyMap<string, string>;
  /** The packages that the project depends on: for what is shown, not for findings. */
  readonly dependencies?: readonly string[];
  /** What the file is about by other parts of it than those that `references` has. */
  readonly knownApis?: readonly FileApi[];
  /** 1-based line of an offset. */
  readonly lineOf: (offset: number) => number;
  /** The text of the file, from which reasons quote. */
  readonly source?: string;
}

/** The APIs that a file is about, the strongest evidence first, each API once. Empty where a directive or the configuration says `none`. */
export function fileApis(context: FileContext): readonly FileApi[] {
  return atOnce(findingFileApis(context));
}

/** `fileApis` in slices. */
export function* findingFileApis(context: FileContext): Slices<readonly FileApi[]> {
  const { references, catalogs, configuredApi } = context;
  const found: FileApi[] = [];
  const add = (catalog: Catalog | undefined, evidence: Evidence) => {
    if (catalog) found.push({ catalog, evidence });
  };
  for (const directive of references.directives) {
    add(catalogs.catalog(directive.api)?.catalog, directiveEvidence(directive.span, context));
  }
  if (configuredApi !== undefined) add(catalogs.catalog(configuredApi)?.catalog, configEvidence(context));
  const produced = producedApi(context);
  if (produced) found.push(produced);
  for (const call of references.calls) {
    const match = call.url === undefined ? undefined : catalogs.byUrl(call.url);
    if (match) add(match.catalog, flowEvidence(call, match, context));
  }
  for (const hint of references.hints) {
    addHint(hint, context, add);
    yield;
  }
  const isOff =
    configuredApi === "none" ||
    references.directives.some((directive) => directive.api === "none" && directive.scope.start === 0);
  if (isOff) return found.filter(({ evidence }) => evidence.kind === "directive");
  // Of what is equally strong the first in the file is named, which is what is known of all of it.
  const all = [
    ...(context.knownApis ?? []),
    ...found,
    ...apisOfWords(context),
    ...(yield* findingVocabulary(context)),
  ];
  all.sort((a, b) => compareEvidence(a.evidence, b.evidence));
  return all.filter(({ catalog }, i) => all.findIndex((other) => other.catalog === catalog) === i);
}

/** The API that the file is code of, where a catalog says so and no configuration turns Error Atlas off for it. */
export function producedApi({
  catalogs,
  producedApi: id,
  configuredApi,
}: Pick<FileContext, "catalogs" | "producedApi" | "configuredApi">): FileApi | undefined {
  const loaded = id === undefined || configuredApi === "none" ? undefined : catalogs.catalog(id);
  if (!loaded) return undefined;
  const file = decodeURIComponent(loaded.uri.slice(loaded.uri.lastIndexOf("/") + 1));
  const reason = because`${file} says that this file produces its errors`;
  return { catalog: loaded.catalog, evidence: { kind: "produces", reason } };
}

export function configEvidence({
  configuredBy = because`the setting ${"errorAtlas.apis"}`,
  isNarrow = false,
  isOwn = false,
}: FileContext): Evidence {
  return { kind: "config", reason: because`${configuredBy} names it for this file`, isNarrow, isOwn };
}

export function directiveEvidence(span: Span, { lineOf }: FileContext): Evidence {
  return { kind: "directive", reason: because`the error-atlas comment on line ${lineOf(span.start)}`, span };
}

export function flowEvidence(
  { client, through, module, span }: Call,
  { host: { host }, source }: HostMatch,
  { lineOf }: FileContext,
): Evidence {
  const request = `${client}(…${host}…)`;
  const line = lineOf(span.start);
  const where = through
    ? because`${`${through}(…)`} on line ${line}, which calls ${request}`
    : module
      ? because`${request} in ${module}, imported on line ${line}`
      : because`${request} on line ${line}`;
  return {
    kind: "flow",
    reason: source === undefined ? where : because`${where}, a host that ${source} names`,
    span,
  };
}

function addHint(
  hint: Hint,
  context: FileContext,
  add: (catalog: Catalog | undefined, evidence: Evidence) => void,
): void {
  const { catalogs, lineOf } = context;
  const { span, value } = hint;
  const line = lineOf(span.start);
  if (hint.within) addModule(hint, context, add);
  switch (hint.kind) {
    case "url": {
      const match = catalogs.byUrl(value);
      return add(match?.catalog, {
        kind: "host",
        reason: because`the address ${match?.host.host ?? value} on line ${line}`,
        span,
      });
    }
    case "package":
      return add(catalogs.byPackage(packageName(value)), packageEvidence(hint, line));
    case "environment-variable":
      return add(catalogs.byEnvironmentVariable(value), {
        kind: "host",
        reason: because`the environment variable ${value} on line ${line}`,
        span,
      });
    case "module":
      return;
  }
}

/** Who imports types of a package calls nothing of it. */
function packageEvidence({ value, span, isTypeOnly }: Hint, line: number): Evidence {
  return isTypeOnly
    ? { kind: "types", reason: because`the import of types of ${value} on line ${line}`, span }
    : { kind: "sdk", reason: because`the import of ${value} on line ${line}`, span };
}

/** A module of the workspace is one API's where all that it names points to that API. */
function addModule(
  { value, span, within = [] }: Hint,
  { catalogs, lineOf }: FileContext,
  add: (catalog: Catalog | undefined, evidence: Evidence) => void,
): void {
  const named = new Map<Catalog, string>();
  let isCalled = false;
  for (const hint of within) {
    const match = pointsTo(hint, catalogs);
    if (match === undefined) continue;
    if (!hint.isTypeOnly) isCalled = true;
    if (!named.has(match.catalog)) named.set(match.catalog, match.name);
  }
  const [only] = named;
  if (only === undefined || named.size > 1) return;
  const reason = because`the import of ${value} on line ${lineOf(span.start)}, which names ${only[1]}`;
  add(only[0], { kind: isCalled ? "module" : "types", reason, span });
}

function pointsTo(
  { kind, value }: Hint,
  catalogs: CatalogIndex,
): { readonly catalog: Catalog; readonly name: string } | undefined {
  if (kind === "url") {
    const match = catalogs.byUrl(value);
    return match && { catalog: match.catalog, name: match.host.host };
  }
  const catalog =
    kind === "package"
      ? catalogs.byPackage(packageName(value))
      : kind === "environment-variable"
        ? catalogs.byEnvironmentVariable(value)
        : undefined;
  return catalog && { catalog, name: value };
}

/** That the file imports a package of this catalog, itself or a path in it. */
export function importEvidence(catalog: Catalog, { references, lineOf }: FileContext): Evidence | undefined {
  const { packages } = catalog.detection;
  const hint = references.hints.find(
    ({ kind, value }) => kind === "package" && packages.includes(packageName(value)),
  );
  return hint && packageEvidence(hint, lineOf(hint.span.start));
}

/** `@scope/name/sub/path` → `@scope/name`. */
function packageName(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

/**
 * An API is in a file's vocabulary when at least two of the file's codes are in its catalog alone, not both of words that any API may
 * have. What comes through SDKs is known by
 * their imports, and has too many words that others have too.
 */
function* findingVocabulary({ references, catalogs }: FileContext): Slices<readonly FileApi[]> {
  const values = new Map<Catalog, Set<string>>();
  for (const { kind, value } of references.references) {
    yield;
    if (typeof value !== "string" || kind === "field" || kind === "status" || kind === "message") continue;
    const only = catalogs.onlyWith(value);
    if (only?.libraries.length !== 0 || !catalogs.isDistinctive(value)) continue;
    values.set(only, (values.get(only) ?? new Set()).add(value));
  }
  return [...values].flatMap(([catalog, codes]) => {
    const [one, two] = codes;
    return one !== undefined && two !== undefined && ![...codes].every(isOfAnyApi)
      ? [
          {
            catalog,
            evidence: {
              kind: "vocabulary" as const,
              reason: because`only its catalog has ${one} and ${two}`,
            },
          },
        ]
      : [];
  });
}
