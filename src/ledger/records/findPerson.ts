import { foldName } from "../../model/values.ts";
import type { RecordStore, PersonalRecord } from "./ports.ts";

/**
 * What the records say of one account, newest first.
 *
 * @param person its object id, or a name that it had
 * @throws LedgerError naming a record that is missing or cannot be read
 */
export async function* findPerson(
  ledger: Pick<RecordStore, "chain">,
  person: string,
): AsyncGenerator<PersonalRecord> {
  const key = foldName(person);
  for await (const { attempt } of ledger.chain()) {
    const outcomes = attempt.outcomes.filter(
      ({ id, userPrincipalName }) =>
        (id !== undefined && foldName(id) === key) || foldName(userPrincipalName) === key,
    );
    if (outcomes.length > 0) yield { attempt, outcomes };
  }
}
