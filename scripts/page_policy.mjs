// What the page allows itself: the one source of the page's <meta>, of the headers the service
// worker adds where a host cannot, and of the files for hosts that can.
const content_policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "worker-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app',
];

/** For <meta>, which cannot say who may put the page into a frame. */
export const meta_policy = content_policy.join('; ');

const denied = ['display-capture', 'geolocation', 'hid', 'microphone', 'midi', 'payment', 'serial',
  'usb'].map((feature) => `${feature}=()`);
const own = ['camera', 'clipboard-read', 'clipboard-write'].map((feature) => `${feature}=(self)`);

export const headers = {
  'Content-Security-Policy': `${meta_policy}; frame-ancestors 'none'`,
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': [...own, ...denied].join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

// Folders named by what is in them never change; everything else is asked for anew.
const lasting = 'public, max-age=31536000, immutable';
const asked = 'no-cache';

const made = '# Made by scripts/page_policy.mjs; see docs/hosting.md';
const lines = (write) => Object.entries(headers).map(([name, value]) => write(name, value));

function nginx() {
  const all = lines((name, value) => `add_header ${name} "${value}" always;`);
  return `${made}
# include this inside the server block whose root is the site's folder.
types {
  text/html html; text/css css; text/javascript js mjs; application/json json;
  application/wasm wasm; application/manifest+json webmanifest; image/svg+xml svg; image/png png;
  text/plain txt;
}
default_type application/octet-stream;
charset utf-8;
charset_types text/css text/javascript application/json text/plain;
index index.html;
gzip on;
gzip_types text/css text/javascript application/json application/wasm image/svg+xml;
location ~ /\\.|/_headers$ { return 404; }
location ~ "^.*/(program|rules)-[0-9a-f]{12}/" {
  add_header Cache-Control "${lasting}";
  ${all.join('\n  ')}
}
location / {
  add_header Cache-Control "${asked}" always;
  ${all.join('\n  ')}
}
`;
}

function apache() {
  const all = lines((name, value) => `  Header always set ${name} "${value}"`);
  return `${made}
# Needs mod_headers and mod_mime, and AllowOverride FileInfo for the site's folder.
AddType text/javascript .js .mjs
AddType application/wasm .wasm
AddType application/manifest+json .webmanifest
AddCharset utf-8 .html .css .js .mjs .json .txt .webmanifest
<IfModule mod_headers.c>
${all.join('\n')}
  Header set Cache-Control "${asked}"
  Header set Cache-Control "${lasting}" "expr=%{REQUEST_URI} =~ m#/(program|rules)-[0-9a-f]{12}/#"
</IfModule>
`;
}

function caddy() {
  const all = lines((name, value) => `\t\t${name} "${value}"`);
  return `${made}
# import this inside the site block whose root is the site's folder.
(zerokm) {
\tencode zstd gzip
\theader {
${all.join('\n')}
\t\tCache-Control "${asked}"
\t}
\t@lasting path_regexp /(program|rules)-[0-9a-f]{12}/
\theader @lasting Cache-Control "${lasting}"
\tfile_server {
\t\thide .htaccess _headers
\t}
}
`;
}

function netlify() {
  const all = lines((name, value) => `  ${name}: ${value}`);
  return `${made}
/*
${all.join('\n')}
  Cache-Control: ${asked}
/program-*
  ! Cache-Control
  Cache-Control: ${lasting}
/rules-*
  ! Cache-Control
  Cache-Control: ${lasting}
`;
}

/** The files for each kind of host, by their place in the site. */
export const hosting_files = {
  'hosting/nginx.conf': nginx(),
  'hosting/Caddyfile': caddy(),
  '.htaccess': apache(),
  _headers: netlify(),
  '.nojekyll': '',  // hosts like GitHub Pages set no headers, but would leave files out
};
