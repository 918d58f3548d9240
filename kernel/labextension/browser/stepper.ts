import type { Frames } from "./frames.ts";

/** Milliseconds of a step while it plays: long enough to read a sum. */
const pace = 900;

/** The controls below a live figure: buttons and a slider, which the keyboard moves too. */
export class Stepper {
  readonly element = document.createElement("div");
  readonly #frames: Frames;
  readonly #onStep: (index: number) => void;
  readonly #slider = document.createElement("input");
  readonly #count = document.createElement("span");
  readonly #play: HTMLButtonElement | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(frames: Frames, onStep: (index: number) => void) {
    this.#frames = frames;
    this.#onStep = onStep;
    // Whoever asks for less motion steps by hand.
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.#play =
      frames.plays && !still
        ? button("Play", () => {
            this.#toggle();
          })
        : undefined;
    const back = button("Back", () => {
      this.#stepBy(-1);
    });
    const next = button("Next", () => {
      this.#stepBy(1);
    });
    this.#setUpSlider();
    this.element.append(...(this.#play ? [this.#play] : []), back, next, this.#slider, this.#count);
    this.element.setAttribute("role", "group");
    this.element.setAttribute("aria-label", `Choose a ${frames.noun}`);
    Object.assign(this.element.style, {
      display: "flex",
      gap: "8px",
      alignItems: "center",
      maxWidth: "700px",
      padding: "4px 2px",
      color: "var(--jp-content-font-color1)",
      fontSize: "13px",
    });
  }

  /** Move the slider to a picture that is already shown. */
  show(index: number, alt: string): void {
    this.#slider.value = String(index);
    this.#slider.setAttribute("aria-valuetext", alt);
    this.#count.textContent = `${this.#frames.noun} ${index + 1} of ${this.#frames.count}`;
  }

  dispose(): void {
    clearInterval(this.#timer);
  }

  #setUpSlider(): void {
    const slider = this.#slider;
    slider.type = "range";
    slider.min = "0";
    slider.max = String(this.#frames.count - 1);
    slider.style.flex = "1 1 auto";
    slider.setAttribute("aria-label", this.#frames.noun);
    slider.addEventListener("input", () => {
      this.#pause();
      this.#onStep(Number(slider.value));
    });
  }

  #stepBy(by: number): void {
    this.#pause();
    this.#go(Number(this.#slider.value) + by);
  }

  #go(index: number): void {
    if (index >= 0 && index < this.#frames.count) this.#onStep(index);
  }

  #toggle(): void {
    if (this.#timer !== undefined) {
      this.#pause();
      return;
    }
    const last = this.#frames.count - 1;
    if (Number(this.#slider.value) === last) this.#go(0);
    if (this.#play) this.#play.textContent = "Pause";
    this.#timer = setInterval(() => {
      const next = Number(this.#slider.value) + 1;
      this.#go(next);
      if (next >= last || !this.element.isConnected) this.#pause();
    }, pace);
  }

  #pause(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    if (this.#play) this.#play.textContent = "Play";
  }
}

function button(label: string, onPress: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.className = "jp-mod-styled jp-mod-reject";
  element.addEventListener("click", onPress);
  return element;
}
