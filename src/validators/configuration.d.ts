// Made by `npm run generate` with ajv.
import type { Validator } from "./validator.ts";

export declare const validateConfiguration: Validator;
