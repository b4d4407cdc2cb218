// Answers for tests, by address: what each API sends when something goes wrong. No test goes out to the network.

type Answer = () => Response;

const answers: Readonly<Record<string, Answer>> = {
  "https://api.pureframe.ai/v1/collections/gone": () =>
    Response.json({ detail: { code: "COLLECTION_NOT_FOUND", message: "Collection not found" } }, { status: 404 }),

  "https://api.pureframe.ai/v1/search?q=sunset": () =>
    Response.json(
      { detail: { code: "SEARCH_LIMIT_EXCEEDED", message: "Daily search quota exhausted" } },
      { status: 402 },
    ),

  "https://api.vidio.ai/v1/jobs/gone": () =>
    Response.json({ error: { type: "invalid_request_error", message: "Job not found" } }, { status: 404 }),

  "https://api.ltx.video/v1/text-to-video": () =>
    Response.json(
      {
        type: "error",
        error: { type: "content_filtered_error", message: "Content is filtered due to policy restrictions" },
      },
      { status: 422 },
    ),

  "https://api.pipevideo.co/v1/generations": () =>
    Response.json({ message: "Unsupported provider" }, { status: 400 }),

  "https://videoconduit.com/v1/download": () =>
    Response.json(
      { detail: "Insufficient credits", code: "insufficient_credits", required: 3, available: 1 },
      { status: 402 },
    ),
};

/** Puts the answers above in the place of the network. */
export function mockFetch(): void {
  globalThis.fetch = async (input) => {
    const url = input instanceof Request ? input.url : String(input);
    const answer = answers[url];
    if (answer === undefined) throw new Error(`No answer for ${url} in test/mocks.ts`);
    return answer();
  };
}
