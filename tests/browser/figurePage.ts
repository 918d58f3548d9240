import { chromium, type Browser, type Page } from "playwright-core";

/** A page that can reach nothing but this machine, and what went wrong in it. */
export interface WatchedPage {
  readonly page: Page;
  /** Addresses of other machines that the page asked for. */
  readonly outside: string[];
  /** Errors on the browser's console, and errors that no code caught. */
  readonly errors: string[];
}

export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}

/** Opens a page that refuses and counts every request to another machine. */
export async function watchedPage(
  browser: Browser,
  options: Parameters<Browser["newPage"]>[0] = {},
): Promise<WatchedPage> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1400 }, ...options });
  const outside: string[] = [];
  const errors: string[] = [];
  const isHere = ({ protocol, hostname }: URL) =>
    !protocol.startsWith("http") || hostname === "localhost" || hostname === "127.0.0.1";
  await page.route(
    (url) => !isHere(url),
    (route) => {
      outside.push(route.request().url());
      return route.abort();
    },
  );
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  return { page, outside, errors };
}
