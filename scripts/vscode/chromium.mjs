// @ts-check
// The browser that drives VS Code: the headless Chromium from npm where there is one, else an installed Chrome.
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import * as zlib from "node:zlib";
import { untar } from "./untar.mjs";
import { hasPackagedChromium, provisionFolder } from "./versions.mjs";

const packed = path.join(provisionFolder, "node_modules/@sparticuz/chromium/bin");
const unpacked = path.join(provisionFolder, "chromium");
const executable = path.join(unpacked, "chromium");

/** Unpacks Chromium with the libraries and fonts that it brings along. */
export function unpackChromium() {
  fs.mkdirSync(unpacked, { recursive: true });
  fs.writeFileSync(executable, decompress("chromium.br"), { mode: 0o755 });
  for (const name of ["al2023", "fonts"]) untar(decompress(`${name}.tar.br`), path.join(unpacked, name));
}

/** @param {string} name */
function decompress(name) {
  return zlib.brotliDecompressSync(fs.readFileSync(path.join(packed, name)), { maxOutputLength: 2 ** 30 });
}

/**
 * How to launch the browser, for playwright-core's `chromium.launch`. Call after provisioning.
 * @returns {import("playwright-core").LaunchOptions}
 */
export function browserLaunchOptions() {
  // Chromium refuses its sandbox to root, and many CI containers have none to give.
  const unsandboxed = process.getuid?.() === 0 || process.env.CI ? ["--no-sandbox"] : [];
  const args = [
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    ...unsandboxed,
  ];
  if (!hasPackagedChromium) return { channel: "chrome", headless: true, args };
  return {
    executablePath: executable,
    headless: true,
    args,
    env: { ...process.env, ...libraries(), ...fonts() },
  };
}

/** Chromium's own libraries, where the system lacks some that it needs. */
function libraries() {
  const listed = spawnSync("ldd", [executable], { encoding: "utf8" }).stdout;
  if (listed && !listed.includes("not found")) return {};
  const paths = [path.join(unpacked, "al2023/lib"), process.env.LD_LIBRARY_PATH].filter(Boolean);
  return { LD_LIBRARY_PATH: paths.join(":") };
}

/** Chromium's own fonts, where the system has none set up. */
function fonts() {
  if (fs.existsSync("/etc/fonts/fonts.conf") && fs.existsSync("/usr/share/fonts")) return {};
  const file = path.join(unpacked, "fonts.conf");
  const folders = `<dir>${path.join(unpacked, "fonts")}</dir><cachedir>${path.join(unpacked, "font-cache")}</cachedir>`;
  fs.writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}</fontconfig>`,
  );
  return { FONTCONFIG_FILE: file };
}
