/**
 * An answer that refuses, in Graph's envelope.
 *
 * @see https://learn.microsoft.com/graph/errors
 */
export class GraphRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: readonly ErrorDetail[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    more: {
      readonly details?: readonly ErrorDetail[];
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(message);
    this.name = "GraphRefusal";
    this.status = status;
    this.code = code;
    this.details = more.details ?? [];
    this.headers = more.headers ?? {};
  }
}

export interface ErrorDetail {
  readonly code: string;
  readonly message: string;
  readonly target: string;
}

export function badRequest(message: string, details: readonly ErrorDetail[] = []): GraphRefusal {
  return new GraphRefusal(400, "Request_BadRequest", message, { details });
}

export function invalidValue(
  property: string,
  message = `Invalid value specified for property '${property}' of resource 'User'.`,
): GraphRefusal {
  return badRequest(message, [{ code: "InvalidValue", target: property, message }]);
}

/** The whole code of the detail is unverified; others have met its beginning. */
export function missingValue(
  property: string,
  resource: "User" | "Group" | "AdministrativeUnit",
): GraphRefusal {
  const message = `A value is required for property '${property}' of resource '${resource}'.`;
  return badRequest(message, [{ code: "MissingRequiredProperty", target: property, message }]);
}

export function unsupportedQuery(message: string): GraphRefusal {
  return new GraphRefusal(400, "Request_UnsupportedQuery", message);
}

/** What is wrong with an address rather than with what it stands for. */
export function badQuery(message: string): GraphRefusal {
  return new GraphRefusal(400, "BadRequest", message);
}

/** What Graph has and the embedded directory has not. */
export function notModelled(what: string): GraphRefusal {
  return new GraphRefusal(
    501,
    "NotImplemented",
    `The embedded directory does not model ${what}. Nothing was read or changed.`,
  );
}

/** @see https://learn.microsoft.com/graph/api/resources/users (sensitive actions) */
export function denied(): GraphRefusal {
  return new GraphRefusal(
    403,
    "Authorization_RequestDenied",
    "Insufficient privileges to complete the operation.",
  );
}

export function notFound(id: string): GraphRefusal {
  return new GraphRefusal(
    404,
    "Request_ResourceNotFound",
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

export function errorBody(
  refusal: GraphRefusal,
  ids: { readonly date: string; readonly requestId: string; readonly clientRequestId: string },
): unknown {
  const inner = {
    date: ids.date,
    "request-id": ids.requestId,
    "client-request-id": ids.clientRequestId,
  };
  return {
    error: {
      code: refusal.code,
      message: refusal.message,
      ...(refusal.details.length > 0 && { details: refusal.details }),
      innerError:
        refusal.status === 429
          ? { ...inner, code: "429", message: "Please retry after", status: "429" }
          : inner,
    },
  };
}
