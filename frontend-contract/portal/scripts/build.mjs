// The portal's part of the Maven build: installs what the lock file says and builds into the folder given, unless
// everything the result is made of is as it was the last time. Needs nothing but Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const portal = dirname(dirname(fileURLToPath(import.meta.url)));
const output = resolve(process.argv[2] ?? join(portal, 'dist'));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const leastNode = [20, 19];

const node = process.versions.node.split('.').map(Number);
if (node[0] < leastNode[0] || (node[0] === leastNode[0] && node[1] < leastNode[1])) {
  console.error(`The portal is built with Node ${leastNode.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** All files beneath, or the file itself, in a stable order. */
function files(path) {
  if (!existsSync(path)) {
    return [];
  }
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !file.startsWith(join(portal, 'src', 'lib', 'gql')) && !/\.test\.tsx?$/.test(file))
    .sort();
}

function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    hash.update(relative(portal, path)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function run(...args) {
  const done = spawnSync(npm, args, { cwd: portal, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.status !== 0) {
    console.error(`npm ${args.join(' ')} failed.`);
    process.exit(done.status ?? 1);
  }
}

function upToDate(stamp, wanted) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}

const configuration = ['package.json', 'package-lock.json', '.npmrc'].map((file) => join(portal, file));
const installed = join(portal, 'node_modules', '.portal-installed');
const dependencies = `${process.versions.modules} ${fingerprint(configuration)}`;
const inputs = [
  ...configuration,
  ...['codegen.ts', 'index.html', 'tsconfig.json', 'vite.config.ts', 'scripts/build.mjs'].map((file) => join(portal, file)),
  ...['src', 'public', '../operations', '../src/main/resources/graphql'].flatMap((folder) => files(join(portal, folder))),
];
const built = join(output, '..', '..', 'portal-built');
const wanted = fingerprint(inputs);

if (upToDate(built, wanted) && existsSync(join(output, 'index.html'))) {
  console.log('The portal is up to date.');
  process.exit(0);
}
if (!upToDate(installed, dependencies)) {
  run('ci', '--no-audit', '--no-fund', '--loglevel=error');
  writeFileSync(installed, dependencies);
}
run('run', '--silent', 'build', '--', '--outDir', output, '--emptyOutDir', '--logLevel', 'warn');
mkdirSync(dirname(built), { recursive: true });
writeFileSync(built, wanted);
