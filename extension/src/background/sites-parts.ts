/** What of the browser the sites are kept in step with. */
export interface SitesParts {
  /** Match patterns of the webmails that the manifest names: the browser runs the content script there by itself. */
  readonly known: readonly string[];
  /** Match patterns that the manifest always has, and that cannot be given back. */
  readonly required: readonly string[];
  readonly scripting: {
    getRegisteredContentScripts(): Promise<readonly { readonly id: string }[]>;
    registerContentScripts(scripts: RegisteredScript[]): Promise<void>;
    unregisterContentScripts(filter: { ids: string[] }): Promise<void>;
    executeScript(what: { target: { tabId: number }; files: string[] }): Promise<readonly object[]>;
    insertCSS(what: { target: { tabId: number; allFrames: boolean }; files: string[] }): Promise<void>;
  };
  readonly permissions: {
    getAll(): Promise<{ readonly origins?: readonly string[] | undefined }>;
    remove(what: { origins: string[] }): Promise<boolean>;
  };
  readonly tabs: {
    query(what: {
      url: string;
    }): Promise<readonly { readonly id?: number | undefined; readonly url?: string | undefined }[]>;
  };
  /** Whether a content script already runs in a tab. */
  readonly isThere: (tab: number) => Promise<boolean>;
}

/** As the browser's `scripting.registerContentScripts` takes it. */
export type RegisteredScript = {
  id: string;
  matches: string[];
  allFrames?: boolean;
  matchOriginAsFallback?: boolean;
  runAt: "document_start";
  persistAcrossSessions: boolean;
} & ({ js: string[] } | { css: string[] });

export interface Sites {
  /** Has the content script run on these sites, also in tabs that are open, and on no other but the known ones. */
  sync(enabled: readonly string[]): Promise<void>;
  /** Gives back the permission for sites that are no longer on. */
  forget(gone: readonly string[], enabled: readonly string[]): Promise<void>;
}
