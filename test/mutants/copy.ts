// The copy of the project in which mutants are made, so that the files that people work on are never changed. Its packages are
// those of the project.

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export interface Copy {
  readonly root: string;
  write(file: string, text: string): void;
  remove(): void;
}

/** Copies what git knows or would add, as it stands now. */
export function copyOf(project: string): Copy {
  const root = mkdtempSync(path.join(realpathSync(tmpdir()), "error-atlas-mutants-"));
  const listed = execFileSync("git", ["ls-files", "-z", "-co", "--exclude-standard"], {
    cwd: project,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  for (const file of new Set(listed.split("\0").filter(Boolean)))
    cpSync(path.join(project, file), path.join(root, file), { recursive: true, force: true });
  symlinkSync(path.join(project, "node_modules"), path.join(root, "node_modules"), "junction");
  return {
    root,
    write: (file, text) => writeFileSync(path.join(root, file), text),
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** The text of a file of the project. */
export function sourceOf(project: string, file: string): string {
  return readFileSync(path.join(project, file), "utf8");
}
