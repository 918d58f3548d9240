import type { Metadata } from "../channel/messages.ts";
import type { MimeBundle } from "../display/mime.ts";
import { renderFigurePng } from "../png/index.ts";

const PLOTLY = "application/vnd.plotly.v1+json";

export interface Rich {
  readonly data: MimeBundle;
  readonly metadata: Metadata;
}

/** Whether the bundle draws a figure that only a front end with plotly can show. */
export function lacksPicture({ data }: Rich): boolean {
  return PLOTLY in data && !("image/png" in data);
}

/** The bundle with a PNG of its figure, whose text is what the picture says to those who do not see it; as it was, with a line in the kernel's log, if the figure cannot be drawn. */
export async function withPicture(rich: Rich): Promise<Rich> {
  try {
    const figure = rich.data[PLOTLY] as Parameters<typeof renderFigurePng>[0];
    const { png, width, height } = await renderFigurePng(figure);
    const sentence = rich.data["text/plain"];
    const alt = typeof sentence === "string" ? { alt: sentence } : {};
    return {
      data: { ...rich.data, "image/png": Buffer.from(png).toString("base64") },
      metadata: { ...rich.metadata, "image/png": { width, height, ...alt } },
    };
  } catch (error) {
    console.error("two-kernels: no static picture of a figure:", error);
    return rich;
  }
}
