import { describe, expect, it } from "vitest";
import { pairView } from "../../src/options/pair-view";
import type { PairAnswer } from "../../src/shared/protocol";
import { FakeChannel, settle } from "./fakes";

function view(first: PairAnswer) {
  const channel = new FakeChannel({ pair: first });
  const element = pairView({ page: document, channel, words: (key) => key });
  document.body.replaceChildren(element);
  const find = <T extends HTMLElement>(id: string, type: new () => T): T => {
    const found = document.getElementById(id);
    if (!(found instanceof type)) throw new Error(id);
    return found;
  };
  const start = find("pair-start", HTMLButtonElement);
  const form = find("pair-form", HTMLFormElement);
  const code = find("pair-code", HTMLInputElement);
  const type = async (text: string): Promise<void> => {
    code.value = text;
    form.requestSubmit();
    await settle();
  };
  return { channel, start, form, type, problem: find("pair-problem", HTMLElement) };
}

describe("the pairing on the options page", () => {
  it("asks for the code once the server shows one, and sends the digits that were typed", async () => {
    const { channel, start, form, type } = view({ kind: "started", seconds: 120 });
    expect([start.hidden, form.hidden]).toEqual([false, true]);
    start.click();
    await settle();
    expect([start.hidden, form.hidden]).toEqual([true, false]);
    await type("12");
    Object.assign(channel.answers, { pair: { kind: "paired" } });
    await type(" 042 137");
    expect(channel.asked).toEqual([{ kind: "pair" }, { kind: "pair", code: "042137" }]);
  });

  it("lets the user try again after a wrong code, and start again when it is over", async () => {
    const { channel, start, form, type, problem } = view({ kind: "started", seconds: 120 });
    start.click();
    await settle();
    Object.assign(channel.answers, { pair: { kind: "failed", why: "wrong-code" } });
    await type("000000");
    expect([form.hidden, problem.textContent]).toEqual([false, "options_pair_wrong"]);
    Object.assign(channel.answers, { pair: { kind: "failed", why: "over" } });
    await type("000000");
    expect([start.hidden, form.hidden, problem.textContent]).toEqual([false, true, "options_pair_over"]);
  });
});
