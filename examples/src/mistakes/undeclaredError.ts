// Wrong on purpose: code of Studio itself, as its catalog says under "produces", that sends and throws what the catalog does
// not have. Under each comment stands one mistake.

class StudioError extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
  ) {
    super(code);
  }
}

export function getTemplate(template: object | undefined): Response {
  if (template) return Response.json(template);
  return Response.json(
    // Mistake (undeclared-error): the catalog calls it template_missing.
    { code: "template_mising", message: "No template of that id" },
    { status: 404 },
  );
}

export function putAsset(isLocked: boolean, isTooLarge: boolean): void {
  // Mistake (contradictory-status): the catalog declares asset_locked with 409.
  if (isLocked) throw new StudioError("asset_locked", 423);

  // Mistake (undeclared-error): an error that is not in the catalog yet.
  if (isTooLarge) throw new StudioError("asset_too_large", 413);
}

export const STATUS: Readonly<Record<string, number>> = {
  template_missing: 404,
  // Mistake (contradictory-status): the catalog declares render_queue_full with 429.
  render_queue_full: 503,
};
