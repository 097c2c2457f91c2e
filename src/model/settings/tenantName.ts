const LONGEST = 32;

/** Names that Windows gives no folder. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Why a text cannot name a tenant's folder; undefined: it can. The name becomes a part of paths, of GitHub's environments,
 * artifacts and branches, and of hidden comments in Markdown, in which two hyphens would end something.
 */
export function tenantNameProblem(name: string): string | undefined {
  if (name.length > LONGEST) return `it is longer than ${LONGEST} characters`;
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))
    return "it may hold lower-case letters, digits, and single hyphens between them";
  return DEVICES.test(name) ? "Windows has no folder of that name" : undefined;
}

/** The name of an artifact; that of one tenant ends in `.NAME`, which the name of no other artifact does. */
export function artifactName(name: string, tenant: string | undefined): string {
  return tenant === undefined ? name : `${name}.${tenant}`;
}
