// How messages about problems read, as far as a program can tell: what is wrong with a text. Its parts are told apart by simple means,
// which our own texts are simple enough for.

/** With which the last sentence of a message begins: it says what to do. */
const IMPERATIVES = new Set(
  "Add Change Check Choose Close Compare Correct Do Give Handle Import Increase Log Make Move Name Open Parse Pass Read Remove Rename Replace Retry Rewrite Run Save See Send Set Shorten Split Stop Test Use Wait Write".split(
    " ",
  ),
);

/** Words that have a better one, and what that is: the terms of the field, one name for each thing, plain English. */
const FORBIDDEN: readonly (readonly [RegExp, instead: string])[] = [
  [/\baddress(?:es)?\b/i, "URL"],
  [/\bgrowing waits?\b/i, "exponential backoff"],
  [/\bvaried by chance\b/i, "jitter"],
  [/\bask(?:s|ed)? again\b/i, "poll, request again"],
  [/\b(?:is|are|that is) there\b/i, "name the place"],
  [/\bneed(?:s)? not\b/i, "is optional"],
  [/\bha(?:s|ve) to\b/i, "must, or an imperative"],
  [/\bfor ever\b/i, "forever"],
  [/\bin vain\b/i, "without effect"],
  [/\b(?:is|are) meant\b/i, "say which one"],
  [/\bnone of its\b/i, "not in, unknown"],
  [/\btake (?:it )?away\b/i, "remove"],
  [/\bbelongs? there\b/i, "name the place"],
  [/\bfaults?\b|\bmistakes?\b|\bfindings?\b/i, "problem"],
  [/\bnever (?:returns|sends)\b|\balways (?:returns|sends)\b/i, "documents no, documents"],
  [
    /\bmisspelt\b|\b\w+(?:ise|ised|iser|our)\b(?<!\b(?:otherwise|exercise|precise|promise|raise|wise|our|your|four|hour|noise))/i,
    "American spelling",
  ],
  [/\bplease\b|\bsimply\b|\bjust\b/i, "leave it out"],
  [/\bcan not\b/i, "cannot"],
];

/** Longer sentences are read twice. Values count as one word each. */
const MOST_WORDS = 20;

/** What is wrong with a message whose values are short; nothing where all is well. */
export function faultsOfMessage(text: string): readonly string[] {
  const faults = faultsOfText(text);
  const sentences = sentencesOf(text);
  const last = sentences.at(-1) ?? "";
  const [verb = ""] = last.split(" ");
  if (!/[.?]$/.test(text)) faults.push("does not end with a period");
  if (!IMPERATIVES.has(verb) && !last.startsWith("Did you mean "))
    faults.push(`its last sentence begins with "${verb}", which is no imperative`);
  if (sentences.length > 2) faults.push(`${sentences.length} sentences`);
  for (const sentence of sentences) {
    const words = sentence.split(" ").length;
    if (words > MOST_WORDS) faults.push(`a sentence of ${words} words`);
  }
  return faults;
}

/** What is wrong with any text for people, be it a title or a message. */
export function faultsOfText(text: string): string[] {
  const plain = withoutCode(text);
  const faults = [...faultsOfWords(text)];
  if (plain.includes("/")) faults.push('"/": a path with dots');
  if (/\s\s|^\s|\s$|\s[.,;:?]/.test(text)) faults.push("a space too many");
  if (/[.,;:]{2}/.test(plain)) faults.push("punctuation twice");
  for (const [bare] of plain.matchAll(/[A-Za-z]\w*(?:_\w+|\.\w+|[a-z][A-Z]\w*)/g))
    if (!NAMES.has(bare)) faults.push(`code without quotes: ${bare}`);
  return faults;
}

/** Words in a text that have a better one. */
export function faultsOfWords(text: string): readonly string[] {
  const plain = withoutCode(text);
  return FORBIDDEN.flatMap(([word, instead]) => {
    const found = word.exec(plain)?.[0];
    return found === undefined ? [] : [`"${found}": ${instead}`];
  });
}

/** Names that look like code. */
const NAMES = new Set([
  "VideoConduit",
  "PureFrame",
  "Node.js",
  "TypeError",
  "TypeScript",
  "JavaScript",
  "KiB",
]);

/** Cuts at the ends of sentences, of which none is in quotes. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .replace(/"[^"]*"/g, (quoted) => quoted.replaceAll(/[.?!]\s/g, "_"))
    .split(/(?<=[.?])\s+(?=[A-Z"\d{])/);
}

function withoutCode(text: string): string {
  return text.replaceAll(/"[^"]*"|`[^`]*`/g, '""');
}
