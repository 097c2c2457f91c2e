/**
 * Carries out an operation and prints what the client handed on as a line of JSON, or what it threw.
 *
 * @param {string} operation as test/foreign/operations/ names it
 * @param {() => Promise<unknown>} run
 * @param {(error: any) => { status?: number, code?: string, message?: string }} told what the client tells of an error
 */
export async function report(operation, run, told) {
  let line;
  let answer;
  try {
    answer = await run();
    line = { operation, answer: answer ?? null };
  } catch (error) {
    line = { operation, error: told(error) };
  }
  process.stdout.write(`${JSON.stringify(line)}\n`);
  return answer;
}

export const ANA = id(0);
export const BO = id(1);
export const CHI = id(2);
export const DINA = id(3);
export const EVE = id(4);
export const SAM = id(6);
export const DAN = id(7);
export const NOBODY = "nobody@contoso.com";
export const GUEST = "gil_fabrikam.com#EXT#@contoso.onmicrosoft.com";
/** An object id that nothing has. */
export const NOWHERE = "00000000-0000-4000-8000-00000000ffff";

function id(number) {
  return `e0000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

export function newUser(name, more = {}) {
  return {
    accountEnabled: true,
    displayName: "Nora Lind",
    mailNickname: name.split("@")[0],
    userPrincipalName: name,
    passwordProfile: { forceChangePasswordNextSignIn: true, password: "Correct-Horse-9" },
    department: "Sales",
    ...more,
  };
}
