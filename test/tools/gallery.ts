// `npm run gallery`: every card in all its looks on one page, `build/gallery/index.html`. Another folder can be named.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { galleryPage } from './gallery/page.ts';

const folder = process.argv[2] ?? join(import.meta.dirname, '../../build/gallery');
const file = join(folder, 'index.html');
mkdirSync(folder, { recursive: true });
writeFileSync(file, galleryPage());
process.stdout.write(`${file}\n`);
