// Words that codes of errors of any API are made of: a code of these alone tells nobody's.

/** Of the codes that several of the built-in catalogs, or gRPC and HTTP, have, those that say what went wrong or with what; singular. */
const WORDS: ReadonlySet<string> = new Set(
  `a aborted access account action active address already amount an and api app application argument at auth authentication authorization
  authorized bad base body cancelled canceled card change client code conflict connection content country create credential credit
  currency customer data database date deadline declined default delete denied deprecated disabled does duplicate email empty enabled error
  exceed exceeded exhausted exist existing expired external failed failure fatal file for forbidden format found function funds gateway general
  generic gone group has host id in inactive incomplete incorrect insufficient internal invalid is issue item json key large length
  limit limited link locked login long loss malformed many max maximum member message method min minimum mismatch missing must name network
  no not null number object of ok on operation option org organization out page parameter param parse parsing password path payload
  payment pending permission permitted phone plan policy precondition processing project provided query quota range rate read reached refused
  rejected request required resource response restricted retry role route rule scope server service session short size source state
  status string suspended system team temporarily temporary text throttled time timed timeout to token too transaction transfer type
  unable unauthenticated unauthorized unavailable unexpected unimplemented unique unknown unprocessable unsupported update upload uri url usage used
  user username validation value verification verified version violation with write wrong`.split(/\s+/),
);

/** Whether all words of a code are such that any API may have it: `internal_error`, `PermissionDenied`. One with a digit never is. */
export function isOfAnyApi(code: string): boolean {
  if (/\d/.test(code)) return false;
  const words = code.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
  return words.every((word) => isCommon(word.toLowerCase()));
}

function isCommon(word: string): boolean {
  return WORDS.has(word) || (word.endsWith("s") && WORDS.has(word.slice(0, -1)));
}
