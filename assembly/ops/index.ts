export { allFinite } from "./allFinite";
export { correlate } from "./correlate";
export { largest } from "./largest";
export { layOut } from "./layOut";
export { means } from "./means";
