// Names by which an object tells of a response, or of an event in which there was one: such an object is rarely a body itself.

/** Names of what belongs to a response and its request. */
export const responseNames: ReadonlySet<string> = new Set([
  "url",
  "uri",
  "href",
  "status",
  "statusCode",
  "status_code",
  "request",
  "response",
  "headers",
  "stack",
  "config",
  "baseUrl",
  "baseURL",
  "base_url",
]);

/** These, and the names of log lines. */
export const recordNames: ReadonlySet<string> = new Set([
  ...responseNames,
  "req",
  "res",
  "method",
  "level",
  "time",
  "timestamp",
  "name",
]);
