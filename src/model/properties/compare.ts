import { propertyOfField, type FieldName } from "./fields.ts";
import { instantOf } from "./rules.ts";
import {
  foldName,
  isHashed,
  isHolding,
  isPersonReference,
  type FieldValue,
  type HashedValue,
  type Holding,
} from "../values.ts";

/** Whether two values of a field mean the same to Graph. An empty list or text is the same as null. */
export function sameValue(field: FieldName, left: FieldValue, right: FieldValue): boolean {
  if (left === right) return true;
  if (isEmpty(left) || isEmpty(right)) return isEmpty(left) && isEmpty(right);
  if (isHashed(left)) return isSameHashed(left, right);
  if (isHashed(right)) return isSameHashed(right, left);
  if (isPersonReference(left) && isPersonReference(right))
    return left.id !== null && right.id !== null
      ? left.id === right.id
      : foldName(left.userPrincipalName) === foldName(right.userPrincipalName);
  if (isHolding(left) || isHolding(right))
    return isHolding(left) && isHolding(right) && sameHolding(left, right);
  if (Array.isArray(left) && Array.isArray(right)) return sameList(field, left, right);
  if (typeof left === "object" && typeof right === "object")
    return sameMembers(left as Members, right as Members);
  if (typeof left === "string" && typeof right === "string") return sameText(field, left, right);
  return left === right;
}

/**
 * A form of a personal value that is equal for two values exactly if `sameValue` holds, so that hashes of it can be compared.
 * Personal are texts and lists of texts only.
 */
export function comparableForm(field: FieldName, value: FieldValue): FieldValue {
  if (typeof value === "string") return value.normalize("NFC");
  if (!Array.isArray(value)) return value;
  const items = value as readonly string[];
  return propertyOfField(field)?.compare === "addresses"
    ? [...new Set(items.map(foldName))].toSorted()
    : items.map((item) => item.normalize("NFC"));
}

function sameHolding(left: Holding, right: Holding): boolean {
  const isSame =
    left.id !== null && right.id !== null ? left.id === right.id : left.name === right.name;
  return (
    isSame &&
    left.until === right.until &&
    sameItems([...(left.without ?? [])].toSorted(), [...(right.without ?? [])].toSorted())
  );
}

// Two hashes may have different keys: then it is not known.
function isSameHashed(hashed: HashedValue, value: FieldValue): boolean {
  return isHashed(value) ? hashed.hmac === value.hmac : hashed.isOf?.(value) === true;
}

type Members = Readonly<Record<string, string | null>>;

function isEmpty(value: FieldValue): boolean {
  if (value === null || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== "object" || isPersonReference(value) || isHolding(value) || isHashed(value))
    return false;
  return Object.values(value).every((member) => !member);
}

function sameList(field: FieldName, left: readonly string[], right: readonly string[]): boolean {
  switch (propertyOfField(field)?.compare) {
    case "set":
      return sameItems([...new Set(left)].toSorted(), [...new Set(right)].toSorted());
    case "addresses":
      return sameItems(
        [...new Set(left.map(foldName))].toSorted(),
        [...new Set(right.map(foldName))].toSorted(),
      );
    default:
      return sameItems(left, right);
  }
}

function sameItems(left: readonly string[], right: readonly string[]): boolean {
  return (
    left.length === right.length &&
    left.every((item, index) => item.normalize("NFC") === right[index]?.normalize("NFC"))
  );
}

function sameMembers(left: Members, right: Members): boolean {
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every(
    (member) => (left[member] ?? "").normalize("NFC") === (right[member] ?? "").normalize("NFC"),
  );
}

function sameText(field: FieldName, left: string, right: string): boolean {
  switch (propertyOfField(field)?.compare) {
    case "ignoreCase":
      return foldName(left) === foldName(right);
    case "instant": {
      const instant = instantOf(left);
      return instant === undefined ? left === right : instant === instantOf(right);
    }
    default:
      return left.normalize("NFC") === right.normalize("NFC");
  }
}
