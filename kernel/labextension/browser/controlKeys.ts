/** Controls that are moved by keys which the notebook would take for its own commands: another cell, a folded heading. */
const movedByKeys = ".jupyter-widgets select, .jupyter-widgets [role=slider]";

const moving = new Set([
  ...["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"],
  ...["PageUp", "PageDown", "Home", "End"],
]);

/** JupyterLab's shortcuts leave the keys of an element alone that has this attribute. */
const suppressed = "data-lm-suppress-shortcuts";

/** Leaves to a slider and to a drop-down the keys that move it, while it has the focus; all others stay the notebook's. */
export function leaveKeysToControls(page: EventTarget): void {
  const keydown = (event: Event) => {
    const { key, target, ctrlKey, altKey, metaKey } = event as KeyboardEvent;
    if (!(target instanceof Element) || !target.matches(movedByKeys)) return;
    target.toggleAttribute(suppressed, moving.has(key) && !ctrlKey && !altKey && !metaKey);
  };
  // Before the listener of the shortcuts, which is on the document.
  page.addEventListener("keydown", keydown, true);
}
