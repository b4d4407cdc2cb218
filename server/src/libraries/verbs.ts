// The methods that most clients have for making requests, by the names of the HTTP methods in lower case.

export const verbs: readonly string[] = [
  "get",
  "post",
  "put",
  "patch",
  "delete",
  "head",
  "options",
  "request",
];

/** The methods after whose failure clients that try again by themselves do so: without POST and PATCH, which may have done something. */
export const safeToRepeat = ["GET", "PUT", "HEAD", "DELETE", "OPTIONS", "TRACE"] as const;
