// What the server sends and VS Code, not this extension, shows: code lenses, symbols, completions, code actions, findings, and the
// messages of notifications, progress and errors. Other editors look for no markup in these, so they are made harmless here and not
// by the server. Pure. Hovers and documentation are Markdown of the server's, which is not trusted; only links of hovers may run the
// commands that show something and the one that inserts an error handler.

import type {
  CodeAction,
  CodeLens,
  Command,
  CompletionItem,
  Diagnostic,
  DocumentSymbol,
  Hover,
  SymbolInformation,
} from "vscode";
import type { LanguageClientOptions, Message, Middleware } from "vscode-languageclient/node";
import { hoverCommands } from "../../../server/src/protocol.ts";
import { outsideText } from "./outsideText.ts";

/** For the options of the client. Objects of VS Code are changed in place, since the client knows its own again. */
export const serverTexts: Pick<LanguageClientOptions, "connectionOptions" | "markdown" | "middleware"> = {
  connectionOptions: {
    messageStrategy: { handleMessage: (message, next) => next(harmlessMessage(message)) },
  },
  markdown: { isTrusted: false, supportHtml: false, supportThemeIcons: false },
  middleware: middleware(),
};

function middleware(): Middleware {
  return {
    provideHover: async (document, position, token, next) =>
      one(await next(document, position, token), linking),
    provideCodeLenses: async (document, token, next) => each(await next(document, token), lens),
    resolveCodeLens: async (item, token, next) => one(await next(item, token), lens),
    provideDocumentSymbols: async (document, token, next) => {
      const symbols = await next(document, token);
      return each<DocumentSymbol | SymbolInformation, typeof symbols>(symbols, symbol);
    },
    provideWorkspaceSymbols: async (query, token, next) => each(await next(query, token), workspaceSymbol),
    provideCompletionItem: async (document, position, context, token, next) => {
      const found = await next(document, position, context, token);
      for (const item of Array.isArray(found) ? found : (found?.items ?? [])) completion(item);
      return found;
    },
    resolveCompletionItem: async (item, token, next) => one(await next(item, token), completion),
    provideCodeActions: async (document, range, context, token, next) =>
      each(await next(document, range, context, token), action),
    resolveCodeAction: async (item, token, next) => one(await next(item, token), action),
    handleDiagnostics: (uri, diagnostics, next) => next(uri, each(diagnostics, finding)),
    provideDiagnostics: async (document, previousResultId, token, next) => {
      const report = await next(document, previousResultId, token);
      if (report && "items" in report) each(report.items, finding);
      return report;
    },
  };
}

function each<T, L extends readonly T[] | null | undefined>(list: L, change: (item: T) => void): L {
  for (const item of list ?? []) change(item);
  return list;
}

function one<T>(item: T, change: (item: NonNullable<T>) => void): T {
  if (item) change(item);
  return item;
}

/** The one exception from what `markdown` says above. */
function linking({ contents }: Hover): void {
  for (const content of contents)
    if (typeof content !== "string" && !("language" in content))
      content.isTrusted = { enabledCommands: hoverCommands };
}

function lens({ command }: CodeLens): void {
  if (command) titled(command);
}

function titled(item: Command | CodeAction): void {
  item.title = outsideText(item.title);
}

function action(item: Command | CodeAction): void {
  titled(item);
  if (item.command && typeof item.command !== "string") titled(item.command);
}

function symbol(item: DocumentSymbol | SymbolInformation): void {
  item.name = outsideText(item.name);
  if (!("children" in item)) return;
  item.detail = outsideText(item.detail);
  for (const child of item.children) symbol(child);
}

function workspaceSymbol(item: SymbolInformation): void {
  item.name = outsideText(item.name);
  item.containerName = outsideText(item.containerName);
}

/** Only what is shown changes: not what is typed, sorted by and inserted, which without further words is the label. */
function completion(item: CompletionItem): void {
  const label = typeof item.label === "string" ? { label: item.label } : item.label;
  const shown = outsideText(label.label);
  if (shown !== label.label) {
    item.filterText ??= label.label;
    item.sortText ??= label.label;
    item.insertText ??= label.label;
  }
  if (typeof item.label === "string") item.label = shown;
  else {
    const { detail, description } = item.label;
    item.label = {
      label: shown,
      ...(detail !== undefined && { detail: outsideText(detail) }),
      ...(description !== undefined && { description: outsideText(description) }),
    };
  }
  if (item.detail !== undefined) item.detail = outsideText(item.detail);
}

/** VS Code shows the finding at the cursor in the status bar, which has icons, where a setting says so. */
function finding(item: Diagnostic): void {
  item.message = lines(item.message);
  for (const related of item.relatedInformation ?? []) related.message = lines(related.message);
}

/** Line by line: findings may have several. */
function lines(text: string): string {
  return text.split("\n").map(outsideText).join("\n");
}

/** The parts of a message that say something to people, and that no feature of the client hands on. */
interface Wire extends Message {
  readonly method?: string;
  readonly params?: { readonly message?: unknown; readonly value?: unknown };
  readonly error?: { readonly message?: unknown; readonly data?: unknown };
}

/**
 * A message from the server as it goes to the client: what the server wants to be shown, and errors, which the client and VS Code
 * show as notifications (a rename that is refused, for one).
 */
export function harmlessMessage(message: Message): Message {
  const { method, params, error } = message as Wire;
  if (error) return { ...message, error: harmlessTexts(error, ["message", "data"]) } as Message;
  if (method === "window/showMessage" || method === "window/showMessageRequest")
    return { ...message, params: harmlessTexts(params, ["message"]) } as Message;
  if (method === "$/progress") {
    const value = harmlessTexts(params?.value, ["title", "message"]);
    return { ...message, params: { ...params, value } } as Message;
  }
  return message;
}

function harmlessTexts(value: unknown, names: readonly string[]): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const texts = Object.entries(value).filter(
    (property): property is [string, string] =>
      names.includes(property[0]) && typeof property[1] === "string",
  );
  return { ...value, ...Object.fromEntries(texts.map(([name, text]) => [name, outsideText(text)])) };
}
