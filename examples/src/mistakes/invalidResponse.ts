// Wrong on purpose: bodies that the APIs would never send, in the mocks of tests. Under each comment stands one mistake. A test
// that passes with such a body says nothing of what happens in production.

interface Scope {
  post(path: string): { reply(status: number, body: object): void };
}
declare function nock(host: string): Scope;

const conduit = nock("https://videoconduit.com/v1");

// Mistake (invalid-response): a 402 of VideoConduit says how many credits are needed and how many there are.
conduit.post("/download").reply(402, { detail: "Insufficient credits", code: "insufficient_credits" });

// Mistake (invalid-response): in a 422 of VideoConduit `detail` is a list of field errors.
conduit.post("/download").reply(422, { detail: "field required", code: "validation_error" });

const search = nock("https://api.pureframe.ai/v1").post("/search");

// Mistake (invalid-response): PureFrame has its code under `detail`.
search.reply(402, { error: { code: "SEARCH_LIMIT_EXCEEDED", message: "Daily search quota exhausted" } });

/** Answers by address. */
export const answers: Readonly<Record<string, () => Response>> = {
  "https://api.ltx.video/v1/text-to-video": () =>
    // Mistake (invalid-response): each error body of LTX begins with `type: "error"`.
    Response.json({ error: { type: "api_error", message: "Internal server error" } }, { status: 500 }),

  "https://api.vidio.ai/v1/jobs/gone": () =>
    // Mistake (invalid-response): VIDIO sends an object with a type and a message.
    Response.json({ error: "Job not found" }, { status: 404 }),
};
