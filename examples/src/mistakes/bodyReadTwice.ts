// Wrong on purpose: bodies that are read a second time, which fails. Under each comment stands one mistake.

export async function collections(): Promise<unknown> {
  const response = await fetch("https://api.pureframe.ai/v1/collections");
  try {
    return await response.json();
  } catch (error) {
    // Advice (body-read-twice): the body has been used up by json(), also where it is no JSON. Read text() once, and parse that.
    throw new Error(`No JSON (${response.status}): ${await response.text()}`, { cause: error });
  }
}
