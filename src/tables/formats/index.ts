import type { TableFormat } from "./format.ts";

/** Every format that is known, the most particular first. */
export const FORMATS: readonly TableFormat[] = [];
