// What the engine has to say, in the log.

import type { Connection } from "vscode-languageserver";
import type { EngineOptions } from "../engine/engine.ts";
import type { CatalogStore } from "../workspace/catalogStore.ts";
import { leftAlone, notRead } from "../workspace/fileSystem.ts";
import { describeError } from "./guard.ts";
import { settings } from "./messages.ts";

/** An id that no catalog has is named once, and only when all catalogs are there: before, it may only not be found yet. */
export function createEngineLog(
  connection: Pick<Connection, "console">,
  { isComplete }: Pick<CatalogStore, "isComplete">,
): Required<Pick<EngineOptions, "onLeftAlone" | "onError" | "onUnknownApi" | "onRuleFailure">> {
  const unknownApis = new Set<string>();

  return {
    onLeftAlone: (uri, why) => connection.console.info(leftAlone(uri, why)),
    onError: (uri, error) => connection.console.warn(notRead(uri, error)),
    onUnknownApi(api) {
      if (!isComplete() || unknownApis.has(api)) return;
      unknownApis.add(api);
      connection.console.warn(settings.unknownApi({ id: api }));
    },
    onRuleFailure: (uri, rule, error) =>
      connection.console.error(`The rule ${rule} failed for ${uri}: ${describeError(error)}`),
  };
}
