export { t as openGraph } from "./openGraph2.js";
