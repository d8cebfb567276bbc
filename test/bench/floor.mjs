// What any check of Markdown files costs at least: reading and parsing them, with markdown-it.
//   node floor.mjs FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';

const [folder = '.'] = process.argv.slice(2);
const markdown = new MarkdownIt();
let tokens = 0;
for (const name of readdirSync(folder)) {
  tokens += markdown.parse(readFileSync(join(folder, name), 'utf8'), {}).length;
}
process.stdout.write(`${tokens} tokens\n`);
