// The requests of protocol.ts about catalogs and their errors, for the tree, the look-up and the page of an error. Those about one open
// document are documentRequests.ts's.

import type { CancellationToken, Connection } from "vscode-languageserver";
import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import { withoutKeys } from "../catalog/keys.ts";
import type { LoadedCatalog } from "../catalog/loadedModel.ts";
import type { Engine } from "../engine/engine.ts";
import { shownExample } from "../engine/ruleExamples.ts";
import { explaining } from "../explain/explain.ts";
import { lookingUp } from "../explain/lookUp.ts";
import type { ExplainContext } from "../explain/model.ts";
import { arrivedAt } from "../features/arrivals/arrived.ts";
import { arrivedPage } from "../features/arrivals/arrivedPage.ts";
import {
  catalogHead,
  catalogSummary,
  ENTRIES_A_PAGE,
  entrySummaries,
  knownCodes,
} from "../features/catalogSummary.ts";
import { entryPage } from "../features/entryPage.ts";
import { comparisonPage } from "../features/page/comparisonPage.ts";
import type { Page } from "../features/page/model.ts";
import { pageHtml, pageTitle } from "../features/page/pageHtml.ts";
import { pageMarkdown } from "../features/page/pageMarkdown.ts";
import { rulePage } from "../features/rulePage.ts";
import {
  type ApisInUseResult,
  apisInUseRequest,
  type CatalogEntriesParams,
  type CatalogEntriesResult,
  type CatalogHeadsResult,
  type CatalogsResult,
  type CatalogTextParams,
  type CatalogTextResult,
  catalogEntriesRequest,
  catalogHeadsRequest,
  catalogsRequest,
  catalogTextRequest,
  type EntryPageResult,
  type EntryParams,
  type ErrorPageParams,
  type ErrorPageResult,
  type ExplainParams,
  type ExplainResult,
  entryPageRequest,
  errorPageRequest,
  explainRequest,
  type KnownCodesParams,
  type KnownCodesResult,
  knownCodesRequest,
  type LookupParams,
  type LookupResult,
  lookupRequest,
  type PositionParams,
  type RulePageParams,
  type RulePageResult,
  rulePageRequest,
} from "../protocol.ts";
import { allRules } from "../rules/registry.ts";
import { inSlices } from "../text/slices.ts";
import type { ApisInUse } from "./apisInUse.ts";
import type { CatalogUris } from "./documentUris.ts";
import type { Guard } from "./guard.ts";
import { nextTurn } from "./turns.ts";
import type { WorkspaceUses } from "./workspaceUses.ts";

/** Entries in the answer to the first request, of all catalogs together; the rest comes page by page. */
const ENTRIES_AT_FIRST = 5_000;
/** Entries that a look-up gives: nobody looks through more. */
const MOST_HITS = 2_000;
/** Words of one line: more is data. */
const MOST_WORDS = 200;
/** Answers of an explanation: what comes after is of no help. */
const MOST_ANSWERS = 50;

export interface CustomRequestOptions {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly engine: Pick<Engine, "opened">;
  readonly catalogs: () => CatalogIndex;
  /** The built-in catalogs, those too that another one with their id takes the place of. */
  readonly builtins: () => readonly LoadedCatalog[];
  readonly uris: CatalogUris;
  readonly uses: Pick<WorkspaceUses, "apisInUse">;
  readonly inUse: Pick<ApisInUse, "find">;
}

export function registerCustomRequests({
  connection,
  guard,
  engine,
  catalogs,
  builtins,
  uris,
  uses,
  inUse,
}: CustomRequestOptions): void {
  const context = (): ExplainContext => ({ apisInUse: uses.apisInUse() });
  const allCatalogs = guard.request<null, CatalogsResult>(catalogsRequest, [], () => {
    const index = catalogs();
    let left = ENTRIES_AT_FIRST;
    return index.catalogs.map((loaded) => {
      const uri = uris.of(loaded) ?? loaded.uri;
      const summary = catalogSummary(loaded, index, uri, Math.min(left, ENTRIES_A_PAGE));
      left -= summary.entries.length;
      return summary;
    });
  });
  // Where a request has no parameters, the cancellation token is all that is handed over.
  connection.onRequest(catalogsRequest, (...args: readonly unknown[]) =>
    allCatalogs(null, args.at(-1) as CancellationToken),
  );

  const heads = guard.request<null, CatalogHeadsResult>(catalogHeadsRequest, [], () =>
    catalogs().catalogs.map((loaded) => catalogHead(loaded, uris.of(loaded) ?? loaded.uri)),
  );
  connection.onRequest(catalogHeadsRequest, (...args: readonly unknown[]) =>
    heads(null, args.at(-1) as CancellationToken),
  );

  connection.onRequest(
    knownCodesRequest,
    guard.request<KnownCodesParams, KnownCodesResult>(knownCodesRequest, [], ({ words }) =>
      knownCodes(words.slice(0, MOST_WORDS), catalogs()),
    ),
  );

  const apisInUse = guard.request<null, ApisInUseResult>(apisInUseRequest, [], () => inUse.find());
  connection.onRequest(apisInUseRequest, (...args: readonly unknown[]) =>
    apisInUse(null, args.at(-1) as CancellationToken),
  );

  connection.onRequest(
    catalogEntriesRequest,
    guard.request<CatalogEntriesParams, CatalogEntriesResult>(
      catalogEntriesRequest,
      [],
      ({ catalogId, from }) => {
        const index = catalogs();
        const loaded = index.catalog(catalogId);
        return loaded ? entrySummaries(loaded, index, from) : [];
      },
    ),
  );

  connection.onRequest(
    entryPageRequest,
    guard.request<EntryParams, EntryPageResult>(entryPageRequest, null, ({ catalogId, entryId }) => {
      const index = catalogs();
      const ref = index.entry(catalogId, entryId);
      return ref ? pageMarkdown(entryPage(ref, index)) : null;
    }),
  );

  connection.onRequest(
    errorPageRequest,
    guard.request<ErrorPageParams, ErrorPageResult>(errorPageRequest, null, async (params) => {
      const page =
        "arriving" in params ? await arrivingPage(params.arriving, engine) : pageOf(params, catalogs());
      if (page === undefined) return null;
      const shown = (text: string) => withoutKeys(text, catalogs());
      return { title: shown(pageTitle(page)), html: shown(pageHtml(page)) };
    }),
  );

  connection.onRequest(
    catalogTextRequest,
    guard.request<CatalogTextParams, CatalogTextResult>(
      catalogTextRequest,
      null,
      ({ catalogId }) => catalogs().catalog(catalogId)?.text ?? null,
    ),
  );

  connection.onRequest(
    lookupRequest,
    guard.request<LookupParams, LookupResult>(
      lookupRequest,
      { entries: [], suggestions: [], named: false },
      async ({ query }, token) => {
        const found = await inSlices(
          lookingUp(query, catalogs(), MOST_HITS, context()),
          nextTurn,
          () => token.isCancellationRequested,
        );
        const { hits, suggestions, named } = found ?? { hits: [], suggestions: [], named: false };
        const entries = hits.map(({ catalog, entry }) => ({ catalogId: catalog.id, entryId: entry.id }));
        return { entries, suggestions, named };
      },
    ),
  );

  connection.onRequest(
    explainRequest,
    guard.request<ExplainParams, ExplainResult>(
      explainRequest,
      { answers: [], suggestions: [] },
      async ({ text }, token) => {
        const found = await inSlices(
          explaining(text, catalogs(), context(), MOST_ANSWERS),
          nextTurn,
          () => token.isCancellationRequested,
        );
        const { answers, suggestions } = found ?? { answers: [], suggestions: [] };
        return {
          answers: answers.map(({ catalog, entry, confidence, why }) => ({
            catalogId: catalog.id,
            entryId: entry.id,
            confidence,
            why,
          })),
          suggestions,
        };
      },
    ),
  );

  connection.onRequest(
    rulePageRequest,
    guard.request<RulePageParams, RulePageResult>(rulePageRequest, null, ({ ruleId }) => {
      const rule = allRules.find(({ metadata }) => metadata.id === ruleId);
      return rule ? rulePage(rule, (example) => shownExample(rule, example, builtins())) : null;
    }),
  );
}

/** What can arrive at a place of an open document, as it is now. */
async function arrivingPage(
  { textDocument, position }: PositionParams,
  engine: Pick<Engine, "opened">,
): Promise<Page | undefined> {
  const file = await engine.opened(textDocument.uri);
  if (!file) return undefined;
  const { document, offset } = file.at(position);
  const arrived = arrivedAt(document, offset);
  return arrived && arrivedPage(arrived, document);
}

function pageOf(
  params: Exclude<ErrorPageParams, { arriving: unknown }>,
  index: CatalogIndex,
): Page | undefined {
  if ("compared" in params) return comparisonPage(params.compared, index);
  const ref = index.entry(params.catalogId, params.entryId);
  return ref && entryPage(ref, index);
}
