// What is offered for one place: what an API has to offer there is in offers.ts.

/** One thing that can be written. */
export interface Offer {
  readonly kind: "code" | "type" | "message" | "status" | "field";
  readonly value: string;
  /** What is written for it, where a constant stands for it: `ErrorCodes.UnknownMessage`. */
  readonly name?: string;
  /** "402", "400 or 404"; for fields their types. */
  readonly detail: string;
  /** `likely` fits the branch and is not handled yet · `possible` nothing speaks against it · `contradictory` cannot come with the statuses here, or of the request · `known` the documentation has it, and no more is known of it here · `handled` the site or an earlier branch has it. */
  readonly likelihood: "likely" | "possible" | "contradictory" | "known" | "handled";
  readonly entryId?: string;
  readonly pointer?: string;
  readonly isDeprecated: boolean;
  /** It is a number, and stands without quotes. */
  readonly isNumber?: boolean;
}
