// Compares what was read out of a public page with what is to be read out of it: pairs of identity and status.

import type { Draft, DraftEntry } from "../../server/src/import/draft.ts";

/** A line of a truth file: the values by which an error is known, and its statuses. */
export interface Truth {
  /** Each of them stands for the error. */
  readonly identities: readonly string[];
  /** `-`: none is stated; `?`: any will do. */
  readonly statuses: readonly string[];
  /** Neither right nor wrong. */
  readonly isNeutral: boolean;
}

export interface Score {
  readonly right: number;
  /** Pairs that the page does not say. */
  readonly wrong: readonly string[];
  /** Pairs that the page says and that were not read. */
  readonly missed: readonly string[];
}

/** Reads a truth file: `identity || other name<TAB>400,401`, `~` in front of what is neutral. */
export function readTruth(text: string): readonly Truth[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [names = "", statuses = ""] = line.replace(/^~/, "").split("\t");
      return {
        identities: names.split(" || "),
        statuses: statuses.split(","),
        isNeutral: line.startsWith("~"),
      };
    });
}

/** Scores a draft. */
export function score({ entries }: Draft, truth: readonly Truth[]): Score {
  const wrong: string[] = [];
  const found = new Set<string>();
  for (const entry of entries) {
    const names = namesOf(entry);
    const statuses = entry.statuses.length === 0 ? ["-"] : entry.statuses.map(({ value }) => String(value));
    const about = truth.filter(({ identities }) => identities.some((each) => names.includes(each)));
    for (const status of statuses) {
      const fits = about.filter(
        (each) => !each.isNeutral && (each.statuses.includes(status) || each.statuses.includes("?")),
      );
      for (const each of fits) found.add(pairOf(each, each.statuses.includes("?") ? "?" : status));
      if (fits.length > 0 || about.some(({ isNeutral }) => isNeutral) || isNeutralByRest(about, status))
        continue;
      wrong.push(`${names.slice(0, 2).join(" / ")} ${status} (line ${entry.line})`);
    }
  }
  const wanted = truth
    .filter(({ isNeutral }) => !isNeutral)
    .flatMap((each) => each.statuses.map((status) => pairOf(each, status)));
  const missed = wanted.filter((pair) => !found.has(pair));
  return { right: wanted.length - missed.length, wrong, missed };
}

/** An error that was read without its status is a miss, not an invention. */
function isNeutralByRest(about: readonly Truth[], status: string): boolean {
  return about.length > 0 && status === "-";
}

function pairOf({ identities }: Truth, status: string): string {
  return `${identities[0]} ${status}`;
}

/** All by which an entry is known. Where there is nothing, its status is. */
function namesOf({ values, label, messages, statuses }: DraftEntry): string[] {
  const own = [
    ...Object.values(values).map(({ value }) => value),
    ...(label ? label.value.split(" / ") : []),
  ];
  if (Object.keys(values).length === 0) return statuses.map(({ value }) => String(value));
  return [...own, ...messages.map(({ value }) => value)];
}
