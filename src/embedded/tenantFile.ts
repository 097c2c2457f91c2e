import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { DirectoryError } from "../directory/ports.ts";
import type { TenantState } from "./tenant.ts";

/**
 * Reads the file that an embedded directory keeps its tenant in, or makes a new tenant where there is none.
 *
 * @throws DirectoryError for a file that is something else; it is left as it is
 */
export async function loadTenantFile(
  path: string,
  fallback: () => TenantState,
): Promise<TenantState> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return fallback();
    throw new DirectoryError(
      `Cannot read the embedded directory's file ${path}: ${(error as Error).message}`,
    );
  }
  const value = parse(text) as Partial<TenantState> | undefined;
  if (
    value?.formatVersion === 1 &&
    Array.isArray(value.users) &&
    Array.isArray(value.deletedUsers) &&
    Array.isArray(value.domains) &&
    typeof value.id === "string"
  )
    return value as TenantState;
  throw new DirectoryError(
    `${path} is not the file of an embedded directory. Take it away to begin with a new tenant.`,
  );
}

/** Writes the whole tenant to a new file and puts that in place, so that no crash leaves half a file. */
export async function saveTenantFile(path: string, tenant: TenantState): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(`${path}.new`, "w", 0o600);
  try {
    await file.writeFile(JSON.stringify(tenant));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
