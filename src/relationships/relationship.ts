import type { FieldName } from "../model/fields.ts";
import type { FieldValue } from "../model/values.ts";

/**
 * A link from a user to other objects: how to read it, how to say what it holds, how to write it. Pure descriptions;
 * `directory/graph/` carries the requests. A new relationship is one file with this face and a line in `index.ts`.
 */
export interface Relationship {
  readonly name: FieldName;
  readonly summary: string;
  /** Least application permission that may write it. */
  readonly permission: string;
  readonly read: {
    /** What to put into `$expand` of a users list, so that it costs no request of its own. */
    readonly expand: string;
    /** Path below the Graph root for one user; a 404 means that there is none. */
    readonly path: (userId: string) => string;
    /** The value from an expanded user or from the answer at `path`; names are ids until resolved. */
    readonly fromAnswer: (answer: unknown) => FieldValue;
  };
  /** The one request that points the relationship at `target`, or at nobody. */
  readonly write: (userId: string, target: string | null, graphRoot: string) => RelationshipRequest;
}

export interface RelationshipRequest {
  readonly method: "PUT" | "DELETE";
  readonly path: string;
  readonly body?: unknown;
}
