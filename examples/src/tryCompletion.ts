// A place to try completion. Each comment says what to type on the line under it.

export async function tryPureFrame(): Promise<string> {
  const response = await fetch("https://api.pureframe.ai/v1/search?q=sunset");
  if (response.ok) return "found";
  const body = await response.json();

  if (response.status === 402) {
    // Type:  if (body.detail.code === "     The codes of PureFrame are offered, those of 402 first.

  }

  // Type:  body.detail.     The fields of PureFrame's error bodies are offered.

  // Type:  if (response.status ===     Then Ctrl+Space: the statuses of PureFrame are offered.

  return body.detail.message;
}

export async function tryLtx(): Promise<void> {
  const response = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" });
  if (response.ok) return;
  const { error } = await response.json();
  switch (error.type) {
    // Type:  case "     The types of LTX are offered.

    default:
      throw new Error(error.message);
  }
}
