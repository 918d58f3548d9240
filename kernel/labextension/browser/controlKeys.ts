/** JupyterLab's shortcuts leave the keys of an element alone that has this attribute. */
const suppressed = "data-lm-suppress-shortcuts";

/** What of a notebook is a control: widgets, and what stands below a live figure. */
const controls = ".jupyter-widgets, .two-kernels-figure [role=group]";

const moving = new Set([
  ...["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"],
  ...["PageUp", "PageDown", "Home", "End"],
]);
const pressing = new Set(["Enter", " "]);

/** The keys that each kind of control uses, by a selector. */
const uses: readonly (readonly [string, (key: string) => boolean])[] = [
  ["[role=slider], input[type=range]", (key) => moving.has(key)],
  // Letters choose the option that begins with them.
  ["select", (key) => moving.has(key) || pressing.has(key) || key.length === 1],
  ["button, input[type=checkbox]", (key) => pressing.has(key)],
];

/**
 * Leaves to a control the keys that it uses, while it has the focus: the notebook would take them for commands of its
 * own, such as to go to another cell. All others stay the notebook's.
 */
export function leaveKeysToControls(page: EventTarget): void {
  const keydown = (event: Event) => {
    const { target } = event;
    if (!(target instanceof Element) || target.closest(controls) === null) return;
    target.toggleAttribute(suppressed, isUsed(target, event as KeyboardEvent));
  };
  // Before the listener of the shortcuts, which is on the document.
  page.addEventListener("keydown", keydown, true);
}

function isUsed(control: Element, { key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey) return false;
  return uses.some(([selector, has]) => control.matches(selector) && has(key));
}
