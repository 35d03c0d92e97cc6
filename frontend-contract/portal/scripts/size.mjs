// Adds up the script a first visit loads, compressed: the entry and everything it imports statically. Fails above the budget.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const budget = 150 * 1000;
const folder = process.argv[2] ?? 'dist';
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
const entries = Object.keys(manifest).filter((key) => manifest[key].isEntry);
if (entries.length === 0) {
  console.error(`No entry in ${folder}/manifest.json.`);
  process.exit(1);
}

const seen = new Set();
function visit(key) {
  if (seen.has(key)) {
    return;
  }
  seen.add(key);
  (manifest[key].imports ?? []).forEach(visit);
}
entries.forEach(visit);

let total = 0;
for (const key of seen) {
  const file = manifest[key].file;
  if (file.endsWith('.js')) {
    const size = gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
    total += size;
    console.log(`${(size / 1000).toFixed(1).padStart(8)} kB  ${file}`);
  }
}
console.log(`${(total / 1000).toFixed(1).padStart(8)} kB  first load of script, gzip (at most ${budget / 1000} kB)`);
if (total > budget) {
  console.error('The first load is over its budget: load what is not needed at once with import().');
  process.exit(1);
}
