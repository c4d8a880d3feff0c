import { PNG } from 'pngjs';

/** Reads a PNG: its size in pixels, and each pixel's colour (`#rrggbb`) and alpha (0–255), row by row. */
export function readPixels(png: Uint8Array) {
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  const pixels = Array.from({ length: width * height }, (_, index) => {
    const [rgb, alpha] = [data.subarray(4 * index, 4 * index + 3), data[4 * index + 3]];
    return { colour: `#${Buffer.from(rgb).toString('hex')}`, alpha };
  });
  return { width, height, pixels };
}
