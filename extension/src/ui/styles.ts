/**
 * The look of the overlay: the family of the server's page. Sizes are in em of what the person chose in the browser, since
 * a page may set its own root size. Text on each ground reaches 4.5:1 in both palettes. Severity differs by shape first.
 */
export const STYLE = `
:host{all:initial!important;display:block!important;position:fixed!important;inset:0 auto auto 0!important;width:0!important;height:0!important;z-index:2147483647!important}
.layer,.light{--sheet:#fffefc;--well:#f4f2ec;--ink:#22282a;--soft:#5b6265;--line:#e0dcd1;--edge:#8b887f;--accent:#17614f;--deep:#0f4a3c;--on:#fff;
--error:#a33a1d;--warning:#7f4f00;--hint:#2a5ba8;--shade:0 6px 26px rgb(40 36 24/20%);color-scheme:light}
.dark{--sheet:#1f2324;--well:#2b3031;--ink:#ecebe6;--soft:#b3b9ba;--line:#3d4445;--edge:#7d8586;--accent:#84d3b7;--deep:#a8e4cf;--on:#0c2a21;
--error:#ffad8f;--warning:#f0bd66;--hint:#9bc0fb;--shade:0 6px 26px rgb(0 0 0/50%);color-scheme:dark}
.layer{font:.9em/1.45 system-ui,sans-serif;text-align:start}
[data-tone]{--tone:var(--soft);--ground:color-mix(in srgb,var(--tone) 10%,var(--sheet))}
[data-tone=good]{--tone:var(--accent)}
[data-tone=error]{--tone:var(--error)}
[data-tone=warning]{--tone:var(--warning)}
[data-tone=hint]{--tone:var(--hint)}
*{box-sizing:border-box;margin:0;padding:0}
[hidden]{display:none!important}
ul,ol{list-style:none}
button{border:0;background:none;color:inherit;font:inherit;text-align:start;cursor:pointer}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
h2{font-size:1.1em;line-height:1.3}
h3{font-size:.92em}
h2,h3,b{font-weight:650}
small,.small{font-size:.88em}
.soft,small{color:var(--soft)}
.unseen{position:fixed;inset:0 auto auto 0;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.icon{flex:none;width:1.25em;height:1.25em;fill:none;stroke:currentcolor;stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round}
.chip,.mark,.pill,.quiet{display:inline-flex;align-items:center;gap:.35em;font-weight:600}
.chip{position:fixed;height:2.15em;padding-inline:.5em .75em;border:1px solid var(--edge);border-radius:9em;background:var(--ground);color:var(--ink);
box-shadow:0 1px 3px rgb(0 0 0/16%);font-size:.92em;white-space:nowrap}
.mark{color:var(--tone)}
[data-state=warnings]{border-color:var(--tone)}
.chip[data-tone=soft]{border-style:dashed;color:var(--soft)}
.count{display:none}
.chip.short{padding:0 .45em}
.short .words{display:none}
.short .count{display:inline}
.box{position:fixed;display:flex;flex-direction:column;width:25em;max-width:calc(100vw - 16px);border:1px solid var(--line);border-radius:1em;
background:var(--sheet);color:var(--ink);box-shadow:var(--shade);overflow:hidden;overflow-wrap:anywhere}
.box:focus{outline:0}
.scroll,.part{display:grid;gap:.55em}
.scroll{min-height:0;padding:.15em 1em 1em;overflow:auto;overscroll-behavior:contain}
.head,footer{display:flex;flex:none;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.5em}
.head{flex-wrap:nowrap;padding-block:.55em .35em;padding-inline:1em .5em}
.pill+*{flex:1}
.card footer{margin:0 -.6em -.5em}
.close,.badge,.bulb{display:grid;flex:none;place-items:center;width:2.1em;height:2.1em;border-radius:50%}
.close,.quiet{color:var(--soft)}
.close:hover,.quiet:hover,.choices button:hover,.plain:hover{background:var(--well);color:var(--ink)}
.pill{padding-block:.1em;padding-inline:.4em .65em;border-radius:9em;font-size:.86em}
.pill,.badge{background:var(--ground);color:var(--tone)}
.quote{display:-webkit-box;overflow:hidden;-webkit-box-orient:vertical;-webkit-line-clamp:3;padding-inline-start:.6em;border-inline-start:3px solid var(--line);color:var(--soft)}
.quiet{min-height:2.3em;padding:0 .6em;border-radius:.6em;font-size:.92em}
[aria-expanded=true] .more{transform:scaleY(-1)}
.instead{display:grid;justify-items:start;padding:.65em .85em .2em;border-radius:.75em;background:color-mix(in srgb,var(--accent) 11%,var(--sheet))}
.instead h3,.copy{color:var(--deep)}
.copy{margin-inline-start:-.6em}
.suggestion{white-space:pre-line}
.choices{display:grid;padding:.3em;border:1px solid var(--line);border-radius:.75em}
.choices button{padding:.4em .6em;border-radius:.5em}
small{display:block}
.panel .scroll{gap:1em}
.summary,.lights li,.strengths li,.privacy{display:flex;gap:.65em}
.badge{width:2.6em;height:2.6em}
.big{font-size:1.15em;font-weight:650}
.findings,.lights,.strengths,.question ul{display:grid;gap:.6em}
.findings li{border:1px solid var(--line);border-radius:.85em;padding-bottom:.2em}
.findings .quiet{margin-inline-start:.35em}
.findings .choices{margin:0 .35em .2em}
.jump{display:grid;gap:.3em;justify-items:start;width:100%;padding:.75em .95em .35em;border-radius:.85em}
.jump:hover b{text-decoration:underline}
.message{color:var(--soft)}
.start{display:grid;justify-items:start;padding:.6em .85em 0;border-radius:.75em;background:var(--well)}
code{font:.92em/1.5 ui-monospace,monospace;user-select:all}
.bulb{width:1.7em;height:1.7em;border:1.5px dashed var(--edge);color:var(--soft)}
.on .bulb{border:0;background:var(--accent);color:var(--on)}
.strengths .icon{color:var(--accent)}
.privacy{align-items:center;padding-top:.8em;border-top:1px solid var(--line)}
.question{inset:0;width:28em;height:fit-content;max-height:calc(100vh - 16px);margin:auto;padding:1.25em 1.4em 1.1em}
.question:not([open]){display:none}
.question::backdrop{background:rgb(20 24 24/38%)}
.question .scroll{gap:.8em;margin-top:.4em;padding:0}
.question li{display:grid;gap:.15em;padding-inline-start:.8em;border-inline-start:3px solid var(--warning)}
.question footer{justify-content:flex-start;margin-top:1.1em}
.main,.plain{min-height:2.75em;padding:0 1.2em;border:1px solid var(--edge);border-radius:9em;font-weight:600}
.main,.main:hover{border-color:var(--accent);background:var(--accent);color:var(--on)}
@media(prefers-reduced-motion:no-preference){
.checking{animation:turn 1.1s linear infinite}
@keyframes turn{to{transform:rotate(1turn)}}
}
@media(pointer:coarse){.close,.quiet{min-width:2.9em;min-height:2.9em}}
@media(forced-colors:active){
.icon{stroke:CanvasText}
.pill,.badge,.instead,.start{border:1px solid}
.on .bulb{border:3px solid Highlight}
}
`;
