// Loaded before a program: whatever reaches beyond this process is written down, and refused.
const { appendFileSync } = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const log = process.env.NETWORK_LOG;

/** A function in the place of one that reaches out. */
function refusing(name) {
  return function refused() {
    appendFileSync(log, `${name}\n`);
    throw new Error(`${name} was called`);
  };
}

const MODULES = {
  net: ['connect', 'createConnection', 'createServer'],
  http: ['request', 'get', 'createServer'],
  https: ['request', 'get', 'createServer'],
  http2: ['connect', 'createServer', 'createSecureServer'],
  tls: ['connect', 'createServer'],
  dgram: ['createSocket'],
  dns: ['lookup', 'resolve', 'resolve4', 'resolve6', 'lookupService'],
  'dns/promises': ['lookup', 'resolve', 'resolve4', 'resolve6', 'lookupService'],
  inspector: ['open'],
  child_process: ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'],
};
for (const [name, functions] of Object.entries(MODULES)) {
  const found = require(`node:${name}`);
  for (const each of functions) found[each] = refusing(`${name}.${each}`);
}
const net = require('node:net');
net.Socket.prototype.connect = refusing('net.Socket.connect');
net.Server.prototype.listen = refusing('net.Server.listen');
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'])
  globalThis[name] = refusing(name);
syncBuiltinESMExports();
