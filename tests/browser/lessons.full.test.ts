import { lessons } from "../../lessons/manifest.ts";
import { ordinaryLessons } from "./ordinaryLessons.ts";
import { testLessons } from "./testLessons.ts";

testLessons(lessons.map(({ stem }) => stem).filter((stem) => !ordinaryLessons.includes(stem)));
