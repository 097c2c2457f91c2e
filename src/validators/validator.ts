/**
 * A check of a JSON value against one of Rollcall's schemas. The modules beside this one are such checks, made of the
 * schemas by `npm run generate`: compiling a schema takes longer than most commands do.
 */
export interface Validator {
  (value: unknown): boolean;
  /** What the value of the last call does not keep to. */
  readonly errors?: readonly SchemaError[] | null;
}

/** @see https://ajv.js.org/api.html#error-objects */
export interface SchemaError {
  readonly keyword: string;
  /** A JSON pointer (RFC 6901) to the value. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Only of a check that stops at the first mistake. */
  readonly message?: string;
  /** The name that is wrong, where one is. */
  readonly propertyName?: string;
}
