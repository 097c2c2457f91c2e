import { foldName } from "../model/values.ts";

/** An account that a pass is to be issued for, as it is now. */
interface Account {
  readonly id: string;
  readonly userPrincipalName: string;
  readonly accountEnabled: boolean;
  /** ISO 8601. */
  readonly createdDateTime: string;
}

export interface Circumstances {
  /** When the run began whose record names the account, ISO 8601. */
  readonly runStartedAt: string;
  readonly now: Date;
  /** userPrincipalNames that the files declare as enabled. */
  readonly declared: readonly string[];
  readonly isProtected: (account: Account) => boolean;
}

/** Clocks differ. */
const LEEWAY_MINUTES = 10;
/** For so long after its creation an account may get a pass. */
export const MOST_DAYS = 30;
const MINUTE = 60_000;

/**
 * Why an account gets no pass, whatever a record says: a pass signs in as that person, so that it is for accounts that are
 * new and declared, and that no person uses yet.
 *
 * @returns undefined where it may get one
 */
export function objectionTo(
  account: Account,
  { runStartedAt, now, declared, isProtected }: Circumstances,
): string | undefined {
  if (isProtected(account)) return "the configuration protects this account";
  const name = foldName(account.userPrincipalName);
  if (!declared.some((each) => foldName(each) === name))
    return "the files no longer declare this user, or declare the account as disabled";
  const created = Date.parse(account.createdDateTime);
  if (!(created >= Date.parse(runStartedAt) - LEEWAY_MINUTES * MINUTE))
    return "the account is older than the run that is said to have created it";
  if (now.getTime() - created > MOST_DAYS * 24 * 60 * MINUTE)
    return `the account was created more than ${MOST_DAYS} days ago: an administrator issues the pass`;
  return account.accountEnabled ? undefined : "the account is disabled";
}
