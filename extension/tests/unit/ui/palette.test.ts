import { describe, expect, it } from "vitest";
import { STYLE } from "../../../src/ui/styles";

const palette = (selector: string): ReadonlyMap<string, string> => {
  const block = STYLE.slice(STYLE.indexOf(selector)).split("}")[0] ?? "";
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]+)/g)].map(([, name = "", colour = ""]) => [name, colour]),
  );
};

const luminance = (hex: string): number => {
  const long = hex.length === 4 ? hex.slice(1).replace(/./g, "$&$&") : hex.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((at) => parseInt(long.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

/** As `color-mix` in sRGB does it. */
const mix = (tone: string, share: number, ground: string): string => {
  const parts = (hex: string): number[] => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const grounds = parts(ground);
  const mixed = parts(tone).map((part, at) => Math.round(part * share + (grounds[at] ?? 0) * (1 - share)));
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
};

const TEXTS = ["ink", "soft", "accent", "deep"];
const TONES = ["error", "warning", "hint", "accent", "soft"];

describe.each([".layer", ".dark"])("the palette %s", (selector) => {
  const colours = palette(selector);

  const colour = (name: string): string => colours.get(name) ?? "";

  it.each(TEXTS.flatMap((text) => ["sheet", "well"].map((ground) => [text, ground])))(
    "can be read: %s on %s",
    (text = "", ground = "") => {
      expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(TONES)("can be read on a ground in the tone %s", (tone) => {
    const ground = mix(colour(tone), 0.11, colour("sheet"));
    for (const text of [tone, "ink", "soft"]) expect(contrast(colour(text), ground)).toBeGreaterThanOrEqual(4.5);
  });

  it("can be read on the main button", () => {
    expect(contrast(colour("on"), colour("accent"))).toBeGreaterThanOrEqual(4.5);
  });

  it("draws the edges of controls so that they are seen", () => {
    expect(contrast(colour("edge"), colour("sheet"))).toBeGreaterThanOrEqual(3);
  });
});
