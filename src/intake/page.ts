/** The part of the DOM (WHATWG) that reading a page uses, as linkedom gives it; the platform's own is not there. */
export interface Page {
  readonly title: string;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement> & Iterable<PageElement>;
  createElement(name: string): PageElement;
}

export interface PageElement {
  readonly tagName: string;
  readonly className: string;
  readonly id: string;
  readonly textContent: string | null;
  readonly ownerDocument: Page;
  readonly parentElement: PageElement | null;
  readonly firstElementChild: PageElement | null;
  readonly lastElementChild: PageElement | null;
  readonly childNodes: Iterable<unknown>;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement> & Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  append(...nodes: unknown[]): void;
  replaceWith(...nodes: unknown[]): void;
  remove(): void;
}
