// @ts-check
// Plain JavaScript in place of the two native modules that VS Code's server always loads. They are compiled by install
// scripts, which are not run here, and a machine with only Node has no compiler.
import * as fs from "node:fs";
import * as path from "node:path";

/**
 * Writes the stand-ins over the entry files of both modules.
 * @param {string} vscodeFolder VS Code inside code-server
 */
export function writeNativeStandIns(vscodeFolder) {
  const modules = path.join(vscodeFolder, "node_modules/@vscode");
  fs.writeFileSync(path.join(modules, "native-watchdog/index.js"), watchdog);
  fs.writeFileSync(path.join(modules, "spdlog/index.js"), logger);
}

/** Ends the process when the one that started it is gone; 87 is the exit code of the native module. */
const watchdog = `
exports.start = (pid) => {
  const look = () => { try { process.kill(pid, 0); } catch { process.exit(87); } };
  setInterval(look, 3000).unref();
};
exports.exit = (code) => process.exit(code || 0);
`;

/** A log file, written at once and never rotated: a run lasts minutes. */
const logger = `
const fs = require("fs"), path = require("path");
const levels = ["trace", "debug", "info", "warning", "error", "critical", "off"];
class Logger {
  constructor(file) { this.file = file; this.level = 2; this.plain = false; }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() {}
  clearFormatters() { this.plain = true; }
  flush() {}
  drop() {}
  write(level, message) {
    if (level < this.level) return;
    const head = new Date().toISOString().replace("T", " ").replace("Z", "") + " [" + levels[level] + "] ";
    try { fs.appendFileSync(this.file, this.plain ? message : head + message + "\\n"); } catch {}
  }
}
["trace", "debug", "info", "warn", "error", "critical"].forEach((name, level) => {
  Logger.prototype[name] = function (message) { this.write(level, message); };
});
const create = async (_name, file) => {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  return new Logger(file);
};
// One plain assignment each: an import of this module finds its names by reading the text.
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
`;
