// Waiting for what VS Code announces by an event; never for a time to pass.

import { type Diagnostic, type Event, languages, type Tab, type Uri, window } from "vscode";

/**
 * Settles with the first value of `look` that is not undefined: now, or after one of the events. Rejects after `seconds`, saying
 * what was waited for.
 */
export function waitFor<T>(
  what: string,
  look: () => T | undefined | Promise<T | undefined>,
  event: Event<unknown>,
  seconds = 15,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = async () => {
      const value = await look();
      if (value === undefined) return;
      clearTimeout(timer);
      subscription.dispose();
      resolve(value);
    };
    const subscription = event(() => void settle().catch(reject));
    const timer = setTimeout(() => {
      subscription.dispose();
      reject(new Error(`Waited ${seconds} s in vain for ${what}.`));
    }, seconds * 1000);
    void settle().catch(reject);
  });
}

/** Error Atlas's findings in an open file, as soon as they fulfil `isWanted`. */
export function waitForFindings(
  uri: Uri,
  what: string,
  isWanted: (findings: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  const look = () => {
    const findings = languages.getDiagnostics(uri).filter((finding) => finding.source === "error-atlas");
    return isWanted(findings) ? findings : undefined;
  };
  return waitFor(`${what} in ${uri.path}`, look, languages.onDidChangeDiagnostics);
}

/** The first open tab that fulfils `isWanted`. */
export function waitForTab(what: string, isWanted: (tab: Tab) => boolean): Promise<Tab> {
  const look = () => window.tabGroups.all.flatMap((group) => group.tabs).find(isWanted);
  return waitFor(what, look, window.tabGroups.onDidChangeTabs);
}
