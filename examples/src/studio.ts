// Client of Studio, this project's own render service. Its catalog is catalogs/studio.error-catalog.json: everything that
// works for the built-in APIs works for it too.

const baseUrl = "https://api.studio.example/v1";

export interface StudioErrorBody {
  readonly code: string;
  readonly message: string;
  readonly position?: number;
}

/** Puts a render into the queue; gives its id. */
export async function queueRender(templateId: string): Promise<string> {
  const response = await fetch(`${baseUrl}/renders`, {
    method: "POST",
    body: JSON.stringify({ template: templateId }),
  });
  if (response.ok) {
    const render = await response.json();
    return render.id;
  }
  const body = (await response.json()) as StudioErrorBody;
  switch (body.code) {
    case "template_missing":
      throw new Error(`There is no template ${templateId}.`);
    case "asset_locked":
      throw new Error("Somebody is working on a picture of this template.");
    case "render_queue_full":
      throw new Error(`The queue is full; ${body.position} renders wait.`);
    default:
      throw new Error(body.message);
  }
}
