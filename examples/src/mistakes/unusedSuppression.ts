// Wrong on purpose: comments that suppress nothing. Under each comment about a mistake stands one.

export async function search(query: string): Promise<string> {
  const response = await fetch(`https://api.pureframe.ai/v1/search?q=${query}`);
  if (response.ok) return "found";
  const body = await response.json();

  // Right: a finding that is wrong on purpose here, with the reason.
  // error-atlas-disable-next-line wrong-field -- our proxy puts PureFrame's errors into an envelope
  if (body.error.code === "SEARCH_UNAVAILABLE") return "try again";

  // Mistake (unused-suppression): the field is right by now.
  // error-atlas-disable-next-line wrong-field -- our proxy puts PureFrame's errors into an envelope
  if (body.detail.code === "SEARCH_UNAVAILABLE") return "try again";

  // Mistake (unused-suppression): the rule's name is misspelt, and there is nothing to suppress.
  return body.detail.message; // error-atlas-disable-line wrong-feild
}
