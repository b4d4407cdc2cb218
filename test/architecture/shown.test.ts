// Holds that texts reach VS Code through client/src/shown/ alone, which makes them harmless: what else of VS Code's API the client
// may use is listed here, so that whatever is new has to be looked at. And that no Markdown is trusted anywhere, but that hovers may
// link to the commands that show an entry.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as ts from "typescript";
import { describe, expect, test } from "vitest";
import { hoverCommands } from "../../server/src/protocol.ts";

const root = path.resolve(import.meta.dirname, "../../client/src");
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));

/** What shows no text, or only that of documents. Of the objects, the members. */
const SILENT: Readonly<Record<string, Readonly<Record<string, readonly string[] | undefined>>>> = {
  vscode: {
    commands: ["executeCommand", "registerCommand"],
    ConfigurationTarget: undefined,
    Disposable: undefined,
    env: ["clipboard", "openExternal"],
    EventEmitter: undefined,
    extensions: ["getExtension"],
    languages: ["match"],
    LanguageStatusSeverity: undefined,
    Position: undefined,
    QuickPickItemKind: undefined,
    Range: undefined,
    RelativePattern: undefined,
    Selection: undefined,
    TabInputWebview: undefined,
    TextEditorRevealType: undefined,
    ThemeColor: undefined,
    ThemeIcon: undefined,
    Uri: undefined,
    ViewColumn: undefined,
    window: [
      "activeTextEditor",
      "createOutputChannel",
      "onDidChangeActiveTextEditor",
      "showTextDocument",
      "tabGroups",
      "visibleTextEditors",
    ],
    workspace: [
      "applyEdit",
      "asRelativePath",
      "findFiles",
      "fs",
      "getConfiguration",
      "getWorkspaceFolder",
      "isTrusted",
      "onDidChangeConfiguration",
      "onDidChangeTextDocument",
      "onDidGrantWorkspaceTrust",
      "onDidSaveTextDocument",
      "openTextDocument",
      "registerTextDocumentContentProvider",
      "textDocuments",
      "workspaceFile",
      "workspaceFolders",
    ],
    WorkspaceEdit: undefined,
  },
  "vscode-languageclient/node": {
    CloseAction: undefined,
    ErrorAction: undefined,
    State: undefined,
    TransportKind: undefined,
  },
};

/** Properties of VS Code's objects that are shown. */
const TEXTS =
  /^(?:accessibilityInformation|badge|buttons|description|detail|items|label|message|name|placeholder|placeHolder|prompt|text|title|tooltip|validationMessage)$/;

/** Properties that make Markdown do more than be read. */
const TRUST = /^(?:isTrusted|supportHtml|supportThemeIcons|supportAlertSyntax|enabledCommands)$/;

/** Each place of a file that may show a text past client/src/shown/. */
function careless(text: string): readonly string[] {
  const found: string[] = [];
  const parts = new Map<string, readonly string[] | undefined>();
  const visit = (node: ts.Node): void => {
    if (isOfVsCode(node)) found.push(...imported(node, parts));
    else if (ts.isIdentifier(node) && isCareless(node, parts)) found.push(node.parent.getText());
    else if (isTextSet(node)) found.push(node.getText());
    else if (isImportCall(node)) found.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(parse(text));
  return found;
}

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile("a.ts", text, ts.ScriptTarget.Latest, true);
}

function isOfVsCode(node: ts.Node): node is ts.ImportDeclaration | ts.ExportDeclaration {
  return (
    (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
    node.moduleSpecifier !== undefined &&
    ts.isStringLiteral(node.moduleSpecifier) &&
    /^vscode\b/.test(node.moduleSpecifier.text)
  );
}

/** What an import brings that may show something; notes the objects of which only some members may be used. */
function imported(
  node: ts.ImportDeclaration | ts.ExportDeclaration,
  parts: Map<string, readonly string[] | undefined>,
): readonly string[] {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly ? [] : [node.getText()];
  const clause = node.importClause;
  if (clause?.isTypeOnly) return [];
  const names = clause?.namedBindings;
  if (!clause || clause.name || !names || !ts.isNamedImports(names)) return [node.getText()];
  const silent = SILENT[(node.moduleSpecifier as ts.StringLiteral).text] ?? {};
  return names.elements.flatMap(({ isTypeOnly, name, propertyName }) => {
    const taken = (propertyName ?? name).text;
    if (isTypeOnly) return [];
    if (!Object.hasOwn(silent, taken)) return [taken];
    if (silent[taken]) parts.set(name.text, silent[taken]);
    return [];
  });
}

/** An object of VS Code's of which something else is used than the members listed. */
function isCareless(name: ts.Identifier, parts: ReadonlyMap<string, readonly string[] | undefined>): boolean {
  const { parent } = name;
  if (ts.isImportSpecifier(parent)) return false;
  const isObject = ts.isPropertyAccessExpression(parent) && parent.expression === name;
  const members = parts.get(name.text);
  const isMember = ts.isPropertyAccessExpression(parent) && parent.name === name;
  const isKey = ts.isPropertyAssignment(parent) && parent.name === name;
  if (members === undefined || isMember || isKey) return false;
  return !(isObject && members.includes(parent.name.text));
}

function isTextSet(node: ts.Node): boolean {
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
    node.operatorToken.kind <= ts.SyntaxKind.LastAssignment &&
    ts.isPropertyAccessExpression(node.left) &&
    TEXTS.test(node.left.name.text)
  );
}

function isImportCall(node: ts.Node): boolean {
  return (
    ts.isCallExpression(node) &&
    (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === "require")
  );
}

/** Each place that lets Markdown do more than be read. */
function trusting(text: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const { parent } = node;
    if (
      (ts.isIdentifier(node) || ts.isStringLiteral(node)) &&
      TRUST.test(node.text) &&
      !isDenied(node) &&
      !isAsked(node)
    )
      found.push(parent.getText());
    if (ts.isNewExpression(node) && node.expression.getText() === "MarkdownString") {
      if ((node.arguments?.length ?? 0) > 1) found.push(node.getText());
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(text));
  return found;
}

function isDenied({ parent }: ts.Node): boolean {
  const given = ts.isPropertyAssignment(parent)
    ? parent.initializer
    : ts.isPropertyAccessExpression(parent) && ts.isBinaryExpression(parent.parent)
      ? parent.parent.right
      : undefined;
  return given?.kind === ts.SyntaxKind.FalseKeyword;
}

/** Whether a person trusts the workspace, which VS Code calls the same, and which nobody can set. */
function isAsked({ parent }: ts.Node): boolean {
  return ts.isPropertyAccessExpression(parent) && parent.getText() === "workspace.isTrusted";
}

const read = (file: string) => readFileSync(path.join(root, file), "utf8");

describe("what is careless", () => {
  test.each([
    ['import { window } from "vscode";\nwindow.showErrorMessage(x)', ["window.showErrorMessage"]],
    ['import { window as w } from "vscode";\nw.withProgress(x)', ["w.withProgress"]],
    ['import { window } from "vscode";\nconst { showQuickPick } = window', ["{ showQuickPick } = window"]],
    ['import { window } from "vscode";\nshow(window)', ["show(window)"]],
    ['import { window } from "vscode";\nwindow["showErrorMessage"](x)', ['window["showErrorMessage"]']],
    ['import * as vscode from "vscode";', ['import * as vscode from "vscode";']],
    ['import { MarkdownString, TreeItem } from "vscode";', ["MarkdownString", "TreeItem"]],
    ['import { LanguageClient } from "vscode-languageclient/node";', ["LanguageClient"]],
    ['export { window } from "vscode";', ['export { window } from "vscode";']],
    ['await import("vscode")', ['import("vscode")']],
    ['require("vscode")', ['require("vscode")']],
    ["item.detail = x", ["item.detail = x"]],
    ["view.message ??= x", ["view.message ??= x"]],
    ['import { window } from "vscode";\nwindow.showTextDocument(x)', []],
    ['import { type MarkdownString, Uri } from "vscode";\nUri.parse(x)', []],
    ['import type { LanguageClient } from "vscode-languageclient/node";\nclient.state', []],
  ])("%s", (source, expected) => {
    expect(careless(source)).toEqual(expected);
  });
});

describe("what is trusting", () => {
  test.each([
    ["m.isTrusted = true", ["m.isTrusted"]],
    ["m.supportHtml = x", ["m.supportHtml"]],
    [
      "f({ isTrusted: { enabledCommands: [] } })",
      ["isTrusted: { enabledCommands: [] }", "enabledCommands: []"],
    ],
    ["new MarkdownString(x, true)", ["new MarkdownString(x, true)"]],
    ["f(workspace.isTrusted, x.isTrusted)", ["x.isTrusted"]],
    ['m["supportHtml"] = true', ['m["supportHtml"]']],
    ["m.isTrusted = false; f({ supportHtml: false }); new MarkdownString(x)", []],
  ])("%s", (source, expected) => {
    expect(trusting(source)).toEqual(expected);
  });
});

test("nothing but client/src/shown/ hands a text to VS Code", () => {
  expect(files.length).toBeGreaterThan(20);
  const others = files.filter((file) => !file.startsWith("shown/"));
  expect(others.length).toBeLessThan(files.length);
  expect(others.flatMap((file) => careless(read(file)).map((place) => `${file}: ${place}`))).toEqual([]);
});

test("no Markdown is trusted, and none has HTML; hovers are for commands of ours: those that show something, and the one that inserts a handler", () => {
  expect(files.flatMap((file) => trusting(read(file)).map((place) => `${file}: ${place}`))).toEqual([
    "shown/serverTexts.ts: content.isTrusted",
    "shown/serverTexts.ts: enabledCommands: hoverCommands",
  ]);
  expect(hoverCommands).toEqual([
    "errorAtlas.showEntry",
    "errorAtlas.openCatalog",
    "errorAtlas.showArrivals",
    "errorAtlas.insertHandler",
  ]);
});
