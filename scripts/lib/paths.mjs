// @ts-check
// Where things lie in a checkout. Paths only; nothing is created here.
import * as path from "node:path";
import { fileURLToPath } from "node:url";

/** The top folder of the project. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** Everything that is provisioned or recorded for runs in a real VS Code; ignored by git, safe to delete. */
export const cacheFolder = path.join(root, ".vscode-test");

/** The workspace that people and tests open. */
export const examplesFolder = path.join(root, "examples");
