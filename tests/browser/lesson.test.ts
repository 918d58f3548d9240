import { testLessons } from "./testLessons.ts";
import { ordinaryLessons } from "./ordinaryLessons.ts";

testLessons(ordinaryLessons);
