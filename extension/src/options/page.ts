import type { Channel } from "../shared/channel";
import type { Settings } from "../shared/protocol";
import type { Words } from "./words";

/** What every part of the options page works with. */
export interface OptionsPage {
  readonly page: Document;
  readonly channel: Channel;
  readonly words: Words;
  /** Keeps a change and says so. */
  readonly change: (change: Partial<Omit<Settings, "version">>) => Promise<void>;
}

/** A part of the page that shows settings, each time they change. */
export type SettingsView = (settings: Settings) => void;
