import { readNewcomer, troubleOf } from "../../directory/graph/reading/newcomer.ts";
import type { Connection } from "../../directory/graph/sending/connection.ts";
import { REPORTS_ALLOWANCE, Spacing } from "../../directory/graph/sending/spacing.ts";
import {
  issuePass,
  PassFailure,
  type AskedPass,
} from "../../directory/graph/writing/accessPass.ts";
import { objectionTo } from "../../handover/objections.ts";
import type { Configuration, NewUserSettings } from "../../model/settings/configuration.ts";
import type { HandedOver, PersonWithPass, Waiting } from "../../model/handOver.ts";
import type { Roster } from "../../model/user.ts";
import { newAccountsIn } from "../../model/records/receipt.ts";
import { nameOf } from "../../model/user.ts";
import { foldName } from "../../model/values.ts";
import { protectedUsers } from "../../plan/accounts/protectedUsers.ts";
import type { World } from "../../session/process/world.ts";
import { digits } from "../../model/text/wording.ts";

/** An account that waits for its first credential, as the record of a run names it. */
export interface NewAccount {
  readonly id: string;
  readonly userPrincipalName: string;
  readonly displayName?: string;
  /** When an earlier run began that made it without hearing of it, ISO 8601. */
  readonly begunAt?: string;
}

/** The accounts of a record that wait for a first credential. */
export function newAccountsOf(record: Parameters<typeof newAccountsIn>[0]): NewAccount[] {
  return newAccountsIn(record).flatMap(({ id, userPrincipalName, displayName, begunAt }) =>
    id === undefined
      ? []
      : [
          {
            id,
            userPrincipalName,
            ...(displayName !== undefined && { displayName }),
            ...(begunAt !== undefined && { begunAt }),
          },
        ],
  );
}

export interface Issued {
  /** With their passes: to be encrypted, and then forgotten. */
  readonly people: readonly PersonWithPass[];
  readonly handedOver: readonly HandedOver[];
  readonly waiting: readonly Waiting[];
}

/**
 * Issues passes one after another. What goes wrong for one account is why that one still waits; the others get theirs. Where
 * nothing can be sent any more, what was issued so far is kept all the same.
 */
export async function issueAll(
  accounts: readonly NewAccount[],
  {
    connection,
    configuration,
    roster,
    runStartedAt,
    isLimited,
  }: {
    readonly connection: Connection;
    readonly configuration: Configuration;
    readonly roster: Roster;
    readonly runStartedAt: string;
    /** Whether the directory has Graph's budget for passes. */
    readonly isLimited: boolean;
  },
  { clock, output, cancellation }: World,
): Promise<Issued> {
  const { newUsers } = configuration;
  const allowance = isLimited ? REPORTS_ALLOWANCE : { requests: 1, milliseconds: 0 };
  const spacing = new Spacing(clock, allowance, cancellation.stopping);
  const circumstances = {
    declared: roster.users
      .filter(({ fields }) => fields["accountEnabled"] !== false)
      .map((user) => nameOf(user)),
    isProtected: protectionBy(configuration),
  };
  const people: PersonWithPass[] = [];
  const handedOver: HandedOver[] = [];
  const waiting: Waiting[] = [];
  let ended: string | undefined;
  for (const [index, account] of accounts.entries()) {
    output.progress(`Issuing passes … ${digits(index + 1)} of ${digits(accounts.length)}`);
    try {
      if (ended !== undefined) throw new PassFailure(ended);
      const newcomer = await readNewcomer(connection, account.id);
      if (!newcomer) throw new PassFailure("the directory does not show the account");
      const objection = objectionTo(newcomer, {
        ...circumstances,
        runStartedAt: account.begunAt ?? runStartedAt,
        now: clock.now(),
      });
      if (objection !== undefined) throw new PassFailure(objection);
      const asked = passFor(newcomer.employeeHireDate, newUsers, clock.now());
      const pass = await issuePass(account.id, asked, { connection, spacing });
      const { userPrincipalName, displayName } = newcomer;
      const person = { userPrincipalName, ...(displayName !== undefined && { displayName }) };
      const { temporaryAccessPass: _, ...facts } = pass;
      people.push({ ...person, ...pass });
      handedOver.push({ id: account.id, ...person, ...facts });
    } catch (error) {
      if (cancellation.stopping.aborted) ended = "the run was cancelled";
      const reason = error instanceof PassFailure ? error.message : (ended ?? troubleOf(error));
      const { begunAt: _, ...person } = account;
      waiting.push({ ...person, reason });
    }
  }
  output.progress("");
  return { people, handedOver, waiting };
}

function passFor(
  employeeHireDate: string | undefined,
  { lifetimeInMinutes, isUsableOnce, startDateTime }: NewUserSettings,
  now: Date,
): AskedPass {
  const isAhead =
    startDateTime === "employeeHireDate" && Date.parse(employeeHireDate ?? "") > now.getTime();
  return {
    ...(isAhead && employeeHireDate !== undefined && { startDateTime: employeeHireDate }),
    ...(lifetimeInMinutes !== undefined && { lifetimeInMinutes }),
    isUsableOnce,
  };
}

function protectionBy(
  configuration: Configuration,
): (account: Pick<NewAccount, "id" | "userPrincipalName">) => boolean {
  const { coversName } = protectedUsers(configuration.protected, { users: [], deletedUsers: [] });
  const entries = new Set(configuration.protected.map(foldName));
  return ({ id, userPrincipalName }) => entries.has(foldName(id)) || coversName(userPrincipalName);
}
