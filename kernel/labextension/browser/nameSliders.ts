/**
 * Gives the sliders below a node the names that stand beside them, also to those that come later: to a screen reader
 * Jupyter's sliders have none.
 *
 * @returns how to stop that.
 */
export function nameSliders(node: HTMLElement): () => void {
  const observer = new MutationObserver(() => {
    for (const handle of node.querySelectorAll("[role=slider]:not([aria-label])")) {
      const name = handle.closest(".jupyter-widgets")?.querySelector(".widget-label")?.textContent;
      if (name) handle.setAttribute("aria-label", name);
    }
  });
  observer.observe(node, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
  };
}
