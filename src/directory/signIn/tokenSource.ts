/**
 * An access token for the Graph root. `refused` is one that Graph did not take, so that another is wanted; `claims` asks for
 * one that meets a challenge of Graph (JSON).
 *
 * @throws DirectoryError when signing in is refused; NoAnswer when trying again may help
 */
export type TokenSource = (options?: {
  readonly refused?: string | undefined;
  readonly claims?: string | undefined;
}) => Promise<string>;

/** For a directory on this machine, which takes any token: nothing real ever meets plain http, or what listens there. */
export const placeholderToken: TokenSource = async () => "loopback";
