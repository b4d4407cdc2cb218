// Which settings hold for a document: asked of the client per resource and kept until they change. What settings there are, and
// what their values mean, belongs in settings.ts.

import { type Connection, DidChangeConfigurationNotification } from "vscode-languageserver";
import { defaultSettings, parseSettings, type Settings, settingsSection } from "../engine/settings.ts";
import type { ClientAbilities } from "./clientCapabilities.ts";
import type { Tell } from "./events.ts";

export interface Configuration {
  /** The settings for a document: those of its folder. Never rejects; where the client gives none, the defaults. */
  settingsFor(uri: string): Settings | Promise<Settings>;
  /** The document is closed; what was kept for it is dropped. */
  forget(uri: string): void;
}

/**
 * | event | dropped |
 * | --- | --- |
 * | `workspace/didChangeConfiguration` | everything kept |
 * | the workspace folders change (`reset` of `createConfiguration`'s owner) | everything kept |
 * | a document is closed | what was kept for it |
 *
 * Clients that cannot be asked tell: `initializationOptions.settings`, then each `didChangeConfiguration`'s `settings`.
 */
export interface OwnedConfiguration extends Configuration {
  /** From now on the client may be asked; before `initialized` what it told counts. */
  start(): void;
  reset(): void;
}

export function createConfiguration(
  connection: Connection,
  abilities: ClientAbilities,
  initializationOptions: unknown,
  tell: Tell,
): OwnedConfiguration {
  const said = new Set<string>();
  const kept = new Map<string, Settings | Promise<Settings>>();
  let told = parse(sectionOf((initializationOptions as { settings?: unknown } | null | undefined)?.settings));
  let started = false;

  function parse(raw: unknown): Settings {
    const { settings, problems } = parseSettings(raw);
    for (const problem of problems) {
      if (!said.has(problem)) connection.console.warn(problem);
      said.add(problem);
    }
    return settings;
  }

  async function ask(uri: string): Promise<Settings> {
    try {
      return parse(await connection.workspace.getConfiguration({ scopeUri: uri, section: settingsSection }));
    } catch (error) {
      connection.console.warn(
        `The client did not give the settings for ${uri}; the defaults are used: ${error}`,
      );
      return defaultSettings;
    }
  }

  connection.onDidChangeConfiguration((change) => {
    kept.clear();
    said.clear();
    if (!abilities.configuration) told = parse(sectionOf(change.settings));
    tell("settingsChanged");
  });

  return {
    settingsFor(uri) {
      if (!started || !abilities.configuration) return told;
      const before = kept.get(uri);
      if (before) return before;
      const asked = ask(uri).then((settings) => {
        // Only if nothing was reset meanwhile: an old answer must not outlive a change.
        if (kept.get(uri) === asked) kept.set(uri, settings);
        return settings;
      });
      kept.set(uri, asked);
      return asked;
    },
    forget: (uri) => void kept.delete(uri),
    start() {
      started = true;
      if (abilities.registerConfiguration) {
        connection.client
          .register(DidChangeConfigurationNotification.type, { section: settingsSection })
          .catch((error: unknown) =>
            connection.console.warn(`Changes of settings will not be noticed: ${error}`),
          );
      }
    },
    reset: () => kept.clear(),
  };
}

/** Clients send the section itself or an object that holds it. */
function sectionOf(settings: unknown): unknown {
  if (typeof settings !== "object" || settings === null) return settings;
  return settingsSection in settings ? (settings as Record<string, unknown>)[settingsSection] : settings;
}
