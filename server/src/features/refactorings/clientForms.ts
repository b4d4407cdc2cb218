// How the clients give a failed response: what tells that it is one, its status, and its body, as expressions. Facts are from
// the clients' own documentation, as in libraries/httpClients.ts.

/** A failed response of one client. `held`: the name of the response, or of the error that is thrown for it. */
export interface FailedResponse {
  /** Whether it is thrown: `held` is the error then. */
  readonly thrown: boolean;
  /** What is true of a response that failed; not for those that are thrown. */
  readonly test: (held: string) => string;
  readonly status: (held: string) => string;
  /** The parsed body; `await` in it where it has to be read first. `undefined` where it is not JSON. */
  readonly body: (held: string) => string;
}

const response: FailedResponse = {
  thrown: false,
  test: (held) => `!${held}.ok`,
  status: (held) => `${held}.status`,
  body: (held) => `await ${held}.json().catch(() => undefined)`,
};

const thrown: FailedResponse = {
  thrown: true,
  test: () => "true",
  status: (held) => `${held}.response?.status`,
  body: (held) => `${held}.response?.data`,
};

const FORMS: ReadonlyMap<string, FailedResponse> = new Map([
  ["fetch", response],
  [
    "undici",
    {
      ...response,
      test: (held: string) => `${held}.statusCode >= 400`,
      status: (held: string) => `${held}.statusCode`,
      body: (held: string) => `await ${held}.body.json().catch(() => undefined)`,
    },
  ],
  ["axios", thrown],
  ["ofetch", { ...thrown, body: (held: string) => `${held}.data` }],
  ["ky", { ...thrown, body: (held: string) => `await ${held}.response?.json().catch(() => undefined)` }],
]);

/** How a client gives failed responses; undefined for clients whose code is too different to be written for. */
export function failedResponseOf(client: string): FailedResponse | undefined {
  return FORMS.get(client);
}
