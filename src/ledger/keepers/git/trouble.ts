/** Why a command on the remote's side failed. */
export interface Trouble {
  /** What happened, and what to do. */
  readonly sentence: string;
  /** Whether another try may end otherwise. */
  readonly mayPass: boolean;
}

const LONGEST_QUOTE = 400;

/**
 * Tells failures apart by what Git and the remote say of them. Git has no other answer; what no row knows may pass.
 *
 * @param said Git's standard error, and the reason of a push that was refused, without secrets
 */
export function troubleIn(said: string): Trouble {
  const { mayPass, advice } = KINDS.find(({ pattern }) => pattern.test(said)) ?? UNKNOWN;
  return { mayPass, sentence: `${quoteOf(said)} ${advice}` };
}

interface Kind {
  readonly pattern: RegExp;
  readonly mayPass: boolean;
  readonly advice: string;
}

const RULES =
  "A rule of the remote refuses this push. Let fast-forward pushes to the ledger's two branches through: docs/github.md has the ruleset.";

// GitHub's words among them: https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/troubleshooting-rules
const KINDS: readonly Kind[] = [
  {
    // Before the others: a remote may say anything in the text of a rule.
    pattern: /\bGH0\d\d\b|rule violations|protected branch|hook declined|push declined|prohibited/i,
    mayPass: false,
    advice: RULES,
  },
  {
    pattern:
      /returned error: 403|permission to \S+ denied|write access .*not granted|marked as read.only|archived/i,
    mayPass: false,
    advice:
      "Rollcall may not write there. On GitHub the job needs the permission contents: write, and the repository must not be archived. On your machine, your account needs write access.",
  },
  {
    pattern:
      /authentication failed|could not read (?:username|password)|invalid username|permission denied \(|returned error: 401|access denied|host key verification failed/i,
    mayPass: false,
    advice:
      "Git could not sign in. On GitHub the Action signs in with its input github-token. On your machine, sign Git in until this works without a question: git ls-remote origin",
  },
  {
    pattern: /not found|does not appear to be a git repository|no such file or directory/i,
    mayPass: false,
    advice: "Check the address, and that you may read it: git remote get-url origin",
  },
  {
    pattern: /certificate|code 407 from proxy|mismatched algorithms|redirect/i,
    mayPass: false,
    advice: "Repair that until this works: git ls-remote origin",
  },
];

const UNKNOWN = {
  mayPass: true,
  advice: "Check that this works, and start again: git ls-remote origin",
};

// The remote's own words and reason where it has some, as one line.
function quoteOf(said: string): string {
  const lines = said.split("\n").map((line) => line.trim());
  const remote = lines.flatMap((line) => /^remote:\s*(.*)$/.exec(line)?.[1] ?? []);
  const reason = lines.filter((line) => line.startsWith("["));
  const own = lines.filter((line) => /^(?:fatal|error|ERROR): /.test(line)).slice(0, 1);
  const told = [[...remote, ...reason], own, lines]
    .map((each) => each.filter(Boolean))
    .find((each) => each.length > 0);
  const text = (told ?? [])
    .join(" ")
    .replace(/^(?:(?:fatal|error|ERROR): )+/, "")
    .slice(0, LONGEST_QUOTE)
    .replace(/\.$/, "");
  return `Git says: ${text || "nothing"}.`;
}

/** Without tokens, in any form in which Git passes them on, and without what an address has before its host. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .filter(Boolean)
    .flatMap((secret) => [Buffer.from(`x-access-token:${secret}`).toString("base64"), secret])
    .reduce((cleaned, secret) => cleaned.replaceAll(secret, "…"), text)
    .replaceAll(/\/\/[^/@\s]*@/g, "//…@");
}
