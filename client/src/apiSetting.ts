// The setting `errorAtlas.apis` (glob → catalog id) as plain data: which patterns to write for a file, and what the setting
// becomes. Pure; reading and writing the configuration is commands/selectApi.ts.

/** The setting's value. */
export type ApiGlobs = Readonly<Record<string, string>>;

/** A pattern that matches exactly the file at `path`, relative to its workspace folder, with `/`. */
export function globOfFile(path: string): string {
  return path.replace(/[\\*?[\]{}()]|^!/g, "\\$&");
}

/** A pattern that matches everything in the folder of the file at `path`; undefined for a file at the top. */
export function globOfFolder(path: string): string | undefined {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? undefined : `${globOfFile(path.slice(0, slash))}/**`;
}

/** The setting with `glob` set to `api`. It is put last: of several patterns that match a file, the last one holds. */
export function withApi(globs: ApiGlobs, glob: string, api: string): ApiGlobs {
  return { ...without(globs, glob), [glob]: api };
}

/** The setting without `glob`. */
export function without(globs: ApiGlobs, glob: string): ApiGlobs {
  return Object.fromEntries(Object.entries(globs).filter(([key]) => key !== glob));
}
