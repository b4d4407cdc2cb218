// Wrong on purpose: a code that Studio has deprecated, as its catalog in catalogs/studio.error-catalog.json says. Under each
// comment stands one mistake.

export async function isFree(templateId: string): Promise<boolean> {
  const response = await fetch(`https://api.studio.example/v1/templates/${templateId}`);
  if (response.ok) return true;
  const body = await response.json();

  // Mistake (deprecated-code): since 1.4 Studio says asset_locked.
  if (body.code === "asset_in_use") return false;
  throw new Error(body.message);
}

export async function waitsForAsset(templateId: string): Promise<boolean> {
  const response = await fetch(`https://api.studio.example/v1/templates/${templateId}`);
  const body = await response.json();
  const waiting = new Set([
    "render_queue_full",
    // Mistake (deprecated-code): since 1.4 Studio says asset_locked.
    "asset_in_use",
  ]);
  return waiting.has(body.code);
}
