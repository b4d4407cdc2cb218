// Text that a terminal, and a CI system that reads what programs print, shows and does not act on. Who writes it, and its colors,
// are in node/terminal.ts.

/**
 * `text` as part of one line: control characters (C0, DEL, C1), line separators, characters that turn the direction of writing
 * (Unicode's Bidi_Control) and halves of surrogate pairs become U+FFFD each, tabs two spaces.
 */
export function printable(text: string): string {
  return text.replaceAll("\t", "  ").replace(UNPRINTABLE, "\uFFFD");
}

/**
 * The parts of one line, each `printable`, with a space wherever the whole line would else be a command to a CI system: "##vso[…]"
 * becomes "# #vso[…]".
 */
export function printableLine(parts: readonly string[]): readonly string[] {
  const shown = parts.map(printable);
  const breaks = breaksOf(shown.join(""));
  let start = 0;
  return shown.map((part) => {
    const end = start + part.length;
    const cuts = breaks.filter((at) => at >= start && at < end).map((at) => at - start);
    start = end;
    return [0, ...cuts].map((at, i) => part.slice(at, cuts[i])).join(" ");
  });
}

/** JSON, as `JSON.stringify` lays it out, of the same value, in which `printableLine` finds nothing to change: it has `\u` escapes instead. */
export function printableJson(json: string): string {
  const shown = json.replace(UNPRINTABLE_IN_JSON, escapeUnits);
  const breaks = breaksOf(shown);
  return [0, ...breaks]
    .map((at, i) => {
      const part = shown.slice(at, breaks[i]);
      return i === 0 ? part : `${escapeUnits(part.slice(0, 1))}${part.slice(1)}`;
    })
    .join("");
}

const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** Line breaks in it are the layout: those of strings are escaped already. */
const UNPRINTABLE_IN_JSON = /(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/**
 * What CI systems take for commands, each as an expression for the places where a space spoils it. Some of them compare as their
 * system's language does, which skips characters that are not shown (`\p{DI}`).
 */
const COMMANDS = [
  // GitHub Actions, Gitea, Forgejo: `::name …::…`, where a line begins after white space (actions/runner, ActionCommand.TryParseV2;
  // https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
  /(?=:)(?<=^[\s\p{DI}]*:\p{DI}*)/mu,
  // Anywhere in a line. GitHub: `##[name …]…` (ActionCommand.TryParse). Azure Pipelines: `##vso[…]…`, and `##[…]…` for the layout
  // (https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands). TeamCity: `##teamcity[…]`
  // (https://www.jetbrains.com/help/teamcity/service-messages.html). Octopus Deploy: `##octopus[…]`.
  /(?=#[\w\p{DI}]*\[)(?<=#\p{DI}*)/u,
  // GitLab: `section_start:…` and `section_end:…` (https://docs.gitlab.com/ci/jobs/job_logs/). Travis CI: `travis_fold:start:…`,
  // `travis_time:…`. Both want control characters after it as well, which nothing that is printed has.
  /(?=:)(?<=section_(?:start|end)|travis_(?:fold|time))/,
  // Buildkite: a line that begins so opens a group, and hides what follows (https://buildkite.com/docs/pipelines/managing-log-output).
  /(?<=^-)(?=--)|(?<=^\+)(?=\+\+)|(?<=^~)(?=~~)|(?<=^\^)(?=\^\^)/m,
];
const COMMAND = new RegExp(COMMANDS.map(({ source }) => source).join("|"), "gmu");

function breaksOf(text: string): readonly number[] {
  return [...text.matchAll(COMMAND)].map(({ index }) => index);
}

function escapeUnits(text: string): string {
  return text.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
