// Documents of HAR 1.2 for tests, with all that the format requires.

import { json, raw } from "../../support/jsonBodies.ts";

/** A request and its response, as far as cases differ in them. */
export interface Exchange {
  readonly url: string;
  readonly status: number | string;
  /** JSON text; it is escaped here. */
  readonly text?: string | undefined;
  readonly mimeType?: string;
  readonly encoding?: string;
  readonly sent?: string;
  readonly content?: object;
}

/** One entry with all that HAR requires. */
export function entry({
  url,
  status,
  text,
  mimeType = "application/json",
  encoding,
  sent,
  content,
}: Exchange): object {
  return {
    startedDateTime: "2026-01-01T10:00:00.000Z",
    time: 41.5,
    request: {
      method: sent === undefined ? "GET" : "POST",
      url,
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: [{ name: "accept", value: "application/json" }],
      queryString: [],
      ...(sent === undefined ? {} : { postData: { mimeType: "application/json", text: sent } }),
      headersSize: -1,
      bodySize: -1,
    },
    response: {
      status,
      statusText: "",
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: [{ name: "content-type", value: mimeType }],
      content: content ?? { size: 80, mimeType, text, encoding },
      redirectURL: "",
      headersSize: -1,
      bodySize: 80,
    },
    cache: {},
    timings: { send: 0, wait: 41, receive: 0.5 },
  };
}

/** An archive of a browser with these entries. */
export function har(...entries: readonly Exchange[]): string {
  return json({
    log: {
      version: "1.2",
      creator: { name: "WebInspector", version: "537.36" },
      pages: [
        { startedDateTime: "2026-01-01T10:00:00.000Z", id: "page_1", title: "https://videoconduit.com/v1/" },
      ],
      entries: entries.map(entry),
    },
  });
}

/** An entry whose content is spelt as given, between its quotes. */
export function spelt(text: string, status: number | string = 409): string {
  return har({
    url: "https://videoconduit.com/v1/download",
    status,
    content: { size: 80, mimeType: "application/json", text: raw(`"${text}"`) },
  });
}

/** An address of VideoConduit. */
export const download = "https://videoconduit.com/v1/download";
