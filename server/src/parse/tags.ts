// Tags of HTML, as far as component files need them: where a start tag ends and what it says, and where an end tag begins.

const BETWEEN = /[\s/]*/y;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;

export interface StartTag {
  /** Names in lower case. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly closesItself: boolean;
  /** The offset behind it. */
  readonly end: number;
}

/** A start tag from behind its name on; undefined while it is half typed. */
export function startTag(text: string, from: number): StartTag | undefined {
  const attributes = new Map<string, string>();
  let at = from;
  for (;;) {
    BETWEEN.lastIndex = at;
    BETWEEN.exec(text);
    at = BETWEEN.lastIndex;
    if (text[at] === ">") return { attributes, closesItself: text[at - 1] === "/", end: at + 1 };
    ATTRIBUTE.lastIndex = at;
    const attribute = ATTRIBUTE.exec(text);
    if (!attribute) return undefined;
    attributes.set(attribute[1]?.toLowerCase() ?? "", attribute[2] ?? attribute[3] ?? attribute[4] ?? "");
    at = ATTRIBUTE.lastIndex;
  }
}

/** Where the next end tag of an element begins, be it in a string or comment of its text: that is where HTML ends it. */
export function endTag(text: string, name: string, from: number): number | undefined {
  const wanted = name.toLowerCase();
  const ends = /<\/([a-z][^\s/>]*)/gi;
  ends.lastIndex = from;
  for (let match = ends.exec(text); match; match = ends.exec(text))
    if (match[1]?.toLowerCase() === wanted) return match.index;
  return undefined;
}
