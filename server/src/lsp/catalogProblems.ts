// Shows what is wrong with a catalog in that catalog, open or not: as published diagnostics, for every client. Faults of a
// package's catalog, and of one around the folders that are open, are shown only in an editor; otherwise the log has them, since its
// reader can rarely mend them or has opened something else.

import type { Connection, Diagnostic } from "vscode-languageserver";
import type { Engine } from "../engine/engine.ts";
import { catalogDiagnostics } from "../features/catalogDiagnostics.ts";
import type { CatalogState } from "../workspace/catalogStore.ts";
import { uriKey } from "../workspace/uris.ts";
import { catalogProblems as texts } from "./messages.ts";
import { nextTurn } from "./turns.ts";

export interface CatalogProblems {
  /** Shows the problems of these files, and clears those of files shown before that are not among them. A later call overtakes it. */
  show(files: readonly CatalogState[]): Promise<void>;
}

export interface CatalogProblemsOptions {
  readonly connection: Connection;
  readonly engine: Pick<Engine, "optionsFor">;
  /** The page of a rule, where there is one that the client can open. */
  readonly rulePage: (ruleId: string) => string | undefined;
}

/** Faults that are shown of all catalogs together: with more, files that nobody has open show one each. */
const MOST_TOGETHER = 5_000;
const FILES_A_TURN = 50;

export function createCatalogProblems({
  connection,
  engine,
  rulePage,
}: CatalogProblemsOptions): CatalogProblems {
  /** What is on show, by the file's key, and as it was sent. */
  let shown = new Map<string, { readonly uri: string; readonly sent: string }>();
  let latest = 0;

  function send(uri: string, diagnostics: Diagnostic[]): void {
    void connection.sendDiagnostics({ uri, diagnostics });
  }

  /** @param most faults that are shown of a file that nobody has open; where it has more, only its first one is, and says so */
  async function diagnosticsOf({ uri, problems, origin, isAround, isOpen }: CatalogState, most: number) {
    if (problems.length === 0) return [];
    if ((origin === "package" || isAround) && !isOpen) return undefined;
    const [first] = problems;
    const left = problems.length - 1;
    const shownOnes =
      isOpen || first === undefined || left === 0 || problems.length <= most
        ? problems
        : [{ ...first, message: texts.openForMore({ problem: first.message }) }];
    const { rules } = await engine.optionsFor(uri);
    return catalogDiagnostics(shownOnes, { rules, rulePage });
  }

  /** What is to be shown of each file; undefined where a later call has overtaken this one. */
  async function diagnosticsOfAll(files: readonly CatalogState[], isOver: () => boolean) {
    const found: { readonly file: CatalogState; readonly diagnostics: Diagnostic[] | undefined }[] = [];
    let left = MOST_TOGETHER;
    for (const [i, file] of files.entries()) {
      if (i % FILES_A_TURN === FILES_A_TURN - 1) await nextTurn();
      if (isOver()) return undefined;
      const diagnostics = await diagnosticsOf(file, left);
      found.push({ file, diagnostics });
      left -= diagnostics?.length ?? 0;
    }
    return isOver() ? undefined : found;
  }

  return {
    async show(files) {
      const run = ++latest;
      const found = await diagnosticsOfAll(files, () => run !== latest);
      if (!found) return;
      const next: typeof shown = new Map();
      for (const { file, diagnostics } of found) {
        const { uri, problems } = file;
        const key = uriKey(uri);
        const before = shown.get(key);
        const sent = diagnostics
          ? JSON.stringify(diagnostics)
          : problems.map(({ line, message }) => `${uri}:${line}: ${message}`).join("\n");
        next.set(key, { uri, sent });
        if (before && before.uri !== uri) send(before.uri, []);
        else if (before?.sent === sent) continue;
        send(uri, diagnostics ?? []);
        if (!diagnostics) connection.console.warn(sent);
      }
      for (const [key, { uri }] of shown) if (!next.has(key)) send(uri, []);
      shown = next;
    },
  };
}
