// Which of our parsers a file is for.

export type Language = "typescript" | "json";

/**
 * By LSP language id, else by the extension (`.ts .tsx .mts .cts .js .jsx .mjs .cjs`, `.json .jsonc`, in any case); undefined where
 * neither is one that we read.
 */
export function languageOf(uri: string, languageId: string): Language | undefined {
  if (/^(?:typescript|javascript)(?:react|\.[jt]sx)?$/.test(languageId)) return "typescript";
  if (/^jsonc?$/.test(languageId)) return "json";
  const path = uri.replace(/[?#].*$/, "");
  if (/\.(?:[cm]?[jt]s|[jt]sx)$/i.test(path)) return "typescript";
  return /\.jsonc?$/i.test(path) ? "json" : undefined;
}
