// Serves one folder on 127.0.0.1, for people and for tests.
//   node scripts/serve.mjs dist [--port N]     without --port: the first free one from 8000 on
import { createReadStream, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

// The file a request means, or null: never one outside the folder.
function file_of(folder, address) {
  let path;
  try {
    path = decodeURIComponent(address.split(/[?#]/, 1)[0]);
  } catch {
    return null;
  }
  const file = join(folder, path.endsWith('/') ? path + 'index.html' : path);
  try {
    const real = realpathSync(file);
    return real.startsWith(folder + sep) && statSync(real).isFile() ? real : null;
  } catch {
    return null;
  }
}

// Starts a server; port 0 takes any free one. Gives {url, requests, close}: the paths asked for so
// far, and a function that ends the server at once, open connections included.
export function serve_folder(folder, port = 0) {
  const root = realpathSync(folder);
  const requests = [];
  const server = createServer((request, response) => {
    requests.push(request.url);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const file = file_of(root, request.url);
    if (file === null) {
      response.writeHead(404, { 'Content-Type': types['.txt'] }).end('Not found\n');
      return;
    }
    response.writeHead(200, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Content-Length': statSync(file).size,
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve({
        url: `http://127.0.0.1:${server.address().port}/`,
        requests,
        close: () => new Promise((closed) => {
          server.close(closed);
          server.closeAllConnections();
        }),
      });
    });
  });
}

async function main(folder, port) {
  const first = port ?? 8000;
  const last = port ?? first + 50;
  for (let tried = first; tried <= last; ++tried) {
    try {
      const { url } = await serve_folder(folder, tried);
      console.log(`ZeroKm is at ${url}  (Ctrl+C ends it)`);
      return;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || tried === last) {
        console.error(`error: cannot serve ${folder} on port ${tried}: ${error.message}`);
        process.exit(1);
      }
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, option, value] = process.argv.slice(2);
  const port = option === '--port' ? Number(value) : undefined;
  const port_fits = port === undefined || (port >= 1 && port <= 65535);
  if (!folder || (option && option !== '--port') || !port_fits) {
    console.error('use: node scripts/serve.mjs <folder> [--port N]');
    process.exit(1);
  }
  await main(folder, port);
}
