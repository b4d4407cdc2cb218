// Says in the log, under trace, what was decided for each open file: when it is read first, and when it is about other APIs than before.

import type { Connection } from "vscode-languageserver";
import type { Engine } from "../engine/engine.ts";
import { decisions } from "../features/decisions/decisions.ts";
import { notRead } from "../features/decisions/messages.ts";
import { plainReason } from "../text/reason.ts";
import { isCatalogFileUri } from "../workspace/catalogFiles.ts";
import type { Configuration } from "./configuration.ts";

type AnalysedFile = NonNullable<Awaited<ReturnType<Engine["checked"]>>>;

export interface DecisionLog {
  /** A file was analysed, or, without one, left alone. */
  read(uri: string, file: AnalysedFile | undefined): Promise<void>;
  /** It is closed: opened again, it is told of again. */
  closed(uri: string): void;
}

export interface DecisionLogOptions {
  readonly connection: Pick<Connection, "tracer">;
  readonly engine: Pick<Engine, "documents" | "optionsFor">;
  readonly configuration: Pick<Configuration, "settingsFor">;
}

export function createDecisionLog({ connection, engine, configuration }: DecisionLogOptions): DecisionLog {
  /** What it goes by, by file: working all of it out at each keystroke would cost. */
  const told = new Map<string, string>();

  async function whyLeftAlone(uri: string): Promise<string> {
    const settings = await configuration.settingsFor(uri);
    if (!settings.enable) return notRead.disabled({});
    const { ignored } = await engine.optionsFor(uri, settings);
    return ignored ? notRead.ignored({}) : notRead.other({});
  }

  return {
    async read(uri, file) {
      if (isCatalogFileUri(uri) || !engine.documents.get(uri)) return;
      const key = file ? keyOf(file) : "left alone";
      if (told.get(uri) === key) return;
      told.set(uri, key);
      const lines = file ? decisions(file.document) : [await whyLeftAlone(uri)];
      connection.tracer.log([uri, ...lines].join("\n  "));
    },
    closed(uri) {
      told.delete(uri);
    },
  };
}

/** What it is about, and why but for the lines, which other edits move. */
function keyOf({ document }: AnalysedFile): string {
  const apis = document.apis.map(({ catalog, evidence }) => `${catalog.id} ${plainReason(evidence.reason)}`);
  return apis.join("\n").replaceAll(/ on line \d+/g, "");
}
