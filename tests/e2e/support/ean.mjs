// EAN-13 drawn bar by bar.
const LEFT = ['0001101', '0011001', '0010011', '0111101', '0100011', '0110001', '0101111', '0111011', '0110111', '0001011'];
/** Which of the left digits are mirrored, by the first digit. */
const MIRRORED = ['000000', '001011', '001101', '001110', '010011', '011001', '011100', '010101', '010110', '011010'];

/** The bars of an EAN-13, a sign for each module. */
export function bars(code) {
  const [first, ...digits] = [...code].map(Number);
  const right = (digit) => LEFT[digit].replace(/./g, (bar) => 1 - bar);
  const left = (digit, at) => (MIRRORED[first][at] === '1' ? [...right(digit)].reverse().join('') : LEFT[digit]);
  return `101${digits.slice(0, 6).map(left).join('')}01010${digits.slice(6).map(right).join('')}101`;
}

/** Shades of grey, line by line: a code in the middle of a grey wall. */
export function wall(code, width, height, module = 4) {
  const shades = Buffer.alloc(width * height, 170);
  const drawn = `${'0'.repeat(9)}${bars(code)}${'0'.repeat(9)}`;
  const from = Math.floor((width - drawn.length * module) / 2);
  for (let y = Math.floor(height / 4); y < (height * 3) / 4; y += 1) {
    [...drawn].forEach((bar, at) => shades.fill(bar === '1' ? 25 : 235, y * width + from + at * module, y * width + from + (at + 1) * module));
  }
  return shades;
}
