export { t as examinePasses } from "./passes2.js";
