// Wrong on purpose: switches and tables that forget errors, with nothing for the rest. Under each comment stands one mistake.

export async function ltx(): Promise<string | undefined> {
  const response = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" });
  const { error } = await response.json();

  // Mistake (unhandled-errors): six types of LTX fall through.
  switch (error.type) {
    case "rate_limit_error":
    case "concurrency_limit_error":
      return "wait";
    case "insufficient_funds_error":
      return "top up";
  }
}

const texts: Record<string, string> = {
  insufficient_credits: "Buy more credits.",
  conflict: "It exists already.",
  validation_error: "Check the address.",
};

export async function videoconduit(url: string): Promise<void> {
  const response = await fetch("https://videoconduit.com/v1/download", { method: "POST", body: url });
  if (response.ok) return;
  const body = await response.json();

  // Mistake (unhandled-errors): for other codes the error has no text.
  throw new Error(texts[body.code]);
}

export async function pureframe(words: string, say: (text: string) => void): Promise<void> {
  const response = await fetch(`https://api.pureframe.ai/v1/search?q=${words}`);
  if (response.status === 402) {
    const { detail } = await response.json();

    // Mistake (unhandled-errors): a 402 can mean five other things.
    switch (detail.code) {
      case "SEARCH_LIMIT_EXCEEDED":
        say("That was the last search for today.");
        break;
      case "INSUFFICIENT_CREDITS":
        say("There are no credits left.");
        break;
    }
  }
}
