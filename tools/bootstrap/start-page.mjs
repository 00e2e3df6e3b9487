import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the six lanterns hang along the path, in the coordinates of the drawing. */
const places = [
  [60, 58],
  [172, 34],
  [284, 62],
  [396, 36],
  [508, 60],
  [620, 38],
];
const path = 'M60 58C98 58 134 34 172 34S246 62 284 62 358 36 396 36 470 60 508 60 582 38 620 38';

/** The page somebody sees who opens the address too early: six lanterns along a path, lit one after another. */
export function renderStartPage(rootDir, steps) {
  return `<!doctype html>
<html lang="zh-CN" data-place="phone">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>游园会正在点灯 / Fairground is starting</title>
<noscript><meta http-equiv="refresh" content="2"></noscript>
<style>${tokens(rootDir)}${styles}</style>
</head>
<body>
<svg class="hills" viewBox="0 0 1200 420" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
<path class="far" d="M0 190C180 90 330 150 480 210S800 90 960 150 1140 200 1200 170V420H0Z"/>
<path class="mid" d="M0 260C220 180 380 250 560 280S900 190 1060 240 1180 270 1200 260V420H0Z"/>
<path class="near" d="M0 340C260 280 460 330 680 350S1040 300 1200 330V420H0Z"/>
</svg>
<main>
<header><h1>游园会</h1><p lang="en">Fairground</p></header>
<section id="state" aria-live="polite">${renderState(steps)}</section>
</main>
<script>${script}</script>
</body>
</html>
`;
}

/** The part that changes; the page fetches it again and again. */
export function renderState(steps) {
  const now = steps.filter((step) => step.state === 'now');
  const walked = steps.filter((step) => step.state === 'done').length;
  const words = now.length > 0 ? now : steps.slice(-1);
  return `${drawPath(steps, walked)}
<ol>${steps.map(renderStep).join('')}</ol>
<div class="paper">
<p class="zh">${words.map((step) => step.doingZh).join('，同时')}…${secondsOf(now)}</p>
<p class="en" lang="en">${words.map((step) => step.doingEn).join(' and ')} …</p>
<p class="note">好了会自己打开。<span lang="en">This page opens the application by itself.</span></p>
</div>`;
}

function renderStep({ zh, en, state }) {
  const spoken = { done: '好了 done', now: '正在做 in progress', waiting: '还没到 waiting' }[state];
  return `<li class="${state}"><b>${zh}</b><span lang="en">${en}</span><i>${spoken}</i></li>`;
}

function secondsOf(now) {
  const started = Math.min(...now.map((step) => step.since));
  return Number.isFinite(started) ? ` <time>${Math.round((performance.now() - started) / 1000)} 秒</time>` : '';
}

function drawPath(steps, walked) {
  const share = Math.max(0, Math.min(1, (walked - 0.5) / (steps.length - 1)));
  const lanterns = steps.map(({ state }, index) => drawLantern(places[index] ?? [0, 0], state)).join('');
  return `<svg class="path" viewBox="0 0 680 108" aria-hidden="true">
<defs><radialGradient id="halo"><stop offset="0" class="h0"/><stop offset=".5" class="h1"/><stop offset="1" class="h2"/></radialGradient>
<radialGradient id="lit" cx=".5" cy=".52" r=".62"><stop offset="0" class="l0"/><stop offset=".45" class="l1"/><stop offset="1" class="l2"/></radialGradient></defs>
<path class="ahead" d="${path}"/><path class="walked" pathLength="1" stroke-dasharray="${share} 1" d="${path}"/>${lanterns}</svg>`;
}

function drawLantern([x, y], state) {
  return `<g class="lantern ${state}" transform="translate(${x} ${y})"><circle class="halo" r="42"/>
<path class="thread" d="M0-22v-8"/><path class="body" d="M-7-19C-17-16-19-7-19 0S-17 16-7 19H7C17 16 19 7 19 0S17-16 7-19Z"/>
<path class="rib" d="M-4-19C-10-14-11-7-11 0S-10 14-4 19M4-19C10-14 11-7 11 0S10 14 4 19M0-19V19"/>
<rect class="cap" x="-8" y="-22" width="16" height="4" rx="1.5"/><rect class="cap" x="-8" y="18" width="16" height="4" rx="1.5"/>
<path class="tassel" d="M0 22v4M-2.200 26h4.400l.9 10h-6.200z"/></g>`;
}

/** The colours of the house, from their only source; without its comments the file is small. */
function tokens(rootDir) {
  try {
    return readFileSync(join(rootDir, 'ui/src/tokens.css'), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  } catch {
    return '';
  }
}

const styles = `
*{box-sizing:border-box;margin:0}
html{height:100%;background:var(--sky-top)}
body{min-height:100%;display:grid;place-items:center;padding:var(--s6) var(--gutter);font:var(--t-body)/var(--lh-body) var(--font);
color:var(--ink);background:linear-gradient(var(--sky-top),var(--sky-mid) 46%,var(--sky-low) 82%,var(--rose-400))}
.hills{position:fixed;inset:auto 0 0;width:100%;height:46vh;z-index:-0}
.far{fill:var(--plum-500)}.mid{fill:var(--plum-700)}.near{fill:var(--dai-900)}
main{position:relative;width:min(720px,100%)}
header{color:var(--scroll);text-align:center;margin-bottom:var(--s6)}
h1{font-size:var(--t-num);line-height:var(--lh-num);letter-spacing:.12em;padding-left:.12em}
header p{letter-spacing:.08em}
.path{display:block;width:100%;overflow:visible}
.path>path{fill:none;stroke:var(--lamp-300);stroke-width:3;stroke-linecap:round}
.path .ahead{stroke-dasharray:1 10;opacity:.75}
.h0{stop-color:var(--halo)}.h1{stop-color:var(--halo-mid)}.h2{stop-color:var(--halo-none)}
.l0{stop-color:var(--lantern-core)}.l1{stop-color:var(--lantern-mid)}.l2{stop-color:var(--lantern-edge)}
.halo{fill:url(#halo)}.body{fill:url(#lit)}.rib{fill:none;stroke:var(--lantern-rib);stroke-opacity:.42}
.cap{fill:var(--lantern-cap)}.thread{stroke:var(--lantern-cap)}.tassel{fill:var(--lantern-tassel)}
.waiting .body{fill:var(--lantern-off)}.waiting .rib{stroke:var(--lantern-off-rib)}.waiting .cap{fill:var(--lantern-off-cap)}
.waiting .tassel{fill:var(--lantern-off-tassel)}.waiting .thread{stroke:var(--lantern-off-cap)}.waiting .halo{display:none}
.now{animation:breathe 2.4s ease-in-out infinite}
@keyframes breathe{50%{opacity:.72}}
ol{list-style:none;padding:0;display:grid;grid-template-columns:repeat(6,1fr);text-align:center;color:var(--scroll);gap:var(--s1)}
li{display:grid;align-content:start;line-height:1.4;font-size:var(--t-note)}li b{font-size:var(--t-body)}li.now b{color:var(--lamp-300)}
li i{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.paper{margin-top:var(--s6);padding:var(--s5) var(--s6);background:var(--surface);border-radius:var(--r-card);box-shadow:var(--e3)}
.zh{font-size:var(--t-title);font-weight:700;line-height:var(--lh-title)}.en{color:var(--ink-2)}
.note{color:var(--ink-3);font-size:var(--t-note);margin-top:var(--s3)}
time{font-size:var(--t-body);font-weight:400;color:var(--ink-2);font-feature-settings:var(--num);white-space:nowrap}
@media (max-width:520px){li{font-size:12px}li b{font-size:var(--t-note)}li span{overflow-wrap:anywhere}.paper{padding:var(--s4)}}
@media (prefers-reduced-motion:reduce){.now{animation:none}}
`;

/** Reloads as soon as the answer is no longer ours: then the application has taken over the address. */
const script = `
const state = document.getElementById('state');
async function look() {
  try {
    const reply = await fetch('/.start', { cache: 'no-store' });
    if (reply.headers.get('x-fairground-state') !== 'starting') return location.reload();
    const words = await reply.text();
    if (words !== state.innerHTML) state.innerHTML = words;
  } catch {}
  setTimeout(look, 700);
}
setTimeout(look, 700);
`;
