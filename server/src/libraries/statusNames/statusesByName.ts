// Exports of libraries that have one status each: constants, and errors that are thrown for them.

import type { ExportDescription } from "../model.ts";

/** Each name as an export that is its status. */
export function statusesByName(
  statuses: Readonly<Record<string, number>>,
): Readonly<Record<string, ExportDescription>> {
  return Object.fromEntries(Object.entries(statuses).map(([name, status]) => [name, { statuses: status }]));
}

/** Each name as an export that makes errors of its status. */
export function raising(
  statuses: Readonly<Record<string, number>>,
): Readonly<Record<string, ExportDescription>> {
  return Object.fromEntries(Object.entries(statuses).map(([name, status]) => [name, { raises: status }]));
}
