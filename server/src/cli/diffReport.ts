// What `error-atlas diff` found, before it is printed, and its form for programs.

import type { FieldChange } from "../catalog/versions.ts";
import type { UsedPlace } from "./affected.ts";
import type { Failure } from "./report.ts";

/** How two versions differ; lines count from 0. */
export interface DiffReport {
  readonly before: VersionName;
  readonly after: VersionName;
  /** Entries by their ids, with where the project names them. */
  readonly added: readonly OneEntry[];
  readonly changed: readonly ChangedEntry[];
  readonly gone: readonly OneEntry[];
  /** Fields of the catalog itself. */
  readonly catalog: readonly FieldChange[];
  /** Files that could not be looked through. */
  readonly skipped: readonly Failure[];
}

interface VersionName {
  readonly file: string;
  readonly id: string;
  readonly version: string;
}

export interface OneEntry {
  readonly entry: string;
  readonly places: readonly UsedPlace[];
}

export interface ChangedEntry extends OneEntry {
  readonly fields: readonly FieldChange[];
}

/** Documented in docs/command-line.md; only ever grows. Lines and columns count from 1, the end not included. */
export function diffJson({ before, after, added, changed, gone, catalog, skipped }: DiffReport) {
  const places = (all: readonly UsedPlace[]) =>
    all.map(({ path: file, range: { start, end } }) => ({
      path: file,
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    }));
  const shown = <T extends OneEntry>(entry: T) => ({ ...entry, places: places(entry.places) });
  return {
    version: 1,
    before,
    after,
    added: added.map(shown),
    changed: changed.map(shown),
    gone: gone.map(shown),
    catalog,
    skipped,
  };
}

/** Whether the versions say the same. */
export function isEmptyReport({ added, changed, gone, catalog }: DiffReport): boolean {
  return added.length + changed.length + gone.length + catalog.length === 0;
}
