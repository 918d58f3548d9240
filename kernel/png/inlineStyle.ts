type Value = string | number | null | undefined;

/**
 * What `element.style` is here: the declarations of the element's own `style` attribute, no more. linkedom's keeps
 * empty values, which take a property away in a page, and writes them where the renderer of SVG stumbles over them.
 */
export class InlineStyle {
  readonly #element: Element;

  constructor(element: Element) {
    this.#element = element;
    return new Proxy(this, byName);
  }

  get cssText(): string {
    return this.#element.getAttribute("style") ?? "";
  }

  set cssText(text: string) {
    this.#element.setAttribute("style", text);
  }

  getPropertyValue(name: string): string {
    return this.#read().get(name) ?? "";
  }

  setProperty(name: string, value: Value): void {
    const declarations = this.#read();
    const text = String(value ?? "").trim();
    if (text === "") declarations.delete(name);
    else declarations.set(name, text);
    this.cssText = [...declarations].map((declaration) => declaration.join(": ")).join("; ");
  }

  removeProperty(name: string): void {
    this.setProperty(name, "");
  }

  #read(): Map<string, string> {
    const declarations = new Map<string, string>();
    for (const declaration of this.cssText.split(";")) {
      const colon = declaration.indexOf(":");
      if (colon > 0) {
        declarations.set(declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim());
      }
    }
    return declarations;
  }
}

/** `style.fontSize` stands for the property `font-size`. */
const byName: ProxyHandler<InlineStyle> = {
  get: (style, name) =>
    name in style ? member(style, name) : style.getPropertyValue(dashed(name)),
  set: (style, name, value: Value) => {
    if (name === "cssText") style.cssText = String(value);
    else style.setProperty(dashed(name), value);
    return true;
  },
};

function member(style: InlineStyle, name: string | symbol): unknown {
  const value: unknown = Reflect.get(style, name, style);
  return typeof value === "function" ? (value.bind(style) as unknown) : value;
}

function dashed(name: string | symbol): string {
  return String(name).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
