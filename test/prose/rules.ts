/** Words that these pages and messages do not use, and what they use instead. */
export interface Rule {
  readonly word: RegExp;
  readonly better: string;
  /** Sentences that the rule must find, and sentences that it must leave alone. */
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

export const RULES: readonly Rule[] = [
  {
    word: /\bwho(?:m)?ever\b/i,
    better: '"anyone who", or the actor ("the approver")',
    bad: ["Whoever changed is skipped.", "Ask whomever you like."],
    good: ["Users who changed are skipped, however often."],
  },
  {
    word: /\bwhom\b/i,
    better: '"who", or a sentence without it',
    bad: ["Users whom no file declares."],
    good: ["Users who are not declared."],
  },
  {
    // A heading or a description may begin with it, because no second verb follows.
    word: /(?<=^|[.:!?] )What (?:\w+ ){0,2}(?:is|was|are|were|answers|stays|touches|failed|applied)\b[^.?]*? (?:is|was|are|were|needs|follows|waits|cannot|could|does)\b(?=[^.?]*\.)/,
    better: 'the thing itself: "Merged changes", "The pasted text"',
    bad: ["What was skipped needs a new plan.", "What earlier runs applied is not known yet."],
    good: [
      "Merged changes wait.",
      "What was merged before and is not applied yet",
      "What is wrong?",
    ],
  },
  {
    word: /\bsomebody\b(?! joins)/i,
    better: 'the actor: "a person with write access", "an administrator", "you"',
    bad: ["It waits for somebody's approval."],
    good: ['The form "Somebody joins".'],
  },
  {
    word: /\bby hand\b(?!-)/i,
    better: '"manually" (a person does it), "outside Git" (a change in the portal)',
    bad: ["Start the run by hand."],
    good: ["The passes that you hand over.", "Issued by hand-over."],
  },
  {
    word: /\bmeanwhile\b/i,
    better: '"in the meantime"',
    bad: ["Who changed meanwhile is stale."],
    good: ["Users who changed in the meantime are stale."],
  },
  {
    word: /\b(?:is|are|was|were|be) told\b/i,
    better: '"a comment says", "Rollcall reports"',
    bad: ["The pull request is told."],
    good: ["A comment on the pull request says so."],
  },
  {
    word: /\bof (?:its|their|his|her) own(?=\s*(?:[.,;:!?()|]|$))/i,
    better: '"its own", "a separate"',
    bad: ["An environment of its own."],
    good: ["Its own environment.", "An application of your own.", "The variables of its own file."],
  },
  {
    word: /\bstands?\b(?!-| for\b| alone\b)/i,
    better: '"is", "is in"',
    bad: ["What it declares stands in the file."],
    good: ["GET stands for a request.", "a stand-in for GitHub"],
  },
  {
    word: /\blies? (?:in|at|below|under|beside|ahead|between)\b/i,
    better: '"is"',
    bad: ["The key lies in the folder."],
    good: ["The key is in the folder."],
  },
  {
    word: /\blives\b/i,
    better: '"exists", "is in"',
    bad: ["The account lives in the directory."],
    good: ["The account is in the directory."],
  },
  {
    word: /\b(?:is|are) not (?:to be )?seen\b/i,
    better: '"invisible"',
    bad: ["A character that is not seen."],
    good: ["An invisible character.", "Rollcall has not seen it."],
  },
  {
    word: /\bto be had\b/i,
    better: '"available"',
    bad: ["No token is to be had."],
    good: ["No token is available."],
  },
  {
    word: /\b(?:takes?|took|taken|taking)(?: \S+){0,3}? away\b/i,
    better: '"remove"',
    bad: ["Take the file away.", "A line is taken away."],
    good: ["Remove the file.", "Take one. Some right hand in the middle is far away."],
  },
  {
    word: /\bbesides\b/i,
    better: '"also", "in addition"',
    bad: ["Besides, it warns."],
    good: ["It also warns.", "the file beside it"],
  },
  {
    word: /\bfor good\b/i,
    better: '"permanently"',
    bad: ["It keeps them for good."],
    good: ["It keeps them permanently.", "It has good reasons."],
  },
  {
    word: /\bin clear\b(?! text)/i,
    better: '"in clear text"',
    bad: ["The value is in clear."],
    good: ["The value is in clear text."],
  },
  {
    word: /\bblanks?\b(?! line)/i,
    better: '"space" (the character), "empty"',
    bad: ["A colon and a blank."],
    good: ["A colon followed by a space.", "a blank line"],
  },
  {
    word: /\breckon(?:s|ed|ing)?\b/i,
    better: '"calculate"',
    bad: ["Reckoned from the first 100."],
    good: ["Calculated from the first 100."],
  },
  {
    word: /\bset in too far\b/i,
    better: '"indented too far"',
    bad: ["The line is set in too far."],
    good: ["The line is indented too far."],
  },
  {
    word: /\bso many\b/i,
    better: '"this many", or the number',
    bad: ["Confirm so many users first."],
    good: ["Confirm this many users first."],
  },
  {
    word: /\banew\b/i,
    better: '"again", "new"',
    bad: ["The chain begins anew."],
    good: ["The chain starts again."],
  },
  {
    word: /\bnobody (?:can|could|may) (?:tell|know)\b/i,
    better: '"it is unknown", "Rollcall cannot tell"',
    bad: ["Nobody can tell the two apart."],
    good: ["Rollcall cannot distinguish the two.", "Nobody can sign in."],
  },
  {
    word: /\bholes?\b/i,
    better: '"vulnerability", "gap"',
    bad: ["Report a hole."],
    good: ["Report a vulnerability.", "the whole list"],
  },
  {
    word: /\b(?:upon|thereof|thereby|whereby|herein|hitherto|henceforth|thereupon|whence|shall)\b/i,
    better: 'a plain word: "on", "of it", "so", "must"',
    bad: ["Upon a push.", "You shall not."],
    good: ["On a push."],
  },
  {
    word: /\b(?:in|of) the form of one country\b/i,
    better: '"ambiguous", with the format to write',
    bad: ["A date in the form of one country."],
    good: ["An ambiguous date: write 2026-11-30."],
  },
];
