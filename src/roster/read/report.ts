import type { Finding } from "./checkShape.ts";
import type { Declaration } from "./declaration.ts";

/** Notes a mistake of what one mapping declares. */
export type Report = (declaration: Declaration, finding: Finding) => void;
