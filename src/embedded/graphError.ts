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

export function unsupportedQuery(message: string): GraphRefusal {
  return new GraphRefusal(400, "Request_UnsupportedQuery", message);
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
      innerError: refusal.status === 429 ? { ...inner, code: "429", status: "429" } : inner,
    },
  };
}
