// Studio itself, as the team that writes it would have it: its catalog names this file under "produces", so that what is sent
// and thrown here is checked against the catalog.

interface Render {
  readonly template: string;
  readonly assets: readonly string[];
}

class StudioError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const SEAT_LIMIT = "seat_limit_reached";
const LONGEST_QUEUE = 40;
const templates = new Map<string, Render>();
const locked = new Set<string>();
const queue: Render[] = [];

/** Answers `POST /v1/renders`. */
export async function postRender(request: Request): Promise<Response> {
  try {
    const { template }: { readonly template: string } = await request.json();
    queue.push(renderOf(template));
    return Response.json({ id: `render-${queue.length}` }, { status: 202 });
  } catch (error) {
    if (!(error instanceof StudioError)) throw error;
    const { status, code, message } = error;
    return Response.json({ code, message }, { status });
  }
}

/** Answers `POST /v1/seats`. */
export function postSeat(taken: number, seats: number): Response {
  if (taken < seats) return Response.json({ seat: taken + 1 }, { status: 201 });
  return Response.json({ code: SEAT_LIMIT, message: "Every seat is taken" }, { status: 402 });
}

function renderOf(id: string): Render {
  const render = templates.get(id);
  if (render === undefined) throw new StudioError(404, "template_missing", "No template of that id");
  if (render.assets.some((asset) => locked.has(asset)))
    throw new StudioError(409, "asset_locked", "An asset is being edited");
  if (queue.length >= LONGEST_QUEUE) throw new StudioError(429, "render_queue_full", "The queue is full");
  return render;
}
