// The report for people: each finding with its line of source, then one line that sums up.

import { type Line, paint, type Style } from "../node/terminal.ts";
import { withoutEnd } from "../text/ends.ts";
import { printable } from "../text/printable.ts";
import { report as words } from "./messages.ts";
import { countBySeverity, type Finding, type Report, type Severity } from "./report.ts";

const STYLES: Readonly<Record<Severity, Style>> = {
  error: "red",
  warning: "yellow",
  information: "blue",
  hint: "gray",
};

/** Of longer lines of source a part around the finding is shown. */
const MAX_COLUMNS = 110;

export function prettyReport(report: Report): readonly Line[] {
  return [
    ...report.findings.flatMap(renderFinding),
    ...report.failures.flatMap(({ path, message }): readonly Line[] => [
      [paint("bold", path), "  ", paint("red", words.notChecked({})), "  ", message],
      "",
    ]),
    summary(report),
  ];
}

function renderFinding(finding: Finding): readonly Line[] {
  const { path, range, severity, rule, message } = finding;
  const place = `${path}:${range.start.line + 1}:${range.start.character + 1}`;
  return [
    [paint("bold", place), "  ", paint(STYLES[severity], severity), "  ", paint("dim", rule)],
    ...message.split("\n").map((line) => `  ${line}`),
    ...renderSource(finding),
    "",
  ];
}

function renderSource({ range: { start, end }, severity, source }: Finding): readonly Line[] {
  if (source === undefined) return [];
  const lineStart = source.offsetAt({ line: start.line, character: 0 });
  const lineEnd = source.offsetAt({ line: start.line + 1, character: 0 });
  const line = withoutEnd(source.getText().slice(lineStart, lineEnd), "\r\n");
  const last = Math.max(start.character + 1, end.line > start.line ? line.length : end.character);
  const from =
    last > MAX_COLUMNS ? Math.max(0, start.character - 40) : Math.min(start.character, leadingSpace(line));
  const before = printable(line.slice(from, start.character));
  const marked = printable(line.slice(start.character, Math.min(last, from + MAX_COLUMNS)));
  const after = printable(line.slice(last, from + MAX_COLUMNS));
  const number = `${start.line + 1}`;
  const margin = paint("dim", `  ${number} │ `);
  const empty = paint("dim", `  ${" ".repeat(number.length)} │ `);
  const underline = paint(STYLES[severity], "~".repeat(Math.max(1, marked.length)));
  return [
    [margin, before, marked, after],
    [empty, " ".repeat(before.length), underline],
  ];
}

function leadingSpace(line: string): number {
  return line.length - line.trimStart().length;
}

/** "3 problems (1 error, 2 warnings) in 120 files, 35 ms" */
function summary({ findings, failures, skipped, files, milliseconds }: Report): Line {
  const counts = countBySeverity(findings);
  const severities = SEVERITIES.flatMap((severity) => {
    const count = counts[severity];
    return count === 0 ? [] : [words.severities[severity]({ count })];
  });
  const problems =
    findings.length === 0
      ? words.none({})
      : words.counts({ problems: words.problems({ count: findings.length }), severities });
  const rest = [
    ...(failures.length === 0 ? [] : [words.pathsNotChecked({ count: failures.length })]),
    ...(skipped.length === 0 ? [] : [words.pathsSkipped({ count: skipped.length })]),
    words.time({ milliseconds: Math.round(milliseconds) }),
  ];
  const found = words.inFiles({ problems, files: words.files({ count: files }) });
  return [paint("bold", found), ...rest.map((each) => `, ${each}`)];
}

/** The most severe first. */
const SEVERITIES = ["error", "warning", "information", "hint"] as const;
