import { createHmac, randomBytes } from "node:crypto";
import { sameValue } from "../../model/properties/compare.ts";
import type { FieldName } from "../../model/properties/fields.ts";
import { isPersonal } from "../../model/records/personal.ts";
import type { Outcome, RecordedValue } from "../../model/records/receipt.ts";
import { isHashed, type FieldValue, type HashedValue } from "../../model/values.ts";

/** Makes the salt of a record. */
export function newSalt(): string {
  return randomBytes(16).toString("hex");
}

/**
 * Takes personal values out of what was written. A target is declared in the roster for the same readers, so its hash
 * may be checked with the record's salt. What was there before is known to the directory alone: its salt is forgotten.
 */
export function hasherFor(salt: string): (outcome: Outcome) => Outcome {
  const forgotten = newSalt();
  const hashed = (key: string, field: FieldName, value: RecordedValue): RecordedValue =>
    value === null || isHashed(value) ? value : hashOf(key, field, value);
  return (outcome) => {
    const { writes, differs, ...rest } = outcome;
    return {
      ...rest,
      ...(differs && {
        differs: differs.map((change) =>
          isPersonal(change)
            ? {
                ...change,
                to: hashed(salt, change.field, change.to),
                shown: hashed(forgotten, change.field, change.shown),
              }
            : change,
        ),
      }),
      ...(writes && {
        writes: writes.map((write) => ({
          ...write,
          fields: write.fields.map((change) =>
            isPersonal(change)
              ? {
                  field: change.field,
                  from: hashed(forgotten, change.field, change.from),
                  to: hashed(salt, change.field, change.to),
                }
              : change,
          ),
        })),
      }),
    };
  };
}

/** Whether a recorded target is this value. */
export function holdsValue(
  salt: string,
  field: FieldName,
  recorded: RecordedValue,
  value: FieldValue,
): boolean {
  if (!isHashed(recorded)) return sameValue(field, recorded, value);
  // A plan that was read keeps personal values as hashes as well, under another key. That a run wrote this field under its
  // review is then all that is known, and a step that may be done is not done again.
  return isHashed(value) || recorded.hmac === hashOf(salt, field, value).hmac;
}

/** The hash of a personal value under a field. */
export function hashedValue(key: string, field: FieldName, value: FieldValue): HashedValue {
  return hashOf(key, field, value);
}

// With the field, so that one number under two properties is not seen to be one.
function hashOf(key: string, field: FieldName, value: FieldValue): HashedValue {
  const text = JSON.stringify([field, value]);
  return { hmac: createHmac("sha256", Buffer.from(key, "hex")).update(text).digest("hex") };
}
