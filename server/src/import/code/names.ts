// What the names of lists, their keys and their properties say: whether a list is one of errors, and what a property of one holds.

/** The words of a name, in lower case: `HTTPErrorCode` is http, error, code. */
export function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z\d])(?=[A-Z])/g, "$1 ")
    .replace(/([A-Z])(?=[A-Z][a-z])/g, "$1 ")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== "");
}

const ERRORS = /^(?:err|errs|errno|errors?|exceptions?|faults?|failures?|problems?)$/;
/** What is said of errors, and is none. */
const BESIDE =
  /^(?:categor(?:y|ies)|severit(?:y|ies)|levels?|sources?|ranges?|groups?|prefix(?:es)?|domains?|events?|actions?|handlers?|states?|colou?rs?|icons?|modes?|options?|formats?|fields?|overrides?|urls?|links?|docs?|tags?|labels?|priorit(?:y|ies)|strategy|strategies|retryable|ignored|boundar(?:y|ies)|classifications?|examples?|propert(?:y|ies)|props|columns?)$/;
/** Of what follows the word for errors alone: `ErrorProvider`, but `PROVIDER_CODES`. */
const BEHIND = /^(?:providers?|extractors?|plugins?|contexts?|config(?:uration)?s?|tools?|triggers?)$/;

/** Whether a name is one of errors. */
export function isOfErrors(name: string): boolean {
  return wordsOf(name).some((word) => ERRORS.test(word));
}

/** Whether a name is of something that errors have: `ErrorCategory`; `CATEGORY_ERRORS` are errors. */
export function isBeside(name: string): boolean {
  const words = wordsOf(name);
  const last = words.findLastIndex((word) => ERRORS.test(word));
  return words.slice(last + 1).some((word) => BESIDE.test(word) || (last >= 0 && BEHIND.test(word)));
}

/** Whether a list of this name has codes. */
export function isOfCodes(name: string): boolean {
  return wordsOf(name).some((word) => /^codes?$/.test(word));
}

/** Members that are no errors: a success, the ends of a range, and what all codes begin with. */
export function isMarker(key: string): boolean {
  const words = wordsOf(key);
  // `4xx`, `1000-1999`: of several
  if (/^[1-5]xx$/i.test(key) || /^\d+\s*[-–]\s*\d+$/.test(key)) return true;
  if (/^(?:success|successful|succeeded|ok|okay|noerror)$/.test(words.join(""))) return true;
  const [first = "", last = ""] = [words[0], words.at(-1)];
  // `ERR_PREFIX`, `ERROR_CODE_PREFIX`
  if (last === "prefix" && words.length <= 3 && ERRORS.test(first)) return true;
  // `jsonrpcReservedErrorRangeStart`
  if (words.at(-2) === "range" && /^(?:start|begin|end|min|max|first|last)$/.test(last)) return true;
  const isEnd = /^(?:min|max|first|last|begin|start|end|lowest|highest|count|length|total)$/;
  return (
    words.length <= 3 &&
    (isEnd.test(words.join("")) ||
      (words.length > 1 &&
        (/^(?:min|max)$/.test(first) || /^(?:min|max|start|begin|end|first|last)$/.test(last)) &&
        /range|code|error|value|base|reserved|custom|user/.test(words.join(" "))))
  );
}

/** What a property of an element of a list holds; undefined: nothing that is an error's. */
export function roleOf(name: string): "code" | "status" | "message" | "meaning" | "label" | undefined {
  const word = wordsOf(name).join("");
  if (/^(?:http)?status(?:code)?$|^http(?:code)?$|^responsestatus$/.test(word)) return "status";
  if (/^(?:error)?(?:code|no)$|^errorid$|^errortype$|^(?:internal|api|app|business)code$/.test(word))
    return "code";
  if (/^(?:error|default|user|client|public)?(?:message|msg|text)$|^(?:title|detail)$/.test(word))
    return "message";
  if (/^(?:type|name|key|id)$/.test(word)) return "label";
  return /^(?:description|meaning|summary|reason|explanation)$/.test(word) ? "meaning" : undefined;
}

/** Whether a name is of something that is said of an error beside what it is: `severity`, `hint`. */
export function isAboutError(name: string): boolean {
  const words = wordsOf(name);
  return (
    words.length === 1 &&
    words.some((word) => BESIDE.test(word) || /^(?:hint|help|solution|cause|recoverable)$/.test(word))
  );
}

/** Whether a text is written as codes are, in capitals or in parts: `NOT_FOUND`, `NotFound`, `not-found`. */
export function isLikeCode(text: string): boolean {
  return /^[A-Z][\w.-]*$/.test(text) || /^[a-z\d]+(?:[_./-][a-z\d]+)+$/i.test(text);
}

/** Whether a text is read by people, and is no code. */
export function isSentence(text: string): boolean {
  return /\s|[^ -ɏ]/.test(text.trim()) || text.length > 100 || /[.!?]$/.test(text);
}
