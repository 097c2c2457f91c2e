export { t as openGraph } from "./openGraph.js";
