// Statuses of HTTP in texts: whether a text is about nothing else, and which ones a sentence or a heading names.

import http from "../../../../data/catalogs/http.error-catalog.json" with { type: "json" };

/** The reason phrases of the registered statuses (RFC 9110 and the IANA registry), by status. */
export const PHRASES: ReadonlyMap<number, string> = new Map(
  http.entries.flatMap(({ statuses, title }) => statuses.map((status): [number, string] => [status, title])),
);

/** Statuses that no registry has and servers send: of proxies and of frameworks. */
const UNREGISTERED = [
  419, 420, 430, 440, 444, 449, 450, 460, 463, 494, 495, 496, 497, 498, 499, 509, 513, 520, 521, 522, 523,
  524, 525, 526, 527, 529, 530, 540, 544, 561, 598, 599,
];

/** Whether a number is a status that servers send for a failure, or for another answer that is none of success. */
export function isKnown(status: number): boolean {
  return PHRASES.has(status) || UNREGISTERED.includes(status);
}

/** Whether a status says that all went well or that more is to come. */
export function isSuccess(status: number): boolean {
  return status < 300;
}

/** What a text that is about statuses says. */
export interface Statuses {
  readonly statuses: readonly number[];
  /** `4` for `4xx`. */
  readonly classes: readonly number[];
}

const SEPARATORS = /(?:[\s,;/|&()[\]{}:"'`=–—、，。；]|または|もしくは|或者?|及び)+/;

/**
 * The statuses of a text that consists of them and little else: `400`, `400 / 401`, `500, 502, 503`, `404 (Not Found)`, `4xx`, `if …,
 * 403, else 401`. undefined: it is about something else.
 */
export function onlyStatuses(text: string): Statuses | undefined {
  const words = parted(text)
    .split(SEPARATORS)
    .filter((word) => word !== "" && word !== "-");
  const found = read(words);
  if (found.statuses.length + found.classes.length === 0) return undefined;
  const others = words.filter((word) => toStatus(word) === undefined && toClass(word) === undefined);
  if (others.some((word) => /\d/.test(word) && !/^http\/\d/i.test(word))) return undefined;
  const first = words[0] ?? "";
  const isFirst = toStatus(first) !== undefined || toClass(first) !== undefined;
  const isCondition = words.some((word) => /^(?:if|else|when|otherwise|or)$/i.test(word));
  const isNamed = /^(?:http|https|http\/\d(?:\.\d)?|status|code|error|any)$/i.test(first);
  return others.length <= 8 && (isFirst || isCondition || isNamed) && text.length <= 100 ? found : undefined;
}

/** A status apart from its phrase, which a copy may have glued to it. */
function parted(text: string): string {
  const [, status, rest = ""] = /^([1-5]\d\d)([A-Z].*)$/s.exec(text.trim()) ?? [];
  return status !== undefined && isPhrase(Number(status), rest) ? `${status} ${rest}` : text;
}

/** The statuses that a sentence names as such: `(404)`, `HTTP 404`, `status code 404`, `404 Not Found`, `` `503` ``, and one that is a sentence: `404.` */
export function namedStatuses(text: string, codes: readonly string[] = []): readonly number[] {
  const found = new Set<number>();
  for (const [, number] of text.matchAll(/\((?:HTTP |status |status code )?([345]\d\d)\)/gi))
    found.add(Number(number));
  for (const [, number] of text.matchAll(
    /\b(?:HTTP|status|status code|HTTP code|HTTP status|HTTP status code)[ :]{1,2}([345]\d\d)\b/gi,
  )) {
    found.add(Number(number));
  }
  for (const [, number, words = ""] of text.matchAll(/\b([345]\d\d)[ -–—]{1,3}([A-Z][A-Za-z' -]+)/g)) {
    if (isPhrase(Number(number), words)) found.add(Number(number));
  }
  for (const [, number] of text.matchAll(/(?:^|[.!?] )([345]\d\d)\.(?= |$)/g)) found.add(Number(number));
  for (const code of codes) {
    const only = onlyStatuses(code);
    if (only?.statuses.length === 1) found.add(only.statuses[0] ?? 0);
  }
  return [...found].filter((status) => isKnown(status) && !isSuccess(status));
}

/** The reason phrases that RFC 2616 and RFC 4918 gave, and servers send still. */
const FORMER: ReadonlyMap<number, string> = new Map([
  [302, "moved temporarily"],
  [408, "request time-out"],
  [413, "request entity too large"],
  [414, "request-uri too long"],
  [416, "requested range not satisfiable"],
  [422, "unprocessable entity"],
  [504, "gateway time-out"],
]);

/** Whether words begin with a reason phrase of a status; letters in capitals count as others. */
export function isPhrase(status: number, words: string): boolean {
  const said = words.trim().toLowerCase();
  const phrases = [PHRASES.get(status)?.toLowerCase(), FORMER.get(status)];
  return phrases.some((phrase) => phrase !== undefined && said.startsWith(phrase));
}

/** The status that a heading is about: `402 - Payment Required`, `Code 400/401`, `NotFound: 404`, `` `401` Incorrect key ``, `Errors (404)`. */
export function headingStatuses(text: string): readonly number[] {
  const start =
    /^(?:(?:HTTP|Status|Code|Error|Status code|HTTP status)[ :]+)?((?:[1-5]\d\d)(?:\s*[/,]\s*[1-5]\d\d)*)(?![\w.])/i.exec(
      text.trim(),
    );
  const end = start
    ? undefined
    : /(?:[:(–—-] ?|HTTP |\(status (?:code )?)([345]\d\d(?: ?[/,&] ?[345]\d\d)*)\)?$/.exec(text.trim());
  const numbers = (start?.[1] ?? end?.[1] ?? "").match(/\d{3}/g) ?? [];
  return numbers.map(Number).filter(isKnown);
}

function read(words: readonly string[]): Statuses {
  const statuses = words.flatMap((word) => toStatus(word) ?? []);
  const classes = words.flatMap((word) => toClass(word) ?? []);
  return { statuses: [...new Set(statuses)], classes: [...new Set(classes)] };
}

function toStatus(word: string): number | undefined {
  return /^[1-5]\d\d[.]?$/.test(word) ? Number.parseInt(word, 10) : undefined;
}

function toClass(word: string): number | undefined {
  return /^[1-5][xX*]{2}$/.test(word) ? Number(word[0]) : undefined;
}
