/** What `${{ }}` and `if:` may name, by the name of the context. */
export type Contexts = Readonly<Record<string, unknown>>;

/** Fills in every `${{ }}` of a text. */
export function fillIn(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) =>
    asText(evaluate(expression, contexts)),
  );
}

/**
 * The few expressions that our workflows are made of: names with dots, texts in single quotes, `==`, `!=`, `&&`, and
 * the state of the steps before. Anything else is an error, so that a workflow cannot outgrow this in silence.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/expressions
 */
export function evaluate(expression: string, contexts: Contexts): unknown {
  const parts = expression.split("&&").map((part) => part.trim());
  if (parts.length > 1) return parts.every((part) => isTrue(evaluate(part, contexts)));
  const [part = ""] = parts;
  const comparison = /^(\S+) (==|!=) (\S+|'[^']*')$/.exec(part);
  if (comparison) {
    const [, left = "", operator, right = ""] = comparison;
    const same = asText(operand(left, contexts)) === asText(operand(right, contexts));
    return operator === "==" ? same : !same;
  }
  return operand(part, contexts);
}

export function isTrue(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "" && value !== false && value !== 0;
}

function operand(text: string, contexts: Contexts): unknown {
  if (text === "always()" || text === "(success() || failure())") return true;
  const quoted = /^'([^']*)'$/.exec(text);
  if (quoted) return quoted[1];
  if (!/^[a-z][\w-]*(\.[\w-]+)*$/i.test(text)) throw new Error(`An unknown expression: ${text}`);
  const [name = "", ...path] = text.split(".");
  if (!Object.hasOwn(contexts, name)) throw new Error(`An unknown context: ${name}`);
  return path.reduce<unknown>(
    (value, member) =>
      typeof value === "object" && value !== null
        ? (value as Record<string, unknown>)[member]
        : undefined,
    contexts[name],
  );
}

function asText(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
