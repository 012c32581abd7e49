// Keeps the site on the device, one build as a whole at a time.
//
// What belongs to this build, with the SHA-256 of each file, is written in below when the site is
// put together; so another build is another worker. It is installed whole or not at all, waits
// until the user says so, and leaves the build before it to the pages that are still open on it.
'use strict';

/** @type {{ build: string, program: string, rules: string, headers: Record<string, string>,
 *   files: Record<string, [string, number?]> }} path: hash, and 1 where kept when asked for */
const site = JSON.parse(String.raw`@site@`);

const here = 'zerokm-' + site.build;
const scope = new URL('./', self.location.href);
const address = (path) => new URL(path === 'index.html' ? './' : path, scope).href;

// Marks inside a cache: its list of files once it is whole, and that its worker has been in use.
const whole = address('whole'), used = address('used');

const types = {
  css: 'text/css', html: 'text/html', js: 'text/javascript', json: 'application/json',
  mjs: 'text/javascript', png: 'image/png', svg: 'image/svg+xml', txt: 'text/plain',
  wasm: 'application/wasm', webmanifest: 'application/manifest+json',
};

async function sha256(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function response(path, bytes) {
  const type = types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  const text = /^text|json$|xml$/.test(type) ? '; charset=utf-8' : '';
  return new Response(bytes, { headers: { ...site.headers, 'Content-Type': type + text } });
}

/** The file from the host, or nothing where the bytes are not this build's. */
async function fetched(path) {
  for (const cache of ['default', 'no-store']) {  // what the page just loaded is not loaded twice
    const answer = await fetch(`${address(path)}?b=${site.build}`, { cache });
    if (!answer.ok) continue;
    const bytes = await answer.arrayBuffer();
    if (await sha256(bytes) === site.files[path][0]) return bytes;
  }
  return null;
}

/** Caches of other builds that are whole, oldest first. */
async function other_caches() {
  const found = [];
  for (const name of await caches.keys()) {
    if (!name.startsWith('zerokm-') || name === here) continue;
    const cache = await caches.open(name), list = await cache.match(whole);
    if (list) found.push({ name, cache, files: await list.json() });
  }
  return found;
}

/** Takes what other builds have of the same bytes, whatever it is called there. */
async function shared_files() {
  const by_hash = new Map();
  for (const { cache, files } of await other_caches()) {
    for (const [path, [hash]] of Object.entries(files)) by_hash.set(hash, { cache, path });
  }
  return async (hash) => {
    const there = by_hash.get(hash);
    const bytes = await (await there?.cache.match(address(there.path)))?.arrayBuffer();
    return bytes && await sha256(bytes) === hash ? bytes : null;
  };
}

async function install() {
  await caches.delete(here);  // what an interrupted installation left
  try {
    const cache = await caches.open(here), shared = await shared_files();
    const todo = Object.entries(site.files);
    const work = async () => {
      for (let next = todo.pop(); next; next = todo.pop()) {
        const [path, [hash, when_asked]] = next;
        const bytes = await shared(hash) ?? (when_asked ? null : await fetched(path));
        if (bytes) await cache.put(address(path), response(path, bytes));
        else if (!when_asked) throw new Error(`${path} is not of this build`);
      }
    };
    await Promise.all(Array.from({ length: 6 }, work));
    await cache.put(whole, new Response(JSON.stringify(site.files)));
  } catch (problem) {
    await caches.delete(here);
    throw problem;
  }
}

/** Keeps this build and the one in use before it. */
async function activate() {
  await (await caches.open(here)).put(used, new Response());
  let before = '';
  for (const { name, cache } of await other_caches()) {
    if (await cache.match(used)) before = name;
  }
  for (const name of await caches.keys()) {
    if (name.startsWith('zerokm-') && name !== here && name !== before) await caches.delete(name);
  }
  await self.clients.claim();
}

/** A file of this build; one that is kept when asked for, or was lost, comes from the host. */
async function own_file(path) {
  const kept = await caches.match(address(path), { cacheName: here });
  if (kept) return kept;
  const bytes = await fetched(path);
  if (!bytes) return Response.error();
  // Not where the user had everything deleted; and where there is no room, no matter.
  if (await caches.has(here)) {
    await (await caches.open(here)).put(address(path), response(path, bytes)).catch(() => {});
  }
  return response(path, bytes);
}

/** A file of another build, for a page still open on it: its name says what is in it. */
async function older_file(path, request) {
  for (const { cache } of await other_caches()) {
    const kept = await cache.match(address(path));
    if (kept) return kept;
  }
  return fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => {
  if (event.data === 'switch') self.skipWaiting();
  const { program, rules } = site;
  if (event.data === 'what') event.ports[0].postMessage({ program, rules });
});
self.addEventListener('fetch', (event) => {
  const { request } = event, asked = new URL(request.url);
  if (request.method !== 'GET' || !asked.href.startsWith(scope.href)) return;
  const path = asked.pathname.slice(scope.pathname.length) || 'index.html';
  if (path === 'index.html') {
    event.respondWith(own_file(path).then((page) => page.type === 'error' ? fetch(request) : page));
  } else if (path in site.files) {
    event.respondWith(own_file(path));
  } else if (/^(program|rules)-/.test(path)) {
    event.respondWith(older_file(path, request));
  }
});
