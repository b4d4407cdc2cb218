// What is not expected of the generated documents: what cannot be told by design, and what is not read yet. A line that excuses
// nothing any more is a fault of this table.

import type { Answer, Question } from "./measure.ts";

export interface Exception {
  readonly questions: readonly Question[];
  readonly catalog: string;
  /** The entries; absent for all. */
  readonly entries?: readonly string[];
  /** Absent for all. */
  readonly container?: string;
  readonly reason: string;
}

/**
 * What need not be found.
 *
 * Not here, since they are not asked: LTX's 413, whose body is not guaranteed and has no example; the wrong status of a body that has
 * neither code nor a text of its own (Pipevideo's 400, 401, 404, 500); misspelt codes of bodies without any.
 */
export const exceptions: readonly Exception[] = [
  {
    questions: ["missing field"],
    catalog: "pipevideo",
    reason: "Its bodies have the one field `message`: without it nothing is left to know the body by.",
  },
  {
    questions: ["missing field"],
    catalog: "videoconduit",
    entries: ["unauthorized", "not-found"],
    reason:
      "Their documented bodies have the one field `detail`: without it nothing is left to know the body by.",
  },
  {
    questions: ["wrong type", "renamed key"],
    catalog: "pipevideo",
    container: "key of the status",
    reason: "What stands under a number need be no response: there, only the form can tell.",
  },
  {
    questions: ["renamed key"],
    catalog: "videoconduit",
    entries: ["unauthorized", "not-found"],
    container: "key of the status",
    reason: "What stands under a number need be no response: there, only the form can tell.",
  },
];

/** The exception that excuses a miss. */
export function exceptionFor(answer: Answer): Exception | undefined {
  const { question, response } = answer;
  return exceptions.find(
    ({ questions, catalog, entries, container }) =>
      (container === undefined || container === answer.container) &&
      questions.includes(question) &&
      catalog === response.catalog.id &&
      (entries === undefined || entries.includes(response.entry.id)),
  );
}

const mistaken: readonly Question[] = [
  "misspelt code",
  "status of another error",
  "undocumented status",
  "missing field",
  "wrong type",
  "renamed key",
];

/** By the name of a container: questions that it cannot be asked. */
export const notAsked: ReadonlyMap<string, readonly Question[]> = new Map([
  // What is noted in `metadata` may be of any other response: nothing is reported by it.
  ["WireMock, address in metadata", mistaken],
]);
