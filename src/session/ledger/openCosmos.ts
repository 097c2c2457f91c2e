import { accountEndpoint } from "../../directory/endpoint.ts";
import { NoAnswer } from "../../directory/noAnswer.ts";
import type { TokenSource } from "../../directory/signIn/tokenSource.ts";
import { tokenSourceFromEnvironment } from "../../directory/signIn/tokens.ts";
import { idTokenSource } from "../../github/job/idToken.ts";
import { cosmosKeeper, type CosmosOptions } from "../../ledger/keepers/cosmos/keeper.ts";
import type { Keeper } from "../../ledger/ports.ts";
import type { Clock } from "../../model/clock.ts";
import { networkFromEnvironment } from "../../network/network.ts";
import { personAt } from "../directory/person.ts";
import { UserError, type World } from "../process/world.ts";

/** How often a sign-in is begun that got no answer. */
const SIGN_INS = 4;
const FIRST_PAUSE_MS = 1000;

/**
 * Opens a ledger in Cosmos DB, with the key of the account in `ROLLCALL_LEDGER_KEY`, else signed in as the run is. Nothing
 * is sent yet.
 *
 * @throws UserError or DirectoryError for an account that may get neither, and where nothing is there to sign in with
 */
export function openCosmos(
  {
    endpoint: account,
    database,
    container,
  }: Pick<CosmosOptions, "endpoint" | "database" | "container">,
  world: World,
): Keeper {
  const { environment, clock } = world;
  const endpoint = accountEndpoint(account, environment);
  const network = networkFromEnvironment(environment, { authority: world.authority });
  const key = keyIn(environment);
  if (key !== undefined) world.hide?.(key);
  if (key === undefined && !endpoint.signsIn)
    throw new UserError(
      `ROLLCALL_LEDGER names ${account}, which is on this machine, and no token is sent there. Set ROLLCALL_LEDGER_KEY to the key of the emulator.`,
    );
  const token = (): TokenSource =>
    tokenSourceFromEnvironment(forAnotherResource(environment), endpoint, {
      clock,
      network,
      assertion: world.assertion ?? idTokenSource(environment, network),
      person: personAt(world),
      credential: world.credential,
      userAssertion: world.userAssertion,
      stopping: world.cancellation.stopping,
      ...(world.hide && { onToken: world.hide }),
    });
  return cosmosKeeper({
    endpoint: account,
    database,
    container,
    credential: key === undefined ? { token: patient(token(), clock) } : { key },
    clock,
    network,
    abandoning: world.cancellation.abandoning,
  });
}

/** @throws UserError that does not repeat it */
function keyIn(environment: World["environment"]): string | undefined {
  const key = environment["ROLLCALL_LEDGER_KEY"]?.trim();
  if (!key) return undefined;
  if (/^[A-Za-z0-9+/]{16,}={0,2}$/.test(key)) return key;
  throw new UserError(
    "ROLLCALL_LEDGER_KEY is not a key of a Cosmos DB account, which is in Base64. Set it to the primary key alone, without the words of a connection string.",
  );
}

// A given token and the scopes that are asked for are those of Graph.
function forAnotherResource(environment: World["environment"]): World["environment"] {
  const { ROLLCALL_ACCESS_TOKEN: given, ROLLCALL_SCOPES: _scopes, ...others } = environment;
  const signsIn = [
    "ROLLCALL_CREDENTIAL",
    "AZURE_CLIENT_SECRET",
    "AZURE_CLIENT_CERTIFICATE_PATH",
    "AZURE_FEDERATED_TOKEN_FILE",
    "ACTIONS_ID_TOKEN_REQUEST_URL",
  ].some((name) => environment[name]?.trim());
  if (given?.trim() && !signsIn)
    throw new UserError(
      "ROLLCALL_ACCESS_TOKEN is a token for Microsoft Graph, and cannot open the ledger in Cosmos DB. Set ROLLCALL_LEDGER_KEY to the key of the account; or unset ROLLCALL_ACCESS_TOKEN, and choose a credential that signs in to both.",
    );
  return others;
}

/** What may pass by itself is tried again, as a request to the ledger is. */
function patient(token: TokenSource, clock: Clock): () => Promise<string> {
  return async () => {
    for (let attempt = 1; ; attempt += 1)
      try {
        return await token();
      } catch (error) {
        if (!(error instanceof NoAnswer) || attempt === SIGN_INS) throw error;
        await clock.sleep(FIRST_PAUSE_MS * 2 ** attempt);
      }
  };
}
