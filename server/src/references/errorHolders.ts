// Properties that hold an error or its body in another one.

/** As servers and GraphQL write them: `{ error: { code } }`, `{ extensions: { code } }`. */
export const ERROR_HOLDERS: ReadonlySet<string> = new Set([
  "body",
  "cause",
  "data",
  "error",
  "extensions",
  "json",
  "jsonBody",
  "res",
  "response",
]);
