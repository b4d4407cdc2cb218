// Catalogs and error-atlas.json files that count for a run and cannot be used: whoever reads "No problems" has to know that they were
// not asked. That is so whether they are checked themselves or not, and however the settings show what is wrong in them.

import { withoutKeys } from "../catalog/keys.ts";
import type { CatalogProblem } from "../catalog/model.ts";
import type { Folder } from "./folder.ts";
import { failures } from "./messages.ts";
import { displayPath } from "./verbose.ts";

export interface UnusedFile {
  /** For people: the file, and why it is not used. */
  readonly line: string;
  /** Whether it is the workspace's own: what is wrong in a package, whoever runs this cannot mend. */
  readonly isOwn: boolean;
}

export async function unusedFiles(folder: Folder): Promise<readonly UnusedFile[]> {
  const { store, engine } = folder;
  const index = store.index();
  const inForce = new Set(index.catalogs.map(({ uri }) => uri));
  const catalogs = store.files().flatMap(({ uri, origin, problems }) => {
    // The workspace's own catalog may stand before a package's on purpose: then a mere warning is no reason. That two have one id is.
    const isReason = ({ severity, rule }: CatalogProblem) =>
      severity === "error" || rule === "catalog-duplicate";
    const fault = problems.find(isReason);
    return origin === undefined || inForce.has(uri) || fault === undefined
      ? []
      : [{ uri, problem: fault.message, isOwn: origin === "workspace", text: failures.inFile }];
  });
  const configurations = (await engine.project.configurations.states()).flatMap(
    ({ uri, inForce: used, problems: [first] }) =>
      used !== undefined || first === undefined
        ? []
        : [{ uri, problem: first.message, isOwn: true, text: failures.notUsed }],
  );
  return [...catalogs, ...configurations].map(({ uri, problem, isOwn, text }) => ({
    line: withoutKeys(text({ file: displayPath(folder, uri), problem }), index),
    isOwn,
  }));
}
