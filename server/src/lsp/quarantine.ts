// Keeps a text that the server died of from killing the next one: the client is told what is being read before it is, hands that on to
// the next server after a death, and this one leaves the text alone until it is another.

import type { Connection } from "vscode-languageserver";
import { type ReadText, readingRequest } from "../protocol.ts";
import { contentHash } from "../text/contentHash.ts";
import type { FileText, Quarantine } from "../workspace/quarantine.ts";
import type { ClientAbilities } from "./clientCapabilities.ts";
import { nextTurn } from "./turns.ts";

/** UTF-16 code units. Smaller texts are told of only where the client asks for it, after a death that no large text explains. */
const LARGE = 64 * 1024;

/**
 * @returns without `start`, or for a client that does not take it, nothing is told. A text is told of in a request: only when the
 * answer is here, the client knows it for certain, whatever becomes of this process and of what it has not sent yet.
 */
export function createQuarantine(
  connection: Connection,
  { announceReading, setAside }: Pick<ClientAbilities, "announceReading" | "setAside">,
): Quarantine & { start(): void } {
  let tellsOf = Number.POSITIVE_INFINITY;
  /** What is being read, the last begun last. */
  const reading: (readonly ReadText[])[] = [];
  /** What the client was told last, and when it has answered. */
  let told: readonly ReadText[] = [];
  let answered = Promise.resolve();
  /** Settles when others may begin. */
  let before = Promise.resolve();
  const hashOf = createHasher();
  const said = new Set<string>();
  const lengths = new Set(setAside.map(({ hash }) => hash.split("-")[0]));
  const hashes = new Set(setAside.map(({ hash }) => hash));

  function toTell(texts: readonly FileText[]): readonly ReadText[] {
    const large = texts.filter(({ text }) => text.length >= tellsOf);
    return large.map((file) => ({ uri: file.uri, hash: hashOf(file), isLarge: file.text.length >= LARGE }));
  }

  /** The client blames what it was told last: what was begun last, which is at work until it lets others have a turn. */
  function tell(): Promise<void> {
    const texts = reading.at(-1) ?? [];
    if (tellsOf < Number.POSITIVE_INFINITY && !isSame(texts, told)) {
      told = texts;
      answered = send(texts);
    }
    return answered;
  }

  async function send(texts: readonly ReadText[]): Promise<void> {
    try {
      await connection.sendRequest(readingRequest, { texts });
    } catch (error) {
      tellsOf = Number.POSITIVE_INFINITY;
      connection.console.warn(`The client does not take what is being read: ${error}`);
    }
  }

  function end(texts: readonly ReadText[]): void {
    const at = reading.indexOf(texts);
    if (at >= 0) reading.splice(at, 1);
  }

  /** Until what is read is what the client was told. */
  async function begin(texts: () => readonly FileText[]): Promise<readonly ReadText[]> {
    for (;;) {
      const files = toTell(texts());
      reading.push(files);
      await tell();
      if (isSame(toTell(texts()), files)) return files;
      end(files);
    }
  }

  return {
    start() {
      if (announceReading !== undefined) tellsOf = announceReading === "all" ? 0 : LARGE;
    },

    leavesAlone(file) {
      if (!lengths.has(String(file.text.length))) return false;
      const hash = hashOf(file);
      if (!hashes.has(hash)) return false;
      if (!said.has(`${file.uri} ${hash}`)) {
        said.add(`${file.uri} ${hash}`);
        connection.console.warn(
          `${file.uri} is left alone until it changes: the server stopped while it read this text.`,
        );
      }
      return true;
    },

    async during(texts, work) {
      if (toTell(texts()).length === 0) return work(false);
      const earlier = before;
      let next = () => {};
      before = new Promise((resolve) => {
        next = resolve;
      });
      await earlier;
      const files = await begin(texts);
      try {
        const result = work(true);
        // What is done at once is over by then.
        void nextTurn().then(next);
        return await result;
      } finally {
        // Whoever waits for the result goes on with it first.
        void nextTurn().then(() => {
          next();
          end(files);
          return tell();
        });
      }
    },
  };
}

/** The last text is remembered: it is asked for again and again. */
function createHasher(): (file: FileText) => string {
  let last = { text: "", hash: contentHash("") };
  return ({ text }) => {
    if (last.text !== text) last = { text, hash: contentHash(text) };
    return last.hash;
  };
}

function isSame(a: readonly ReadText[], b: readonly ReadText[]): boolean {
  return a.length === b.length && a.every(({ uri, hash }, i) => b[i]?.uri === uri && b[i]?.hash === hash);
}
