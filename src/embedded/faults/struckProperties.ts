import type { PropertyRefused, StoredOtherwise } from "./kinds.ts";

/** The members of a body that a fault is about. */
export function struckProperties(
  body: unknown,
  { properties }: PropertyRefused | StoredOtherwise,
): string[] {
  return Object.keys((body as object | null | undefined) ?? {}).filter((name) =>
    properties.some((property) =>
      property === "extension_" ? name.startsWith(property) : name === property,
    ),
  );
}

/** The body as it is kept where the service makes something else of what it answers as done. */
export function bodyAsStored(body: unknown, fault: StoredOtherwise): unknown {
  const struck = struckProperties(body, fault);
  return Object.fromEntries(
    Object.entries(body as object).flatMap(([name, value]: [string, unknown]) => {
      if (!struck.includes(name)) return [[name, value]];
      return fault.as === "ignored" ? [] : [[name, valueAsStored(value, fault.as)]];
    }),
  );
}

const TRUNCATED_LENGTH = 16;

function valueAsStored(value: unknown, as: "trimmed" | "lower-case" | "truncated"): unknown {
  if (Array.isArray(value)) return value.map((item) => valueAsStored(item, as));
  if (typeof value !== "string") return value;
  switch (as) {
    case "trimmed":
      return value.trim().replaceAll(/\s+/g, " ");
    case "lower-case":
      return value.toLowerCase();
    case "truncated":
      return value.slice(0, TRUNCATED_LENGTH);
  }
}
