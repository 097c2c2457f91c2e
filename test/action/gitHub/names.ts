export const OWNER = "contoso";
export const NAME = "people";
export const REPOSITORY_ID = 4711;
export const TOKEN = "the-token-of-the-job";
export const BOT = "github-actions[bot]";
/** Of what it commits through the API. */
export const BOT_EMAIL = "41898282+github-actions[bot]@users.noreply.github.com";
/** Where every path of the repository's API begins. */
export const BASE = `/repos/${OWNER}/${NAME}`;
