// @ts-check
// Large JSON documents as testers keep them, the same in each run: recordings of HTTP traffic (HAR), and lists of fixtures.

/**
 * @typedef {object} JsonSource
 * @property {string} text
 * @property {readonly number[]} errors offsets in the values that tell errors of the APIs apart, from the start to the end
 * @property {readonly number[]} others offsets in keys that have nothing to do with errors, likewise
 * @property {number} edit where a character can be typed without changing what the document says: the end of a URL near the middle
 */

/**
 * Errors of the five APIs as their catalogs state them (data/catalogs): address, status, body, and the value in the body that
 * tells which error it is.
 * @type {readonly { url: string, status: number, body: object, value: string }[]}
 */
const errors = [
  vidio(402, "insufficient_balance", "You do not have enough credits to process this job"),
  pureframe(404, "COLLECTION_NOT_FOUND", "Collection not found"),
  ltx(422, "content_filtered_error", "Content is filtered due to policy restrictions"),
  pipevideo(429, "Rate limit exceeded. Please try again later.", { data: { retry_after: 42 } }),
  videoconduit(402, "insufficient_credits", "Insufficient credits", { required: 3, available: 1 }),
  vidio(401, "authentication_error", "Invalid API key"),
  pureframe(402, "SEARCH_LIMIT_EXCEEDED", "Daily search quota exhausted"),
  ltx(402, "insufficient_funds_error", "Insufficient funds. Required: 120 credits"),
  pipevideo(404, "Generation not found"),
  videoconduit(502, "upstream_error", "The source did not answer in time"),
  vidio(429, "rate_limit_error", "Too many requests"),
  pureframe(413, "UPLOAD_TOO_LARGE", "The video is larger than the plan allows"),
  ltx(429, "concurrency_limit_error", "Concurrency limit exceeded"),
  pipevideo(400, "Insufficient credits"),
  videoconduit(409, "conflict", "The job is already cancelled"),
];

/** One that the API would never send: it shows that a server that checks bodies has really looked at the document. */
const mistake = pureframe(404, "COLLECTION_NOT_FUND", "Collection not found");

/** A server that checks JSON alone has something to find, too. */
const repeatedKey = '"comment": "first", "comment": "second"';

/**
 * A recording as browsers export it: nine answers in ten are successes of other hosts, the tenth is an error of one of the APIs,
 * its body a JSON text in a string.
 * @param {number} size about how many characters it has
 * @returns {JsonSource}
 */
export function recording(size) {
  const start = [
    "{",
    `  ${repeatedKey},`,
    `  "_expected": ${JSON.stringify({ url: mistake.url, status: mistake.status, body: mistake.body })},`,
    '  "log": {',
    '    "version": "1.2",',
    '    "creator": { "name": "WebInspector", "version": "537.36" },',
    '    "pages": [],',
    '    "entries": [',
    "      ",
  ].join("\n");
  return document(size, { start, separator: ",\n      ", end: "\n    ]\n  }\n}\n" }, (i) => {
    const error = i % 10 === 9 ? at(errors, Math.floor(i / 10)) : undefined;
    return {
      text: JSON.stringify(harEntry(i, error), undefined, 2).replaceAll("\n", "\n      "),
      value: error?.value,
      key: at(["startedDateTime", "httpVersion", "mimeType", "serverIPAddress", "timings"], i),
    };
  });
}

/**
 * A list of fixtures: each element is an error body with its address and status.
 * @param {number} size about how many characters it has
 * @returns {JsonSource}
 */
export function fixtures(size) {
  const start = `[\n  { ${repeatedKey} },\n  ${JSON.stringify({ url: mistake.url, status: mistake.status, body: mistake.body })},\n  `;
  return document(size, { start, separator: ",\n  ", end: "\n]\n" }, (i) => {
    const { url, status, body, value } = at(errors, i);
    const fixture = { url: `${url}?case=${i}`, status, body };
    return { text: JSON.stringify(fixture, undefined, 2).replaceAll("\n", "\n  "), value, key: "url" };
  });
}

/**
 * Puts elements together until they have the size.
 * @param {number} size
 * @param {{ start: string, separator: string, end: string }} around
 * @param {(i: number) => { text: string, value: string | undefined, key: string }} element its text, the value that tells its
 *   error, where it is one, and a key of it
 * @returns {JsonSource}
 */
function document(size, { start, separator, end }, element) {
  let text = start;
  const errors = [];
  const others = [];
  for (let i = 0; i === 0 || text.length + end.length < size; i++) {
    if (i > 0) text += separator;
    const { text: piece, value, key } = element(i);
    if (value !== undefined) errors.push(text.length + piece.indexOf(value) + 1);
    if (value === undefined || key === "url") others.push(text.length + piece.indexOf(`"${key}"`) + 2);
    text += piece;
  }
  text += end;
  const url = text.indexOf('"url": "', text.length / 2) + '"url": "'.length;
  return { text, errors, others, edit: text.indexOf('"', url) };
}

/**
 * @param {number} i
 * @param {(typeof errors)[number] | undefined} error what was answered, instead of a success
 */
function harEntry(i, error) {
  const host = at(["api.shop.example", "cdn.shop.example", "metrics.example.net", "search.example.org"], i);
  const url = error?.url ?? `https://${host}/v2/items/${i}?page=${i % 7}`;
  const status = error?.status ?? at([200, 200, 201, 304], i);
  const text = JSON.stringify(error?.body ?? items(i));
  const seconds = `${10 + (i % 50)}`;
  return {
    _initiator: { type: "script", url: "https://shop.example/assets/app.js", lineNumber: i },
    _priority: "High",
    _resourceType: "fetch",
    cache: {},
    connection: `${4000 + i}`,
    request: {
      method: error ? "POST" : "GET",
      url,
      httpVersion: "http/2.0",
      headers: headers({
        accept: "application/json, text/plain, */*",
        "accept-language": "en-GB,en;q=0.9",
        "content-type": "application/json",
        origin: "https://shop.example",
        "user-agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36",
      }),
      queryString: error ? [] : headers({ page: `${i % 7}` }),
      cookies: [],
      headersSize: -1,
      bodySize: error ? 120 : 0,
    },
    response: {
      status,
      statusText: "",
      httpVersion: "http/2.0",
      headers: headers({
        "cache-control": "no-cache",
        "content-length": `${text.length}`,
        "content-type": "application/json; charset=utf-8",
        date: `Fri, 20 Nov 2026 10:00:${seconds} GMT`,
        "x-request-id": `req_${(i * 7919) % 100_003}`,
      }),
      cookies: [],
      content: { size: text.length, mimeType: "application/json", text },
      redirectURL: "",
      headersSize: -1,
      bodySize: -1,
      _transferSize: text.length + 300,
      _error: null,
    },
    serverIPAddress: `192.0.2.${i % 250}`,
    startedDateTime: `2026-11-20T10:00:${seconds}.000Z`,
    time: 40 + (i % 90),
    timings: { blocked: 1, dns: -1, ssl: -1, connect: -1, send: 0.2, wait: 38 + (i % 80), receive: 1.3 },
  };
}

/** @param {Readonly<Record<string, string>>} values */
function headers(values) {
  return Object.entries(values).map(([name, value]) => ({ name, value }));
}

/**
 * What other hosts answer: data with fields that are called as fields of errors are.
 * @param {number} i
 */
function items(i) {
  const list = Array.from({ length: 3 + (i % 5) }, (_, n) => ({
    id: i * 10 + n,
    type: "product",
    code: `SKU-${i}-${n}`,
    title: `Item ${n} of "${i}"`,
    status: "available",
    price: { amount: 1999 + n, currency: "EUR" },
  }));
  return { items: list, next: `/v2/items/${i + 1}`, message: "ok" };
}

/**
 * @param {number} status
 * @param {string} type
 * @param {string} message
 */
function vidio(status, type, message) {
  return { url: "https://api.vidio.ai/v1/jobs", status, body: { error: { type, message } }, value: type };
}

/**
 * @param {number} status
 * @param {string} code
 * @param {string} message
 */
function pureframe(status, code, message) {
  const url = "https://api.pureframe.ai/v1/collections";
  return { url, status, body: { detail: { code, message } }, value: code };
}

/**
 * @param {number} status
 * @param {string} type
 * @param {string} message
 */
function ltx(status, type, message) {
  const url = "https://api.ltx.video/v1/text-to-video";
  return { url, status, body: { type: "error", error: { type, message } }, value: type };
}

/**
 * @param {number} status
 * @param {string} message
 * @param {object} [more]
 */
function pipevideo(status, message, more) {
  const url = "https://api.pipevideo.co/v1/generations";
  return { url, status, body: { message, ...more }, value: message };
}

/**
 * @param {number} status
 * @param {string} code
 * @param {string} detail
 * @param {object} [more]
 */
function videoconduit(status, code, detail, more) {
  return { url: "https://videoconduit.com/v1/jobs", status, body: { detail, code, ...more }, value: code };
}

/**
 * @template T
 * @param {readonly T[]} list
 * @param {number} i counts on from the end to the start again
 * @returns {T}
 */
function at(list, i) {
  return /** @type {T} */ (list[i % list.length]);
}
