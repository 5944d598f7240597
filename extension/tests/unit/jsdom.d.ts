/** The little of jsdom that the tests use. */
declare module "jsdom" {
  export class JSDOM {
    constructor(
      html: string,
      options?: { url?: string; contentType?: string; runScripts?: "dangerously"; pretendToBeVisual?: boolean },
    );
    readonly window: Window & typeof globalThis;
  }
}
