import { DEFAULT_CONFIGURATION } from "../../model/settings/configuration.ts";
import {
  DIRECTORY_EXTENSION,
  EXTENSION_ATTRIBUTES,
  ORG_DATA_MEMBERS,
  PROPERTIES,
} from "../../model/properties/properties.ts";
import { RELATIONSHIPS } from "../../relationships/index.ts";
import { applySchema, quotaSchema } from "./applySettings.ts";
import type { JsonSchema } from "../read/schema.ts";
import { newUsersSchema } from "./newUserSettings.ts";
import { groupsSchema, licensesSchema } from "./setSettings.ts";
import { tablesSchema } from "./tableSettings.ts";

/** What `rollcall.yaml` may say. */
export function configurationSchema(): JsonSchema {
  const limit = {
    type: "object",
    additionalProperties: false,
    properties: {
      count: {
        type: ["string", "integer"],
        pattern: "^[0-9]{1,9}$",
        patternErrorMessage: WHOLE_NUMBER,
        minimum: 0,
        description: "most users",
      },
      percent: {
        type: ["string", "number"],
        pattern: "^(?:[0-9]{1,2}(?:\\.[0-9]+)?|100(?:\\.0+)?)$",
        patternErrorMessage: "must be a number from 0 to 100, such as 2.5",
        minimum: 0,
        maximum: 100,
        description: "most users in percent of the matched ones",
      },
      floor: {
        type: ["string", "integer"],
        pattern: "^[0-9]{1,9}$",
        patternErrorMessage: WHOLE_NUMBER,
        minimum: 0,
        description: "this many always pass",
      },
    },
  };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Rollcall: configuration",
    type: "object",
    additionalProperties: false,
    properties: {
      mode: {
        enum: ["apply", "observe"],
        description: "observe: plan, comment and compare, and refuse every write",
      },
      directory: {
        enum: ["graph", "embedded"],
        description: "the tenant that the environment names, or one kept in .rollcall/",
      },
      requireApproval: {
        type: "boolean",
        description:
          "whether the Action applies a pull request only after a second person approved it (default: true)",
      },
      tenant: {
        type: "string",
        pattern: `^${GUID}$`,
        patternErrorMessage:
          'must be the id of the tenant, such as 5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10, and no domain: the Entra admin center shows it under "Overview", "az account show" as tenantId',
        description: "the tenant id that the directory must have; any other is refused",
      },
      key: {
        enum: ["userPrincipalName", "employeeId"],
        description: "the property by which Rollcall finds users in the directory",
      },
      allow: {
        type: "array",
        description: "properties that Rollcall manages only if they are listed here",
        items: {
          enum: PROPERTIES.filter(({ roster }) => roster === "configured").map(({ name }) => name),
        },
      },
      sensitive: {
        type: "array",
        description:
          "properties that give access, such as those that dynamic groups ask for: reviewers are warned of who gets another value",
        items: sensitiveName(),
      },
      protected: {
        ...accounts("protects"),
        description: "accounts that no plan may touch: object ids, or userPrincipalNames with *",
      },
      groups: groupsSchema(GUID),
      licenses: licensesSchema(),
      apply: applySchema(),
      quota: quotaSchema(),
      newUsers: newUsersSchema(),
      scope: scopeSchema(),
      names: namesSchema(),
      tables: tablesSchema(),
      editor: editorSchema(),
      guards: {
        type: "object",
        description: "how much one plan may do; see docs/guards.md",
        additionalProperties: false,
        properties: Object.fromEntries(
          Object.keys(DEFAULT_CONFIGURATION.guards).map((name) => [name, limit]),
        ),
      },
    },
  };
}

function scopeSchema(): JsonSchema {
  const value = { type: ["string", "boolean", "null"] };
  return {
    type: "object",
    description: "which users of the directory are people (default: all)",
    additionalProperties: false,
    properties: {
      userType: {
        type: "array",
        minItems: 1,
        description: "only these; a user without a userType counts as a Member",
        items: { enum: ["Member", "Guest"] },
      },
      accountEnabled: {
        type: "boolean",
        description: "only accounts that are enabled (true), or disabled (false)",
      },
      domains: {
        type: "array",
        minItems: 1,
        description: "only userPrincipalNames in these domains",
        items: {
          type: "string",
          pattern: "^[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+$",
          patternErrorMessage: "must be a domain, such as contoso.com, without an @",
        },
      },
      exclude: {
        type: "object",
        description:
          "shared and room mailboxes, service accounts and all others that are not people",
        additionalProperties: false,
        properties: {
          users: {
            ...accounts("excludes"),
            description: "object ids, or userPrincipalNames with *",
          },
          properties: {
            type: "object",
            description:
              "by property: a text, in which * stands for any characters, or null for no value; or a list of them",
            additionalProperties: false,
            properties: Object.fromEntries(
              SCOPE_PROPERTIES.map((name) => [
                name,
                { type: [...value.type, "array"], minItems: 1, items: value },
              ]),
            ),
          },
        },
      },
    },
  };
}

function namesSchema(): JsonSchema {
  const local = `(?:[A-Za-z0-9._-]|${PLACE})*(?:${PLACE})(?:[A-Za-z0-9._-]|${PLACE})*`;
  return {
    type: "object",
    description: "how `rollcall new` makes the names of joiners; see docs/joiners.md",
    additionalProperties: false,
    properties: {
      userPrincipalName: {
        type: "string",
        pattern: `^${local}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$`,
        patternErrorMessage: `must be a pattern in quotes, such as "{givenName}.{surname}@contoso.com"; ${PLACES}`,
        description:
          'such as "{givenName}.{surname}@contoso.com" (default: the pattern of most people in the roster)',
      },
      whenTaken: {
        type: "array",
        description: "patterns to try before the @, in this order, when that name is taken",
        items: {
          type: "string",
          pattern: `^${local}$`,
          patternErrorMessage: `must be a pattern without @, in quotes, such as "{givenName}.{surname}{number}"; ${PLACES}`,
        },
      },
      mailNickname: {
        type: "string",
        pattern: `^${local}$`,
        patternErrorMessage: `must be a pattern without @, in quotes, such as "{givenName:1}{surname}"; ${PLACES}`,
        description: "declares a mailNickname; else the directory gets the part before the @",
      },
      displayName: {
        type: "string",
        pattern: `^.*(?:${PLACE}).*$`,
        patternErrorMessage: `must be a pattern in quotes, such as "{surname}, {givenName}"; ${PLACES}`,
        description: 'such as "{surname}, {givenName}"; else "{givenName} {surname}"',
      },
      replace: {
        type: "object",
        description: "letters that are not transliterated as usual, such as ø: oe",
        additionalProperties: {
          type: "string",
          pattern: "^[A-Za-z0-9-]*$",
          patternErrorMessage: "must be plain letters, such as oe",
        },
      },
    },
  };
}

function editorSchema(): JsonSchema {
  return {
    type: "object",
    description: "what Rollcall writes for editors; see docs/github.md",
    additionalProperties: false,
    properties: {
      schemas: {
        type: "string",
        pattern: "^(?:[A-Za-z0-9._-]+/)*[A-Za-z0-9._-]+$",
        patternErrorMessage:
          "must be a folder, counted from this file, such as .vscode/rollcall or ../../.vscode/rollcall, without spaces",
        description:
          "new files begin with a comment that names their schema in this folder, such as .vscode/rollcall",
      },
    },
  };
}

const SCOPE_PROPERTIES = PROPERTIES.filter(
  ({ type, create }) => create && (type === "string" || type === "strings"),
).map(({ name }) => name);

const PLACE = "\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\}";
const PLACES =
  "its places are {givenName}, {middleName} and {surname}, or their first letters, as {givenName:1}, and {number}";

// Members of a property that has some may be named by themselves.
function sensitiveName(): JsonSchema {
  const names = [
    ...PROPERTIES.filter(({ roster }) => typeof roster === "string").map(({ name }) => name),
    ...ORG_DATA_MEMBERS.map((member) => `employeeOrgData\\.${member}`),
    ...EXTENSION_ATTRIBUTES.map((member) => `onPremisesExtensionAttributes\\.${member}`),
    ...RELATIONSHIPS.map(({ name, kind }) => (kind === "set" ? `${name}(?:\\..+)?` : name)),
    DIRECTORY_EXTENSION.source.replace(/^\^|\$$/g, ""),
  ];
  return {
    type: "string",
    pattern: `^(?:${names.join("|")})$`,
    patternErrorMessage:
      "must be properties that a roster can declare, such as [department, onPremisesExtensionAttributes.extensionAttribute1]",
  };
}

const WHOLE_NUMBER = "must be a whole number of users, such as 20";
const GUID = "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";

function accounts(verb: string): JsonSchema {
  return {
    type: "array",
    items: {
      type: "string",
      pattern: `^(?:${GUID}|(?=.*[@*])\\S+)$`,
      patternErrorMessage: `must be an object id, a userPrincipalName, or a pattern such as emergency-*@contoso.com, without spaces: anything else ${verb} no account`,
    },
  };
}
