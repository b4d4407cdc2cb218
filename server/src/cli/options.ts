// The options of the command line: what may be given, and to which command. What they mean is said in the usage of cli.ts.

/** For `parseArgs`. */
export const commandLineOptions = {
  format: { type: "string" },
  api: { type: "string" },
  preset: { type: "string" },
  root: { type: "string" },
  from: { type: "string" },
  id: { type: "string" },
  name: { type: "string" },
  host: { type: "string" },
  out: { type: "string" },
  merge: { type: "string" },
  json: { type: "boolean" },
  verbose: { type: "boolean" },
  version: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;
