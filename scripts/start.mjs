// @ts-check
// `npm start`: from a fresh clone to a real VS Code on examples/ with the extension in it. Runs on Node alone, installs what
// is missing, and leaves nothing running behind.
import * as path from "node:path";
import { parseArgs } from "node:util";
import { build, packageExtension } from "./lib/build.mjs";
import { checkNode, ensureDependencies } from "./lib/dependencies.mjs";
import { examplesFolder, root } from "./lib/paths.mjs";
import { Problem, runMain } from "./lib/problem.mjs";
import { withProgress } from "./lib/progress.mjs";
import { addressOf, installExtension, startCodeServer } from "./vscode/codeServer.mjs";
import { openDesktop, whyNoDesktop } from "./vscode/desktop.mjs";
import { createProfile } from "./vscode/profile.mjs";
import { provisionVsCode } from "./vscode/provision.mjs";

const usage = `Usage: npm start [-- --browser | --desktop]

Builds Error Atlas and opens VS Code on examples/ with the extension in it.
  --desktop   the VS Code installed on this machine (\`code\`)
  --browser   VS Code in the browser, installed into .vscode-test at the first run
Without either: the desktop one where it can be used, else the browser.`;

const whatToTry = `What to try:
  · hover an error code, a status or a field such as \`error.code\`
  · open src/tryCompletion.ts and type what its comments say
  · open a file of src/mistakes: what is underlined is wrong, and Ctrl+. mends it
  · open test/recordings/downloads.har and hover an error body, or src/mistakes/recorded.har to mend one
  · press F1 and run “Error Atlas: Look Up Error…”
  · click the Error Atlas icon in the activity bar to browse all errors`;

const firstFile = path.join(examplesFolder, "src/videoconduit.ts");

await runMain(async () => {
  const { browser, desktop, help } = readArguments();
  if (help) {
    console.log(usage);
    return;
  }
  checkNode();
  await ensureDependencies();
  await withProgress("Building the extension", build);
  const obstacle = whyNoDesktop();
  if (desktop || (!browser && !obstacle)) {
    await inDesktop();
  } else {
    if (!browser) console.log(`  Using VS Code in the browser, because ${obstacle}.`);
    await inBrowser();
  }
});

function readArguments() {
  try {
    const options = /** @type {const} */ ({ type: "boolean" });
    const { values } = parseArgs({
      options: { browser: options, desktop: options, help: { ...options, short: "h" } },
    });
    if (values.browser && values.desktop) throw new Error("Take --browser or --desktop, not both.");
    return values;
  } catch (error) {
    throw new Problem(`${/** @type {Error} */ (error).message}\n\n${usage}`);
  }
}

async function inDesktop() {
  console.log(`\nOpening VS Code on examples/. ${whatToTry}\nThis command ends when you close the window.`);
  await openDesktop({ extension: root, folder: examplesFolder, file: firstFile });
}

/** Serves VS Code until Ctrl+C. Whatever way this process ends, the server ends with it. */
async function inBrowser() {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.once(signal, () => {
      console.log("\nStopped.");
      process.exit(0);
    });
  }
  await provisionVsCode();
  const profile = createProfile({ "git.enabled": true });
  const server = await withProgress("Starting VS Code", async () => {
    await installExtension(profile, await packageExtension());
    return startCodeServer(profile);
  });
  console.log(`
VS Code is ready. Open this address in a browser on this machine:

  ${addressOf(server, examplesFolder, { file: firstFile })}

${whatToTry}
Only this machine can reach the address, yet any user of it can. Press Ctrl+C to stop.`);
  await server.ended;
  throw new Problem(`VS Code's server has ended by itself.\n${server.output().slice(-2000)}`);
}
