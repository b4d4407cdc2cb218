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
