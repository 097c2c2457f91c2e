import { _, Ajv2020, type Options } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { planSchema } from "../src/report/json/schemas/plan.ts";
import { receiptRecordSchema } from "../src/report/json/schemas/receiptRecord.ts";
import { defaultsSchema, userSchema, type JsonSchema } from "../src/roster/read/schema.ts";
import { acknowledgementSchema } from "../src/roster/settings/acknowledgementSchema.ts";
import { configurationSchema } from "../src/roster/settings/configurationSchema.ts";
import { sharedParts } from "./sharedParts.ts";

/** Of what people write every mistake is told, in words of Rollcall's own. */
const WRITTEN_BY_PEOPLE: Options = { allErrors: true, messages: false };

const VALIDATORS: Readonly<Record<string, readonly [schema: JsonSchema, options: Options]>> = {
  user: [userSchema("strict"), WRITTEN_BY_PEOPLE],
  defaults: [defaultsSchema("strict"), WRITTEN_BY_PEOPLE],
  configuration: [configurationSchema(), WRITTEN_BY_PEOPLE],
  acknowledgement: [acknowledgementSchema(), WRITTEN_BY_PEOPLE],
  plan: [planSchema, {}],
  receiptRecord: [receiptRecordSchema, { messages: false }],
};

/** The modules in src/validators/, by path: what ajv compiles of each schema that Rollcall checks something against. */
export function validatorModules(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(VALIDATORS).flatMap(([name, [schema, options]]) => {
      const exported = `validate${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      const place = `src/validators/${name}`;
      return [
        [`${place}.js`, `// ${MADE}\n${compiled(exported, schema, options)}\n`],
        [
          `${place}.d.ts`,
          `// ${MADE}\nimport type { Validator } from "./validator.ts";\n\nexport declare const ${exported}: Validator;\n`,
        ],
      ];
    }),
  );
}

const MADE = "Made by `npm run generate` with ajv.";

/** @throws Error where the code would need a package when it runs */
function compiled(name: string, schema: JsonSchema, options: Options): string {
  const ajv = new Ajv2020({
    allowUnionTypes: true,
    strictTypes: false,
    inlineRefs: false,
    keywords: [REASON],
    code: { source: true, esm: true, lines: true },
    ...options,
  });
  // An error about a pattern has what the schema says of it, which editors that read the schema show as well.
  const pattern = ajv.getKeyword("pattern");
  if (typeof pattern !== "object" || !pattern.error) throw new Error("ajv has no pattern");
  pattern.error = {
    ...pattern.error,
    params: ({ parentSchema }) => _`{reason: ${parentSchema?.[REASON] ?? null}}`,
  };
  ajv.addSchema(sharedParts(schema), name);
  const code = standalone.default(ajv, { [name]: name });
  const needed = /\brequire\(.*?\)/.exec(code)?.[0];
  if (needed !== undefined)
    throw new Error(`The validator ${name} would need ${needed} when it runs.`);
  return code;
}

const REASON = "patternErrorMessage";
