// Shows what is wrong with an error-atlas.json in that file, open or not: as published diagnostics, for every client.

import type { Connection } from "vscode-languageserver";
import { configurationProblems } from "../workspace/configurationFile.ts";
import type { ConfigurationState } from "../workspace/configurations.ts";
import { problemDiagnostics } from "./problemDiagnostics.ts";

export interface ConfigurationProblems {
  /**
   * Shows the problems of these files, and clears those of files shown before that are not among them.
   * @param catalogs ids of the catalogs that there are
   */
  show(states: readonly ConfigurationState[], catalogs: readonly string[]): void;
}

export function createConfigurationProblems(connection: Connection): ConfigurationProblems {
  /** What is on show, by URI, as it was sent. */
  let shown = new Map<string, string>();

  return {
    show(states, catalogs) {
      const next = new Map<string, string>();
      for (const state of states) {
        const diagnostics = problemDiagnostics(state, configurationProblems(state, catalogs));
        const sent = JSON.stringify(diagnostics);
        next.set(state.uri, sent);
        if ((shown.get(state.uri) ?? "[]") !== sent)
          void connection.sendDiagnostics({ uri: state.uri, diagnostics });
      }
      for (const uri of shown.keys())
        if (!next.has(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
      shown = next;
    },
  };
}
