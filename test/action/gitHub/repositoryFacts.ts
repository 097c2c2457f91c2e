import { REPOSITORY_ID } from "./names.ts";
import { get, type Route } from "./routes.ts";

/** The repository itself, and who may write to it. */
export function repositoryRoutes(
  isPublic: boolean,
  writers: ReadonlySet<string>,
): readonly Route[] {
  return [
    get(/^$/, () => ({
      json: {
        id: REPOSITORY_ID,
        default_branch: "main",
        private: !isPublic,
        visibility: isPublic ? "public" : "private",
      },
    })),
    get(/^\/collaborators\/([^/]+)\/permission$/, ({ matched: [login = ""] }) => ({
      json: { permission: writers.has(login) ? "write" : "read" },
    })),
  ];
}
