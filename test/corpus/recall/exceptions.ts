// What is not expected of the generated documents: what cannot be told by design, and what is not read yet. A line that excuses
// nothing any more is a fault of this table.

import type { Answer, Question } from "./measure.ts";

export interface Exception {
  readonly questions: readonly Question[];
  readonly catalog: string;
  /** The entries; absent for all. */
  readonly entries?: readonly string[];
  readonly reason: string;
}

/**
 * Expected in no container.
 *
 * Not here, since they are not asked: LTX's 413, whose body is not guaranteed and has no example; the wrong status of a body that has
 * neither code nor a text of its own (Pipevideo's 400, 401, 404, 500); misspelt codes of bodies without any.
 */
export const exceptions: readonly Exception[] = [
  {
    questions: ["missing field", "renamed key"],
    catalog: "pipevideo",
    reason: "Its bodies have the one field `message`: without it nothing is left to know the body by.",
  },
  {
    questions: ["missing field", "renamed key"],
    catalog: "videoconduit",
    entries: ["unauthorized", "not-found"],
    reason:
      "Their documented bodies have the one field `detail`: without it nothing is left to know the body by.",
  },
  {
    questions: ["wrong type"],
    catalog: "pipevideo",
    reason: "A number under `message` is no error body to the reader, which goes by the form alone.",
  },
];

/** The exception that excuses a miss. */
export function exceptionFor({ question, response }: Answer): Exception | undefined {
  return exceptions.find(
    ({ questions, catalog, entries }) =>
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

const everything: readonly Question[] = ["API", "entry", "status", ...mistaken];

/** By the name of a container: questions that it cannot be asked yet. */
export const notYet: ReadonlyMap<string, readonly Question[]> = new Map([
  ["plain fixture", ["undocumented status"]],
  ["plain fixture, body as text", ["API", "entry", ...mistaken]],
  ["key of the status", ["status", "undocumented status"]],
  ["nested in other data", ["undocumented status"]],
  ["HAR", ["API", "entry", ...mistaken]],
  ["Postman", everything],
  ["Postman, base address as variable", everything],
  ["OpenAPI 3, example", ["status", ...mistaken]],
  ["OpenAPI 3, examples", ["status", ...mistaken]],
  ["Swagger 2", everything],
  ["WireMock, jsonBody", everything],
  ["WireMock, body", everything],
  ["Mockoon", ["API", "entry", ...mistaken]],
  ["nock", mistaken],
  ["JSON Lines", everything],
  ["JSON Lines, body as text", everything],
]);

/** Mistakes of which two rules still speak, or one speaks twice, whatever the container. */
export const notYetOnce: readonly Question[] = ["status of another error", "undocumented status"];
