// Tests deploy/start from outside, as somebody at a terminal meets it: what it refuses, how it stops, what it leaves.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, readlinkSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../../../../', import.meta.url));
const start = path.join(project, 'deploy/start');
const work = mkdtempSync(path.join(tmpdir(), 'portal-start-'));
const data = path.join(work, 'data');
const freePorts = ['--port=0', '--keycloak-port=0', '--bolt-port=0', `--data=${data}`];
const sleep = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

/** Every process that works in the data folder, as all servers of the launcher do. */
function servers() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`).startsWith(data);
      } catch {
        return false;
      }
    })
    .map((pid) => ({ pid: Number(pid), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8') }));
}

async function eventually(what, condition, seconds) {
  for (let i = 0; i < seconds * 5; i++) {
    if (condition()) return;
    await sleep(200);
  }
  assert.fail(`${what} did not happen within ${seconds} s`);
}

/** Starts the portal in a process group of its own, as a terminal does, and waits for it. */
async function launch() {
  const log = path.join(work, 'start.log');
  const out = openSync(log, 'w');
  const child = spawn(start, freePorts, { detached: true, stdio: ['ignore', out, out] });
  const launcher = { pid: child.pid, code: undefined, output: () => readFileSync(log, 'utf8') };
  child.on('exit', (code, signal) => (launcher.code = code ?? signal));
  await eventually(
    'the start',
    () => {
      assert.equal(launcher.code, undefined, launcher.output());
      return launcher.output().includes('Ctrl-C stops everything');
    },
    600,
  );
  launcher.url = /The portal is at (http:\S+)/.exec(launcher.output())[1];
  return launcher;
}

async function assertNothingLeft() {
  await eventually('the end of every server', () => servers().length === 0, 60);
}

function refusal(environment, ...options) {
  const { status, stdout, stderr } = spawnSync(start, options, { encoding: 'utf8', env: { ...process.env, ...environment } });
  assert.notEqual(status, 0);
  assert.equal(stdout, '');
  assert.equal(stderr.trim().split('\n').length, 1, stderr);
  return stderr.trim();
}

function fake(folder, name, script) {
  mkdirSync(path.join(work, folder), { recursive: true });
  const file = path.join(work, folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return path.join(work, folder);
}

describe('deploy/start', () => {
  let launcher;

  before(() => assert.equal(servers().length, 0));
  after(() => {
    if (launcher && launcher.code === undefined) process.kill(launcher.pid, 'SIGKILL');
    rmSync(work, { recursive: true, force: true, maxRetries: 20, retryDelay: 500 });
  });

  it('lists its options', () => {
    const help = execFileSync(start, ['--help'], { encoding: 'utf8' });
    for (const option of ['--port', '--keycloak-port', '--bolt-port', '--host', '--data', '--no-demonstration']) {
      assert.ok(help.includes(option), option);
    }
  });

  it('refuses a JDK that is too old, in one line', () => {
    const home = path.dirname(fake('jdk11/bin', 'java', 'echo \'openjdk version "11.0.2" 2019-01-15\' >&2'));
    assert.match(refusal({ JAVA_HOME: home }), /^Java 11\.0\.2 .* is too old; set JAVA_HOME to a JDK 17 or newer\.$/);
  });

  it('refuses a Node that is too old, in one line', () => {
    const folder = fake('node18', 'node', 'echo v18.20.0');
    assert.match(refusal({ PATH: `${folder}:${process.env.PATH}` }), /^Node v18\.20\.0 is too old/);
  });

  it('says in one line that Node is missing', () => {
    const folder = path.join(work, 'no-node');
    mkdirSync(folder);
    const tools = ['sh', 'java', 'javac', 'sed', 'head', 'cat', 'dirname'];
    for (const tool of tools) {
      symlinkSync(execFileSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).trim(), path.join(folder, tool));
    }
    assert.match(refusal({ PATH: folder, JAVA_HOME: '' }), /^No Node found; install Node/);
  });

  it('refuses an option it does not know', () => {
    assert.match(refusal({}, '--prot=80'), /^Unknown option --prot/);
  });

  it('names a port in use and the option that changes it, and starts nothing', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address();
    try {
      const line = refusal({}, ...freePorts.filter((option) => !option.startsWith('--keycloak')), `--keycloak-port=${port}`);
      assert.match(line, new RegExp(`^The identity server .*port ${port} is in use.* --keycloak-port\\.$`));
      assert.deepEqual(servers(), []);
    } finally {
      other.close();
    }
  });

  it('brings up the portal, the identity server and the database, and says what it does', async () => {
    launcher = await launch();
    const config = await (await fetch(`${launcher.url}/portal-config.json`)).json();
    const realm = await fetch(`${config.keycloak.url}/realms/${config.keycloak.realm}`);

    assert.equal(realm.status, 200);
    assert.equal(config.demonstration, true);
    assert.equal(servers().length, 3);
    for (const step of ['Database: done', 'Identity server: done', 'Portal, loading the demonstration data: done']) {
      assert.ok(launcher.output().includes(step), step);
    }
    assert.match(launcher.output(), /Demonstration sign-ins[\s\S]*manager[\s\S]*officer[\s\S]*partner[\s\S]*coordinator/);
  });

  it('lets only its owner read the passwords', () => {
    assert.equal(statSync(data).mode & 0o077, 0);
    assert.equal(statSync(path.join(data, 'settings.properties')).mode & 0o077, 0);
  });

  it('refuses a second start with the same data', () => {
    assert.match(refusal({}, ...freePorts), /^The portal already runs with the data in .* --data\.$/);
    assert.equal(servers().length, 3);
  });

  it('stops everything on Ctrl-C, which reaches every process of the terminal', async () => {
    process.kill(-launcher.pid, 'SIGINT');
    await eventually('the end', () => launcher.code !== undefined, 120);

    assert.equal(launcher.code, 130);
    assert.match(launcher.output(), /Stopped; the data are kept\./);
    await assertNothingLeft();
  });

  it('starts again with the data kept, and stops on SIGTERM', async () => {
    const passwords = readFileSync(path.join(data, 'settings.properties'), 'utf8');
    launcher = await launch();

    assert.equal(readFileSync(path.join(data, 'settings.properties'), 'utf8'), passwords);
    assert.doesNotMatch(launcher.output(), /loading the demonstration data/);
    assert.ok((await fetch(`${launcher.url}/actuator/health`)).ok);
    process.kill(launcher.pid, 'SIGTERM');
    await eventually('the end', () => launcher.code !== undefined, 120);
    await assertNothingLeft();
  });

  it('says so, and stops the others, when the portal dies', async () => {
    launcher = await launch();
    process.kill(servers().find((server) => server.command.includes('PortalApplication')).pid, 'SIGKILL');
    await eventually('the end', () => launcher.code !== undefined, 120);

    assert.equal(launcher.code, 1);
    assert.match(launcher.output(), /The portal has ended with exit code 137, so everything is stopped\. Last lines of/);
    await assertNothingLeft();
  });

  it('leaves no orphan when it is killed', async () => {
    launcher = await launch();
    process.kill(launcher.pid, 'SIGKILL');
    await eventually('the end', () => launcher.code !== undefined, 30);
    await assertNothingLeft();
  });
});
