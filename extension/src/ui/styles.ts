/**
 * The look of the overlay: the family of the server's page. Sizes are in em of what the person chose in the browser, since
 * a page may set its own root size. Text on each ground reaches 4.5:1 in both palettes. Severity differs by shape first.
 */
export const STYLE = `
.layer,.light{--sheet:#fffefc;--well:#f4f2ec;--ink:#22282a;--soft:#5b6265;--line:#e0dcd1;--edge:#8b887f;--accent:#17614f;--deep:#0f4a3c;--on:#fff;--wash:#e5f1ec;
--error:#a33a1d;--error-w:#fdeee6;--warning:#7f4f00;--warning-w:#fcf1dc;--hint:#2a5ba8;--hint-w:#e9f0fb;
--shade:0 1px 2px rgb(50 45 30/10%),0 8px 28px rgb(50 45 30/16%);color-scheme:light}
.layer{font:.9em/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;text-align:start}
.dark{--sheet:#1f2324;--well:#2b3031;--ink:#ecebe6;--soft:#b3b9ba;--line:#3d4445;--edge:#7d8586;--accent:#84d3b7;--deep:#a8e4cf;--on:#0c2a21;--wash:#1f352e;
--error:#ffad8f;--error-w:#3f271d;--warning:#f0bd66;--warning-w:#372c19;--hint:#9bc0fb;--hint-w:#222f45;
--shade:0 1px 2px rgb(0 0 0/40%),0 8px 28px rgb(0 0 0/45%);color-scheme:dark}
*{box-sizing:border-box;margin:0;padding:0}
[hidden]{display:none!important}
ul,ol{list-style:none}
button{border:0;background:none;color:inherit;font:inherit;text-align:start;cursor:pointer}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
h2{font-size:1.1em;font-weight:650;line-height:1.3;letter-spacing:-.01em}
h3{font-size:.92em;font-weight:650}
b{font-weight:600}
small,.small{font-size:.88em}
.soft,small{color:var(--soft)}
.unseen{position:fixed;inset:0 auto auto 0;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.icon{flex:none;width:1.25em;height:1.25em;fill:none;stroke:currentcolor;stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round}

.chip{position:fixed;display:inline-flex;align-items:center;gap:.4em;height:2.15em;padding-inline:.5em .75em;border:1px solid var(--line);border-radius:9em;
background:var(--sheet);color:var(--ink);box-shadow:0 1px 3px rgb(0 0 0/16%);font-size:.92em;font-weight:550;white-space:nowrap}
.chip:hover{border-color:var(--edge)}
.mark{display:inline-flex;align-items:center;gap:.25em;color:var(--tone)}
[data-tone]{--tone:var(--soft);--ground:var(--well)}
[data-tone=good]{--tone:var(--accent);--ground:var(--wash)}
[data-tone=error]{--tone:var(--error);--ground:var(--error-w)}
[data-tone=warning]{--tone:var(--warning);--ground:var(--warning-w)}
[data-tone=hint]{--tone:var(--hint);--ground:var(--hint-w)}
.chip[data-state=warnings]{border-color:var(--tone);background:var(--ground)}
.chip[data-tone=soft]{border-style:dashed;border-color:var(--edge);color:var(--soft)}
.chip[data-state=checking]{border-style:solid;border-color:var(--line)}
.count{display:none;font-weight:650}
.chip.short{padding:0 .45em}
.short .words{display:none}
.short .count{display:inline}

.box{position:fixed;display:flex;flex-direction:column;width:25em;max-width:calc(100vw - 16px);overflow:hidden;border:1px solid var(--line);border-radius:1em;
background:var(--sheet);color:var(--ink);box-shadow:var(--shade);overflow-wrap:anywhere}
.box:focus{outline:0}
.scroll{display:grid;gap:.55em;min-height:0;padding:.15em 1em 1em;overflow:auto;overscroll-behavior:contain}
.pill+*{flex:1}
header{display:flex;flex:none;align-items:center;justify-content:space-between;gap:.5em;padding-block:.55em .35em;padding-inline:1em .5em}
footer{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.25em;margin:0 -.6em -.5em}
.close{display:grid;flex:none;place-items:center;width:2.1em;height:2.1em;border-radius:50%;color:var(--soft)}
.close:hover,.quiet:hover,.choices button:hover{background:var(--well);color:var(--ink)}
.pill{display:inline-flex;align-items:center;gap:.3em;padding-block:.1em;padding-inline:.4em .65em;border-radius:9em;font-size:.86em;font-weight:600}
.pill.error{background:var(--error-w);color:var(--error)}
.pill.warning{background:var(--warning-w);color:var(--warning)}
.pill.hint{background:var(--hint-w);color:var(--hint)}
.quote{display:-webkit-box;overflow:hidden;-webkit-box-orient:vertical;-webkit-line-clamp:3;padding-inline-start:.6em;border-inline-start:3px solid var(--line);color:var(--soft)}
.quiet{display:inline-flex;align-items:center;gap:.3em;min-height:2.3em;padding:0 .6em;border-radius:.6em;color:var(--soft);font-size:.92em;font-weight:550}
.quiet[aria-expanded=true] .more{transform:scaleY(-1)}
.instead{display:grid;gap:.15em;justify-items:start;padding:.65em .85em .2em;border-radius:.75em;background:var(--wash)}
.instead h3,.copy{color:var(--deep)}
.copy{margin-inline-start:-.6em}
.instead .copy:hover{background:var(--sheet);color:var(--deep)}
.suggestion{white-space:pre-line}
.choices{display:grid;gap:.1em;padding:.3em;border-radius:.75em;border:1px solid var(--line)}
.choices button{padding:.4em .6em;border-radius:.5em}
.choices small{display:block}

.panel .scroll{gap:1em}
.summary{display:flex;gap:.75em}
.badge{display:grid;flex:none;place-items:center;width:2.6em;height:2.6em;border-radius:50%;background:var(--ground);color:var(--tone)}
.badge .icon{width:1.5em;height:1.5em}
.big{font-size:1.15em;font-weight:650;line-height:1.3}
.findings{display:grid;gap:.6em}
.findings li{border:1px solid var(--line);border-radius:.85em;padding-block-end:.2em}
.findings .quiet{margin-inline-start:.35em}
.findings .choices{margin:0 .35em .2em}
.jump{display:grid;gap:.3em;justify-items:start;width:100%;padding:.75em .95em .35em;border-radius:.85em}
.jump:hover b{text-decoration:underline;text-underline-offset:.2em}
.message{color:var(--soft)}
.start{display:flex;flex-wrap:wrap;align-items:center;gap:.4em .8em;padding:.6em .85em;border-radius:.75em;background:var(--well)}
code{font:.92em/1.5 ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;user-select:all}
.part{display:grid;gap:.55em}
.lights{display:grid;gap:.55em}
.lights li,.strengths li{display:flex;gap:.6em}
.lights small{display:block}
.bulb{display:grid;flex:none;place-items:center;width:1.7em;height:1.7em;border:1.5px dashed var(--edge);border-radius:50%;color:var(--soft)}
.on .bulb{border:1.5px solid var(--accent);background:var(--accent);color:var(--on)}
.strengths{display:grid;gap:.6em}
.strengths>li>.icon{color:var(--accent);margin-top:.1em}
.strengths .quote{margin-top:.15em}
.privacy{display:flex;gap:.45em;align-items:center;padding-top:.8em;border-top:1px solid var(--line)}

.question{inset:0;width:28em;max-height:calc(100vh - 16px);margin:auto;padding:1.25em 1.4em 1.1em;height:fit-content}
.question:not([open]){display:none}
.question::backdrop{background:rgb(20 24 24/38%)}
.question .scroll{gap:.8em;margin-top:.4em;padding:0}
.question ul{display:grid;gap:.7em}
.question li{display:grid;gap:.15em;padding-inline-start:.8em;border-inline-start:3px solid var(--warning)}
.question li.soft{border-color:transparent}
.question footer{justify-content:flex-start;gap:.6em;margin:1.1em 0 0}
.main,.plain{min-height:2.75em;padding:0 1.2em;border-radius:9em;font-weight:600}
.main{background:var(--accent);color:var(--on)}
.main:hover{background:var(--deep)}
.plain{border:1px solid var(--edge)}
.plain:hover{background:var(--well)}

@media(prefers-reduced-motion:no-preference){
.checking.icon{animation:turn 1.1s linear infinite}
.card,.question[open]{animation:come .16s ease-out}
@keyframes turn{to{transform:rotate(1turn)}}
@keyframes come{from{opacity:0;transform:translateY(4px)}}
}
@media(pointer:coarse){.close,.quiet{min-width:2.9em;min-height:2.9em}}
@media(forced-colors:active){
.icon{stroke:CanvasText}
.pill,.badge,.instead,.choices,.start,.main{border:1px solid}
.on .bulb{border:3px solid Highlight}
.chip[data-state=warnings]{border-width:2px}
}
`;
