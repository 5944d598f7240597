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

const TEXT_ON_GROUND = [
  ...["ink", "soft", "accent", "deep"].flatMap((text) => ["sheet", "well"].map((ground) => [text, ground])),
  ...["error", "warning", "hint"].flatMap((tone) => [
    [tone, `${tone}-w`],
    ["ink", `${tone}-w`],
    [tone, "sheet"],
  ]),
  ...["ink", "deep", "accent"].map((text) => [text, "wash"]),
  ["on", "accent"],
  ["on", "deep"],
];

describe.each([".layer", ".dark"])("the palette %s", (selector) => {
  const colours = palette(selector);

  it.each(TEXT_ON_GROUND)("can be read: %s on %s", (text = "", ground = "") => {
    expect(contrast(colours.get(text) ?? "", colours.get(ground) ?? "")).toBeGreaterThanOrEqual(4.5);
  });

  it("draws the edges of controls so that they are seen", () => {
    expect(contrast(colours.get("edge") ?? "", colours.get("sheet") ?? "")).toBeGreaterThanOrEqual(3);
  });
});
