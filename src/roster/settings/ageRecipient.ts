const CHARACTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
/** In characters of Bech32, checksum included: a key of X25519, and one of ML-KEM-768 with X25519. */
const FORMS = [
  { prefix: "age", length: 58 },
  { prefix: "age1pq", length: undefined },
];

/**
 * Whether a text is a public key that `rollcall reveal` can have the secret half of: each character is there and right, by
 * the checksum in it. The library is not loaded for that, for every plan reads the configuration.
 *
 * @see https://age-encryption.org/v1 (recipients) and BIP 173 (Bech32)
 */
export function isAgeRecipient(text: string): boolean {
  const end = text.lastIndexOf("1");
  const prefix = text.slice(0, end);
  const data = Array.from(text.slice(end + 1), (character) => CHARACTERS.indexOf(character));
  return (
    FORMS.some((form) => form.prefix === prefix && (form.length ?? data.length) === data.length) &&
    data.length >= 58 &&
    !data.includes(-1) &&
    checksumOf([...expanded(prefix), ...data]) === 1
  );
}

function expanded(prefix: string): number[] {
  const codes = [...Buffer.from(prefix)];
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
}

function checksumOf(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (const [bit, factor] of GENERATOR.entries()) if (((top >> bit) & 1) === 1) sum ^= factor;
  }
  return sum >>> 0;
}
