import { parseLesson } from "../build/parseLesson.ts";
import { shows, type LessonCell, type Shows } from "../build/lessonCell.ts";
import type { LessonSource } from "../build/readSources.ts";
import { slides, type Slide, type SlideKey } from "../slides.ts";

/** Where in the lessons a slide is served. */
export interface Place {
  /** Name of the lesson's notebook, without its ending. */
  readonly stem: string;
  /** Heading of the section, or title of the exercise. */
  readonly section: string;
}

/** One slide, with the places that teach, compute, draw and exercise it. */
export interface Coverage {
  readonly slide: Slide;
  readonly places: Readonly<Record<Shows, readonly Place[]>>;
}

/**
 * Collects, slide by slide in the deck's order, the cells that say they serve it.
 *
 * @param titleOf gives an exercise's title by its id
 * @throws when a cell names a slide that its lesson does not cover
 */
export function coverage(
  sources: readonly LessonSource[],
  titleOf: (exercise: string) => string,
): Coverage[] {
  const served = sources.flatMap((source) => servedBy(source, titleOf));
  return slides.map((slide) => {
    const of = (kind: Shows): Place[] => {
      const found = served.filter((one) => one.key === slide.key && one.kind === kind);
      const unique = new Map(found.map(({ place }) => [`${place.stem} ${place.section}`, place]));
      return [...unique.values()];
    };
    const [taught, computed, drawn, exercised] = shows.map(of);
    return { slide, places: { taught, computed, drawn, exercised } };
  });
}

interface Served {
  readonly key: string;
  readonly kind: Shows;
  readonly place: Place;
}

function servedBy(
  { lesson, file, text }: LessonSource,
  titleOf: (exercise: string) => string,
): Served[] {
  let section = lesson.title;
  return parseLesson(file, text).flatMap((cell) => {
    const headings = headingsOf(cell);
    section = headings.at(-1) ?? section;
    const own = cell.exercise === undefined ? section : titleOf(cell.exercise);
    return (cell.slides ?? []).flatMap((key) => {
      if (!lesson.slides.includes(key as SlideKey)) {
        throw new Error(
          `${file}:${cell.line}: expected a slide of this lesson, ${lesson.slides.join(", ")}, got ${key}`,
        );
      }
      const place = { stem: lesson.stem, section: own };
      return kindsOf(cell).map((kind) => ({ key, kind, place }));
    });
  });
}

function headingsOf({ kind, source }: LessonCell): string[] {
  if (kind === "code") return [];
  return [...source.matchAll(/^##? (.+)$/gm)].map(([, heading]) => heading);
}

function kindsOf(cell: LessonCell): readonly Shows[] {
  if (cell.shows !== undefined) return cell.shows;
  if (cell.exercise !== undefined) return ["exercised"];
  return [cell.kind === "markdown" ? "taught" : "computed"];
}
