/**
 * What one field of a user may hold. `null` means cleared. A field that is not there at all is not managed
 * (in a roster) or was not answered (in the directory); neither is ever a value.
 */
export type FieldValue =
  | string
  | boolean
  | null
  | readonly string[]
  | { readonly [member: string]: string | null }
  | PersonReference
  | Holding
  | HashedValue;

/** A value of which only a hash is kept, since it is personal. */
export interface HashedValue {
  /** HMAC-SHA-256 in hexadecimal. */
  readonly hmac: string;
  /** Whether it is the hash of this value; absent where the key is not known. Never written. */
  readonly isOf?: (value: FieldValue) => boolean;
}

export function isHashed(value: FieldValue | undefined): value is HashedValue {
  return typeof value === "object" && value !== null && "hmac" in value;
}

/** Another user: compared by `id`, shown by name. Without `id`: somebody whom the same plan creates. */
export interface PersonReference {
  readonly id: string | null;
  readonly userPrincipalName: string;
  /** What people call them, as far as it is known. Only shown. */
  readonly displayName?: string;
}

/**
 * An element of a set that a user has, such as being a member of a group: compared by `id`, shown by name. In the place of one,
 * null means that the user has it not. As a file declares it, it has no `id`.
 */
export interface Holding {
  /** What having it is called. */
  readonly as: HoldingKind;
  readonly id: string | null;
  readonly name: string;
  /** Names of the parts that are left out, sorted; absent where it is whole. */
  readonly without?: readonly string[];
  /** Object id of the group that gives it; absent where the user has it directly. */
  readonly by?: string;
  /** Why the licence does not reach the user, as Graph calls it; absent where it does. */
  readonly error?: string;
  /** Declared: the last day on which it is meant, YYYY-MM-DD. */
  readonly until?: string;
}

export type HoldingKind = "member" | "assigned" | "sponsor";

export function isHolding(value: FieldValue | undefined): value is Holding {
  return typeof value === "object" && value !== null && "as" in value;
}

export function isPersonReference(value: FieldValue | undefined): value is PersonReference {
  return (
    typeof value === "object" && value !== null && "userPrincipalName" in value && "id" in value
  );
}

/** For programs that know regular expressions alone. */
export const OBJECT_ID_PATTERN = "^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$";
const GUID = new RegExp(OBJECT_ID_PATTERN);

/** Whether a text has the form of an object id, by which a file may call an object. */
export function isObjectId(text: string): boolean {
  return GUID.test(text);
}

/**
 * The form in which names are compared: Unicode NFC, without case.
 * Graph compares userPrincipalName without case, so "Ana@" and "ana@" are one user.
 */
export function foldName(name: string): string {
  // Most names are folded already, and looking takes less than asking for it.
  let isFolded = true;
  for (let index = 0; isFolded && index < name.length; index += 1) {
    const code = name.charCodeAt(index);
    isFolded = code < FIRST_BEYOND_ASCII && (code < CAPITAL_A || code > CAPITAL_Z);
  }
  return isFolded ? name : name.normalize("NFC").toLowerCase();
}

const CAPITAL_A = 65;
const CAPITAL_Z = 90;
const FIRST_BEYOND_ASCII = 128;
