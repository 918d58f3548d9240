/**
 * The value of a style property at an element, from its `style`, else its attribute of that name,
 * else its ancestors'. There is no cascade to ask: plotly writes every style that matters to a picture there.
 */
export function styleOf(
  element: Element,
  property: string,
  { inherit = true } = {},
): string | undefined {
  const pattern = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`);
  for (let at: Element | null = element; at; at = inherit ? at.parentElement : null) {
    const own = pattern.exec(at.getAttribute("style") ?? "")?.[1] ?? at.getAttribute(property);
    if (own != null) return own.trim();
  }
  return undefined;
}
