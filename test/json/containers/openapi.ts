// Documents of OpenAPI 3 for tests.

import { json } from "../../support/jsonBodies.ts";

/** The servers of a document about VideoConduit. */
export const videoConduit = [{ url: "https://videoconduit.com/v1" }];

/** A document with these paths; of VideoConduit unless `rest` has other servers or none. */
export function openapi(paths: object, rest: object = { servers: videoConduit }): string {
  return json({ openapi: "3.1.0", info: { title: "Videos", version: "1.0.0" }, ...rest, paths });
}

/** The paths of one operation with these responses. */
export function operation(responses: object, rest: object = {}): object {
  return { "/download": { post: { operationId: "startDownload", ...rest, responses } } };
}

/** A response with an example in JSON. */
export function withExample(example: unknown): object {
  return { description: "An error", content: { "application/json": { example } } };
}

/** A body of VideoConduit with this code. */
export const conflict = (code: string) => ({ detail: "It exists already.", code });
/** A response of VideoConduit whose code is misspelt. */
export const misspelt = withExample(conflict("«‹conflicts›»"));
/** What is found of it under 409. */
export const found = { bodies: ["videoconduit 409 -!"], findings: ["unknown-code"] };
