// error-atlas: videoconduit
// Turns stored VideoConduit failures into sentences for a report. No address stands in this file, and most of these codes
// are common words: the first line says which API they belong to.

export interface StoredFailure {
  readonly status: number;
  readonly body: { readonly detail: string; readonly code?: string };
}

export function sentence({ status, body }: StoredFailure): string {
  switch (body.code) {
    case "conflict":
      return "It was there already.";
    case "insufficient_credits":
      return "The credits were used up.";
    case "upstream_error":
      return "The video platform itself had a problem.";
    case "service_unavailable":
      return "VideoConduit was down for a moment.";
    default:
      return status >= 500 ? "VideoConduit had a problem." : body.detail;
  }
}
