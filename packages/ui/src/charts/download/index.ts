export { pngOf } from './png-of.ts';
export { fileNameOf, saveFile } from './save-file.ts';
