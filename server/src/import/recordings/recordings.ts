// Recordings of an API's traffic into a draft: the errors that its failed responses have, with the statuses, messages and forms of body
// that were seen. It never says that these are all.

import type { Draft, DraftEntry, DraftShape } from "../draft.ts";
import { notUnderstood as reasons, refusals, doubts as words } from "../messages.ts";
import { NotImportable } from "../notImportable.ts";
import type { Reading } from "../openapi/bodies.ts";
import { entryOf, identitiesOf } from "../openapi/named.ts";
import { messagePointer, statusEntry, statusesOf, statusOf, withWait } from "../openapi/statusRows.ts";
import { shapesOf } from "../recognise/discriminators.ts";
import { type FailedAnswer, failedAnswers, type RecordingFile, shownBody } from "./answers.ts";
import { isBodyFile, placeOfBody } from "./beside.ts";
import { joinedMessages } from "./masked.ts";

/** A file that could not be read, with why. */
export interface UnreadRecording {
  readonly name: string;
  readonly why: string;
}

/**
 * Reads recordings, one file after the other. `host`: whose responses are meant. Throws `NotImportable` where they are of several APIs and
 * no host is given, or where none is of this host.
 */
export function readRecordings(
  files: Iterable<RecordingFile | UnreadRecording>,
  host: string | undefined,
): Draft {
  const answers: FailedAnswer[] = [];
  const bodies = new Map<string, string>();
  let kept = 0;
  const notUnderstood: { line: number; text: string; why: string }[] = [];
  for (const file of files) {
    if ("why" in file) notUnderstood.push({ line: 1, text: file.name, why: file.why });
    else if (isBodyFile(file.name)) {
      kept += file.text.length;
      if (file.text.length <= LONGEST_BODY && kept <= MOST_KEPT) bodies.set(file.name, file.text);
    } else for (const answer of failedAnswers(file)) answers.push(answer);
  }
  const own = ofOneApi(
    answers.map((answer) => withBody(answer, bodies)),
    host?.toLowerCase(),
  );
  const draft = draftOf(own.answers, own.host);
  const isNone = draft.entries.length === 0;
  return {
    ...draft,
    doubts:
      own.left === 0 ? [] : [{ line: 1, about: own.host ?? "", why: words.noHost({ count: own.left }) }],
    notUnderstood: isNone
      ? [...notUnderstood, { line: 1, text: "", why: reasons.noRecordings({}) }]
      : notUnderstood,
  };
}

/** The answer with the body that is in a file of its own, where that was read and is JSON. */
function withBody(answer: FailedAnswer, bodies: ReadonlyMap<string, string>): FailedAnswer {
  const { bodyFile, file, line } = answer;
  const place = bodyFile === undefined ? undefined : placeOfBody(file, bodyFile);
  const text = place === undefined ? undefined : bodies.get(place);
  if (text === undefined) return answer;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...answer, body: shownBody(value, line) } : answer;
  } catch (error) {
    if (error instanceof SyntaxError) return answer;
    throw error;
  }
}

/** Characters: bodies of errors are short. */
const LONGEST_BODY = 200_000;
/** Of all such files together. */
const MOST_KEPT = 100_000_000;

interface OneApi {
  readonly answers: readonly FailedAnswer[];
  readonly host: string | undefined;
  /** Responses that may be of another API. */
  readonly left: number;
}

function ofOneApi(answers: readonly FailedAnswer[], wanted: string | undefined): OneApi {
  const counts = new Map<string, number>();
  for (const { host } of answers) if (host !== undefined) counts.set(host, (counts.get(host) ?? 0) + 1);
  const hosts = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
  if (wanted === undefined && hosts.length > 1)
    throw new NotImportable(refusals.severalHosts({ hosts: hosts.slice(0, MOST_HOSTS) }));
  if (wanted !== undefined && hosts.length > 0 && !hosts.includes(wanted))
    throw new NotImportable(refusals.otherHosts({ host: wanted, hosts: hosts.slice(0, MOST_HOSTS) }));
  const host = wanted ?? hosts[0];
  // What names no host is of the one API that there is.
  const isAlone = hosts.every((each) => each === host);
  const own = answers.filter((each) => each.host === host || (isAlone && each.host === undefined));
  const left = isAlone ? 0 : answers.filter((each) => each.host === undefined).length;
  return { answers: own, host, left };
}

const MOST_HOSTS = 10;

function draftOf(
  answers: readonly FailedAnswer[],
  host: string | undefined,
): Omit<Draft, "doubts" | "notUnderstood"> {
  const { readings, seen } = readingsOf(answers);
  const { discriminators, errors } = identitiesOf(readings);
  const placesOf = (own: Iterable<Reading>) => [...own].flatMap((reading) => seen.get(reading) ?? []);
  const named = errors.map((error): DraftEntry => {
    const entry = withWait(entryOf(error), statusesOf([...error.responses]));
    return seenAt(entry, placesOf(error.responses));
  });
  const rows = statusesOf(readings);
  const taken = new Set(named.flatMap(({ statuses }) => statuses.map(({ value }) => value)));
  const alone = [...rows.values()]
    .filter(({ status }) => !taken.has(status))
    .map((row) =>
      seenAt(statusEntry(row), placesOf(readings.filter(({ statuses }) => statuses.has(row.status)))),
    );
  const message = messagePointer(readings);
  const isTold = discriminators.some(({ pointer }) => pointer === message);
  return {
    title: host ?? "",
    hosts: host === undefined || isLocal(host) ? [] : [{ host, basePath: undefined }],
    isPartial: true,
    discriminators: [
      ...discriminators,
      ...(message !== undefined && !isTold
        ? [{ name: "message", kind: "message" as const, pointer: message }]
        : []),
    ],
    shapes: shapesIn(readings),
    statuses: [...rows.values()].filter(({ status }) => taken.has(status)).map(statusOf),
    entries: [...named, ...alone],
  };
}

/** The same response seen several times is one. */
function readingsOf(answers: readonly FailedAnswer[]) {
  const byForm = new Map<string, Reading>();
  const seen = new Map<Reading, FailedAnswer[]>();
  for (const answer of answers) {
    const { status, body, wait, line } = answer;
    const key = JSON.stringify([status, body?.body, wait]);
    const before = byForm.get(key);
    const reading: Reading = before ?? {
      form: undefined,
      examples: body ? [body] : [],
      description: "",
      wait,
      statuses: new Set([status]),
      line,
      node: { kind: "scalar", value: null, line },
    };
    byForm.set(key, reading);
    seen.set(reading, [...(seen.get(reading)?.slice(0, MOST_PLACES) ?? []), answer]);
  }
  return { readings: [...byForm.values()], seen };
}

/** Of one response. */
const MOST_PLACES = 20;

function seenAt(entry: DraftEntry, places: readonly FailedAnswer[]): DraftEntry {
  const texts = joinedMessages(entry.messages.map(({ value }) => value));
  const [first] = places;
  return {
    ...entry,
    messages: texts
      .slice(0, MOST_MESSAGES)
      .map((value) => ({ value, line: entry.line, confidence: "certain" })),
    seen: places.slice(0, MOST_PLACES).map(({ file, line }) => ({ file, line })),
    section: first?.file ?? "",
    line: first?.line ?? entry.line,
  };
}

const MOST_MESSAGES = 20;

function shapesIn(readings: readonly Reading[]): readonly DraftShape[] {
  const examples = readings.flatMap(({ examples: [shown], statuses: [status] }) => {
    if (shown === undefined || typeof shown.body !== "object" || shown.body === null) return [];
    const { body, leaves, line } = shown;
    const at = status === undefined ? undefined : { value: status, line, confidence: "certain" as const };
    return [{ body, leaves, status: at, mayLack: false, section: "", line, structure: "parsed" as const }];
  });
  return shapesOf(examples).slice(0, MOST_SHAPES);
}

const MOST_SHAPES = 50;

function isLocal(host: string): boolean {
  return host === "localhost" || !host.includes(".") || /^[\d.]+$/.test(host);
}
