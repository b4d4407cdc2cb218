// What can happen in a round, as plain data: it can be printed, left out one by one, and done again. How it is done is in world.ts.

/** A change of a text, in UTF-16 offsets of the text before it. Offsets past the end count as the end. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface InEditor {
  /** Which of the editors, from 0. */
  readonly editor: number;
  /** From the top of the round's folder, with slashes. */
  readonly file: string;
}

/** A step that makes no sense any more (a file that is not open, or not there) is passed over. */
export type Step =
  | (InEditor & { readonly do: "open" | "close" | "save" | "undo" | "redo" })
  /** `edits` are one notification, each on the text that the one before left. */
  | (InEditor & { readonly do: "change"; readonly edits: readonly Edit[] })
  /** The whole text at once, as editors without incremental changes send it. */
  | (InEditor & { readonly do: "replace"; readonly text: string })
  /** A request whose answer nobody waits for before the next step; `takenBack`: and is cancelled at once. */
  | (InEditor & {
      readonly do: "ask";
      readonly method: string;
      readonly at: number;
      readonly takenBack: boolean;
    })
  /** `late`: the editors hear of it with the next step of this kind that is not, or before answers are compared. */
  | { readonly do: "write"; readonly file: string; readonly text: string; readonly late: boolean }
  | { readonly do: "remove"; readonly file: string; readonly late: boolean }
  | { readonly do: "rename"; readonly file: string; readonly to: string; readonly late: boolean }
  | { readonly do: "settings"; readonly editor: number; readonly settings: Readonly<Record<string, unknown>> }
  | { readonly do: "folders"; readonly editor: number; readonly folders: readonly string[] }
  /** Answers are compared with those of fresh servers. */
  | { readonly do: "check" };

/** Makes the next step from how things stand; undefined once the burst is over. */
export type Burst = () => Step | undefined;

/** One line. */
export function describeStep(step: Step): string {
  switch (step.do) {
    case "change":
      return `${place(step)}: ${step.edits.map(({ start, end, text }) => `${start}–${end} → ${quoted(text)}`).join(", then ")}`;
    case "replace":
      return `${place(step)} by ${quoted(step.text)}`;
    case "ask":
      return `${place(step)} ${step.method} at ${step.at}${step.takenBack ? ", taken back" : ""}`;
    case "write":
      return `write ${step.file}: ${quoted(step.text)}${late(step)}`;
    case "remove":
      return `remove ${step.file}${late(step)}`;
    case "rename":
      return `rename ${step.file} → ${step.to}${late(step)}`;
    case "settings":
      return `settings in editor ${step.editor}: ${JSON.stringify(step.settings)}`;
    case "folders":
      return `folders in editor ${step.editor}: ${step.folders.join(", ")}`;
    case "check":
      return "check";
    default:
      return place(step);
  }
}

const place = (step: InEditor & { readonly do: string }) =>
  `${step.do} ${step.file} in editor ${step.editor}`;
const late = (step: { readonly late: boolean }) => (step.late ? " (heard of later)" : "");

function quoted(text: string): string {
  const json = JSON.stringify(text);
  return json.length <= 160 ? json : `${json.slice(0, 120)}… (${text.length} characters)`;
}
