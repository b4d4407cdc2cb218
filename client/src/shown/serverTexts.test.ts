import { describe, expect, test } from "vitest";
import type {
  CancellationToken,
  CodeAction,
  CodeLens,
  CompletionItem,
  Diagnostic,
  DocumentSymbol,
  Hover,
  SymbolInformation,
  TextDocument,
  Uri,
} from "vscode";
import type { Message } from "vscode-languageclient/node";
import { markupIn } from "../../../test/support/vscodeMarkup.ts";
import { harmlessMessage, serverTexts } from "./serverTexts.ts";

const evil = "$(zap) [x](command:y)";
const shown = "$\u2060(zap) [x]\u2060(command:y)";

describe("messages from the server", () => {
  test.each<[string, object, object]>([
    [
      "a notification",
      { method: "window/showMessage", params: { type: 1, message: evil } },
      { method: "window/showMessage", params: { type: 1, message: shown } },
    ],
    [
      "a question",
      { id: 1, method: "window/showMessageRequest", params: { message: evil, actions: [{ title: "Yes" }] } },
      { id: 1, method: "window/showMessageRequest", params: { message: shown, actions: [{ title: "Yes" }] } },
    ],
    [
      "progress",
      { method: "$/progress", params: { token: 1, value: { kind: "begin", title: evil, message: evil } } },
      { method: "$/progress", params: { token: 1, value: { kind: "begin", title: shown, message: shown } } },
    ],
    [
      "an error",
      { id: 1, error: { code: 1, message: evil, data: evil } },
      { id: 1, error: { code: 1, message: shown, data: shown } },
    ],
    [
      "data of an error that is no text",
      { id: 1, error: { code: 1, message: "", data: { retry: true } } },
      { id: 1, error: { code: 1, message: "", data: { retry: true } } },
    ],
  ])("%s is harmless", (_, given, expected) => {
    expect(harmlessMessage({ jsonrpc: "2.0", ...given } as Message)).toEqual({ jsonrpc: "2.0", ...expected });
  });

  test.each<[string, object]>([
    ["a result", { id: 1, result: { message: evil } }],
    ["a line of the log", { method: "window/logMessage", params: { message: evil } }],
    ["a part of a result", { method: "$/progress", params: { token: 1, value: [{ title: evil }] } }],
    ["a message without parameters", { method: "window/showMessage" }],
  ])("%s stays as it is", (_, given) => {
    expect(harmlessMessage({ jsonrpc: "2.0", ...given } as Message)).toEqual({ jsonrpc: "2.0", ...given });
  });
});

describe("what VS Code shows of the server's answers", () => {
  const { middleware } = serverTexts;
  const document = {} as TextDocument;
  const token = {} as CancellationToken;

  test("hovers, whose Markdown may run two commands and no other", async () => {
    const contents = [{ value: evil, isTrusted: false }, "plain", { language: "ts", value: evil }];
    const hover = await middleware?.provideHover?.(
      document,
      {} as never,
      token,
      () => ({ contents }) as unknown as Hover,
    );
    expect(hover?.contents).toEqual([
      {
        value: evil,
        isTrusted: {
          enabledCommands: [
            "errorAtlas.showEntry",
            "errorAtlas.openCatalog",
            "errorAtlas.showArrivals",
            "errorAtlas.insertHandler",
          ],
        },
      },
      "plain",
      { language: "ts", value: evil },
    ]);
    expect(await middleware?.provideHover?.(document, {} as never, token, () => null)).toBeNull();
  });

  test("lenses, before and after they are resolved", async () => {
    const lenses = () => [{ command: { command: "c", title: evil } }] as unknown as CodeLens[];
    expect(await middleware?.provideCodeLenses?.(document, token, lenses)).toEqual([
      { command: { command: "c", title: shown } },
    ]);
    const [lens] = lenses();
    expect((await middleware?.resolveCodeLens?.(lens!, token, (same) => same))?.command?.title).toBe(shown);
  });

  test("symbols, with those in them", async () => {
    const symbol = { name: evil, detail: evil, children: [{ name: evil, detail: "", children: [] }] };
    const symbols = await middleware?.provideDocumentSymbols?.(document, token, () => [
      symbol as unknown as DocumentSymbol,
    ]);
    expect(symbols).toEqual([
      { name: shown, detail: shown, children: [{ name: shown, detail: "", children: [] }] },
    ]);
  });

  test("symbols of the workspace", async () => {
    const symbol = { name: evil, containerName: evil } as unknown as SymbolInformation;
    const symbols = await middleware?.provideWorkspaceSymbols?.("", token, () => [symbol]);
    expect(symbols).toEqual([{ name: shown, containerName: shown }]);
  });

  test("completions, which insert, sort and match what they did", async () => {
    const items = (item: object) =>
      middleware?.provideCompletionItem?.(document, {} as never, {} as never, token, () => [
        item as CompletionItem,
      ]);
    expect(await items({ label: evil, detail: evil })).toEqual([
      { label: shown, detail: shown, filterText: evil, sortText: evil, insertText: evil },
    ]);
    expect(
      await items({
        label: { label: evil, description: evil },
        insertText: "i",
        filterText: "f",
        sortText: "s",
      }),
    ).toEqual([
      { label: { label: shown, description: shown }, insertText: "i", filterText: "f", sortText: "s" },
    ]);
    expect(await items({ label: "CODE" })).toEqual([{ label: "CODE" }]);
  });

  test("code actions and commands", async () => {
    const actions = [
      { title: evil, command: { title: evil, command: "c" } },
      { title: evil, command: "c" },
    ];
    expect(
      await middleware?.provideCodeActions?.(
        document,
        {} as never,
        {} as never,
        token,
        () => actions as CodeAction[],
      ),
    ).toEqual([
      { title: shown, command: { title: shown, command: "c" } },
      { title: shown, command: "c" },
    ]);
  });

  test("findings, whose lines stay lines", () => {
    const finding = { message: `${evil}\n${evil}`, relatedInformation: [{ message: evil }] };
    let sent: readonly Diagnostic[] = [];
    middleware?.handleDiagnostics?.({} as Uri, [finding as unknown as Diagnostic], (_, diagnostics) => {
      sent = diagnostics;
    });
    expect(sent).toEqual([{ message: `${shown}\n${shown}`, relatedInformation: [{ message: shown }] }]);
    expect(markupIn(sent[0]?.message ?? "")).toEqual([]);
  });
});
