import type { StoredUser } from "../tenant/tenant.ts";

export const TYPE = "#microsoft.graph.openTypeExtension";

/** An open extension as it is answered. */
export interface StoredExtension {
  readonly id: string;
  readonly extensionName: string;
  readonly [value: string]: unknown;
}

/** What applications keep with a user. @see https://learn.microsoft.com/graph/api/resources/opentypeextension */
export function extensionsOf({ extensions = [] }: StoredUser): readonly StoredExtension[] {
  return extensions as readonly StoredExtension[];
}
